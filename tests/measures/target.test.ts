import { describe, expect, test } from 'vitest';
import type { Indicator, Target } from '../../src/catalogue/schemas.ts';
import type { Observation } from '../../src/dataset/observation.ts';
import { assessTarget, isShareTarget } from '../../src/measures/target.ts';
import { catalogueOf, indicator, ladder, observation, scheme, target } from '../dataset/make.ts';

const { categories } = catalogueOf({ schemes: [scheme('new')], categories: ladder('new') });
const grades = indicator('grades', { base: 'organisation', scheme: ['new'], direction: 'higher' });
const counted = indicator('villages', { direction: 'higher' });

function assess(of: Target, observations: readonly Observation[], by: Indicator = grades): unknown[] {
  return assessTarget(of, by, observations, categories).map(({ period, state, reason, observed, gap }) => [period, state, reason, observed === null ? null : Number(observed.toFixed(4)), gap === null ? null : Number(gap.toFixed(4))]);
}

const share = (percentReported: number, parts: Parameters<typeof observation>[0] = {}) => observation({ percentReported, ...parts });
const good = (value: number, denominator: number | null, parts: Parameters<typeof observation>[0] = {}) => observation({ scheme: 'new', category: 'good-or-better', value, denominator, ...parts });
const REACHED = 'reached';
const MISSED = 'not-reached';

describe('a target is reached or not, by the unrounded value', () => {
  test.each([
    ['>', 4, 3.96, MISSED], ['>', 4, 4, MISSED], ['>', 4, 4.0001, REACHED],
    ['>=', 80, 79.9999, MISSED], ['>=', 80, 80, REACHED], ['>=', 80, 80.1, REACHED],
    ['<', 5, 5.0001, MISSED], ['<', 5, 5, MISSED], ['<', 5, 4.9999, REACHED],
    ['<=', 5, 5.0001, MISSED], ['<=', 5, 5, REACHED], ['<=', 5, 4.9, REACHED],
    ['=', 100, 99.9999, MISSED], ['=', 100, 100, REACHED], ['=', 20, 23.2, REACHED],
  ] as const)('%s %d, with %d: %s', (operator, value, observed, state) => {
    expect(assess(target({ operator, value, base: 'organisation' }), [share(observed)])).toEqual([['2021', state, null, observed, Number((observed - value).toFixed(4))]]);
  });

  test.each([
    ['none', 6, REACHED], ['none', 7, MISSED], ['none', 5, MISSED],
    ['lower', 6, REACHED], ['lower', 7, MISSED],
  ] as const)('"= 6" of an indicator whose direction is "%s", with %d: %s', (direction, value, state) => {
    expect(assess(target({ operator: '=', value: 6 }), [observation({ value })], indicator('interval', { direction }))).toEqual([['2021', state, null, value, value - 6]]);
  });

  test('"= 0" is reached by nothing at all, and nothing is a value', () => {
    const none = target({ operator: '=', value: 0 });
    expect(assess(none, [observation({ value: 0 })], indicator('villages-without', { direction: 'lower' }))).toEqual([['2021', REACHED, null, 0, 0]]);
    expect(assess(none, [observation({ value: 2 })], indicator('villages-without', { direction: 'lower' }))).toEqual([['2021', MISSED, null, 2, 2]]);
  });
});

