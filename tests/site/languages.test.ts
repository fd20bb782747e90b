import { describe, expect, test } from 'vitest';
import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import { loadData } from '../../src/dataset/load.ts';
import english from '../../src/i18n/en.json' with { type: 'json' };
import vietnamese from '../../src/i18n/vi.json' with { type: 'json' };
import { pagesOf, sites } from './sites.ts';

const ACCENTED = /[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/i;
/** The guide explains files, with their names, columns and words as they are. */
const GUIDE = /(?:^|\/)huong-dan\/index\.html$/;
const WORD = /[\p{L}]+/gu;

describe.each(sites)('on the %s site', (_, { data, out, ...rest }) => {
  const { dataset } = loadData(data);
  const pages = pagesOf({ data, out, ...rest }).filter(({ path }) => !GUIDE.test(path));

  test('no English page has a Vietnamese word outside names', () => {
    const names = namesIn(dataset.catalogue);
    const found = pages.filter(({ path }) => path.startsWith('en/')).flatMap(({ path, html }) => textsIn(html).map((text) => without(text, names)).filter((text) => ACCENTED.test(text)).map((text) => `${path}: ${text}`));
    expect([...new Set(found)]).toEqual([]);
  });

  test('no Vietnamese page has a word of the English interface', () => {
    const foreign = englishOnly(dataset.catalogue);
    const found = pages.filter(({ path }) => !path.startsWith('en/')).flatMap(({ path, html }) => textsIn(html).filter((text) => (text.match(WORD) ?? []).some((word) => foreign.has(word.toLowerCase()))).map((text) => `${path}: ${text}`));
    expect([...new Set(found)]).toEqual([]);
  });
});

/** What is read or read out: texts between tags, labels, descriptions. Code, names of files and the link to the twin page are left out. */
function textsIn(html: string): string[] {
  const body = html.replace(/<(script|style|code|pre)[\s\S]*?<\/\1>/g, ' ').replace(/<a [^>]*data-twin[\s\S]*?<\/a>/g, ' ');
  const labels = [...body.matchAll(/\s(?:aria-label|title|placeholder|data-label)="([^"]*)"|name="description" content="([^"]*)"/g)].map(([, label = '', description = '']) => label + description);
  return [...labels, ...body.split(/<(?:"[^"]*"|[^>"])*>/)].map((text) => plain(text).replace(/\S+\.(?:csv|json)\b/g, ' ').replace(/\s+/g, ' ').trim()).filter((text) => text !== '');
}

/** Proper names, which are the same in every language: units with their short names, who issued a document, its number, the clause of a target. */
function namesIn({ units, sources, schemes, targets }: Catalogue): string[] {
  const names = [
    'Thước đo',
    ...[...units.values()].flatMap(({ name_vi, name_en, aliases }) => [name_vi, name_en, name_vi.replace(/^(?:Tỉnh|Thành phố|Huyện|Thị xã|Xã|Phường|Thị trấn) /, ''), ...aliases]),
    ...[...sources.values()].flatMap(({ issuer, number }) => [issuer, number ?? '']),
    ...[...schemes.values()].map(({ rule }) => rule ?? ''),
    ...targets.map(({ clause }) => clause ?? ''),
  ];
  return [...new Set(names)].filter((name) => name !== '').sort((a, b) => b.length - a.length);
}

function without(text: string, names: readonly string[]): string {
  return names.reduce((rest, name) => rest.replaceAll(name, ' '), text);
}

function plain(text: string): string {
  return text.replace(/&#34;|&quot;/g, '"').replace(/&#39;/g, "'").replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&#38;|&amp;/g, '&');
}

/** Words of the English interface that neither the Vietnamese one nor any Vietnamese name uses. */
function englishOnly(catalogue: Catalogue): ReadonlySet<string> {
  const words = (texts: readonly string[]) => new Set(texts.flatMap((text) => text.replace(/\{\w+\}/g, ' ').match(WORD) ?? []).map((word) => word.toLowerCase()));
  const named = [...catalogue.units.values(), ...catalogue.indicators.values(), ...catalogue.topics.values(), ...catalogue.measures.values(), ...catalogue.schemes.values()];
  const known = words([...Object.values(vietnamese), ...named.map(({ name_vi }) => name_vi), ...[...catalogue.sources.values()].flatMap(({ issuer, number, title_vi }) => [issuer, number ?? '', title_vi])]);
  return new Set([...words(Object.values(english))].filter((word) => word.length > 3 && !known.has(word)));
}
