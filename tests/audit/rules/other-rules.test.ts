import { describe, expect, test } from 'vitest';
import { audit, figure, told } from '../invented.ts';

const grade = (period: string, category: string, value: number | null, denominator: number | null, percentReported: number | null = null, parts: Parameters<typeof figure>[0] = {}) => figure({ indicator: 'grades', period, category, value, denominator, percentReported, ...parts });
const village = (period: string, value: number | null, denominator: number | null, percentReported: number | null = null, parts: Parameters<typeof figure>[0] = {}) => figure({ indicator: 'village-share', period, value, denominator, percentReported, ...parts });

describe('a base that changes', () => {
  test('after it stood still, is told once, with both', () => {
    expect(audit(['2008', '2011', '2017', '2020', '2021'].map((period) => village(period, 10, period < '2018' ? 43 : 35)))).toEqual([expect.objectContaining({ rule: 'base-change', severity: 'note', period: '2020', reason: 'stable', reported: 43, computed: 35 })]);
  });

  test('at a declared break is told with it', () => {
    expect(audit([village('2017', 10, 43), village('2020', 10, 40), figure({ indicator: 'villages', period: '2019', value: 40, status: 'b' })])).toEqual([expect.objectContaining({ reason: 'declared', details: expect.objectContaining({ indicatorOther: 'villages', periodBreak: '2019' }) })]);
  });

  test('from year to year, as the number of members does, is none', () => {
    expect(told([4116, 4241, 4400].map((base, index) => grade(String(2020 + index), 'good-or-better', 4000, base)))).toEqual([]);
    expect(told([187, 187, 300].map((base, index) => figure({ indicator: 'against-plan', period: String(2020 + index), value: 100, denominator: base })))).toEqual([]);
  });

  test('from a class to all is told once per class', () => {
    const year = (period: string, percent: number) => [figure({ indicator: 'pooled', period, category: 'good-or-better', value: 56, denominator: 58 }), figure({ indicator: 'pooled', period, category: 'excellent', value: 13, percentReported: percent })];
    expect(audit([...year('2020', 23.2), ...year('2021', 22.4), ...year('2022', 23.2)], 'base-change')).toEqual([expect.objectContaining({ severity: 'warning', period: '2021', reason: 'class', details: expect.objectContaining({ base: 56, baseNow: 58 }) })]);
  });
});

describe('one fact', () => {
  test.each([
    ['given twice alike', [village('2020', 11, 35), village('2020', 11, 35, 31.4)], []],
    ['given as a count and as its share', [village('2020', 11, 35), village('2020', null, 35, 31.4)], []],
    ['given with more digits and with fewer', [village('2020', null, null, 94.27, { percentDecimals: 2 }), village('2020', null, null, 94.3)], []],
    ['given as "about" a number', [village('2020', 11, 35), village('2020', 12, 35, null, { operator: '~' })], []],
    ['revised on purpose', [village('2020', 11, 35, null, { status: 'p' }), village('2020', 12, 35)], []],
    ['with two counts', [village('2020', 11, 35), village('2020', 12, 35)], ['conflict counts']],
    ['with two bases', [village('2020', 11, 35), village('2020', 11, 34)], ['conflict bases']],
    ['with two shares', [village('2020', 11, 35), village('2020', null, 35, 20)], ['conflict shares']],
    ['with two figures in two documents', [village('2020', 11, 35), village('2020', 12, 35, null, { source: 'other' })], ['conflict counts']],
    ['counted alike by two indicators', [figure({ indicator: 'admissions', value: 192 }), figure({ indicator: 'against-plan', value: 192, denominator: 187 })], []],
    ['counted by two indicators', [figure({ indicator: 'admissions', value: 190 }), figure({ indicator: 'against-plan', value: 192, denominator: 187 })], ['conflict linked']],
  ])('%s', (_, figures, expected) => {
    expect(told(figures)).toEqual(expected);
  });
});