describe('a target is held against a figure on its own base', () => {
  test('that of the indicator: counts before the printed per cent', () => {
    // 55/58 = 94.8276 %, 94.8276 − 80 = 14.8276
    expect(assess(target({ category: 'good-or-better', operator: '>', base: 'organisation' }), [good(55, 58, { percentReported: 94.7 })])).toEqual([['2021', REACHED, null, 94.8276, 14.8276]]);
  });

  test('a class: 13 excellent of 56 good or better are 23.2143 %, not 13/58 = 22.4138 %', () => {
    const all = [good(56, 58), good(13, null, { category: 'excellent', percentReported: 23.2 })];
    expect(assess(target({ category: 'excellent', operator: '=', value: 20, base: 'good-or-better' }), all)).toEqual([['2021', REACHED, null, 23.2143, 3.2143]]);
  });

  test('a class that is not told cannot be a base', () => {
    expect(assess(target({ category: 'excellent', value: 20, base: 'good-or-better' }), [good(13, 58, { category: 'excellent' })])).toEqual([['2021', 'not-assessable', 'no-base', null, null]]);
  });

  test('a figure that is said not to be there has no result; its base is no question', () => {
    expect(assess(target({ category: 'good-or-better', value: 20, base: 'organisation' }), [good(0, null, { value: null, status: 'x' })])).toEqual([['2021', 'not-assessable', 'no-observation', null, null]]);
  });

  test('a count, without a base', () => {
    expect(assess(target({ operator: '>', value: 5000 }), [observation({ value: 5001, denominator: 6000 })], counted)).toEqual([['2021', REACHED, null, 5001, 1]]);
  });

  test('the sum of the classes within, where the class itself is not printed: 13 + 43 + 2 = 58 of 58', () => {
    const all = [good(56, 58), good(13, null, { category: 'excellent' }), good(2, 58, { category: 'satisfactory' }), good(0, 58, { category: 'unsatisfactory' })];
    const assessed = assessTarget(target({ category: 'satisfactory-or-better', operator: '=', value: 100, base: 'organisation' }), grades, all, categories);
    expect(assessed).toMatchObject([{ period: '2021', state: REACHED, observed: 100, gap: 0, observation: null }]);
    expect(assess(target({ category: 'satisfactory-or-better', operator: '=', value: 100, base: 'organisation' }), all.slice(0, 3))).toEqual([['2020/2025', 'not-assessable', 'no-observation', null, null]]);
  });

  test('the sum of the classes within as a count, where the target is a count', () => {
    const all = [good(56, 58), good(13, null, { category: 'excellent' }), good(2, 58, { category: 'satisfactory' }), good(0, 58, { category: 'unsatisfactory' })];
    expect(assess(target({ category: 'satisfactory-or-better', operator: '>=', value: 60 }), all)).toEqual([['2021', MISSED, null, 58, -2]]);
  });

  test('the sum of the classes within on the base of a class: 56 − 13 = 43 good of 56, not of 58', () => {
    // 43/56 = 76.7857 %
    const all = [good(56, 58), good(13, null, { category: 'excellent' }), good(2, 58, { category: 'satisfactory' }), good(0, 58, { category: 'unsatisfactory' })];
    expect(assess(target({ category: 'good', operator: '>=', value: 75, base: 'good-or-better' }), all)).toEqual([['2021', REACHED, null, 76.7857, 1.7857]]);
  });

  test('the figure with a count and a base, of several for one period', () => {
    expect(assess(target({ category: 'good-or-better', value: 50, base: 'organisation' }), [share(20, { scheme: 'new', category: 'good-or-better' }), good(29, 58)])).toEqual([['2021', REACHED, null, 50, 0]]);
  });

  test.each([
    ['more than', share(94, { operator: '>' })],
    ['about', observation({ operator: '~', value: 90, denominator: 100 })],
  ])('never a figure that says "%s"', (_, inexact) => {
    expect(assess(target({ base: 'organisation' }), [inexact])).toEqual([['2020/2025', 'not-assessable', 'no-observation', null, null]]);
  });
});

