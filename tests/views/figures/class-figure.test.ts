import { describe, expect, test } from 'vitest';
import type { Observation } from '../../../src/dataset/observation.ts';
import type { Language } from '../../../src/i18n/language.ts';
import type { ClassBarsChart } from '../../../src/views/chart.ts';
import { classFigure } from '../../../src/views/figures/class-figure.ts';
import { contextWith, grade, GRADES_2017, GRADES_2021, GRADES_2022, indicatorIn } from '../small.ts';
import { rowOf } from '../texts.ts';
import { drawn, lostNumbers } from './labels.ts';

function draw(observations: readonly Observation[], lang: Language = 'vi') {
  const ctx = contextWith(observations, lang, '/chi-so/grades/');
  const figure = classFigure(ctx, indicatorIn(ctx, 'grades'), [...ctx.dataset.observations]);
  return figure === null ? null : { ctx, figure, chart: figure.chart as ClassBarsChart };
}

const bars = (chart: ClassBarsChart | undefined) => chart?.rows.map(({ label, parts, total }) => [label, ...parts.map(({ role, shortLabel }) => `${role}: ${shortLabel}`), total]);
const elsewhere = (observation: Observation, parts: Partial<Observation>) => ({ ...observation, unit: 'dong-khe', source: 'review', ...parts });

describe('bars of a classification', () => {
  test('are exclusive classes, best first, with n at the end', () => {
    expect(bars(draw(GRADES_2021)?.chart)).toEqual([['2021', '1: 13', '2: 43', '3: 2', '4: 0', 'n = 58']]);
  });

  test('have parts that fill the whole', () => {
    const parts = draw([...GRADES_2021, ...GRADES_2022])?.chart.rows.map((row) => row.parts.reduce((sum, { share }) => sum + share, 0)) ?? [];
    expect(parts).toHaveLength(2);
    for (const sum of parts) expect(sum).toBeCloseTo(100, 9);
  });

  test('stand one below the other, oldest first, with a break where the ladder changed', () => {
    const { chart, ctx } = drawn(draw([...GRADES_2022, ...GRADES_2017, ...GRADES_2021]));
    expect(bars(chart)?.map(([label]) => label)).toEqual(['2017', '2021', '2022']);
    expect(chart.rows.map(({ breakBefore }) => breakBefore)).toEqual([null, ctx.t('break.schemeNamed', { scheme: 'xếp loại theo thang mới' }), null]);
  });

  test('name the unit where there are several, and break only within a unit', () => {
    const { chart } = drawn(draw([...GRADES_2017, ...GRADES_2021.map((observation) => elsewhere(observation, {}))]));
    expect(chart.rows.map(({ label, breakBefore }) => [label, breakBefore])).toEqual([['Đông Khê 2021', null], ['Sao Mai 2017', null]]);
  });

  test('are shares alone where the document gives no counts', () => {
    const shares = [['good-or-better', 94.8], ['excellent', 31], ['satisfactory', 5.2], ['unsatisfactory', 0]] as const;
    const { chart, figure, ctx } = drawn(draw(shares.map(([id, percent]) => grade('2022', id, null, null, percent))));
    expect(bars(chart)).toEqual([['2022', '1: 31,0%', '2: 63,8%', '3: 5,2%', '4: 0,0%', ctx.t('figure.classes.noTotal')]]);
    expect(figure.notes).toContain(ctx.t('figure.classes.printedNote'));
  });

  test('bear counts alone where the whole is too small for a share', () => {
    const { chart, figure } = drawn(draw([grade('2021', 'good-or-better', 14, 15), grade('2021', 'excellent', 5, 15), grade('2021', 'satisfactory', 1, 15), grade('2021', 'unsatisfactory', 0, 15)]));
    expect(chart.rows[0]?.parts.map(({ label, shortLabel }) => [label, shortLabel])).toEqual([['5', '5'], ['9', '9'], ['1', '1'], ['0', '0']]);
    expect(chart.text.description).not.toContain('%');
    expect(lostNumbers(figure)).toEqual([]);
  });

  test.each([
    ['no figure', []],
    ['a class that is missing', GRADES_2021.slice(0, 3)],
    ['parts that do not add up', [...GRADES_2021.slice(0, 3), grade('2021', 'unsatisfactory', 1, 58)]],
    ['the total alone', [grade('2021', 'good-or-better', 58, 58, null, { category: null, scheme: null })]],
    ['classes of two years that make one whole', [...GRADES_2021.slice(0, 2), ...GRADES_2022.slice(2)]],
  ])('are not drawn of %s', (_, observations) => {
    expect(draw(observations)).toBeNull();
  });

  test('leave out a year that is not complete', () => {
    expect(bars(draw([...GRADES_2021, ...GRADES_2022.slice(1)])?.chart)?.map(([label]) => label)).toEqual(['2021']);
  });
});

