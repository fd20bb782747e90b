import { describe, expect, test } from 'vitest';
import { breakBetween, changeBetween, comparableRuns, outOfScheme } from '../../src/measures/change.ts';
import type { Observation } from '../../src/dataset/observation.ts';
import { catalogueOf, observation, scheme } from '../dataset/make.ts';

const { schemes } = catalogueOf({ schemes: [scheme('old', { to: 2017 }), scheme('new', { from: 2018, to: 2022 }), scheme('newest', { from: 2023 }), scheme('always')] });
const good = (period: string, parts: Parameters<typeof observation>[0] = {}) => observation({ scheme: 'new', category: 'good', period, value: 40, denominator: 58, ...parts });

const runsOfStock = (older: Observation, newer: Observation) => breakBetween(older, newer, 'stock', schemes);

describe('a newer figure does not continue an older one', () => {
  test.each([
    ['scheme', good('2017', { scheme: 'old' }), good('2018')],
    ['scheme', good('2022', { scheme: null, category: null }), good('2022')],
    ['category', good('2020'), good('2021', { category: 'excellent' })],
    ['declared', good('2020'), good('2021', { status: 'b' })],
    ['range', good('2018/2020'), good('2021')],
    ['range', good('2018'), good('2019/2021')],
    ['out-of-scheme', good('2016'), good('2018')],
    ['out-of-scheme', good('2022'), good('2023')],
    ['basis', good('2020'), good('2021', { value: null, percentReported: 70 })],
    ['basis', good('2020', { denominator: 19, value: 10 }), good('2021')],
  ] as const)('for the reason "%s"', (reason, older, newer) => {
    expect(breakBetween(older, newer, 'stock', schemes)).toBe(reason);
  });

  test.each([
    ['half a year beside a year', good('2020'), good('2021-H1'), 'part-of-year'],
    ['a year beside half a year', good('2020-H2'), good('2021'), 'part-of-year'],
    ['a quarter beside half a year', good('2020-Q4'), good('2021-H1'), 'part-of-year'],
    ['two years', good('2020'), good('2021'), null],
    ['two halves', good('2020-H1'), good('2021-H1'), null],
  ] as const)('in a flow: %s', (_, older, newer, reason) => {
    expect(breakBetween(older, newer, 'flow', schemes)).toBe(reason);
    expect(breakBetween(older, newer, 'stock', schemes)).toBeNull();
  });

  test('only where there is a reason', () => {
    expect(breakBetween(good('2020'), good('2021'), 'stock', schemes)).toBeNull();
    expect(breakBetween(good('2020', { status: 'b' }), good('2021'), 'stock', schemes)).toBeNull();
    expect(breakBetween(good('2020', { value: null, percentReported: 69 }), good('2021', { value: null, percentReported: 70 }), 'stock', schemes)).toBeNull();
    expect(breakBetween(observation({ period: '2017-12', value: 26773 }), observation({ period: '2018-06-19', value: 27023 }), 'stock', schemes)).toBeNull();
  });
});

test.each([
  ['old', '2017', false],
  ['old', '2018', true],
  ['new', '2017', true],
  ['new', '2018', false],
  ['new', '2022-H2', false],
  ['new', '2023', true],
  ['new', '2015/2020', false],
  ['newest', '2040', false],
  ['always', '1990', false],
  [null, '2020', false],
])('the words of the scheme "%s" in %s are out of their years: %s', (id, period, out) => {
  expect(outOfScheme(observation({ scheme: id, period }), schemes)).toBe(out);
});

describe('a series', () => {
  test('is cut where its figures do not continue one another', () => {
    const old = ['2008', '2011', '2017'].map((period) => good(period, { scheme: 'old' }));
    const recent = [good('2018'), good('2019'), good('2021', { status: 'b' }), good('2022')];
    expect(comparableRuns([...old, ...recent], runsOfStock)).toEqual({ runs: [old, recent.slice(0, 2), recent.slice(2)], breaks: ['scheme', 'declared'] });
  });

  test('without a break is one run', () => {
    const series = [good('2020'), good('2021')];
    expect(comparableRuns(series, runsOfStock)).toEqual({ runs: [series], breaks: [] });
  });

  test('of nothing has no run', () => {
    expect(comparableRuns([], runsOfStock)).toEqual({ runs: [], breaks: [] });
  });
});

describe('the change between two figures', () => {
  test('of two shares is in points of per cent', () => {
    // 50/100 = 50 %, 120/200 = 60 %: 10 points, not 20 % and not 70.
    expect(changeBetween(good('2020', { value: 50, denominator: 100 }), good('2021', { value: 120, denominator: 200 }))).toEqual({ points: 10 });
    expect(changeBetween(good('2020', { value: 0, denominator: 50 }), good('2021', { value: 0, denominator: 40 }))).toEqual({ points: 0 });
    expect(changeBetween(good('2020', { value: null, percentReported: 75 }), good('2021', { value: null, percentReported: 50 }))).toEqual({ points: -25 });
  });

  test('of two counts is their difference', () => {
    // 27 023 − 26 773 = 250
    expect(changeBetween(observation({ value: 26773 }), observation({ value: 27023 }))).toEqual({ count: 250 });
    expect(changeBetween(observation({ value: 3 }), observation({ value: 0 }))).toEqual({ count: -3 });
  });

  test.each([
    ['a count and a share', observation({ value: 3 }), good('2021')],
    ['k/n of bases too small for a share', good('2020', { value: 3, denominator: 15 }), good('2021', { value: 5, denominator: 15 })],
    ['a count and nothing', observation({ value: 3 }), observation({})],
    ['"more than" and an exact count', observation({ value: 500, operator: '>' }), observation({ value: 520 })],
    ['an exact share and "about"', good('2020'), good('2021', { value: null, percentReported: 94, operator: '~' })],
  ])('is not told between %s', (_, older, newer) => {
    expect(changeBetween(older, newer)).toBeNull();
  });
});
