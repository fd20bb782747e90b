import { describe, expect, test } from 'vitest';
import { comparePeriods, endYear, isPeriod, isRange, isYear, periodEnd, periodLength, periodStart } from '../../src/catalogue/period.ts';

describe('a period', () => {
  test.each(['2021', '2023-H1', '2023-H2', '2018-Q1', '2018-Q4', '2017-01', '2017-12', '2021-12-31', '2020-02-29', '2015/2020', '2021-01/2021-09', '2008/2018-06-19', '2020-H1/2021-H1'])('may be %s', (text) => {
    expect(isPeriod(text)).toBe(true);
  });

  test.each([
    '', '21', '2021-13', '2021-00', '2021-H3', '2021-H0', '2021-h1', '2018-Q5', '2018-Q0', '2021-1', '2021-12-32', '2021/2020', '2021-06/2021-01', '2015/2018/2020', '2015/', '/2020', '2015/20',
    'năm 2021', '2021 ', ' 2021', '31/12/2021', '2015-2020', '20211', '2021-12-31T00:00',
  ])('is not "%s"', (text) => {
    expect(isPeriod(text)).toBe(false);
  });

  test.each(['2021-12-00', '2021-02-30', '2021-02-29', '2021-04-31', '2015/2021-02-30'])('is not %s, a day that no calendar has', (text) => {
    expect(isPeriod(text)).toBe(false);
  });

  test.each([
    ['2021', false, true],
    ['2015/2020', true, false],
    ['2023-H1', false, false],
    ['2017-12', false, false],
  ])('%s: a range is %s, a year is %s', (period, range, year) => {
    expect([isRange(period), isYear(period)]).toEqual([range, year]);
  });
});

describe('a place in time', () => {
  // Start and end in years, length in months, calendar year of the end.
  test.each([
    ['2021', 2021, 2022, 12, 2021],
    ['2023-H1', 2023, 2023.5, 6, 2023],
    ['2023-H2', 2023.5, 2024, 6, 2023],
    ['2018-Q1', 2018, 2018.25, 3, 2018],
    ['2018-Q4', 2018.75, 2019, 3, 2018],
    ['2017-12', 2017 + 11 / 12, 2018, 1, 2017],
    ['2015/2020', 2015, 2021, 72, 2020],
    ['2021-01/2021-09', 2021, 2021.75, 9, 2021],
  ])('%s begins at %d, ends at %d, lasts %i months, in the year %i', (period, start, end, months, year) => {
    expect(periodStart(period)).toBeCloseTo(start, 9);
    expect(periodEnd(period)).toBeCloseTo(end, 9);
    expect(periodLength(period)).toBe(months);
    expect(endYear(period)).toBe(year);
  });

  test('a day lasts no time and lies within its month', () => {
    expect(periodLength('2018-06-19')).toBe(0);
    expect(periodStart('2018-06-19')).toBeGreaterThan(periodStart('2018-06'));
    expect(periodEnd('2018-06-19')).toBeLessThan(periodEnd('2018-06'));
    expect(endYear('2018-12-31')).toBe(2018);
  });

  test('what is no period is a fault of the caller', () => {
    expect(() => periodEnd('2021-13')).toThrow('Not a period: 2021-13');
  });
});

test('periods stand in the order of their ends; of two that end together the longer one comes last, a range after its year', () => {
  const ordered = ['2017-12', '2017', '2018-Q1', '2018-06-19', '2018-Q4', '2018-H2', '2018', '2020', '2015/2020', '2010/2020', '2021-06', '2021'];
  expect([...ordered].reverse().sort(comparePeriods)).toEqual(ordered);
  expect([...ordered].sort(comparePeriods)).toEqual(ordered);
  expect(comparePeriods('2021', '2021')).toBe(0);
});