describe('the title of the bars tells the best class', () => {
  const better = GRADES_2022;
  const worse = [grade('2022', 'good-or-better', 55, 58), grade('2022', 'excellent', 10, null), grade('2022', 'satisfactory', 3, 58), grade('2022', 'unsatisfactory', 0, 58)];
  const same = [grade('2022', 'good-or-better', 55, 58), grade('2022', 'excellent', 13, null), grade('2022', 'satisfactory', 3, 58), grade('2022', 'unsatisfactory', 0, 58)];
  const places = { unit: 'Sao Mai', start: '2021', period: '2022', before: '13' };

  test.each([
    ['up', better, 'figure.classes.titleUp', '18'],
    ['down', worse, 'figure.classes.titleDown', '10'],
    ['the same', same, 'figure.classes.titleSame', '13'],
  ] as const)('%s', (_, newest, key, after) => {
    const [vi, en] = [drawn(draw([...GRADES_2021, ...newest], 'vi')), drawn(draw([...GRADES_2021, ...newest], 'en'))];
    expect(vi.figure.title).toBe(vi.ctx.t(key, { ...places, after, name: 'hoàn thành xuất sắc nhiệm vụ' }));
    expect(en.figure.title).toBe(en.ctx.t(key, { ...places, after, name: 'excellent' }));
  });

  test('of one year by its count, and not across a change of the ladder', () => {
    const { figure, ctx } = drawn(draw([...GRADES_2017, ...GRADES_2021]));
    expect(figure.title).toBe(ctx.t('figure.classes.titleOne', { unit: 'Sao Mai', name: 'hoàn thành xuất sắc nhiệm vụ', count: '13', total: '58', period: '2021' }));
  });
});

describe('the table of the bars', () => {
  test('has every printed line, and the computed class with the word for it', () => {
    const { figure, ctx } = drawn(draw(GRADES_2021));
    const rows = figure.table.rows.map((_, index) => rowOf(figure.table, index));
    expect(figure.table.columns.map(({ key }) => key)).toEqual(['category', 'period', 'value', 'base', 'share', 'printed', 'source']);
    expect(rows.map(({ category, value, base, printed }) => [category, value, base, printed])).toEqual([
      ['Hoàn thành xuất sắc nhiệm vụ', '13', `58 | ${ctx.t('figure.baseTaken')}`, '23,2%'],
      ['Hoàn thành tốt nhiệm vụ trở lên', '56', '58', '96,5%'],
      ['Hoàn thành nhiệm vụ', '2', '58', ctx.t('state.notPrinted')],
      ['Không hoàn thành nhiệm vụ', '0', '58', ctx.t('state.notPrinted')],
      [`Hoàn thành tốt nhiệm vụ | ${ctx.t('figure.derived')}`, '43', '58', ctx.t('state.notPrinted')],
    ]);
    expect(figure.notes).toContain(ctx.t('figure.classes.derivedNote'));
  });

  test.each(['vi', 'en'] as const)('holds every number that the bars show, in "%s"', (lang) => {
    const { figure } = drawn(draw([...GRADES_2017, ...GRADES_2021, ...GRADES_2022], lang));
    expect(lostNumbers(figure)).toEqual([]);
  });

  test('holds them where the indicator shows two decimals', () => {
    const ctx = contextWith(GRADES_2017, 'vi', '/chi-so/grades/');
    const figure = classFigure(ctx, { ...indicatorIn(ctx, 'grades'), decimals: 2 }, [...ctx.dataset.observations]);
    const catalogue = { ...ctx.dataset.catalogue, indicators: new Map([['grades', { ...indicatorIn(ctx, 'grades'), decimals: 2 }]]) };
    const twoDecimals = classFigure({ ...ctx, dataset: { ...ctx.dataset, catalogue } }, { ...indicatorIn(ctx, 'grades'), decimals: 2 }, [...ctx.dataset.observations]);
    expect(figure).not.toBeNull();
    expect(twoDecimals === null ? null : lostNumbers(twoDecimals)).toEqual([]);
  });
});
