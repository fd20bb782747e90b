import { assemble } from '../../src/dataset/dataset.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { endYear } from '../../src/catalogue/period.ts';
import type { Indicator } from '../../src/catalogue/schemas.ts';
import { loadData } from '../../src/dataset/load.ts';
import { readExport, readerOf, type ExportReading } from '../../src/dataset/read-export.ts';
import { DEFAULT_VOCABULARY } from '../../src/facts/default-vocabulary.ts';
import { readFile } from '../../src/facts/read-file.ts';
import { textOf } from '../../src/publish/published-file.ts';
import { templateFiles } from '../../src/publish/templates.ts';
import { buildGuide } from '../../src/views/guide.ts';
import { paths } from '../../src/views/paths.ts';
import { exportLine } from '../dataset/make.ts';
import { contextOf } from '../views/small.ts';

const { dataset } = loadData('data');
const { catalogue } = dataset;
const made = (of: typeof dataset) => templateFiles(of).map((file) => ({ path: file.path, body: textOf(file) }));
const files = made(dataset);
const reader = readerOf(catalogue);
const last = Math.max(...[...dataset.observations].map(({ period }) => endYear(period)));
const wide = files.filter(({ path }) => path.endsWith('-wide.csv'));
const tidy = files.filter(({ path }) => path.endsWith('-tidy.csv'));
const bytes = (text: string) => new TextEncoder().encode(text);
const rowsOf = (body: string) => body.trimEnd().split('\r\n').map((row) => row.split(';'));
/** The rows that take figures, with their line. */
const formOf = (body: string) => rowsOf(body).map((cells, index) => ({ cells, line: index + 1 })).filter(({ cells }) => (cells.length > 5 ? cells[2] !== 'Chỉ số' : /./.test(cells[2] ?? '') && cells[0] !== 'TT'));

/** Which indicator and category each row of a form is for, in the order of the catalogue. */
function meant(path: string): string[] {
  const topic = path.replace(/^data\/templates\/|-(?:tidy|wide)\.csv$/g, '');
  return [...catalogue.indicators.values()].filter((indicator) => indicator.topic === topic).flatMap((indicator) => ['', ...categoriesOf(indicator)].map((category) => `${indicator.id} ${category}`));
}

function categoriesOf({ scheme }: Indicator): string[] {
  const inForce = scheme.filter((id) => (catalogue.schemes.get(id)?.from ?? 0) <= last + 1 && (catalogue.schemes.get(id)?.to ?? 9999) >= last);
  return [...new Set(inForce.flatMap((id) => [...(catalogue.categories.get(id)?.keys() ?? [])]))];
}

/** Fills a form in: `cellsFor` gives the figures of its nth row for the columns from `column` on. */
function fill(body: string, column: number, cellsFor: (place: number) => readonly string[]): string {
  const places = new Map(formOf(body).map(({ line }, place) => [line, place]));
  const rows = rowsOf(body).map((cells, index) => {
    const place = places.get(index + 1);
    return place === undefined ? cells : cells.toSpliced(column, cellsFor(place).length, ...cellsFor(place));
  });
  return rows.map((cells) => cells.join(';')).join('\r\n');
}

function readBack(text: string, path: string): ExportReading & { readonly told: string[] } {
  const reading = readExport(bytes(text), path, exportLine(path, { source: 'tay-son-2023' }), reader);
  const told = reading.observations.map(({ line, unit, period, indicator, category, value, denominator }) => [line, unit, period, `${indicator} ${category ?? ''}`, value, denominator].join(' | '));
  return { ...reading, told: told.sort() };
}

