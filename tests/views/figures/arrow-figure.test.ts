import { describe, expect, test } from 'vitest';
import type { Observation } from '../../../src/dataset/observation.ts';
import type { ArrowChart } from '../../../src/views/chart.ts';
import { trendFigures } from '../../../src/views/figures/trend-figure.ts';
import { contextWith, figure as make, indicatorIn } from '../small.ts';
import { drawn, lostNumbers } from './labels.ts';

const share = (period: string, value: number, parts: Partial<Observation> = {}) => make({ indicator: 'villages', period, value, denominator: 60, ...parts });
const count = (period: string, value: number, parts: Partial<Observation> = {}) => make({ indicator: 'members', period, value, measure: 'member', ...parts });
const OTHER = { unit: 'dong-khe', source: 'review' } as const;

function draw(observations: readonly Observation[], indicator = 'villages') {
  const ctx = contextWith(observations, 'vi', '/chi-so/villages/');
  const figure = drawn(trendFigures(ctx, indicatorIn(ctx, indicator), [...ctx.dataset.observations])[0]);
  return { ctx, figure, chart: figure.chart as ArrowChart };
}

describe('two dates of several units', () => {
  test('are arrows from the older value to the newer, to the better or the worse side, in words', () => {
    const { chart, figure, ctx } = draw([share('2020', 30), share('2021', 45), share('2020', 12, OTHER), share('2021', 0, OTHER)]);
    expect(chart.kind).toBe('arrow');
    expect(chart.rows.map(({ label, valueLabel, way, change }) => [label, valueLabel, way, change])).toEqual([
      ['Đông Khê', '20,0% → 0,0%', 'worse', '▼ giảm 20,0 điểm\u00a0%, kém hơn'],
      ['Sao Mai', '50,0% → 75,0%', 'better', '▲ tăng 25,0 điểm\u00a0%, tốt hơn'],
    ]);
    expect([chart.heading, figure.title]).toEqual(['2020 → 2021', ctx.t('figure.arrow.title', { start: '2020', end: '2021', up: '1', down: '1', same: '0' })]);
    expect(lostNumbers(figure)).toEqual([]);
  });

  test('have no better side without a direction', () => {
    const { chart } = draw([count('2020', 100), count('2021', 130), count('2020', 50, OTHER), count('2021', 50, OTHER)], 'members');
    expect(chart.rows.map(({ way, change }) => [way, change])).toEqual([['plain', '● không đổi'], ['plain', '▲ tăng 30']]);
  });

  test.each([
    ['three dates', [share('2020', 30), share('2021', 45), share('2020', 12, OTHER), share('2022', 20, OTHER)], 'multiples'],
    ['one unit', [share('2020', 30), share('2021', 45)], 'trend'],
    ['a break in one of them', [share('2019', 20), share('2020', 30), share('2021', 45, { status: 'b' }), share('2020', 12, OTHER), share('2021', 20, OTHER)], 'multiples'],
  ])('are no arrows with %s', (_, observations, kind) => {
    expect(draw(observations).figure.chart.kind).toBe(kind);
  });
});