describe('a target applies', () => {
  const at = (...periods: readonly string[]) => periods.map((period) => observation({ period, value: 10 }));

  test.each([
    ['yearly, to every whole year of its period', '2020/2025', ['2019', '2020', '2021-H1', '2022', '2023/2024', '2025', '2026'], ['2020', '2022', '2025']],
    ['yearly, to its one year', '2021', ['2020', '2021', '2021-Q1', '2022'], ['2021']],
  ] as const)('%s', (_, period, periods, assessed) => {
    expect(assess(target({ period, value: 5 }), at(...periods), counted).map((row) => (row as unknown[])[0])).toEqual(assessed);
  });

  test('quarterly, to every quarter of its period and to nothing longer', () => {
    expect(assess(target({ applies: 'quarterly', period: '2021', value: 5 }), at('2020-Q4', '2021-Q1', '2021-Q2', '2021', '2021-H1', '2021-Q1/2021-Q4'), counted).map((row) => (row as unknown[])[0])).toEqual(['2021-Q1', '2021-Q2']);
  });

  test('for a term, to the sum of the whole term where it counts what happens', () => {
    const term = target({ applies: 'term', period: '2015/2020', operator: '>', value: 9 });
    expect(assess(term, at('2015', '2020', '2015/2019', '2015/2020'), indicator('admissions', { nature: 'flow' }))).toEqual([['2015/2020', REACHED, null, 10, 1]]);
  });

  test('for a term, to any date of it where it counts what is there: not due before its last year', () => {
    const term = target({ applies: 'term', period: '2015/2020', operator: '>', value: 10 });
    expect(assess(term, at('2014', '2016', '2018-06-19', '2016/2018', '2020', '2021'), counted)).toEqual([
      ['2016', 'not-assessable', 'not-due', 10, 0],
      ['2018-06-19', 'not-assessable', 'not-due', 10, 0],
      ['2020', MISSED, null, 10, 0],
    ]);
  });

  test('by a deadline: reached early, not due, or missed when it is due', () => {
    const deadline = target({ applies: 'deadline', period: '2025', operator: '>=', value: 90, base: 'organisation' });
    const series = [share(91, { period: '2022' }), share(89, { period: '2023-H1' }), share(89, { period: '2025' }), share(99, { period: '2026' })];
    expect(assess(deadline, series)).toEqual([
      ['2022', REACHED, null, 91, 1],
      ['2023-H1', 'not-assessable', 'not-due', 89, -1],
      ['2025', MISSED, null, 89, -1],
    ]);
  });

  test('by a deadline that is not yet due while its year is not over', () => {
    expect(assess(target({ applies: 'deadline', period: '2025', value: 90, base: 'organisation' }), [share(89, { period: '2025-H1' })])).toEqual([['2025-H1', 'not-assessable', 'not-due', 89, -1]]);
  });

  test('once, without a figure, where nothing is told in its time', () => {
    expect(assess(target(), [])).toEqual([['2020/2025', 'not-assessable', 'no-observation', null, null]]);
    expect(assess(target(), at('2019'), counted)).toEqual([['2020/2025', 'not-assessable', 'no-observation', null, null]]);
    expect(assess(target({ category: 'good' }), at('2021'), counted)).toEqual([['2020/2025', 'not-assessable', 'no-observation', null, null]]);
  });
});

test('a target with a base is a share, one without is a count', () => {
  expect([isShareTarget(target({ base: 'member' })), isShareTarget(target({ base: null }))]).toEqual([true, false]);
});

describe('a path that is written', () => {
  const by2025 = target({ operator: '>=', value: 100, base: 'organisation', period: '2025', applies: 'deadline', milestones: [{ period: '2021', value: 60 }, { period: '2023', value: 80 }] });

  test.each([
    ['on the step of its year', '2021', 60, 'on-path', 0],
    ['below it', '2021', 59.9, 'behind-path', -0.1],
    ['held against the last step that has passed', '2022', 70, 'on-path', 10],
    ['the next step', '2023', 70, 'behind-path', -10],
    ['reached early', '2023', 100, REACHED, 0],
    ['missed when it is due', '2025', 99, MISSED, -1],
  ])('%s', (_, period, observed, state, gap) => {
    expect(assess(by2025, [share(observed, { period })])).toEqual([[period, state, null, observed, gap]]);
  });

  test('before its first step there is nothing to be held against', () => {
    expect(assess(by2025, [share(10, { period: '2020' })])).toEqual([['2020', 'not-assessable', 'not-due', 10, -90]]);
  });
});
