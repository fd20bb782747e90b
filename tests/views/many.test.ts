import { describe, expect, test } from 'vitest';
import { LANGUAGES, type Language } from '../../src/i18n/language.ts';
import { buildIndicator } from '../../src/views/indicator.ts';
import { familyPages, indicatorPath, isLarge } from '../../src/views/indicator-pages.ts';
import { paths } from '../../src/views/paths.ts';
import { buildTopic } from '../../src/views/topic.ts';
import type { Context } from '../../src/views/context.ts';
import { drawn, lostNumbers } from './figures/labels.ts';
import { COMMUNES, MANY } from './many.ts';
import { contextOf } from './small.ts';
import { leftovers, rowOf, tablesOf, textsOf } from './texts.ts';

const at = (path: string, lang: Language = 'vi') => contextOf(lang, path, MANY);
const whole = (id: string, lang: Language = 'vi') => buildIndicator(at(paths.indicator(id), lang), id);
const family = (id: string, lang: Language = 'vi') => buildIndicator(at(paths.indicatorOf(id, 'tinh'), lang), id, 'tinh');
const vi = at('/');

const large = ['grades', 'members', 'admissions', 'composition'];
const pages = [
  ...[...large, 'few'].map((id) => [paths.indicator(id), (ctx: Context) => buildIndicator(ctx, id)] as const),
  ...large.map((id) => [paths.indicatorOf(id, 'tinh'), (ctx: Context) => buildIndicator(ctx, id, 'tinh')] as const),
  [paths.topic('grading'), (ctx: Context) => buildTopic(ctx, 'grading')] as const,
];

describe.each(LANGUAGES)('a page over more units than it lists, in "%s"', (lang) => {
  test.each(pages)('%s holds no leftover and no empty cell', (path, build) => {
    const view = build(at(path, lang));
    expect(leftovers(view)).toEqual([]);
    for (const { columns, rows } of tablesOf(view)) {
      expect(rows.filter(({ cells }) => cells.length !== columns.length)).toEqual([]);
      expect(rows.flatMap(({ cells }) => cells).filter(({ text }) => text.trim() === '')).toEqual([]);
    }
  });

  test.each(pages)('%s has in the tables of its figures the numbers that they draw', (path, build) => {
    const { figures } = build(at(path, lang));
    expect(figures.flatMap((figure) => lostNumbers(figure).map((number) => `${figure.id}: ${number}`))).toEqual([]);
  });

  test.each(pages)('%s has as many parts as its twin, and no table longer than it may be', (path, build) => {
    expect(textsOf(build(at(path, 'vi'))).length).toBe(textsOf(build(at(path, 'en'))).length);
    expect(Math.max(...tablesOf(build(at(path, lang))).map(({ rows }) => rows.length))).toBeLessThanOrEqual(200);
  });

  test('has English names on an English page', () => {
    const words = textsOf(family('grades', 'en')).join('\n');
    for (const word of ['Xếp loại', 'Hoàn thành', 'Tỉnh', 'Xã', 'tổ chức']) expect(words).not.toContain(word);
  });
});

describe('which pages there are', () => {
  test('one below every unit above those that report, of the indicators that many report', () => {
    expect(familyPages(MANY)).toEqual(large.map((indicator) => ({ indicator, unit: 'tinh' })));
    expect([isLarge(vi, 'grades'), isLarge(vi, 'few')]).toEqual([true, false]);
  });

  test.each([
    ['grades', 'xa-01', '/chi-so/grades/tinh/'],
    ['grades', 'tinh', '/chi-so/grades/'],
    ['few', 'xa-01', '/chi-so/few/'],
  ])('%s of %s stands among the others on %s', (indicator, unit, path) => {
    expect(indicatorPath(vi, indicator, unit)).toBe(path);
  });
});

