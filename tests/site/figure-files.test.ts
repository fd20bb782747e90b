import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseCsv } from '../../src/publish/parse-csv.ts';
import { pagesOf, sites } from './sites.ts';

describe.each(sites)('the file of every figure of the %s site', (_, site) => {
  test('has exactly the lines and the numbers of its table, and the other way round', () => {
    const seen = new Map<string, string[][]>();
    const wrong = pagesOf(site).flatMap(({ path, html }) => (html.match(/<figure[\s\S]*?<\/figure>/g) ?? []).flatMap((figure) => {
      const file = posix.join(posix.dirname(path), /href="([^"]+\.csv)" download/.exec(figure)?.[1] ?? '');
      const given = seen.get(file) ?? linesOf(readFileSync(join(site.out, file), 'utf8'));
      seen.set(file, given);
      const shown = tableOf(figure);
      return JSON.stringify(shown) === JSON.stringify(given) ? [] : [`${path}: ${file}: ${JSON.stringify(firstDifference(shown, given))}`];
    }));
    expect(seen.size).toBeGreaterThan(10);
    expect(wrong).toEqual([]);
  });
});

function linesOf(csv: string): string[][] {
  return parseCsv(csv).map((line) => line.map(comparable));
}

/** The table as its file should have it: the value of a cell in a column of numbers, else its words; details are words of the page. */
function tableOf(figure: string): string[][] {
  const table = /<table[\s\S]*?<\/table>/.exec(figure)?.[0] ?? '';
  return (table.match(/<tr[\s>][\s\S]*?<\/tr>/g) ?? []).map((row) => [...row.matchAll(/<t[hd]((?:"[^"]*"|[^>"])*)>([\s\S]*?)<\/t[hd]>/g)].map(([, attributes = '', content = '']) => {
    const value = /data-value="([^"]*)"/.exec(attributes)?.[1];
    const words = content.replace(/<span class="detail">[\s\S]*?<\/span>/g, '').replace(/<a class="flag"[\s\S]*?<\/a>/g, '').replace(/<(?:"[^"]*"|[^>"])*>/g, '');
    return comparable(plain(value !== undefined && /class="[^"]*\bnum\b/.test(attributes) ? value : words));
  }));
}

function plain(text: string): string {
  return text.replace(/&#38;|&amp;/g, '&').replace(/&lt;|&#60;/g, '<').replace(/&gt;|&#62;/g, '>').replace(/&quot;|&#34;/g, '"').replace(/&#39;/g, "'");
}

/** Numbers as numbers to six decimals, as files have them; the apostrophe before what a spreadsheet would run is no part of the words. */
function comparable(text: string): string {
  const words = text.replace(/[ \n]+/g, ' ').trim().replace(/^'(?=[=+\-@])/, '');
  return /^-?\d+(?:\.\d+)?$/.test(words) ? String(Number(Number(words).toFixed(6))) : words;
}

function firstDifference(shown: readonly string[][], given: readonly string[][]): unknown {
  const at = shown.findIndex((line, index) => JSON.stringify(line) !== JSON.stringify(given[index]));
  return { shown: shown[at] ?? shown.length, given: given[at] ?? given.length };
}
