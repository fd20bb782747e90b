import { describe, expect, test } from 'vitest';
import type { CatalogueRows } from '../../src/catalogue/catalogue.ts';
import { parseTable } from '../../src/catalogue/parse.ts';
import type { FileName } from '../../src/catalogue/schemas.ts';
import { mergeCatalogues, type PublishedSite } from '../../src/gather/catalogue.ts';
import { readSheet } from '../../src/tables/sheet.ts';
import { category, exportLine, indicator, source, unit } from '../dataset/make.ts';

const NONE: CatalogueRows = { units: [], topics: [], measures: [], schemes: [], categories: [], indicators: [], sources: [], targets: [], claims: [], 'findings-answered': [], exports: [] };
const TARGET = { indicator: 'members', category: '', unit: 'north', period: '2025', operator: '=', value: '4.125', base: '', clause: '', source: 'plan', locator: 'I.1', applies: 'deadline', milestones: '2022:1.125|2023:90' };

function site(label: string, rows: Partial<CatalogueRows>, targets: PublishedSite['targets'] = []): PublishedSite {
  return { label, catalogue: { ...NONE, ...rows }, targets };
}

/** The rows of a gathered file as the catalogue reads them. */
function rowsOf<N extends FileName>(name: N, ...sites: readonly PublishedSite[]) {
  const { files } = mergeCatalogues(sites);
  const { rows, issues } = parseTable(name, `${name}.csv`, readSheet(files.find(({ path }) => path === `${name}.csv`)?.text ?? ''));
  expect(issues).toEqual([]);
  return rows;
}

describe('catalogues as one', () => {
  test('are every file of a data folder, with a header at least', () => {
    expect(mergeCatalogues([]).files.map(({ path, text }) => [path, text.split('\r\n').length]).sort()).toEqual(Object.keys(NONE).map((name) => [`${name}.csv`, 2]).sort());
  });

  test('hold once what several sites have, such as the unit above theirs, on whatever line', () => {
    const above = unit('country', { type: 'province' });
    const [north, south] = [unit('north', { parent: 'country', line: 3 }), unit('south', { parent: 'country' })];
    expect(rowsOf('units', site('a', { units: [above, north] }), site('b', { units: [south, { ...above, line: 9 }] })).map(({ id, parent }) => [id, parent])).toEqual([['country', null], ['north', 'country'], ['south', 'country']]);
  });

  test('keep texts as they are: marks, quotes, line breaks, what a spreadsheet would run', () => {
    const odd = indicator('odd', { name_vi: '=1+1', name_en: '-a, "b"', definition_vi: 'a\nb', aliases: ['+84', '@c'], bands: [1.125, 2] });
    expect(rowsOf('indicators', site('a', { indicators: [odd] }))).toEqual([odd]);
  });

  test('know a category by its scheme too', () => {
    const [old, now] = [category('old', 'well', 1), category('new', 'well', 2, { cap: 20.125 })];
    expect(rowsOf('categories', site('a', { categories: [old] }), site('b', { categories: [now] })).map(({ scheme, order, cap }) => [scheme, order, cap])).toEqual([['old', 1, null], ['new', 2, 20.125]]);
  });

  test('have a target once, in however many periods it was assessed, with its path', () => {
    const lines = ['2023', '2024'].map((assessed_period) => ({ ...TARGET, assessed_period, state: 'reached' }));
    expect(rowsOf('targets', site('a', {}, lines))).toEqual([expect.objectContaining({ operator: '=', value: 4.125, milestones: [{ period: '2022', value: 1.125 }, { period: '2023', value: 90 }] })]);
  });

  test('leave out what is said of the files of one site alone', () => {
    expect(rowsOf('exports', site('a', { exports: [exportLine('a.csv')] }))).toEqual([]);
  });

  test('tell every column in which two sites differ about an id', () => {
    const told = mergeCatalogues([site('a', { sources: [source('plan')] }), site('b', { sources: [source('plan', { date: '2024', number: '5' })] }), site('c', { sources: [source('plan')] })]).differences;
    expect(told).toEqual([
      { list: 'sources', id: 'plan', column: 'number', first: 'a', firstValue: '', second: 'b', secondValue: '5' },
      { list: 'sources', id: 'plan', column: 'date', first: 'a', firstValue: '2023', second: 'b', secondValue: '2024' },
    ]);
  });
});
