import { describe, expect, test } from 'vitest';
import type { Observation } from '../../../src/dataset/observation.ts';
import type { Language } from '../../../src/i18n/language.ts';
import type { BulletChart } from '../../../src/views/chart.ts';
import { bulletFigure } from '../../../src/views/figures/bullet-figure.ts';
import { contextWith, figure as make, indicatorIn } from '../small.ts';
import { drawn, lostNumbers } from './labels.ts';

const result = (period: string, value: number | null, denominator: number | null, parts: Partial<Observation> = {}) => make({ indicator: 'admissions', period, value, denominator, measure: 'member', ...parts });
const YEARS = [result('2021', 192, 187), result('2022', 190, 200), result('2023-H1', 68, 203)];

function draw(observations: readonly Observation[], lang: Language = 'vi', indicator = 'admissions') {
  const ctx = contextWith(observations, lang, '/chi-so/admissions/');
  const figure = bulletFigure(ctx, indicatorIn(ctx, indicator), [...ctx.dataset.observations]);
  return figure === null ? null : { ctx, figure, chart: figure.chart as BulletChart };
}

describe('results against their plans', () => {
  test('are one bullet per period, oldest first, part of a year marked as such', () => {
    const { chart, figure, ctx } = drawn(draw([...YEARS].reverse()));
    expect(chart.rows).toEqual([
      { label: '2021', value: 192, plan: 187, valueLabel: '192/187 · 102,7%', partial: false },
      { label: '2022', value: 190, plan: 200, valueLabel: '190/200 · 95,0%', partial: false },
      { label: '6 tháng đầu năm 2023', value: 68, plan: 203, valueLabel: '68/203 · 33,5%', partial: true },
    ]);
    expect([chart.partialLabel, figure.notes]).toEqual([ctx.t('figure.bullet.partial'), [ctx.t('figure.bullet.partialNote')]]);
  });

  test('say nothing of parts of a year where there are none', () => {
    const { chart, figure } = drawn(draw(YEARS.slice(0, 2)));
    expect([chart.partialLabel, figure.notes]).toEqual([undefined, []]);
  });

  test('fit on the axis, results and plans', () => {
    const { chart } = drawn(draw(YEARS));
    expect(chart.x.domain[0]).toBe(0);
    expect(chart.x.domain[1]).toBeGreaterThanOrEqual(203);
  });

  test('name the unit where there are several', () => {
    const { chart, figure } = drawn(draw([result('2021', 192, 187), result('2021', 30, 25, { unit: 'dong-khe' })]));
    expect(chart.rows.map(({ label }) => label)).toEqual(['Đông Khê 2021', 'Sao Mai 2021']);
    expect(figure.table.columns[0]?.key).toBe('unit');
  });

  test('show a result of nothing', () => {
    expect(draw([result('2021', 0, 25)])?.chart.rows).toEqual([expect.objectContaining({ value: 0, plan: 25, valueLabel: '0/25 · 0,0%' })]);
  });

  test.each([
    ['no plan', [result('2021', 192, null)]],
    ['no result', [result('2021', null, 187)]],
    ['no figure', []],
    ['a part of the result', [result('2021', 192, 187, { scheme: 'attributes', category: 'women' })]],
  ])('are not drawn with %s', (_, observations) => {
    expect(draw(observations)).toBeNull();
  });

  test('are not drawn of a share that is no plan', () => {
    expect(draw([make({ indicator: 'villages', period: '2021', value: 45, denominator: 60 })], 'vi', 'villages')).toBeNull();
  });

  test('are k/n alone where the plan is too small for a share, or nothing', () => {
    const { chart, figure } = drawn(draw([result('2021', 12, 15), result('2022', 5, 0)]));
    expect(chart.rows.map(({ valueLabel }) => valueLabel)).toEqual(['12/15', '5/0']);
    expect(figure.title).not.toContain('%');
  });
});

describe('the title tells the newest whole year', () => {
  test.each([
    ['short', YEARS, 'figure.bullet.titleShort', { period: '2022', figure: '190/200 · 95,0%' }],
    ['reached', YEARS.slice(0, 1), 'figure.bullet.titleReached', { period: '2021', figure: '192/187 · 102,7%' }],
    ['just reached', [result('2021', 187, 187)], 'figure.bullet.titleReached', { period: '2021', figure: '187/187 · 100,0%' }],
  ] as const)('%s', (_, observations, key, places) => {
    const { figure, ctx } = drawn(draw(observations));
    expect(figure.title).toBe(ctx.t(key, { unit: 'Sao Mai', ...places }));
  });

  test('in English', () => {
    const { figure, ctx } = drawn(draw(YEARS, 'en'));
    expect(figure.title).toBe(ctx.t('figure.bullet.titleShort', { unit: 'Sao Mai', period: '2022', figure: '190/200 · 95.0%' }));
  });
});

test.each(['vi', 'en'] as const)('the table holds every number that the bullets show, in "%s"', (lang) => {
  const { figure } = drawn(draw(YEARS, lang));
  expect(figure.table.rows).toHaveLength(3);
  expect(figure.table.columns.map(({ key }) => key)).toEqual(['period', 'value', 'base', 'share', 'printed', 'source']);
  expect(lostNumbers(figure)).toEqual([]);
});
