import { describe, expect, test } from 'vitest';
import { drawChart } from '../../src/charts/draw-chart.ts';
import { renderChart } from '../../src/charts/render.ts';
import type { Chart, ChartForm } from '../../src/views/chart.ts';
import { drawnTexts, parseSvg, seenTexts, select } from './read-svg.ts';
import { bullet, charts, classBars, composition, distribution, dotPlot, multiples, point, trend } from './samples.ts';

const forms: readonly ChartForm[] = ['wide', 'narrow'];
const HOSTILE = '<b>&"\'</b>';

function withTexts<T>(value: T, change: (text: string) => string): T {
  if (typeof value === 'string') return change(value) as T;
  if (Array.isArray(value)) return value.map((item) => withTexts(item, change)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, key === 'kind' || key === 'way' ? inner : withTexts(inner, change)])) as T;
}

function givenTexts(chart: Chart): string {
  const found: string[] = [];
  withTexts(chart, (text) => (found.push(text), text));
  return found.map(squeezed).join('\n');
}

/** Wrapping moves spaces and nothing else. */
function squeezed(text: string): string {
  return text.replace(/\s/gu, '');
}

const HUGE = 1e12;
const edges: readonly (readonly [name: string, chart: Chart])[] = [
  ['trend without series', { ...trend, series: [], breaks: [], target: null }],
  ['trend of one point', { ...trend, series: [{ name: 'A', segments: [[point(2008, 1, 2)]] }], breaks: [], target: null }],
  ['trend with an empty segment', { ...trend, series: [{ name: 'A', segments: [[], [point(2008, 1, 2)]] }] }],
  ['trend of zeros', { ...trend, series: [{ name: 'A', segments: [[point(2008, 0, 2), point(2020, 0, 2)]] }] }],
  ['trend of huge values', { ...trend, series: [{ name: 'A', segments: [[{ ...point(2008, 1, 2), y: HUGE }, point(2020, 0, 2)]] }] }],
  ['trend on an axis of one year', { ...trend, x: { domain: [2008, 2008], ticks: [{ value: 2008, label: '2008' }] }, y: { domain: [0, 0], ticks: [] }, series: [{ name: 'A', segments: [[{ ...point(2008, 0, 2) }]] }], breaks: [], target: null }],
  ['trend below zero', { ...trend, series: [{ name: 'A', segments: [[{ ...point(2008, 1, 2), y: -40 }]] }] }],
  ['class bars without rows', { ...classBars, rows: [] }],
  ['class bars without parts', { ...classBars, rows: [{ label: 'A', parts: [], total: 'n = 0', breakBefore: null }] }],
  ['class bars all zero', { ...classBars, rows: classBars.rows.map((row) => ({ ...row, parts: row.parts.map((part) => ({ ...part, share: 0 })) })) }],
  ['class bars beyond 100', { ...classBars, rows: classBars.rows.map((row) => ({ ...row, parts: row.parts.map((part) => ({ ...part, share: HUGE })) })) }],
  ['composition without groups', { ...composition, groups: [] }],
  ['composition without bars', { ...composition, groups: [{ label: 'A', bars: [] }] }],
  ['composition of huge values', { ...composition, groups: [{ label: 'A', bars: [{ period: null, value: HUGE, label: '1.000 tỷ' }] }] }],
  ['dot plot without rows', { ...dotPlot, rows: [], targets: [] }],
  ['dot plot of words alone', { ...dotPlot, rows: dotPlot.rows.filter(({ value }) => value === null) }],
  ['dot plot of huge values', { ...dotPlot, rows: [{ label: 'A', value: HUGE, valueLabel: '1.000 tỷ', detail: null }] }],
  ['dot plot with equal targets', { ...dotPlot, targets: [0, 0, 100, 100].map((x) => ({ x, label: 'chỉ tiêu của đại hội' })) }],
  ['bullet without rows', { ...bullet, rows: [] }],
  ['bullet of a huge plan', { ...bullet, rows: [{ label: 'A', value: 0.001, plan: HUGE, valueLabel: '0,0', partial: true }] }],
  ['distribution without bins', { ...distribution, bins: [], lines: [] }],
  ['distribution of one value', { ...distribution, x: { domain: [5, 6], ticks: [] }, bins: [{ from: 5, to: 6, count: 70 }], middle: { from: 5, to: 5 }, range: { from: 5, to: 5 }, lines: [] }],
  ['distribution of empty bins', { ...distribution, bins: distribution.bins.map((bin) => ({ ...bin, count: 0 })) }],
  ['distribution of huge values', { ...distribution, bins: [{ from: 0, to: HUGE, count: HUGE }], range: { from: 0, to: HUGE } }],
  ['multiples without panels', { ...multiples, panels: [] }],
  ['multiples of one panel', { ...multiples, panels: multiples.panels.slice(0, 1) }],
  ['multiples with an empty panel', { ...multiples, panels: [{ title: 'A', series: [], breaks: [] }] }],
];

const ordinary = charts.flatMap(([name, chart]) => forms.map((form) => [name, form, chart] as const));
const all = [...charts, ...edges].flatMap(([name, chart]) => forms.map((form) => [name, form, chart] as const));

