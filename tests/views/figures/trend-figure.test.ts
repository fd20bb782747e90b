import { describe, expect, test } from 'vitest';
import type { Target } from '../../../src/catalogue/schemas.ts';
import type { Observation } from '../../../src/dataset/observation.ts';
import type { Language } from '../../../src/i18n/language.ts';
import type { MultiplesChart, TrendChart } from '../../../src/views/chart.ts';
import { trendFigures } from '../../../src/views/figures/trend-figure.ts';
import { target } from '../../dataset/make.ts';
import { contextWith, figure as make, grade, indicatorIn } from '../small.ts';
import { drawn, lostNumbers } from './labels.ts';

const share = (period: string, value: number, denominator: number, parts: Partial<Observation> = {}) => make({ indicator: 'villages', period, value, denominator, ...parts });
const count = (period: string, value: number, parts: Partial<Observation> = {}) => make({ indicator: 'members', period, value, measure: 'member', ...parts });
const OTHER = { unit: 'dong-khe', source: 'review' } as const;

const aspect = (period: string, category: string, value: number) => make({ indicator: 'composition', scheme: 'attributes', category, period, value, denominator: 1000, measure: 'member' });

function drawAll(observations: readonly Observation[], indicator = 'villages', lang: Language = 'vi') {
  const ctx = contextWith(observations, lang, '/chi-so/villages/');
  return trendFigures(ctx, indicatorIn(ctx, indicator), [...ctx.dataset.observations]).map((figure) => ({ ctx, figure, chart: figure.chart as TrendChart }));
}

const draw = (observations: readonly Observation[], indicator = 'villages', lang: Language = 'vi') => drawAll(observations, indicator, lang)[0];

describe('a line over time', () => {
  test('joins the figures of one unit, each in the middle of its period', () => {
    const { chart } = drawn(draw([share('2021', 45, 60), share('2020', 30, 60)]));
    expect(chart.kind).toBe('trend');
    expect(chart.series).toEqual([{ name: 'Sao Mai', segments: [[{ x: 2020.5, y: 50, label: '50,0%', detail: '30/60', hollow: false }, { x: 2021.5, y: 75, label: '75,0%', detail: '45/60', hollow: false }]] }]);
    expect(chart.breaks).toEqual([]);
  });

  test('has a tick for every year with a figure, and none for the years between', () => {
    expect(draw([share('2016', 30, 60), share('2020', 31, 60), share('2021', 32, 60)])?.chart.x.ticks.map(({ label }) => label)).toEqual(['2016', '2020', '2021']);
  });

  test('keeps a zero', () => {
    expect(draw([share('2020', 0, 60), share('2021', 3, 60)])?.chart.series[0]?.segments[0]?.[0]).toMatchObject({ y: 0, label: '0,0%', detail: '0/60' });
  });

  test('of counts writes the number alone', () => {
    const { chart } = drawn(draw([count('2017-12', 26773), count('2018-06-19', 27023)], 'members'));
    expect(chart.series[0]?.segments.flat().map(({ label, detail }) => [label, detail])).toEqual([['26.773', null], ['27.023', null]]);
  });

  test('is cut where the figures do not continue one another; the shorter run is hollow', () => {
    const { chart, ctx, figure } = drawn(draw([grade('2016', 'clean', 22, 58), grade('2017', 'clean', 24, 58), grade('2021', 'good-or-better', 56, 58)], 'grades'));
    expect(chart.series[0]?.segments.map((segment) => segment.map(({ x, hollow }) => [x, hollow]))).toEqual([[[2016.5, false], [2017.5, false]], [[2021.5, true]]]);
    const label = ctx.t('break.schemeNamed', { scheme: 'xếp loại theo thang mới' });
    expect(chart.breaks).toEqual([{ x: 2019.5, label }]);
    expect(figure.notes).toContain(ctx.t('figure.trend.breakNote', { reason: `${label.charAt(0).toLowerCase()}${label.slice(1)}` }));
  });

  test('of several units is a panel for each, on the same axes', () => {
    const { figure } = drawn(draw([share('2020', 30, 60), share('2021', 45, 60), share('2020', 12, 60, OTHER), share('2022', 60, 60, OTHER)]));
    const chart = figure.chart as MultiplesChart;
    expect(chart.kind).toBe('multiples');
    expect(chart.panels.map(({ title }) => title)).toEqual(['Đông Khê', 'Sao Mai']);
    expect(chart.x.ticks.map(({ label }) => label)).toEqual(['2020', '2021', '2022']);
    expect(chart.y.domain).toEqual([0, 100]);
  });

  test('of units of two types is a figure for each type', () => {
    const province = { unit: 'mai-hoa', source: 'review' } as const;
    const drawn = drawAll([share('2020', 30, 60), share('2021', 45, 60), share('2020', 12, 60, province), share('2021', 60, 60, province)]);
    expect(drawn.map(({ figure }) => figure.id).sort()).toEqual(['villages-trend-district', 'villages-trend-province']);
  });

  test('of the aspects of one unit is a panel for each', () => {
    const { figure } = drawn(draw([aspect('2010', 'women', 300), aspect('2010', 'youth', 250), aspect('2015', 'women', 310), aspect('2020', 'women', 420), aspect('2020', 'youth', 360)], 'composition'));
    const chart = figure.chart as MultiplesChart;
    expect(chart.panels.map(({ title, series }) => [title, series[0]?.segments.flat().map(({ label }) => label)])).toEqual([['Nữ', ['30,0%', '31,0%', '42,0%']], ['Đoàn viên', ['25,0%', '36,0%']]]);
    expect(lostNumbers(figure)).toEqual([]);
  });

  test('has the yearly target of its unit and class as a line, on the axis', () => {
    const of = (parts: Parameters<typeof target>[0]) => target({ indicator: 'villages', unit: 'sao-mai', operator: '>', value: 120, base: 'organisation', source: 'report', ...parts });
    const line = (targets: readonly Target[]) => {
      const ctx = contextWith([share('2020', 30, 60), share('2021', 45, 60)], 'vi', '/chi-so/villages/', { targets });
      return { ctx, chart: drawn(trendFigures(ctx, indicatorIn(ctx, 'villages'), [...ctx.dataset.observations])[0]).chart as TrendChart };
    };
    const { ctx, chart } = line([of({})]);
    expect(chart.target).toEqual({ y: 120, label: ctx.t('figure.trend.target', { target: '>\u00a0120%' }) });
    expect(chart.y.domain[1]).toBeGreaterThanOrEqual(120);
    for (const parts of [{ unit: 'dong-khe' }, { base: null }, { category: 'good' }, { applies: 'deadline' }] as const) expect(line([of(parts)]).chart.target).toBeNull();
  });

  test.each([
    ['one date', 'villages', [share('2021', 45, 60)]],
    ['one date given twice', 'villages', [share('2021', 45, 60), share('2021', 46, 60, { locator: 'II.4' })]],
    ['two figures that do not compare', 'grades', [grade('2017', 'clean', 24, 58), grade('2021', 'good-or-better', 56, 58)]],
    ['two spans of years', 'members', [count('2010/2015', 1), count('2015/2020', 2)]],
    ['"more than"', 'members', [count('2020', 1, { operator: '>' }), count('2021', 2)]],
    ['bases too small for a share', 'villages', [share('2020', 4, 15), share('2021', 5, 15)]],
    ['parts of years of what happens', 'warnings', [make({ indicator: 'warnings', period: '2021-H1', value: 1, measure: 'member' }), make({ indicator: 'warnings', period: '2022-H1', value: 2, measure: 'member' })]],
    ['classes that do not lead', 'grades', [grade('2021', 'satisfactory', 2, 58), grade('2022', 'satisfactory', 3, 58)]],
    ['no figure', 'villages', []],
  ])('is not drawn of %s', (_, indicator, observations) => {
    expect(drawAll(observations, indicator)).toEqual([]);
  });
});

