import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { loadData, loadSite } from '../../src/dataset/load.ts';
import { LANGUAGES } from '../../src/i18n/language.ts';
import { describeIssue } from '../../src/issues/describe.ts';
import { FILES, HEADER, makeFolders, ROW } from './folder.ts';

const { base, folder } = makeFolders();
afterAll(() => rmSync(base, { recursive: true, force: true }));

const figures = (...rows: readonly Readonly<Partial<typeof ROW>>[]) => [HEADER, ...rows.map((row) => Object.values({ ...ROW, ...row }).join(';'))].join('\n');

/** The issues of a folder in short; each of them must have words in both languages. */
function told(path: string): (string | number | null)[][] {
  const { issues } = loadData(path);
  for (const issue of issues) for (const lang of LANGUAGES) expect(Object.values(describeIssue(issue, lang)).join(' ')).not.toMatch(/undefined|null|\{\w+\}/);
  return issues.map(({ path: file, line, column, value, code }) => [file, line, column, value, code]);
}

describe('a data folder', () => {
  test('is read whole', () => {
    const { dataset, issues, files } = loadData(folder());
    expect(issues).toEqual([]);
    expect([...dataset.observations]).toMatchObject([{ unit: 'sao-mai', indicator: 'grades', category: 'good', scheme: 'new', period: '2021', value: 56, denominator: 58, percentReported: 96.5, percentDecimals: 1, source: 'report', locator: 'II.1', file: 'exports/a.csv', line: 2, note: { vi: 'ghi chú', en: 'a note' } }]);
    expect(files).toMatchObject([{ path: 'exports/a.csv', delimiter: ';', rows: 2, totals: 0 }]);
    expect([...dataset.catalogue.units.keys()]).toEqual(['sao-mai']);
  });

  test('takes exports from folders below, each under its path', () => {
    const { dataset, issues } = loadData(folder({ 'exports/2022/b.csv': figures({ period: '2022' }) }));
    expect([issues, [...dataset.observations].map(({ file }) => file)]).toEqual([[], ['exports/a.csv', 'exports/2022/b.csv']]);
  });

  test('leaves out files that an editor hides', () => {
    expect(loadData(folder({ 'exports/.a.csv.swp': 'x' })).files.map(({ path }) => path)).toEqual(['exports/a.csv']);
  });

  test('has one version wherever it stands, and another as soon as a byte changes', () => {
    const path = folder();
    const copy = join(base, 'copy', 'deep');
    cpSync(path, copy, { recursive: true });
    const { version } = loadData(path).dataset;
    expect(version).toMatch(/^[0-9a-f]{64}$/);
    expect(loadData(copy).dataset.version).toBe(version);
    expect(loadData(folder({ 'exports/a.csv': figures({ locator: 'II.2' }) })).dataset.version).not.toBe(version);
    expect(loadData(folder({ 'topics.csv': `${FILES['topics.csv']}\n` })).dataset.version).not.toBe(version);
    expect(loadData(folder({ 'exports/a.csv': null, 'exports/b.csv': FILES['exports/a.csv'] ?? '' })).dataset.version).not.toBe(version);
  });

  test('lets exports.csv supply what a file lacks', () => {
    const { dataset, issues } = loadData(folder({
      'exports.csv': 'path;source;unit;indicator;period;measure;note\na.csv;report;sao-mai;grades;2021;;',
      'exports/a.csv': 'indicator;category;value;denominator;locator\n;good;56;58;II.1',
    }));
    expect([issues, [...dataset.observations]]).toEqual([[], [expect.objectContaining({ unit: 'sao-mai', indicator: 'grades', period: '2021', source: 'report', value: 56 })]]);
  });
});