describe('a chart is one clean image', () => {
  test.each(all)('%s, %s: an svg with a role, a name and a description, and nothing else a reader would announce', (_, form, chart) => {
    const svg = renderChart(chart, form, 'c');
    const root = parseSvg(svg);
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" role="img" aria-labelledby="c-t c-d" /);
    expect([...root.children].slice(0, 2).map((child) => [child.localName, child.id, child.textContent])).toEqual([
      ['title', 'c-t', chart.text.title],
      ['desc', 'c-d', chart.text.description],
    ]);
    expect(svg.match(/ (role|aria-[a-z]+)=/g)).toEqual([' role=', ' aria-labelledby=']);
  });

  test.each(all)('%s, %s: no style, class, handler or foreign address', (_, form, chart) => {
    const svg = renderChart(chart, form, 'c');
    expect(svg).not.toMatch(/<(style|figure|script)| (style|class|on[a-z]+)=/);
    expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|url\(/);
  });

  test.each(all)('%s, %s: no trace of a missing value', (_, form, chart) => {
    expect(renderChart(chart, form, 'c')).not.toMatch(/undefined|NaN|null|Infinity|\[object/);
  });

  test.each(all)('%s, %s: its size is its view box, and coordinates have one decimal', (_, form, chart) => {
    const root = parseSvg(renderChart(chart, form, 'c'));
    const [width, height] = [root.getAttribute('width'), root.getAttribute('height')];
    expect(width).toBe(form === 'wide' ? '760' : '340');
    expect(root.getAttribute('viewBox')).toBe(`0 0 ${width} ${height}`);
    const values = [...root.querySelectorAll('*')].flatMap((element) => [...element.attributes].map(({ value }) => value));
    expect(values.filter((value) => /\.\d\d/.test(value))).toEqual([]);
  });

  test('rounding leaves texts alone', () => {
    expect(drawnTexts(renderChart(classBars, 'wide', 'c'))).toContain('n = 4.116');
  });
});

describe('a chart depends on nothing but what it is given', () => {
  test.each(ordinary)('%s, %s: the same bytes whatever was drawn before', (_, form, chart) => {
    const first = drawChart(chart, form, 'c');
    for (const [, other] of charts) drawChart(other, 'wide', 'x');
    expect(drawChart(chart, form, 'c')).toBe(first);
  });

  test.each(ordinary)('%s, %s: the same bytes from what is kept as from a new drawing, under each id', (_, form, chart) => {
    for (const id of ['c', 'd', '$&"<']) expect(renderChart(chart, form, id)).toBe(drawChart(chart, form, id));
    expect(renderChart(withTexts(chart, () => '<title id="-t"> aria-labelledby="-t -d"'), form, 'e')).toBe(drawChart(withTexts(chart, () => '<title id="-t"> aria-labelledby="-t -d"'), form, 'e'));
  });

  test('what is kept is told apart by all that is given', () => {
    const [one, other] = [trend, { ...trend, text: { ...trend.text, title: 'Khác' } }].map((chart) => renderChart(chart, 'wide', 'c'));
    expect(other).toContain('>Khác</title>');
    expect(one).not.toContain('Khác');
  });

  test('ids are those of the chart, so two forms on a page have none in common', () => {
    const ids = ordinary.flatMap(([name, form, chart]) => {
      const id = `${name.replaceAll(' ', '-')}-${form}`;
      const found = select(renderChart(chart, form, id), '[id]').map((element) => element.id);
      expect(found.filter((inner) => !inner.startsWith(`${id}-`))).toEqual([]);
      return found;
    });
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('the texts of a chart', () => {
  test.each(all)('%s, %s: each is one that was given', (_, form, chart) => {
    const given = givenTexts(chart);
    for (const text of drawnTexts(renderChart(chart, form, 'c'))) expect(given).toContain(squeezed(text));
  });

  test.each(ordinary)('%s, %s: hostile ones stay text', (_, form, chart) => {
    const svg = renderChart(withTexts(chart, () => HOSTILE), form, 'c"<');
    expect(svg).not.toMatch(/<b>|<\/b>/);
    expect(parseSvg(svg).querySelector('title')?.textContent).toBe(HOSTILE);
    expect(new Set(drawnTexts(svg).map(squeezed))).toEqual(new Set([HOSTILE]));
  });

  test.each(all)('%s, %s: none is smaller than 12 px', (_, form, chart) => {
    const sizes = [...renderChart(chart, form, 'c').matchAll(/font-size="([^"]+)"/g)].map(([, size]) => Number(size));
    expect(sizes.length).toBeGreaterThan(0);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12);
  });

  test.each(all)('%s, %s: none is cut at the edge', (_, form, chart) => {
    const svg = renderChart(chart, form, 'c');
    const [width, height] = [Number(parseSvg(svg).getAttribute('width')), Number(parseSvg(svg).getAttribute('height'))];
    const cut = seenTexts(svg).filter((text) => text.left < -0.5 || text.right > width + 0.5 || text.top < -0.5 || text.bottom > height + 0.5);
    expect(cut).toEqual([]);
  });

  test.each(ordinary)('%s, %s: none stands on another', (_, form, chart) => {
    const texts = seenTexts(renderChart(chart, form, 'c'));
    const overlaps = texts.flatMap((a, index) =>
      texts
        .slice(index + 1)
        .filter((b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 2 && b.top < a.bottom - 2)
        .map((b) => [a.text, b.text]),
    );
    expect(overlaps).toEqual([]);
  });
});
