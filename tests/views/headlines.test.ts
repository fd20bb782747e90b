import { describe, expect, test } from 'vitest';
import type { Observation } from '../../src/dataset/observation.ts';
import { buildHeadline, changeSize, changeWords, leadFigures } from '../../src/views/headlines.ts';
import { subjectWords } from '../../src/views/words.ts';
import { contextOf, contextWith, figure, grade, OBSERVATIONS } from './small.ts';

const share = (period: string, value: number, parts: Partial<Observation> = {}) => figure({ indicator: 'villages', period, value, denominator: 60, ...parts });
const count = (period: string, value: number, parts: Partial<Observation> = {}) => figure({ indicator: 'members', period, value, measure: 'member', ...parts });

describe('the change from the figure before', () => {
  const cases: readonly (readonly [string, Observation, Observation, 'up' | 'down' | 'same', string | null])[] = [
    // 30/60 = 50 %, 45/60 = 75 %: 25 points
    ['a share that rose', share('2020', 30), share('2021', 45), 'up', '25,0 điểm'],
    ['a share that fell', share('2020', 45), share('2021', 30), 'down', '25,0 điểm'],
    ['a share that is the same', share('2020', 30), share('2021', 30), 'same', null],
    ['a share that changed by less than it shows', share('2020', 30000, { denominator: 60000 }), share('2021', 30001, { denominator: 60000 }), 'same', null],
    // 27 023 − 26 773 = 250
    ['a count that rose', count('2017-12', 26773), count('2018-06-19', 27023), 'up', '250'],
    ['a count that fell to nothing', count('2020', 3), count('2021', 0), 'down', '3'],
  ];

  test.each(cases)('of %s', (_, older, newer, direction, amount) => {
    const ctx = contextWith([older, newer]);
    const words = changeWords(ctx, newer);
    const period = older.period === '2017-12' ? 'tháng 12-2017' : older.period;
    const said = amount === null ? null : amount.endsWith('điểm') ? ctx.t('unit.points', { value: amount.replace(' điểm', '') }) : amount;
    expect(words).toBe(said === null ? ctx.t('change.same', { period }) : ctx.t(`change.${direction === 'up' ? 'up' : 'down'}`, { amount: said, period }));
  });

  test.each([
    ['across a change of the ladder', grade('2017', 'clean', 24, 58), grade('2021', 'clean', 30, 58, null, { scheme: 'new' }), 'scheme'],
    ['across a break that the data declare', share('2020', 30), share('2021', 45, { status: 'b' }), 'declared'],
    ['beside a span of years', count('2010/2015', 3), count('2021', 5), 'range'],
  ] as const)('is told as none, with the reason, %s', (_, older, newer, reason) => {
    const ctx = contextWith([older, newer]);
    const words = changeWords(ctx, newer) ?? '';
    expect(words).not.toMatch(/\d+,\d|tăng|giảm/);
    expect(words).toContain(older.period.replace('/', '–'));
    expect(words).toContain(reason === 'scheme' ? 'xếp loại theo thang mới' : ctx.t(`break.${reason}`).slice(1));
  });

  test.each([
    ['there is no figure before', [share('2021', 45)]],
    ['the figure before has no value', [count('2020', 3, { value: null, status: 'x' }), count('2021', 5)]],
    ['the years before say that they have none', [count('2019', 3, { value: null, status: 'x' }), count('2020', 3, { value: null, status: 'x' }), count('2021', 5)]],
    ['the figure before is of another class', [grade('2021', 'excellent', 13, 58), grade('2022', 'good-or-better', 55, 58)]],
    ['the figure before is of another unit', [share('2020', 30, { unit: 'dong-khe', source: 'review' }), share('2021', 45)]],
  ])('is not told where %s', (_, observations) => {
    expect(changeWords(contextWith(observations), observations.at(-1) as Observation)).toBeNull();
  });
});

test('a year that says that it has no figure is passed over, and has no change of its own', () => {
  const [first, silent, last] = [count('2019', 3), count('2020', 0, { value: null, status: 'x' }), count('2021', 5)];
  const ctx = contextWith([first, silent, last]);
  expect(changeWords(ctx, last)).toBe(ctx.t('change.up', { amount: '2', period: '2019' }));
  expect([changeSize(ctx, last), changeSize(ctx, first)]).toEqual([2, null]);
  expect(changeWords(ctx, silent)).toBe(ctx.t('change.broken', { period: '2019', reason: ctx.t('state.x') }));
});

describe('a figure in a few words', () => {
  test('has its share, k/n, subject and place', () => {
    const ctx = contextOf('vi', '/don-vi/sao-mai/');
    const observation = [...ctx.dataset.observations].find(({ indicator, category, period }) => indicator === 'grades' && category === 'good-or-better' && period === '2022') as Observation;
    const own = [...ctx.dataset.observations].find((other) => other.indicator === 'grades' && other.category === 'good-or-better' && other.period === '2022' && other.unit === 'sao-mai') ?? observation;
    expect(buildHeadline(ctx, own)).toMatchObject({ figure: '94,8%', detail: '55/58', subject: 'Xếp loại tổ chức: hoàn thành tốt nhiệm vụ trở lên', href: '../../chi-so/grades/', unit: 'Huyện Sao Mai', period: '2022' });
  });

  test.each([
    ['a count, its measure', count('2021', 27023), '27.023', 'đảng viên'],
    ['a zero', count('2021', 0), '0', 'đảng viên'],
    ['k/n of a small base, once', share('2021', 7, { denominator: 15 }), '7/15', null],
    ['a printed share', share('2021', 0, { value: null, denominator: null, percentReported: 20 }), '20%', null],
  ])('is for %s', (_, observation, words, detail) => {
    expect(buildHeadline(contextWith([observation]), observation)).toMatchObject({ figure: words, detail });
  });
});

describe('the main figures of a unit', () => {
  const subjects = (most: number, unit = 'sao-mai') => leadFigures(contextOf(), unit, most).map((figure) => subjectWords(contextOf(), figure));

  test('are those of its lead indicators, in the order of the catalogue', () => {
    expect(subjects(8)).toEqual(['Xếp loại tổ chức: hoàn thành tốt nhiệm vụ trở lên', 'Thôn có chi bộ', 'Số đảng viên', 'Kết nạp so với kế hoạch']);
  });

  test('are first one of every topic, where there is room for few', () => {
    expect(subjects(2)).toEqual(['Xếp loại tổ chức: hoàn thành tốt nhiệm vụ trở lên', 'Kết nạp so với kế hoạch']);
    expect(subjects(0)).toEqual([]);
  });

  test('leave out what has no value', () => {
    const silent = OBSERVATIONS.map((observation) => (observation.indicator === 'members' ? { ...observation, value: null, status: 'x' as const } : observation));
    expect(leadFigures(contextWith(silent), 'sao-mai', 8).map(({ indicator }) => indicator)).not.toContain('members');
  });

  test('are none for a unit without figures', () => {
    expect(subjects(8, 'mai-hoa')).toEqual([]);
  });
});
