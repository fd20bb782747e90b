import { describe, expect, test } from 'vitest';
import { timeAxis, timePlace, valueAxis, WHOLE } from '../../../src/views/figures/axis.ts';

describe('an axis of values', () => {
  test.each([
    ['per cent up to the whole', [75, 50], true, [0, 100], '100%'],
    ['small per cents, larger', [3, 12], true, [0, 15], '15%'],
    ['per cents beyond the whole', [102.7, 95], true, [0, 120], '100%'],
    ['counts with room above the highest', [187, 192], false, [0, 250], '250'],
  ] as const)('shows %s', (_, values, percent, domain, label) => {
    const axis = valueAxis(values, percent, 'vi');
    expect(axis.domain).toEqual(domain);
    expect(axis.ticks.map((tick) => tick.label)).toContain(label);
  });

  test.each([
    ['nothing', []],
    ['zeros', [0, 0]],
    ['one value', [7]],
    ['large values', [27023, 26773]],
    ['fractions', [0.2, 0.3]],
  ])('begins at zero and holds all of %s, with its ticks inside', (_, values) => {
    for (const percent of [true, false]) {
      const { domain: [low, high], ticks } = valueAxis(values, percent, 'vi');
      expect(low).toBe(0);
      expect(high).toBeGreaterThan(0);
      expect(high).toBeGreaterThanOrEqual(Math.max(0, ...values));
      expect(ticks.length).toBeGreaterThan(0);
      expect(ticks.every(({ value }) => value >= low && value <= high)).toBe(true);
    }
  });

  test('has ticks on whole counts, written in the language of the page', () => {
    expect(valueAxis([2], false, 'vi').ticks.every(({ value }) => Number.isInteger(value))).toBe(true);
    expect(valueAxis([20000], false, 'vi').ticks.map(({ label }) => label)).toContain('10.000');
    expect(valueAxis([20000], false, 'en').ticks.map(({ label }) => label)).toContain('10,000');
  });

  test('is the whole for 100 % bars', () => {
    expect(WHOLE).toEqual({ domain: [0, 100], ticks: [0, 25, 50, 75, 100].map((value) => ({ value, label: `${value}%` })) });
  });
});

describe('an axis of time', () => {
  test.each([
    ['2021', 2021.5],
    ['2023-H1', 2023.25],
    ['2018-Q4', 2018.875],
    ['2015/2020', 2018],
  ])('has %s at %d', (period, place) => {
    expect(timePlace(period)).toBe(place);
  });

  test('has a tick in the middle of every year with a figure, once, and room for whole years', () => {
    expect(timeAxis(['2020', '2018-Q1', '2018-H2', '2016'])).toEqual({ domain: [2016, 2021], ticks: [2016, 2018, 2020].map((year) => ({ value: year + 0.5, label: String(year) })) });
  });
});
