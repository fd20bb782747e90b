import { describe, expect, test } from 'vitest';
import type { Observation } from '../../../src/dataset/observation.ts';
import type { Language } from '../../../src/i18n/language.ts';
import type { CompositionChart } from '../../../src/views/chart.ts';
import { compositionFigures } from '../../../src/views/figures/composition-figure.ts';
import { contextWith, figure as make, indicatorIn } from '../small.ts';
import { drawn, lostNumbers } from './labels.ts';

const part = (period: string, category: string, value: number | null, denominator: number | null, parts: Partial<Observation> = {}) => make({ indicator: 'composition', scheme: 'attributes', category, period, value, denominator, measure: 'member', ...parts });
/** Levels, which exclude one another: two periods side by side. */
const level = (period: string, category: string, value: number, denominator: number | null = 100) => make({ indicator: 'posts', scheme: 'levels', category, period, value, denominator });
const LEVELS = [level('2010', 'college', 30), level('2010', 'university', 25), level('2020', 'college', 42), level('2020', 'university', 36)];
/** Aspects, which overlap: the newest period alone, since their course over time has figures of its own. */
const YEARS = [part('2010', 'women', 300, 1000), part('2010', 'youth', 250, 1000), part('2020', 'women', 420, 1200), part('2020', 'youth', 360, 1200)];

function drawAll(observations: readonly Observation[], lang: Language = 'vi', indicator = 'composition') {
  const ctx = contextWith(observations, lang, '/chi-so/composition/');
  return compositionFigures(ctx, indicatorIn(ctx, indicator), [...ctx.dataset.observations]).map((figure) => ({ ctx, figure, chart: figure.chart as CompositionChart }));
}

const draw = (observations: readonly Observation[], lang: Language = 'vi', indicator = 'composition') => drawAll(observations, lang, indicator)[0];
const groups = (chart: CompositionChart | undefined) => chart?.groups.map(({ label, bars }) => [label, ...bars.map((bar) => `${bar.period}: ${bar.label}`)]);

describe('the parts of a whole', () => {
  test('stand in the order of the categories, period beside period, oldest first', () => {
    expect(groups(draw([...LEVELS].reverse(), 'vi', 'posts')?.chart)).toEqual([
      ['Cao đẳng', '2010: 30,0% · 30/100', '2020: 42,0% · 42/100'],
      ['Đại học', '2010: 25,0% · 25/100', '2020: 36,0% · 36/100'],
    ]);
  });

  test('of three periods are shown for the newest two', () => {
    const { chart } = drawn(draw([...LEVELS, level('2015', 'college', 10), level('2015', 'university', 9)], 'vi', 'posts'));
    expect(chart.groups[0]?.bars.map(({ period }) => period)).toEqual(['2015', '2020']);
  });

  test('of one period bear no period', () => {
    expect(draw(LEVELS.slice(2), 'vi', 'posts')?.chart.groups[0]?.bars).toEqual([expect.objectContaining({ period: null, value: 42 })]);
  });

  test('are those of the newest period, where they are aspects', () => {
    expect(groups(draw([...YEARS].reverse())?.chart)).toEqual([['Nữ', 'null: 35,0% · 420/1.200'], ['Đoàn viên', 'null: 30,0% · 360/1.200']]);
  });

  test('are counts where the document gives no base', () => {
    expect(groups(draw([part('2020', 'women', 420, null), part('2020', 'youth', 0, null)])?.chart)).toEqual([['Nữ', 'null: 420'], ['Đoàn viên', 'null: 0']]);
  });

  test('say in words what a period does not tell', () => {
    const { chart, ctx } = drawn(draw([...LEVELS, level('2020', 'elementary', 5)], 'vi', 'posts'));
    expect(chart.groups[2]).toEqual({ label: 'Sơ cấp', bars: [{ period: '2010', value: null, label: ctx.t('state.x') }, { period: '2020', value: 5, label: '5,0% · 5/100' }] });
  });

  test('have a figure of their own per unit', () => {
    const drawn = drawAll([...YEARS, ...YEARS.map((observation) => ({ ...observation, unit: 'dong-khe', source: 'review' }))]);
    expect(drawn.map(({ figure }) => figure.id)).toEqual(['composition-dong-khe-attributes', 'composition-sao-mai-attributes']);
  });

  test.each([
    ['no figure', []],
    ['one category', [part('2010', 'women', 300, 1000), part('2020', 'women', 420, 1200)]],
    ['two categories of different periods', [part('2010', 'women', 300, 1000), part('2020', 'youth', 420, 1200)]],
    ['equal bars', [part('2020', 'women', 300, 1000), part('2020', 'youth', 300, 1000)]],
    ['different measures', [part('2020', 'women', 300, null), part('2020', 'youth', 250, null, { measure: 'organisation' })]],
    ['a part without a figure', [part('2020', 'women', 300, 1000), part('2020', 'youth', null, null, { status: 'x' })]],
    ['classes of a ladder', [make({ indicator: 'grades', scheme: 'new', category: 'good', value: 1, denominator: 58 }), make({ indicator: 'grades', scheme: 'new', category: 'excellent', value: 2, denominator: 58 })]],
  ])('are not drawn of %s', (_, observations) => {
    expect(drawAll(observations)).toEqual([]);
  });
});