describe('a part', () => {
  test.each([
    ['larger than its base', [village('2020', 36, 35)], 'part-exceeds-whole base'],
    ['of nothing', [village('2020', 1, 0)], 'part-exceeds-whole base'],
    ['over 100 %', [village('2020', null, null, 100.1)], 'part-exceeds-whole percent'],
    ['larger than the class it is within', [grade('2021', 'excellent', 20, null), grade('2021', 'good-or-better', 19, null)], 'part-exceeds-whole class'],
    ['larger than the total', [figure({ indicator: 'traits', category: 'female', value: 20 }), figure({ indicator: 'traits', value: 19 })], 'part-exceeds-whole total'],
  ])('%s is told', (_, figures, expected) => {
    expect(told(figures)).toContain(expected);
    expect(audit(figures, 'part-exceeds-whole')).toEqual([expect.objectContaining({ severity: 'error' })]);
  });

  test('that is the whole, and a plan that is exceeded, are not told', () => {
    expect(told([village('2020', 35, 35, 100), village('2021', 0, 0), figure({ indicator: 'against-plan', value: 192, denominator: 187 })])).toEqual([]);
  });
});

describe('the classification', () => {
  test('that changes is told once per series', () => {
    expect(audit([grade('2016', 'clean', 20, 40), grade('2017', 'clean', 20, 40), grade('2019', 'good-or-better', 20, 40), grade('2020', 'good-or-better', 20, 40)])).toEqual([expect.objectContaining({ rule: 'scheme-break', severity: 'note', period: '2019', reason: 'schemes', details: { schemeFirst: 'old', schemeSecond: 'new', periodFirst: '2017', periodSecond: '2019' } })]);
  });

  test.each([['2020', 'clean', 'old', 'too-late'], ['2015', 'good-or-better', 'new', 'too-early']])('of another time is told: %s, %s', (period, category, scheme, reason) => {
    expect(told([grade(period, category, 20, 40, null, { scheme })])).toEqual([`scheme-break ${reason}`]);
  });

  test.each([
    ['at the cap', 20, 100, []],
    ['over the cap', 21, 100, ['cap-exceeded count']],
    ['nobody did well', 0, 0, []],
  ])('%s', (_, excellent, good, expected) => {
    expect(told([grade('2021', 'excellent', excellent, null), grade('2021', 'good-or-better', good, null)])).toEqual(expected);
  });

  test('is capped only where the rule binds, over a sum where the wide class is not printed', () => {
    const of = (indicator: string) => ['excellent', 'good', 'satisfactory', 'unsatisfactory'].map((category, index) => figure({ indicator, category, value: [30, 60, 10, 0][index] ?? 0, denominator: 100 }));
    expect(audit(of('grades'))).toEqual([expect.objectContaining({ rule: 'cap-exceeded', details: expect.objectContaining({ count: 30, base: 90, most: 18 }) })]);
    expect(told(of('pooled'))).toEqual([]);
  });
});

describe('a jump', () => {
  const series = (...values: readonly number[]) => values.map((value, index) => figure({ indicator: 'staff', period: String(2010 + index), value }));
  test.each([
    ['a digit too many', series(100, 103, 101, 105, 1050), ['jump count']],
    ['a digit too many, once', series(100, 103, 1010, 105, 104), []],
    ['growth that doubles in the end', series(100, 120, 150, 180, 230), []],
    ['too short a series', series(100, 103, 1010), []],
    ['zeros', series(0, 0, 0, 0, 5), []],
  ])('%s', (_, figures, expected) => {
    expect(told(figures)).toEqual(expected);
  });

  test('of a share is one of many points', () => {
    expect(told([90, 91, 90, 92, 45].map((value, index) => village(String(2010 + index), value, 100)))).toEqual(['jump share']);
    expect(told([90, 91, 90, 92, 80].map((value, index) => village(String(2010 + index), value, 100)))).toEqual([]);
  });
});
