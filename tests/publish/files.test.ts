import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/i18n/language.ts';
import { figureSvg, tableCsv } from '../../src/publish/figure-files.ts';
import { dataFiles, figureDownloads } from '../../src/publish/files.ts';
import { textOf } from '../../src/publish/published-file.ts';
import { templateFiles } from '../../src/publish/templates.ts';
import type { History } from '../../src/revisions/revision.ts';
import { buildIndicator } from '../../src/views/indicator.ts';
import { paths } from '../../src/views/paths.ts';
import { contextOf, DATASET } from '../views/small.ts';
import { records } from './read.ts';

const HISTORY = { origin: 'v', publications: [] } as unknown as History;

describe('the files for programs', () => {
  const files = dataFiles({ dataset: DATASET, history: HISTORY });
  const body = (path: string) => files.filter((file) => file.path === path).map(textOf).join('');

  test('are the whole, each indicator, each unit that reports, and the search of each language', () => {
    expect(files.map(({ path }) => path).sort()).toEqual([
      ...['observations', 'units', 'indicators', 'sources', 'targets'].map((name) => `data/${name}.csv`),
      ...[...DATASET.catalogue.indicators.keys()].map((id) => `data/indicators/${id}.csv`),
      ...[...DATASET.catalogue.indicators.keys()].map((id) => `data/excel/indicators/${id}.csv`),
      ...[...DATASET.observations.runs.keys()].map((id) => `data/jsonstat/${id}.json`),
      'data/excel/units/dong-khe.csv', 'data/excel/units/sao-mai.csv',
      'data/units/dong-khe.csv', 'data/units/sao-mai.csv', 'data/compare/index.json', 'data/compare/units/dong-khe.json', 'data/compare/units/sao-mai.json',
      'data/search.vi.json', 'data/search.en.json', 'data/catalogue.json', 'data/datapackage.json', 'data/findings.json', 'data/changes.json', ...templateFiles(DATASET).map(({ path }) => path),
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
    expect(files.filter(({ path }) => path.startsWith('data/indicators/')).flatMap((file) => records(textOf(file)))).toEqual(all);
  });
});

describe.each(LANGUAGES)('the downloads of figures in "%s"', (lang) => {
  test('are a CSV and an SVG for every figure, where the page links to them', () => {
    const prefix = lang === 'vi' ? '' : '/en';
    for (const id of ['grades', 'villages', 'members', 'composition', 'admissions']) {
      const page = `${prefix}${paths.indicator(id)}`;
      const { figures } = buildIndicator(contextOf(lang, paths.indicator(id)), id);
      expect(figures.length).toBeGreaterThan(0);
      for (const figure of figures) {
        const wanted = [figure.csv, figure.svg].map((link) => new URL(link, `http://h${page}`).pathname.slice(1));
        expect(figureDownloads(`${page.slice(1)}index.html`, figure).map(({ path }) => path)).toEqual(wanted);
        expect(wanted.every((path) => path.startsWith(`${prefix.slice(1)}${prefix === '' ? '' : '/'}hinh/chi-so/${id}/`))).toBe(true);
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
