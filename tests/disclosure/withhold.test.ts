import { describe, expect, test } from 'vitest';
import type { CatalogueRows } from '../../src/catalogue/catalogue.ts';
import { loadData } from '../../src/dataset/load.ts';
import type { Observation } from '../../src/dataset/observation.ts';
import { withhold } from '../../src/disclosure/withhold.ts';
import { category, datasetOf, exportLine, scheme } from '../dataset/make.ts';
import { count, province, shown, table, tableDataset } from './communes.ts';

function publish(observations: readonly Observation[], more: Partial<CatalogueRows> = {}): Observation[] {
  return [...withhold(datasetOf({ ...province(3, 3), ...more }, observations)).dataset.observations];
}

/** Which counts are withheld, as `a f1`. */
function hidden(observations: readonly Observation[], more: Partial<CatalogueRows> = {}): string[] {
  return publish(observations, more).filter(({ status }) => status === 'c').map(({ unit, indicator: id, category: form, period }) => [unit, form ?? 'total', ...(id === 'disciplined' ? [] : [id]), ...(period === '2021' ? [] : [period])].join(' ')).sort();
}

describe('the public dataset', () => {
  test('of the three reports is the very same: their units are not those the indicators are sensitive for', () => {
    const { dataset } = loadData('data');
    expect(withhold(dataset).dataset).toBe(dataset);
  });

  test.each([
    ['a count of 1 to 4 of a commune', [count('a', null, 4)], ['a total']],
    ['no zero, and nothing from 5', [count('a', null, 0), count('b', null, 5)], []],
    ['no small count of a province', [count('p', null, 3)], []],
    ['the only other form, where the total is shown', [count('a', null, 12), count('a', 'f1', 3), count('a', 'f2', 9), count('a', 'f3', 0)], ['a f1', 'a f2']],
    ['the smaller of two other forms', [count('a', null, 30), count('a', 'f1', 3), count('a', 'f2', 20), count('a', 'f3', 7)], ['a f1', 'a f3']],
    ['nothing more where a form is not told at all', [count('a', null, 30), count('a', 'f1', 3), count('a', 'f2', 20)], ['a f1']],
    ['a form or the total where the difference is a small count that nobody prints', [count('a', null, 30), count('a', 'f1', 20), count('a', 'f2', 7)], ['a f2']],
    ['two ones and their total of 2', [count('a', null, 2), count('a', 'f1', 1), count('a', 'f2', 1), count('a', 'f3', 0)], ['a f1', 'a f2', 'a total']],
    ['another commune, where the province is the sum', [count('p', null, 20), count('a', null, 3), count('b', null, 8), count('c', null, 9)], ['a total', 'b total']],
    ['the total of the province where no other commune can hide one', [count('p', null, 3), count('a', null, 3), count('b', null, 0), count('c', null, 0)], ['a total', 'p total']],
    ['a repeated fact in every document', [count('a', null, 3), count('a', null, 3, { source: 'other', locator: 'V' }), count('b', null, 7)], ['a total', 'a total']],
    ['a fact of which one document gives a larger count', [count('a', null, 3), count('a', null, 6, { source: 'other' })], ['a total', 'a total']],
    ['a half-year, where the year less the other half gives it', [count('a', null, 20), count('a', null, 17, { period: '2021-H1' }), count('a', null, 3, { period: '2021-H2' })], ['a total 2021-H1', 'a total 2021-H2']],
    ['a stated change with one end withheld', [count('a', null, 4, { period: '2020' }), count('a', null, 8), count('a', null, 100, { indicator: 'disciplined-change', measure: 'percent' })], ['a total 2020', 'a total disciplined-change']],
    ['no stated change whose ends are shown', [count('a', null, 10, { period: '2020' }), count('a', null, 8), count('a', null, -20, { indicator: 'disciplined-change', measure: 'percent' })], []],
  ] as const)('withholds %s', (_, observations, expected) => {
    expect(hidden(observations)).toEqual(expected);
  });

  test('closes the ring that rows and columns make', () => {
    const rows = [[3, 20, 9], [30, 8, 12], [15, 25, 40]];
    const published = shown(withhold(tableDataset(rows)).dataset);
    const cells = Object.entries(published).filter(([, value]) => value === null).map(([cell]) => cell);
    expect(cells).toHaveLength(4);
    expect(cells.some((cell) => cell.startsWith('p'))).toBe(false);
  });

  test('takes the number, its percent, its operator and its note', () => {
    const [first] = publish([count('a', 'f1', 3, { denominator: 60, percentReported: 5, percentDecimals: 1, operator: '>', note: { vi: '3 người ở một thôn', en: '3 in one village' } })], shares());
    expect(first).toMatchObject({ value: null, percentReported: null, percentDecimals: 0, operator: null, note: null, status: 'c', denominator: 60 });
    expect(first?.baseWithheld).toBeUndefined();
  });

  test('takes a small base with its shares, and keeps the zero', () => {
    const observations = publish([count('a', 'f1', 3, { denominator: 3, percentReported: 100 }), count('a', 'f2', 0, { denominator: 3, percentReported: 0 })], shares());
    expect(observations.map(({ value, denominator, percentReported }) => ({ value, denominator, percentReported }))).toEqual([{ value: null, denominator: null, percentReported: null }, { value: 0, denominator: null, percentReported: 0 }]);
    expect(observations.every(({ baseWithheld }) => baseWithheld === true)).toBe(true);
  });

  test('takes a percent that gives a small count together with a base told elsewhere', () => {
    const alone = [count('a', 'f1', null, { percentReported: 7.5, percentDecimals: 1 }), count('a', 'f2', 20, { denominator: 40 })];
    expect(publish(alone, shares()).map(({ percentReported }) => percentReported)).toEqual([null, null]);
    expect(publish([count('a', 'f1', null, { percentReported: 75, percentDecimals: 1 }), ...alone.slice(1)], shares()).map(({ percentReported }) => percentReported)).toEqual([75, null]);
  });

  test('hides a class within a class, and one that only a difference gives', () => {
    const categories = [category('forms', 'f1', 1, { within: 'f3' }), category('forms', 'f2', 2, { within: 'f3' }), category('forms', 'f3', 3)];
    const classes = { ...shares(), schemes: [scheme('forms', { kind: 'classes' })], categories };
    expect(hidden([count('a', 'f1', 2), count('a', 'f3', 30)], classes)).toEqual(['a f1']);
    expect(hidden([count('a', 'f1', 2), count('a', 'f2', 28), count('a', 'f3', 30)], classes)).toEqual(['a f1', 'a f2']);
    expect(hidden([count('a', 'f1', 28), count('a', 'f3', 30)], classes)).not.toEqual([]);
  });

  test('does not leave a base to be read from a share that stands beside a count', () => {
    const observations = [count('a', 'f1', 12, { denominator: 15, percentReported: 80 }), count('a', 'f2', 3, { denominator: 15, percentReported: 20 }), count('a', 'f3', 0, { denominator: 15, percentReported: 0 })];
    expect(hidden(observations, shares())).toEqual(['a f1', 'a f2']);
  });

  test('knows the base of one indicator as the count of another', () => {
    const observations = [count('a', 'f1', 3, { denominator: 15 }), count('a', 'f2', 12, { denominator: null }), count('a', 'f3', 0), count('a', null, 15, { indicator: 'members' })];
    expect(hidden(observations, shares())).toEqual(['a f1', 'a f2']);
  });

  test('drops a note that writes a number on another figure of the unit, and notes of its files', () => {
    const observations = [count('a', null, 3), count('a', null, 40, { indicator: 'members', note: { vi: 'không tính 3 người', en: 'without 3' } }), count('b', null, 50, { indicator: 'members', note: { vi: '2 chi bộ', en: '2 branches' } })];
    const { dataset } = withhold(datasetOf({ ...province(2, 1), exports: [exportLine('a.csv', { note: 'a có 3' }), exportLine('b.csv', { note: 'khác' })] }, observations));
    expect([...dataset.observations].map(({ note }) => note?.vi ?? null)).toEqual([null, null, '2 chi bộ']);
    expect(dataset.catalogue.exports.map(({ note }) => note)).toEqual([null, 'khác']);
  });

  test('keeps a break that stood before a withheld figure', () => {
    const series = [count('a', null, 9, { period: '2019' }), count('a', null, 3, { period: '2020', status: 'b' }), count('a', null, 8)];
    expect(publish(series).map(({ status }) => status)).toEqual([null, 'c', 'b']);
  });

  test('is the same, version and all, whatever the withheld counts are', () => {
    const version = (rows: readonly (readonly number[])[]) => withhold(datasetOf(province(3, 3), table(rows).map((observation, index) => ({ ...observation, line: index + 2 })))).dataset;
    const one = version([[1, 2, 0], [2, 1, 0], [9, 9, 9]]);
    const other = version([[2, 1, 0], [1, 2, 0], [9, 9, 9]]);
    expect(shown(other)).toEqual(shown(one));
    expect(other.version).toBe(one.version);
  });

  test('ends where reports contradict themselves', () => {
    const wrong = table([[3, 4, 0], [7, 2, 1]]).map((observation) => (observation.category === null ? { ...observation, value: 0 } : observation));
    expect(publish(wrong).filter(({ value, category: form }) => form !== null && value !== null && value > 0 && value < 5)).toEqual([]);
  });
});

/** The same province, whose counts are shares of the members. */
function shares(): Partial<CatalogueRows> {
  return province(3, 3, { base: 'member', nature: 'stock' });
}
