import { describe, expect, test } from 'vitest';
import type { Observation } from '../../src/dataset/observation.ts';
import type { Assessment } from '../../src/measures/target.ts';
import { amountWords, assessmentWords, breakWords, figureWords, gapWords, lowerFirst, measurePhrase, periodWords, printedWords, ratioWords, shareWords, spanWords, subjectWords, targetWords, valueWords } from '../../src/views/words.ts';
import { target } from '../dataset/make.ts';
import { contextOf, contextWith, figure, grade, indicatorIn } from './small.ts';

const [vi, en] = [contextOf('vi'), contextOf('en')];
const grades = (parts: Partial<Observation>) => figure({ indicator: 'grades', ...parts });
const count = (parts: Partial<Observation>) => figure({ indicator: 'members', measure: 'member', ...parts });

describe('a figure in one phrase', () => {
  test.each([
    ['a share', grades({ value: 55, denominator: 58 }), '94,8%', '94.8%'],
    ['a share of nobody', grades({ value: 0, denominator: 58 }), '0,0%', '0.0%'],
    ['a share as printed, with its digits', grades({ percentReported: 18.6, percentDecimals: 2 }), '18,60%', '18.60%'],
    ['a share said to be more', grades({ percentReported: 94, operator: '>' }), '>\u00a094%', '>\u00a094%'],
    ['k/n of a small base', grades({ value: 7, denominator: 15 }), '7/15', '7/15'],
    ['k/n of an empty base', grades({ value: 0, denominator: 0 }), '0/0', '0/0'],
    ['a count with its measure', count({ value: 27023 }), '27.023 đảng viên', '27,023 members'],
    ['a zero', count({ value: 0 }), '0 đảng viên', '0 members'],
    ['a count said to be more', count({ value: 515000, operator: '>' }), '>\u00a0515.000 đảng viên', '>\u00a0515,000 members'],
    ['a rate', figure({ indicator: 'growth', value: 2.5, measure: 'percent' }), '2,5%', '2.5%'],
    ['nothing', count({}), vi.t('state.x'), en.t('state.x')],
  ])('%s', (_, observation, words, english) => {
    expect([figureWords(vi, observation), figureWords(en, observation)]).toEqual([words, english]);
  });

  test.each([
    ['a count', count({ value: 27023 }), '27.023', 'đảng viên'],
    ['a share', grades({ value: 55, denominator: 58 }), '94,8%', null],
    ['a printed share', grades({ value: 13, percentReported: 23.2, percentDecimals: 1 }), '23,2%', null],
    ['a rate', figure({ indicator: 'growth', value: 2.5, measure: 'percent' }), '2,5%', null],
    ['nothing', count({}), vi.t('state.x'), null],
  ])('and what it counts apart: %s', (_, observation, words, measure) => {
    expect(measurePhrase(vi, observation)).toEqual({ figure: words, measure });
  });
});

describe('the parts of a figure', () => {
  test.each([
    [{ value: 1046 }, '1.046'],
    [{ value: 515000, operator: '>' }, '>\u00a0515.000'],
    [{ value: 500, operator: '~' }, '~\u00a0500'],
    [{ operator: '>' }, ''],
  ])('the count %j is "%s"', (parts, words) => {
    expect(valueWords(vi, count(parts))).toBe(words);
  });

  test('a share with the decimals of the indicator, a printed one with its own, none without a base', () => {
    const shares = [grades({ value: 1, denominator: 3 * 20 }), grades({ percentReported: 31, percentDecimals: 0 }), grades({ value: 3 }), grades({ value: 3, denominator: 19 })];
    expect(shares.map((observation) => shareWords(vi, observation))).toEqual(['1,7%', '31%', null, null]);
  });

  test.each([
    [96.5, 1, '96,5%'],
    [55.99, 2, '55,99%'],
    [13, 0, '13%'],
    [18.6, 2, '18,60%'],
    [0, 0, '0%'],
    [102.67, 2, '102,67%'],
  ])('printed %d with %i digits is "%s"', (percentReported, percentDecimals, words) => {
    expect(printedWords(vi, grades({ percentReported, percentDecimals }))).toBe(words);
  });

  test('k/n where the document gives both', () => {
    expect([grades({ value: 3889, denominator: 4116 }), grades({ value: 0, denominator: 43 }), grades({ value: 13 }), grades({ denominator: 58 })].map((observation) => ratioWords(vi, observation))).toEqual(['3.889/4.116', '0/43', null, null]);
    expect(printedWords(vi, grades({ value: 13 }))).toBeNull();
  });

  test('what it is about', () => {
    expect(subjectWords(vi, grades({ scheme: 'new', category: 'excellent' }))).toBe('Xếp loại tổ chức: hoàn thành xuất sắc nhiệm vụ');
    expect(subjectWords(en, grades({}))).toBe('Grades of organisations');
    expect(amountWords(en, count({ value: 1 }))).toBe('1 members');
  });
});

test.each([
  [396, '3,96%', '4,0%'],
  [400, '4,0%', '4,0%'],
  [404, '4,04%', '4,0%'],
  [320, '3,2%', '3,2%'],
])('a share of %i in 10.000 beside a target of 4% is "%s", and "%s" where no target is near', (value, beside, alone) => {
  const near = contextWith([], 'vi', '/', { targets: [target({ indicator: 'grades', category: 'good-or-better', unit: 'sao-mai', operator: '>', value: 4, base: 'organisation', source: 'report' })] });
  expect([figureWords(near, grade('2022', 'good-or-better', value, 10000)), figureWords(near, grade('2022', 'excellent', value, 10000))]).toEqual([beside, alone]);
});

