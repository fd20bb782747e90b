import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { siteOf } from './sites.ts';

const GOLDEN = resolve(import.meta.dirname, '../golden');
const { out } = siteOf('fixture');

/** A few files of the fixture site, to be read by people whenever they change: `UPDATE_GOLDEN=1 npx vitest run --project site golden`. */
const cases: readonly (readonly [file: string, path: string, form: (content: string) => string])[] = [
  ['observations.csv', 'data/observations.csv', plainLines],
  ['unit.html', 'don-vi/huyen-mau-06/index.html', mainPart],
  ['chart.svg', 'hinh/chi-so/members-trained/members-trained-units.svg', tagsOnLines],
];

describe('the golden file', () => {
  test.each(cases)('%s is what %s says', (file, path, form) => {
    const golden = join(GOLDEN, file);
    const now = form(readFileSync(join(out, path), 'utf8'));
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(golden, now);
    expect(now).toBe(existsSync(golden) ? plainLines(readFileSync(golden, 'utf8')) : 'no golden file yet');
  });
});

/** The byte order mark and the line ends are tests of their own; here they would only hide from the eye. */
function plainLines(content: string): string {
  return content.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
}

/** What the page says, without the drawings, which say it once more. */
function mainPart(html: string): string {
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';
  return tagsOnLines(main.replace(/(<svg[^>]*>)[\s\S]*?(<title[\s\S]*?<\/desc>)[\s\S]*?<\/svg>/g, '$1$2</svg>'));
}

function tagsOnLines(markup: string): string {
  const lines = markup.replace(/\s+/g, ' ').replace(/\s*(<(?:main|nav|ol|ul|dl|li|h[1-6]|p|div|figure|figcaption|details|summary|table|caption|thead|tbody|tr|t[hd]|svg|title|desc|g|path|line|rect|circle|text)[\s>])/g, '\n$1');
  return `${lines.trim()}\n`;
}
