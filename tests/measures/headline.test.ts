import { describe, expect, test } from 'vitest';
import { headline, isReported, latest, onePerPeriod, principal } from '../../src/measures/headline.ts';
import { indicator, observation } from '../dataset/make.ts';

const full = observation({ value: 11, denominator: 35, percentReported: 31.42, locator: 'full' });
const ratio = observation({ value: 11, denominator: 35, locator: 'ratio' });
const printed = observation({ value: 11, percentReported: 31.42, locator: 'printed' });
const count = observation({ value: 11, locator: 'count' });
const share = observation({ denominator: 35, percentReported: 20, locator: 'share' });
const percent = observation({ percentReported: 20, locator: 'percent' });
const silent = observation({ locator: 'silent' });

describe('of several figures for one fact', () => {
  test('the more complete one stands for them, in whatever order they come', () => {
    const ordered = [full, ratio, printed, count, share, percent, silent];
    for (let index = 0; index < ordered.length; index += 1) {
      expect(principal(ordered.slice(index))).toBe(ordered[index]);
      expect(principal(ordered.slice(index).reverse())).toBe(ordered[index]);
    }
  });

  test('the first in the document stands for equals', () => {
    const second = observation({ value: 12, denominator: 36, locator: 'second' });
    expect(principal([ratio, second])).toBe(ratio);
    expect(principal([second, ratio])).toBe(second);
  });

  test('none stands for none', () => {
    expect(principal([])).toBeNull();
  });

  test('one stands for each period, oldest first', () => {
    const [y2021, y2020, h1] = [observation({ value: 1 }), observation({ period: '2020', percentReported: 5 }), observation({ period: '2021-H1', value: 2 })];
    const better = observation({ period: '2020', value: 3 });
    expect(onePerPeriod([y2021, y2020, h1, better])).toEqual([better, h1, y2021]);
  });
});

describe('the newest figure', () => {
  const of = (...periods: readonly string[]) => periods.map((period) => observation({ period, value: 1 }));

  test.each([
    ['stock', ['2021', '2022', '2020'], '2022'],
    ['stock', ['2022', '2023-H1'], '2023-H1'],
    ['stock', ['2017-12', '2018-06-19'], '2018-06-19'],
    ['flow', ['2021', '2022', '2023-H1'], '2022'],
    ['flow', ['2021', '2015/2023'], '2021'],
    ['flow', ['2023-H1', '2022-H1'], '2023-H1'],
    ['flow', ['2015/2020', '2010/2021'], '2010/2021'],
  ] as const)('of a %s of %j is that of %s', (nature, periods, newest) => {
    expect(latest(of(...periods), nature)?.period).toBe(newest);
    expect(latest(of(...periods).reverse(), nature)?.period).toBe(newest);
  });

  test('of none is none', () => {
    expect(latest([], 'stock')).toBeNull();
  });
});

describe('the figure that stands for an indicator', () => {
  const total = observation({ value: 58, period: '2022' });
  const good = observation({ category: 'good', value: 40, period: '2021' });
  const clean = observation({ category: 'clean', value: 24, period: '2017' });

  test.each([
    ['the first lead that has a figure', ['good', 'clean'], [total, clean, good], good],
    ['the next lead where the first has none', ['good', 'clean'], [total, clean], clean],
    ['the total, where it leads', ['total', 'good'], [total, good], total],
    ['the total, without a lead', [], [good, total], total],
  ])('is %s', (_, lead, observations, found) => {
    expect(headline(indicator('grades', { lead }), observations)).toBe(found);
  });

  test.each([
    ['without a lead and without a total', [], [good, clean]],
    ['where no lead has a figure', ['excellent'], [total, good]],
    ['without any figure', ['good'], []],
  ])('is none %s', (_, lead, observations) => {
    expect(headline(indicator('grades', { lead }), observations)).toBeNull();
  });

  test('is of the newest whole year where the indicator is a flow', () => {
    const observations = [observation({ value: 1, period: '2022' }), observation({ value: 2, period: '2023-H1' })];
    expect(headline(indicator('admissions', { nature: 'flow' }), observations)?.period).toBe('2022');
    expect(headline(indicator('members', { nature: 'stock' }), observations)?.period).toBe('2023-H1');
  });
});

test.each([
  ['a count', { value: 3 }, true],
  ['a zero', { value: 0 }, true],
  ['a printed share', { percentReported: 0 }, true],
  ['a base alone', { denominator: 58 }, false],
  ['a state alone', { status: 'x' as const }, false],
])('%s states something: %s', (_, parts, reported) => {
  expect(isReported(observation(parts))).toBe(reported);
});