describe('the title tells the largest part of the newest period', () => {
  const places = { unit: 'Sao Mai', period: '2020' };

  test.each([
    ['vi', { indicator: 'thành phần đảng viên', name: 'nữ', figure: '35,0%' }],
    ['en', { indicator: 'composition of members', name: 'women', figure: '35.0%' }],
  ] as const)('in "%s"', (lang, words) => {
    const { figure, ctx } = drawn(draw(YEARS, lang));
    expect(figure.title).toBe(ctx.t('figure.composition.title', { ...places, ...words }));
  });

  test('of two periods, and not the largest of all', () => {
    const { figure, ctx } = drawn(draw([level('2010', 'college', 90), level('2010', 'university', 25), ...LEVELS.slice(2)], 'vi', 'posts'));
    expect(figure.title).toBe(ctx.t('figure.composition.title', { unit: 'Sao Mai', indicator: 'kiêm chức danh', name: 'cao đẳng', figure: '42,0%', period: '2020' }));
  });

  test('or that two are the largest', () => {
    const { figure, ctx } = drawn(draw([...LEVELS.slice(0, 2), level('2020', 'college', 42), level('2020', 'university', 42)], 'vi', 'posts'));
    expect(figure.title).toBe(ctx.t('figure.composition.titleTied', { unit: 'Sao Mai', indicator: 'kiêm chức danh', figure: '42,0%', period: '2020' }));
  });
});

test('the description tells every figure with its part and period', () => {
  expect(drawn(draw(LEVELS, 'vi', 'posts')).chart.text.description).toBe('Cao đẳng, 2010: 30,0% (30/100); Cao đẳng, 2020: 42,0% (42/100); Đại học, 2010: 25,0% (25/100); Đại học, 2020: 36,0% (36/100).');
  expect(drawn(draw([level('2020', 'college', 5, 15), level('2020', 'university', 7, 15)], 'vi', 'posts')).chart.text.description).toBe('Cao đẳng, 2020: 5/15; Đại học, 2020: 7/15.');
});

describe('aspects that overlap', () => {
  test('are said not to add up, parts are not', () => {
    const { figure, ctx } = drawn(draw(YEARS));
    expect(figure.notes).toEqual([ctx.t('figure.composition.aspectsNote')]);
    expect(drawAll(LEVELS, 'vi', 'posts').map((drawn) => drawn.figure.notes)).toEqual([[]]);
  });
});

test.each([
  ['vi', 'posts', LEVELS, 4],
  ['en', 'composition', YEARS, 2],
] as const)('the table holds every number that the bars show, in "%s" of %s', (lang, indicator, observations, rows) => {
  const { figure } = drawn(draw(observations, lang, indicator));
  expect(figure.table.rows).toHaveLength(rows);
  expect(figure.table.columns.map(({ key }) => key)).toEqual(['category', 'period', 'value', 'base', 'share', 'printed', 'source']);
  expect(lostNumbers(figure)).toEqual([]);
});
