import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { listFiles } from '../../scripts/folder.ts';
import { loadData } from '../../src/dataset/load.ts';
import { sites } from './sites.ts';

/** The columns that programs of others rely on, in their order (CONTRACTS, "Published files"). */
const CONTRACT = ['unit', 'unit_name', 'indicator', 'indicator_name', 'category', 'category_name', 'period', 'value', 'denominator', 'percent_reported', 'percent_computed', 'measure', 'status', 'scheme', 'source', 'locator', 'file', 'line'];
const TARGETS = ['indicator', 'category', 'unit', 'period', 'operator', 'value', 'base', 'clause', 'source', 'locator'];
const ASSESSED = ['unit_name', 'indicator_name', 'state', 'observed', 'gap'];
const STATES = ['reached', 'not-reached', 'not-assessable'];

type Record = Readonly<{ [column: string]: string }>;

describe.each(sites)('the published files of the %s site', (_, { out, data }) => {
  const { dataset } = loadData(data);
  const csv = listFiles(out).filter((path) => path.endsWith('.csv'));
  const all = read(out, 'data/observations.csv');

  test('are UTF-8 with a byte order mark, commas, CRLF and a last line that ends', () => {
    const wrong = csv.filter((path) => {
      const bytes = readFileSync(join(out, path));
      const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
      return !text.startsWith('\ufeff') || !text.endsWith('\r\n') || text.replaceAll('\r\n', '').includes('\n') || text.includes('\r\r');
    });
    expect(csv.length).toBeGreaterThan(20);
    expect(wrong).toEqual([]);
  });

  test('have in every line as many cells as in the header', () => {
    expect(csv.filter((path) => Papa.parse<string[]>(text(out, path), { skipEmptyLines: true }).data.some((row, __, rows) => row.length !== rows[0]?.length))).toEqual([]);
  });

  test('begin with the columns of the contract', () => {
    expect(all.header.slice(0, CONTRACT.length)).toEqual(CONTRACT);
  });

  test('hold one line per observation, each with the place where it stands', () => {
    expect(all.rows.length).toBe(dataset.observations.length);
    expect(all.rows.map(({ file, line }) => `${file}:${line}`)).toEqual([...dataset.observations].map(({ file, line }) => `${file}:${line}`));
    const cells = [...dataset.observations].map(({ file, line, columnLetter }) => `${file}:${line}:${columnLetter}`);
    expect(new Set(cells).size).toBe(cells.length);
  });

  test('hold each figure as its line of the export states it, with a decimal point', () => {
    const given = Papa.parse<Record>(text(data, 'exports.csv'), { header: true, skipEmptyLines: true }).data;
    const rates = new Set([...dataset.catalogue.indicators.values()].filter(({ measure }) => dataset.catalogue.measures.get(measure)?.kind === 'rate').map(({ id }) => id));
    // What tables in office layout hold is read by eye: tests/dataset/real-data.test.ts.
    const isTidy = (path: string) => /(?:^|\n)[^\n]*indicator[;,]/.test(text(data, `exports/${path}`).slice(0, 300));
    const stated = new Map<string, Record>(given.filter(({ path = '' }) => isTidy(path)).flatMap(({ path = '', unit = '', source = '' }) => read(data, `exports/${path}`).rows.map((row, index) => [`exports/${path}:${index + 2}`, { unit, source, ...row }] as const)));
    const plain = (cell = '') => cell.replace(',', '.');
    const number = (cell = '') => (cell === '' ? '' : String(Number(plain(cell))));
    const tidy = all.rows.filter(({ file, line }) => stated.has(`${file}:${line}`));
    expect(tidy.length).toBeGreaterThan(all.rows.length * 0.8);
    for (const row of tidy) {
      const own: Record = stated.get(`${row['file']}:${row['line']}`) ?? {};
      const { unit, indicator = '', category, period, value, denominator, percent = '', status, source, locator } = own;
      // A stated change is a printed percent itself.
      const printed = percent === '' && rates.has(indicator) ? value : percent;
      expect(row, `${row['file']}:${row['line']}`).toMatchObject({ unit, indicator, category, period, value: number(value), denominator: number(denominator), percent_reported: plain(printed), source, locator });
      // What the file says of a value, or what follows from its numbers.
      expect(status === '' ? ['', 'z', 'x', 'u', 'k'] : [status], `${row['file']}:${row['line']}`).toContain(row['status']);
    }
  });

  test('compute the percent from the count and the base, and leave it empty where one of them lacks', () => {
    const wrong = all.rows.filter(({ value = '', denominator = '', percent_computed = '' }) =>
      value === '' || denominator === '' || Number(denominator) === 0 ? percent_computed !== '' : Math.abs(Number(percent_computed) - (100 * Number(value)) / Number(denominator)) > 1e-6,
    );
    expect(wrong).toEqual([]);
  });

  test.each([['indicators', 'indicator', [...dataset.catalogue.indicators.keys()]], ['units', 'unit', [...dataset.byUnit.keys()]]] as const)('have one file in data/%s/ per %s, with exactly its lines', (folder, column, ids) => {
    expect(csv.filter((path) => path.startsWith(`data/${folder}/`))).toEqual(ids.map((id) => `data/${folder}/${id}.csv`).sort());
    for (const id of ids) expect(read(out, `data/${folder}/${id}.csv`), id).toEqual({ header: all.header, rows: all.rows.filter((row) => row[column] === id) });
  });

  test.each(['units', 'indicators', 'sources'] as const)('list all %s of the catalogue', (name) => {
    expect(read(out, `data/${name}.csv`).rows.map(({ id }) => id)).toEqual([...dataset.catalogue[name].keys()]);
  });

  test('hold every target with its names, its state, what was observed and the gap', () => {
    const { header, rows } = read(out, 'data/targets.csv');
    expect(header.slice(0, TARGETS.length)).toEqual(TARGETS);
    expect(header).toEqual(expect.arrayContaining(ASSESSED));
    const key = ({ indicator, category, unit, period, value }: Record) => [indicator, category, unit, period, value].join(' ');
    const wanted = dataset.catalogue.targets.map(({ indicator, category, unit, period, value }) => [indicator, category ?? '', unit, period, value].join(' '));
    expect([...new Set(rows.map(key))].sort()).toEqual([...new Set(wanted)].sort());
    expect(rows.filter(({ state = '', unit_name, indicator_name }) => !STATES.includes(state) || unit_name === '' || indicator_name === '')).toEqual([]);
    expect(rows.filter(({ observed = '', gap = '', value = '' }) => (observed === '' ? gap !== '' : Math.abs(Number(observed) - Number(value) - Number(gap)) > 1e-5))).toEqual([]);
  });

  test('cannot run as a formula in a spreadsheet', () => {
    const cells = csv.flatMap((path) => Papa.parse<string[]>(text(out, path), { skipEmptyLines: true }).data.flat().map((cell) => `${path}: ${cell}`));
    // A negative number stays one, with the decimal mark of its file.
    expect(cells.filter((cell) => /^\S+: [=+@\t\r]/.test(cell) || !/^\S+: (?!-)|^data\/excel\/\S+: -\d+(?:,\d+)?$|^(?!data\/excel\/)\S+: -\d+(?:\.\d+)?$/.test(cell))).toEqual([]);
  });
});

function text(out: string, path: string): string {
  return new TextDecoder().decode(readFileSync(join(out, path)));
}

function read(out: string, path: string): { header: readonly string[]; rows: readonly Record[] } {
  const { data, meta } = Papa.parse<Record>(text(out, path), { header: true, skipEmptyLines: true });
  return { header: meta.fields ?? [], rows: data };
}
