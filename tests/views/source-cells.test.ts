import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/i18n/language.ts';
import { createContext } from '../../src/views/context.ts';
import { paths } from '../../src/views/paths.ts';
import { ROWS_PER_PAGE, sourceCell, sourcePages } from '../../src/views/source-cells.ts';
import { buildSource } from '../../src/views/source.ts';
import { datasetOf, observation, unit } from '../dataset/make.ts';
import { manyUnits, rowsOfMany } from './reports.ts';
import { leftovers } from './texts.ts';

/** 700 figures of one source in two files, several on a line, given in another order than that of the files. */
const OBSERVATIONS = Array.from({ length: 700 }, (_, index) => observation({
  unit: index % 2 === 0 ? 'a' : 'b', indicator: 'members', period: String(1000 + index), source: 's-a', value: index,
  file: index < 250 ? 'exports/z.csv' : 'exports/2/y.csv', line: 2 + Math.floor((index * 7919 % 700) / 30), columnLetter: index % 3 === 0 ? null : String.fromCharCode(66 + (index % 24)), locator: `I.${index}`,
}));
const dataset = datasetOf(rowsOfMany([unit('a'), unit('b')]), OBSERVATIONS);

describe.each(LANGUAGES)('a source of 700 figures in "%s"', (lang) => {
  const pages = [1, 2, 3].map((nth) => buildSource(createContext(dataset, lang, paths.source('s-a', nth)), 's-a', nth));

  test('fills three pages that hold every figure once, in the order of the files', () => {
    expect([sourcePages(dataset, 's-a'), ...pages.map(({ table }) => table.rows.length)]).toEqual([3, ROWS_PER_PAGE, ROWS_PER_PAGE, 100]);
    const places = pages.flatMap(({ table }) => table.rows.map(({ cells }) => String(cells.at(-1)?.value)));
    expect(places).toEqual([...places].sort());
    expect(pages.flatMap(({ table }) => table.rows.map(({ cells }) => Number(cells.find((_, index) => table.columns[index]?.key === 'value')?.value))).sort((a, b) => a - b)).toEqual(OBSERVATIONS.map(({ value }) => value));
  });

  test('is linked to, figure by figure, on the page that holds it', () => {
    const ctx = createContext(dataset, lang, paths.source('s-a'));
    const held = new Set<string>(pages.flatMap(({ table }, index) => table.rows.map(({ id }) => `${index === 0 ? '' : `${index + 1}/`}#${id}`)));
    const links = OBSERVATIONS.map((one) => sourceCell(ctx, one));
    expect(links.filter((link) => !held.has(link))).toEqual([]);
  });

  test('leads from page to page, and from the first to all', () => {
    expect(pages.map(({ parts }) => [parts?.previous?.href ?? null, parts?.next?.href ?? null])).toEqual([[null, '2/'], ['../', '../3/'], ['../2/', null]]);
    expect(pages[0]?.parts?.all.map(({ href }) => href)).toEqual(['./', '2/', '3/']);
    expect(new Set(pages.map(({ page }) => page.heading)).size).toBe(3);
  });

  test('says what it holds on its first page alone: files and units with their counts', () => {
    const { contents } = pages[0] ?? {};
    expect(contents?.files.map(({ link }) => link.label)).toEqual(['2/y.csv', 'z.csv']);
    expect(contents?.units.map(({ csv }) => csv?.href)).toEqual(['../../data/units/a.csv', '../../data/units/b.csv'].map((href) => (lang === 'vi' ? href : `../${href}`)));
    expect(pages.slice(1).map(({ contents: more, targets }) => [more, targets])).toEqual([[null, null], [null, null]]);
  });

  test('holds no leftover', () => {
    expect(pages.flatMap((page) => leftovers(page))).toEqual([]);
  });
});

test('a source that one page holds has no other', () => {
  const small = manyUnits(1);
  const view = buildSource(createContext(small, 'vi', paths.source('s-top')), 's-top');
  expect([view.parts, view.contents, sourcePages(small, 's-top'), sourcePages(small, 'nowhere')]).toEqual([null, null, 1, 1]);
});