describe('the empty templates', () => {
  test('are one of each form for every topic with indicators', () => {
    expect(files.map(({ path }) => path)).toEqual([...catalogue.topics.keys()].flatMap((id) => [`data/templates/${id}-tidy.csv`, `data/templates/${id}-wide.csv`]));
    expect(made({ ...dataset, catalogue: { ...catalogue, indicators: new Map() } })).toEqual([]);
  });

  test('begin with a byte order mark, part columns by semicolons and rows by CRLF, each row with all cells', () => {
    for (const { path, body } of files) {
      expect(body, path).toMatch(/^\ufeff[^\r\n]+(?:\r\n[^\r\n]+)+\r\n$/);
      expect(new Set(rowsOf(body).map((row) => row.length)).size, path).toBe(1);
    }
  });

  test('hold nothing that a spreadsheet runs as a formula', () => {
    expect(files.flatMap(({ body }) => rowsOf(body.slice(1)).flat()).filter((cell) => /^['=+@-]/.test(cell))).toEqual([]);
  });

  test.each(files.map(({ path, body }) => [path, body]))('are read without a fault, by the catalogue and without one: %s', (path, body) => {
    for (const vocabulary of [reader.vocabulary, DEFAULT_VOCABULARY]) {
      const { rows, totals, issues } = readFile(bytes(body), { path, vocabulary });
      expect([rows, totals, issues.map(({ code, severity }) => [code, severity])]).toEqual([[], [], [['empty-table', 'warning']]]);
    }
  });

  test('have the years after the newest figures; where there are none yet, one column without a year', () => {
    expect(wide.map(({ body }) => rowsOf(body)[3]?.join(';'))).toEqual(wide.map(() => `TT;Nội dung;ĐVT;Năm ${last};Năm ${last + 1}`));
    expect(rowsOf(made(assemble(dataset.catalogue, [], 'v'))[1]?.body ?? '')[3]?.join(';')).toBe('TT;Nội dung;ĐVT;Số lượng');
  });

  test('stand where the guide links to', () => {
    const ctx = contextOf('en', paths.guide, dataset);
    const links = buildGuide(ctx).sections.flatMap(({ table }) => table?.rows ?? []).flatMap(({ cells }) => cells.flatMap(({ href }) => href ?? []));
    expect(links).toEqual(files.map(({ path }) => `../../${path}`));
  });
});

describe.each(tidy.map(({ path, body }) => [path, body]))('%s', (path, body) => {
  const expected = (figures: (place: number) => string) => meant(path).map((what, place) => `${place + 2} | tay-son | 2024 | ${what} | ${figures(place)}`).sort();
  const fillTidy = (cells: (place: number) => readonly string[]) => fill(body, 4, cells).replace('\r\n;;', '\r\nHuyện Tây Sơn;2024;');

  test('filled in, with unit and period once, gives what its rows name', () => {
    const { told, issues } = readBack(fillTidy((place) => [String(place + 1)]), path);
    expect([told, issues]).toEqual([expected((place) => `${place + 1} | `), []]);
  });

  test('takes a base and a printed percent beside the count', () => {
    const hasBase = (place: number) => catalogue.indicators.get((meant(path)[place] ?? '').split(' ')[0] ?? '')?.base !== null;
    const { told, issues } = readBack(fillTidy((place) => (hasBase(place) ? [String(place + 1), '1.046', '0,50'] : [String(place + 1)])), path);
    expect([told, issues]).toEqual([expected((place) => `${place + 1} | ${hasBase(place) ? 1046 : ''}`), []]);
  });
});

describe.each(wide.map(({ path, body }) => [path, body]))('%s', (path, body) => {
  const rows = meant(path).map((what, place) => ({ what, line: formOf(body)[place]?.line }));
  const named = (text: string) => text.replace('Đơn vị:', 'Đơn vị: Huyện Tây Sơn');
  const expected = (figures: (place: number) => readonly [string, string]) => rows.flatMap(({ what, line }, place) => figures(place).map((figure, year) => `${line} | tay-son | ${last + year} | ${what} | ${figure}`)).sort();

  test('has a row for each', () => {
    expect(formOf(body)).toHaveLength(rows.length);
  });

  test('filled in gives what its rows name', () => {
    const { told, issues, reading } = readBack(named(fill(body, 3, (place) => [String(place + 1), String(500 + place)])), path);
    expect([told, issues, reading.totals]).toEqual([expected((place) => [`${place + 1} | `, `${500 + place} | `]), [], []]);
  });

  test('takes fractions, with and without their percent', () => {
    const { told, issues } = readBack(named(fill(body, 3, (place) => [`${place + 13}/987`, `${place + 13}/987 (1,32%)`])), path);
    const rates = new Set([...catalogue.indicators.values()].filter(({ measure }) => catalogue.measures.get(measure)?.kind === 'rate').map(({ id }) => id));
    const counts = (told: readonly string[]) => told.filter((line) => !rates.has(line.split(' | ')[3]?.split(' ')[0] ?? ''));
    expect(counts(told)).toEqual(counts(expected((place) => [`${place + 13} | 987`, `${place + 13} | 987`])));
    expect(issues).toEqual([]);
  });

  test('left without a unit gives one fault and no figure', () => {
    const { observations, issues } = readBack(fill(body, 3, () => ['1', '2']), path);
    expect([observations, issues.map(({ code, details }) => [code, details['part']])]).toEqual([[], [['missing-context', 'unit']]]);
  });
});

describe('an indicator that is called as a category is', () => {
  let labels: readonly string[];
  beforeAll(() => {
    labels = wide.flatMap(({ body }) => formOf(body).map(({ cells }) => cells[1] ?? ''));
  });

  test('has another of its names in the form', () => {
    expect(labels).not.toContain('Chi bộ thôn');
    expect(labels).toContain('Số chi bộ thôn');
  });
});