describe('the title tells the two ends', () => {
  test.each([
    ['vi', '50,0%', '75,0%'],
    ['en', '50.0%', '75.0%'],
  ] as const)('in "%s"', (lang, before, after) => {
    const { figure, ctx } = drawn(draw([share('2020', 30, 60), share('2021', 45, 60)], 'villages', lang));
    expect(figure.title).toBe(ctx.t('figure.trend.title', { unit: 'Sao Mai', before, start: '2020', after, end: '2021' }));
  });

  test('of the longest run, where the line is cut', () => {
    const { figure, ctx } = drawn(draw([grade('2016', 'clean', 29, 58), grade('2017', 'clean', 58, 58), grade('2021', 'good-or-better', 56, 58)], 'grades'));
    expect(figure.title).toBe(ctx.t('figure.trend.titleRun', { unit: 'Sao Mai', before: '50,0%', start: '2016', after: '100,0%', end: '2017' }));
  });
});

test.each([
  ['vi', 'villages', [share('2020', 30, 60), share('2021', 0, 60), share('2020', 12, 60, OTHER), share('2022', 60, 60, OTHER)], 4],
  ['en', 'members', [count('2017-12', 26773), count('2018-06-19', 27023)], 2],
] as const)('the table holds every number that the line shows, in "%s" of %s', (lang, indicator, observations, rows) => {
  const { figure } = drawn(draw(observations, indicator, lang));
  expect(figure.table.rows).toHaveLength(rows);
  expect(figure.table.columns.map(({ key }) => key)).toEqual([...(rows === 4 ? ['unit'] : []), 'period', 'value', ...(indicator === 'villages' ? ['base', 'share', 'printed'] : []), 'source']);
  expect(lostNumbers(figure)).toEqual([]);
});
