import { describe, expect, test } from 'vitest';
import type { Observation } from '../../../src/dataset/observation.ts';
import type { Language } from '../../../src/i18n/language.ts';
import type { DotPlotChart } from '../../../src/views/chart.ts';
import { dotFigure } from '../../../src/views/figures/dot-figure.ts';
import { target } from '../../dataset/make.ts';
import { contextWith, figure as make, grade, indicatorIn } from '../small.ts';
import { drawn, lostNumbers } from './labels.ts';

const share = (unit: string, value: number, denominator: number, parts: Partial<Observation> = {}) => make({ indicator: 'villages', unit, period: '2021', value, denominator, ...parts });
const count = (unit: string, value: number, parts: Partial<Observation> = {}) => make({ indicator: 'members', unit, period: '2021', value, measure: 'member', ...parts });

function draw(observations: readonly Observation[], indicator = 'villages', lang: Language = 'vi', targets: Parameters<typeof contextWith>[3] = {}) {
  const ctx = contextWith(observations, lang, '/chi-so/villages/', targets);
  const figure = dotFigure(ctx, indicatorIn(ctx, indicator), [...ctx.dataset.observations]);
  return figure === null ? null : { ctx, figure, chart: figure.chart as DotPlotChart };
}

describe('units side by side', () => {
  test('stand highest first, with k/n', () => {
    expect(draw([share('sao-mai', 30, 60), share('dong-khe', 45, 60)])?.chart.rows).toEqual([
      { label: 'Đông Khê', value: 75, valueLabel: '75,0%', detail: '45/60' },
      { label: 'Sao Mai', value: 50, valueLabel: '50,0%', detail: '30/60' },
    ]);
  });

  test('keep a zero, drawn and last', () => {
    expect(draw([share('sao-mai', 0, 60), share('dong-khe', 45, 60)])?.chart.rows.map(({ value, valueLabel }) => [value, valueLabel])).toEqual([[75, '75,0%'], [0, '0,0%']]);
  });

  test('of equal value stand in the order of their names', () => {
    expect(draw([share('sao-mai', 30, 60), share('dong-khe', 30, 60)])?.chart.rows.map(({ label }) => label)).toEqual(['Đông Khê', 'Sao Mai']);
  });

  test('are shares at the newest date of each, which is written beside the name where they differ', () => {
    const { chart, figure, ctx } = drawn(draw([share('sao-mai', 30, 60, { period: '2020' }), share('sao-mai', 36, 60), share('dong-khe', 45, 60, { period: '2019' })]));
    expect(chart.rows.map(({ label, valueLabel }) => [label, valueLabel])).toEqual([['Đông Khê, 2019', '75,0%'], ['Sao Mai, 2021', '60,0%']]);
    expect(figure.notes).toEqual([ctx.t('figure.dots.periodsNote')]);
    expect(draw([share('sao-mai', 30, 60), share('dong-khe', 45, 60)])?.figure.notes).toEqual([]);
  });

  test('are totals, where the indicator has no lead', () => {
    const parts = ['sao-mai', 'dong-khe'].map((unit, index) => make({ indicator: 'composition', unit, period: '2021', value: 30 + index, denominator: 60, measure: 'member' }));
    expect(drawn(draw(parts, 'composition')).chart.rows.map(({ label, detail }) => [label, detail])).toEqual([['Đông Khê', '31/60'], ['Sao Mai', '30/60']]);
  });

  test('are counts of one and the same period', () => {
    expect(draw([count('sao-mai', 100), count('dong-khe', 27023)], 'members')?.chart.rows.map(({ label, valueLabel, detail }) => [label, valueLabel, detail])).toEqual([['Đông Khê', '27.023', null], ['Sao Mai', '100', null]]);
  });

  test.each([
    ['one unit', 'villages', [share('sao-mai', 30, 60), share('sao-mai', 31, 60, { period: '2020' })]],
    ['counts of different periods', 'members', [count('sao-mai', 100), count('dong-khe', 90, { period: '2020' })]],
    ['"more than" beside an exact count', 'members', [count('sao-mai', 100), count('dong-khe', 90, { operator: '>' })]],
    ['a base too small for a share', 'villages', [share('sao-mai', 30, 60), share('dong-khe', 10, 19)]],
    ['units of two types', 'villages', [share('sao-mai', 30, 60), share('mai-hoa', 45, 60)]],
    ['grades of two ladders', 'grades', [grade('2017', 'clean', 30, 58), grade('2021', 'good-or-better', 40, 58, null, { unit: 'dong-khe', source: 'review' })]],
    ['the total of one and the part of another', 'composition', [make({ indicator: 'composition', value: 30, denominator: 60, measure: 'member' }), make({ indicator: 'composition', unit: 'dong-khe', scheme: 'attributes', category: 'women', value: 30, denominator: 60, measure: 'member' })]],
    ['no figure', 'villages', []],
  ])('are not drawn of %s', (_, indicator, observations) => {
    expect(draw(observations, indicator)).toBeNull();
  });
});