describe('a target in words', () => {
  test.each([
    ['>', '>\u00a080%'],
    ['>=', '≥\u00a080%'],
    ['=', '80%'],
    ['<=', '≤\u00a080%'],
    ['<', '<\u00a080%'],
  ] as const)('%s is "%s"', (operator, words) => {
    expect(targetWords(vi, target({ operator, base: 'organisation' }), indicatorIn(vi, 'grades'))).toBe(words);
  });

  test('of a class names the class, of a count the measure', () => {
    const ofClass = target({ operator: '=', value: 20, base: 'good-or-better' });
    const ofCount = target({ operator: '>=', value: 5000 });
    expect(targetWords(vi, ofClass, indicatorIn(vi, 'grades'))).toBe(vi.t('target.ofBase', { target: '20%', base: 'hoàn thành tốt nhiệm vụ trở lên' }));
    expect(targetWords(en, ofClass, indicatorIn(en, 'grades'))).toBe(en.t('target.ofBase', { target: '20%', base: 'good or better' }));
    expect([targetWords(vi, ofCount, indicatorIn(vi, 'members')), targetWords(en, ofCount, indicatorIn(en, 'members'))]).toEqual(['≥\u00a05.000 đảng viên', '≥\u00a05,000 members']);
    expect(targetWords(vi, target({ operator: '>', value: 33.5, base: 'organisation' }), indicatorIn(vi, 'grades'))).toBe('>\u00a033,5%');
  });
});

describe('how a period stands against its target', () => {
  const of = (parts: Partial<Assessment>): Assessment => ({ target: target({ indicator: 'grades', value: 80, base: 'organisation' }), period: '2021', state: 'not-reached', reason: null, observed: 75, gap: -5, milestone: null, observation: null, ...parts });

  const points = (value: string) => vi.t('unit.points', { value });

  test.each([
    [{ state: 'reached', observed: 80, gap: 0 }, vi.t('target.reached')],
    [{}, vi.t('target.short', { gap: points('5,0') })],
    [{ observed: 79.96, gap: -0.04 }, vi.t('target.short', { gap: points('0,04') })],
    [{ target: target({ value: 5000 }), observed: 4000, gap: -1000 }, vi.t('target.short', { gap: '1.000' })],
    [{ state: 'on-path', gap: 5, milestone: { period: '2021', value: 70 } }, vi.t('target.on-path', { period: '2021', value: '≥\u00a070%' })],
    [{ state: 'behind-path', gap: -2.5, milestone: { period: '2021', value: 77.5 } }, vi.t('target.behind-path', { gap: points('2,5'), period: '2021', value: '≥\u00a077,5%' })],
    [{ state: 'not-assessable', reason: 'not-due' }, vi.t('target.notDueGap', { gap: points('5,0') })],
    [{ state: 'not-assessable', reason: 'no-observation', observed: null, gap: null }, vi.t('target.no-observation')],
    [{ state: 'not-assessable', reason: 'no-base', observed: null, gap: null }, vi.t('target.no-base')],
  ] as const)('%j is "%s"', (parts, words) => {
    expect(assessmentWords(vi, of(parts))).toBe(words);
  });

  test('is told in the language of the page', () => {
    expect(assessmentWords(en, of({}))).toBe(en.t('target.short', { gap: en.t('unit.points', { value: '5.0' }) }));
  });

  test('at the very bound of ">\u00a04" it is not reached, at no distance', () => {
    expect(assessmentWords(vi, of({ target: target({ operator: '>', value: 4, base: 'organisation' }), observed: 4, gap: 0 }))).toBe(vi.t('target.not-reached'));
  });

  test.each([
    [-0.04, '0,04'],
    [0.05, '0,1'],
    [-3.2143, '3,2'],
    // 21 418 of 26 773 are 79.9985 %, against 80 %
    [-0.0015, '0,002'],
  ])('a gap of %d is told as "%s" points: never as nothing', (gap, value) => {
    expect(gapWords(vi, target({ base: 'organisation' }), gap)).toBe(points(value));
  });
});

describe('small words', () => {
  test('a break by its scheme, else by its reason', () => {
    const newer = grades({ scheme: 'new', category: 'good' });
    expect([breakWords(vi, 'scheme', newer), breakWords(en, 'range', newer), breakWords(vi, 'scheme', grades({}))]).toEqual([vi.t('break.schemeNamed', { scheme: 'xếp loại theo thang mới' }), en.t('break.range'), vi.t('break.scheme')]);
  });

  test.each([
    [['2021'], '2021'],
    [['2023-H1'], '6 tháng đầu năm 2023'],
    [['2021', '2020', '2022'], '2020–2022'],
    [['2021-01', '2021-06'], '2021'],
    [['2017-12', '2018-06-19'], '2017–2018'],
    [['2008/2018', '2010'], '2008–2018'],
    [[], vi.t('state.x')],
  ])('the span of %j is "%s"', (periods, words) => {
    expect(spanWords(vi, periods)).toBe(words);
  });

  test('a period in the language of the page', () => {
    expect([periodWords(vi, '2023-H1'), periodWords(en, '2023-H1')]).toEqual(['6 tháng đầu năm 2023', 'first half of 2023']);
  });

  test.each([
    ['Hoàn thành', 'hoàn thành'],
    ['Đảng viên', 'đảng viên'],
    ['TSVM', 'TSVM'],
    ['excellent', 'excellent'],
    ['A', 'a'],
    ['', ''],
  ])('"%s" within a sentence is "%s"', (text, small) => {
    expect(lowerFirst(text)).toBe(small);
  });
});