describe('the page over all units', () => {
  const view = whole('grades');

  test('lists the units above with how those below them lie, and leads to these', () => {
    expect(view.units?.rows).toHaveLength(1);
    expect(rowOf(drawn(view.units), 0)).toEqual({ unit: 'Tỉnh Thử', figure: '75,0% | 2.100/2.800 · hoàn thành tốt nhiệm vụ trở lên · 2022', reporting: '69', median: expect.stringMatching(/%$/), low: '0,0% | Thử 1 và Thử 2', high: expect.stringContaining('97,5%'), state: expect.stringContaining('chưa đạt') });
    expect(view.units?.rows[0]?.cells[0]?.href).toBe('tinh/');
  });

  test('draws how all lie, tied and zero ones too, with the target and the unit above as lines', () => {
    const figure = view.figures[0];
    if (figure?.chart.kind !== 'distribution') throw new Error('No distribution');
    expect(figure.chart.bins.reduce((sum, { count }) => sum + count, 0)).toBe(COMMUNES - 3);
    expect(figure.chart.lines.map(({ label }) => label)).toEqual([expect.stringContaining('trung vị'), 'Thử: 75,0%', expect.stringContaining('chỉ tiêu')]);
    expect(figure.title).toContain(`${COMMUNES - 3} xã: trung vị`);
    expect(figure.sources).toHaveLength(7);
  });

  test('shows the classes by year of the unit above alone, and never a list of hundreds', () => {
    const bars = view.figures.find(({ chart }) => chart.kind === 'class-bars');
    expect(bars?.chart.kind === 'class-bars' ? bars.chart.rows.map(({ label }) => label) : []).toEqual(['2020', '2021', '2022']);
    expect([view.table, view.elsewhere === null]).toEqual([null, false]);
  });

  test('counts targets by how they stand', () => {
    expect(view.targets?.rows).toHaveLength(1);
    expect(view.targets?.columns.map(({ key }) => key)).toEqual(['indicator', 'targets', 'reached', 'not-reached', 'not-assessable']);
    const [, all, ...states] = view.targets?.rows[0]?.cells.map(({ value }) => Number(value)) ?? [];
    expect([all, states.reduce((sum, count) => sum + count, 0)]).toEqual([COMMUNES + 1, COMMUNES + 1]);
  });

  test('names a few of the silent units and counts the others', () => {
    expect(whole('few').key).toContain('và 63 đơn vị khác');
    expect(whole('few').units?.rows).toHaveLength(4);
  });
});

describe('the page over the units below one', () => {
  const view = family('grades');

  test('has a line for each that reports, best first, ranked among them, what is missing last', () => {
    expect(view.units?.rows).toHaveLength(COMMUNES + 1);
    const rows = view.units?.rows.map((_, index) => rowOf(drawn(view.units), index)) ?? [];
    expect(rows[0]?.['rank']).toMatch(new RegExp(`hạng 1/${COMMUNES - 3}`));
    expect(rows.findIndex(({ figure }) => figure?.startsWith('0,0%') === true)).toBe(COMMUNES - 5);
    expect(rows.find(({ unit }) => unit === 'Xã Thử 4')?.['figure']).toBe(vi.t('status.c'));
  });

  test('leads back to the page over all, and names the unit', () => {
    expect(view.page.heading).toBe('Xếp loại tổ chức: Tỉnh Thử');
    expect(view.page.breadcrumbs.map(({ href }) => href)).toEqual(['../../../', '../../../chu-de/grading/', '../']);
    expect(view.citation).toContain('Xếp loại tổ chức: Tỉnh Thử');
  });
});

describe('the topic of many units', () => {
  const { distribution, indicators, links, figures } = buildTopic(at(paths.topic('grading')), 'grading');

  test('tells for each indicator how the units lie beside the one above, and lists none', () => {
    expect(distribution?.rows.map(({ cells: [first] }) => first?.href)).toEqual([...large.map((id) => `../../chi-so/${id}/tinh/`), '../../chi-so/few/']);
    expect(distribution?.columns.map(({ key }) => key)).toEqual(['indicator', 'top', 'count', 'median', 'low', 'high']);
    expect([indicators, links]).toEqual([null, []]);
  });

  test('draws the distributions first', () => {
    expect(figures.slice(0, 3).map(({ chart }) => chart.kind)).toEqual(['distribution', 'distribution', 'distribution']);
  });
});