describe('a target line', () => {
  const two = [share('sao-mai', 30, 60), share('dong-khe', 45, 60)];
  const of = (parts: Parameters<typeof target>[0]) => target({ indicator: 'villages', unit: 'sao-mai', operator: '>', value: 80, base: 'organisation', source: 'report', ...parts });

  test('is drawn at its value, named with the units that it binds, and lies on the axis', () => {
    const { chart, ctx } = drawn(draw(two, 'villages', 'vi', { targets: [of({}), of({ unit: 'dong-khe', line: 3 })] }));
    expect(chart.targets).toEqual([{ x: 80, label: ctx.t('figure.dots.target', { target: '>\u00a080%', units: 'Đông Khê và Sao Mai' }) }]);
    expect(chart.x.domain[1]).toBeGreaterThanOrEqual(80);
  });

  test.each([
    ['on another base', { base: 'excellent' }],
    ['of a unit that is not shown', { unit: 'mai-hoa' }],
    ['of another class', { category: 'good' }],
    ['of another indicator', { indicator: 'grades' }],
  ])('is not drawn %s', (_, parts) => {
    expect(draw(two, 'villages', 'vi', { targets: [of(parts)] })?.chart.targets).toEqual([]);
  });
});

describe('the title tells the highest and the lowest', () => {
  test.each([
    ['vi', '75,0%', '50,0%'],
    ['en', '75.0%', '50.0%'],
  ] as const)('in "%s"', (lang, highFigure, lowFigure) => {
    const { figure, ctx } = drawn(draw([share('sao-mai', 30, 60), share('dong-khe', 45, 60)], 'villages', lang));
    expect(figure.title).toBe(ctx.t('figure.dots.title', { high: 'Đông Khê', highFigure, low: 'Sao Mai', lowFigure }));
  });

  test('or that they are equal, as far as the figures show', () => {
    const { figure, ctx } = drawn(draw([share('sao-mai', 300, 600), share('dong-khe', 1001, 2001)]));
    expect(figure.title).toBe(ctx.t('figure.dots.titleTied', { count: '2', highFigure: '50,0%' }));
  });
});

test.each([
  ['vi', 'villages', [share('sao-mai', 30, 60), share('dong-khe', 0, 60)]],
  ['en', 'members', [count('sao-mai', 100), count('dong-khe', 27023)]],
] as const)('the table holds every number that the dots show, in "%s" of %s', (lang, indicator, observations) => {
  const { figure } = drawn(draw(observations, indicator, lang));
  expect(figure.table.rows).toHaveLength(2);
  expect(figure.table.columns.map(({ key }) => key)).toEqual(['unit', 'period', 'value', ...(indicator === 'villages' ? ['base', 'share', 'printed'] : []), 'source']);
  expect(lostNumbers(figure)).toEqual([]);
});