describe('a wrong row of an export is told with file, line, column and value', () => {
  test.each([
    ['unknown unit', { unit: 'Huyện Lạ' }, 'unit', 'Huyện Lạ', 'unknown-unit'],
    ['unknown indicator', { indicator: 'la' }, 'indicator', 'la', 'unknown-indicator'],
    ['unknown category', { category: 'la' }, 'category', 'la', 'unknown-category'],
    ['unknown source', { source: 'la' }, 'source', 'la', 'unknown-source'],
    ['missing source', { source: '' }, 'source', null, 'missing-source'],
    ['bad period', { period: '2021-13' }, 'period', '2021-13', 'bad-period'],
    ['missing locator', { locator: '' }, 'locator', '', 'missing-locator'],
    ['unknown state', { status: 'q' }, 'status', 'q', 'unknown-status'],
    ['other measure', { measure: 'người' }, 'measure', 'người', 'other-measure'],
    ['no number', { value: 'nhiều' }, 'value', 'nhiều', 'not-a-number'],
  ])('%s', (_, row, column, value, code) => {
    const silent = { 'exports.csv': 'path;source;unit;indicator;period;measure;note\na.csv;;;;;;' };
    expect(told(folder({ ...silent, 'exports/a.csv': figures({}, { period: '2022', ...row }) }))).toEqual([['exports/a.csv', 3, column, value, code]]);
  });

  test('a duplicate, with the line that it repeats', () => {
    const { issues } = loadData(folder({ 'exports/b.csv': figures({}) }));
    expect(issues).toEqual([expect.objectContaining({ code: 'duplicate-observation', path: 'exports/b.csv', line: 2, details: expect.objectContaining({ earlier: 'exports/a.csv:2' }) })]);
  });

  test('a file of which nothing is understood', () => {
    expect(told(folder({ 'exports/b.csv': 'a;b\n1;2\n' })).map(([file]) => file)).toContain('exports/b.csv');
  });
});

describe('a wrong row of the catalogue is told with file, line, column and value', () => {
  test.each([
    ['units.csv', 'x y;district;Huyện X;X;;;;;;', 'id', 'x y', 'bad-id'],
    ['units.csv', 'x;city;Huyện X;X;;;;;;', 'type', 'city', 'not-in-list'],
    ['units.csv', 'x;district;Huyện X;X;nowhere;;;;;', 'parent', 'nowhere', 'unknown-reference'],
    ['units.csv', 'sao-mai;district;Huyện X;X;;;;;;', 'id', 'sao-mai', 'duplicate-id'],
    ['topics.csv', 'x;X;X;first;S;S', 'order', 'first', 'bad-number'],
    ['targets.csv', 'grades;good;sao-mai;2020/2025;>;80;lost;;report;I.1;yearly', 'base', 'lost', 'unknown-reference'],
    ['exports.csv', 'b.csv;report;;;;;', 'path', 'b.csv', 'missing-export'],
  ])('%s: %s', (file, row, column, value, code) => {
    const lines = (FILES[file] ?? '').split('\n');
    expect(told(folder({ [file]: [...lines, row].join('\n') }))).toEqual([[file, lines.length + 1, column, value, code]]);
  });
});

describe('a fault', () => {
  test('does not hide another: all are told in one run, by file and line', () => {
    const path = folder({ 'topics.csv': `${FILES['topics.csv']}\nx y;X;X;1;S;S`, 'exports/a.csv': figures({ unit: 'la' }, { indicator: 'la' }), 'exports/b.csv': figures({ locator: '' }) });
    expect(told(path).map(([file, line, , , code]) => [file, line, code])).toEqual([
      ['exports/a.csv', 2, 'unknown-unit'],
      ['exports/a.csv', 3, 'unknown-indicator'],
      ['exports/b.csv', 2, 'missing-locator'],
      ['topics.csv', 3, 'bad-id'],
    ]);
  });

  test('of a missing file is told, and not thrown', () => {
    expect(told(folder({ 'targets.csv': null }))).toEqual([['targets.csv', null, null, null, 'missing-file']]);
  });

  test('of a missing folder of exports is told, and not thrown', () => {
    expect(told(folder({ 'exports/a.csv': null })).length).toBeGreaterThan(0);
  });

  test('stops a build, with file, line and value', () => {
    expect(() => loadSite(folder({ 'exports/a.csv': figures({ unit: 'la' }) }))).toThrow(/exports\/a\.csv:2 .*"?la"?/);
    expect(loadSite(folder()).dataset.observations).toHaveLength(1);
  });
});
