import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/i18n/language.ts';
import { figureSvg, tableCsv } from '../../src/publish/figure-files.ts';
import { dataFiles, figureDownloads } from '../../src/publish/files.ts';
import { buildIndicator } from '../../src/views/indicator.ts';
import { paths } from '../../src/views/paths.ts';
import { contextOf, DATASET } from '../views/small.ts';
import { records } from './read.ts';

describe('the files for programs', () => {
  const files = dataFiles(DATASET);
  const body = (path: string) => files.find((file) => file.path === path)?.body ?? '';

  test('are the whole, each indicator, each unit that reports, and the search of each language', () => {
    expect(files.map(({ path }) => path).sort()).toEqual([
      ...['observations', 'units', 'indicators', 'sources', 'targets'].map((name) => `data/${name}.csv`),
      ...[...DATASET.catalogue.indicators.keys()].map((id) => `data/indicators/${id}.csv`),
      'data/units/dong-khe.csv', 'data/units/sao-mai.csv', 'data/compare/index.json', 'data/compare/dong-khe.json', 'data/compare/sao-mai.json',
      'data/search.vi.json', 'data/search.en.json', 'data/catalogue.json', 'data/findings.json',
    ].sort());
  });

  test('of one unit or indicator hold its figures and no others', () => {
    expect(new Set(records(body('data/units/dong-khe.csv')).map(({ unit }) => unit))).toEqual(new Set(['dong-khe']));
    expect(records(body('data/units/dong-khe.csv'))).toHaveLength(DATASET.byUnit.get('dong-khe')?.length ?? 0);
    expect(records(body('data/indicators/grades.csv'))).toHaveLength(13);
    expect(records(body('data/indicators/silent.csv'))).toEqual([]);
    expect(body('data/indicators/silent.csv')).toMatch(/^\ufeffunit,/);
  });

  test('hold together what the whole holds', () => {
    const all = records(body('data/observations.csv'));
    expect(all).toHaveLength(DATASET.observations.length);
    expect(files.filter(({ path }) => path.startsWith('data/indicators/')).flatMap((file) => records(file.body))).toEqual(all);
  });
});

describe.each(LANGUAGES)('the downloads of figures in "%s"', (lang) => {
  const files = figureDownloads(DATASET, lang);

  test('are a CSV and an SVG for every figure, each once', () => {
    const names = files.map(({ path }) => path);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((path) => path.endsWith('.csv')).map((path) => path.replace(/csv$/, 'svg'))).toEqual(names.filter((path) => path.endsWith('.svg')));
    expect(names.length).toBeGreaterThan(20);
  });

  test('stand where the pages link to them', () => {
    const known = new Set(files.map(({ path }) => `/${path}`));
    const prefix = lang === 'vi' ? '' : '/en';
    for (const id of ['grades', 'villages', 'members', 'composition', 'admissions']) {
      const { figures } = buildIndicator(contextOf(lang, paths.indicator(id)), id);
      expect(figures.length).toBeGreaterThan(0);
      for (const { csv, svg } of figures) {
        const page = `http://h${prefix}${paths.indicator(id)}`;
        expect([csv, svg].filter((link) => !known.has(new URL(link, page).pathname))).toEqual([]);
      }
    }
  });
});

describe('the CSV of a figure', () => {
  const ctx = contextOf('vi', paths.indicator('grades'));
  const { figures } = buildIndicator(ctx, 'grades');
  const { table } = figures.find(({ chart }) => chart.kind === 'class-bars') ?? { table: { caption: '', columns: [], rows: [] } };
  const rows = records(tableCsv(table));

  test('has the headings and the rows of its table', () => {
    expect(Object.keys(rows[0] ?? {})).toEqual(table.columns.map(({ label }) => label));
    expect(rows).toHaveLength(table.rows.length);
  });

  test('has the raw value where the table has a number, and the words where it has none', () => {
    for (const [index, { cells }] of table.rows.entries()) {
      for (const [column, cell] of cells.entries()) {
        const { label = '', numeric = false } = table.columns[column] ?? {};
        const text = rows[index]?.[label];
        if (cell.value === null || !numeric) expect(text).toBe(cell.text);
        else if (typeof cell.value === 'number') expect(Number(text)).toBeCloseTo(cell.value, 6);
        else expect(text).toBe(cell.value);
      }
    }
  });

  test('has no number with more digits than the file of observations', () => {
    expect(rows.flatMap((row) => Object.values(row)).filter((text) => /^\d+\.\d{7,}$/.test(text))).toEqual([]);
  });

  test('keeps zeros', () => {
    expect(rows.filter((row) => row[ctx.t('column.value')] === '0').length).toBeGreaterThan(0);
  });
});

test('the SVG of a figure is a document of its own that names the figure', () => {
  const { figures } = buildIndicator(contextOf('vi', paths.indicator('members')), 'members');
  const [figure] = figures;
  if (figure === undefined) throw new Error('no figure');
  const svg = figureSvg(figure);
  expect(svg).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n<svg[^>]* xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
  expect(svg).toContain(figure.title.replaceAll('>', '&gt;'));
  expect(svg.endsWith('</svg>\n')).toBe(true);
});
