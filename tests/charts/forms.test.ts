import { describe, expect, test } from 'vitest';
import { CLASS_COLOURS, INK, NEW, OLD, WAY_COLOURS } from '../../src/charts/colours.ts';
import { renderArrow } from '../../src/charts/arrow.ts';
import { renderBullet } from '../../src/charts/bullet.ts';
import { renderClassBars } from '../../src/charts/class-bars.ts';
import { renderComposition } from '../../src/charts/composition.ts';
import { renderDotPlot } from '../../src/charts/dot-plot.ts';
import { renderMultiples } from '../../src/charts/multiples.ts';
import { renderTrend } from '../../src/charts/trend.ts';
import type { ClassRow, TrendChart } from '../../src/views/chart.ts';
import { drawnTexts, seenTexts, select } from './read-svg.ts';
import { NEW_NAMES, arrow, axis, bullet, classBars, composition, dotPlot, multiples, point, severalSeries, share, trend } from './samples.ts';

/** A line of values is the one path with several corners in the colour of a series. */
function valueLines(svg: string, colour = NEW): readonly string[] {
  return select(svg, `g[stroke="${colour}"] path`).map((path) => path.getAttribute('d') ?? '');
}

describe('trend', () => {
  const [a, b, c] = [point(2008, 8, 43), point(2011, 23, 43), point(2017, 22, 43)];

  test.each([
    ['one segment of three points', [[a, b, c]], [2]],
    ['two segments', [[a, b], [c, point(2020, 11, 35)]], [1, 1]],
    ['a segment and a lone point', [[a, b], [c]], [1]],
    ['lone points', [[a], [b], [c]], []],
  ])('%s: points are joined inside a segment only', (_, segments, joins) => {
    const svg = renderTrend({ ...trend, series: [{ name: 'A', segments }] }, 'wide', 'c');
    expect(valueLines(svg).map((d) => d.split('L').length - 1)).toEqual(joins);
    expect(valueLines(svg).filter((d) => d.lastIndexOf('M') > 0)).toEqual([]);
    expect(select(svg, 'circle')).toHaveLength(segments.flat().length);
  });

  test('a point that is not comparable is hollow', () => {
    const fills = select(renderTrend(trend, 'wide', 'c'), 'circle').map((dot) => dot.closest('[fill]')?.getAttribute('fill'));
    expect(fills).toEqual([NEW, NEW, NEW, '#ffffff']);
  });

  test('zero is drawn and written', () => {
    const svg = renderTrend({ ...trend, series: [{ name: 'A', segments: [[point(2008, 0, 43), b]] }] }, 'narrow', 'c');
    expect(select(svg, 'circle')).toHaveLength(2);
    expect(drawnTexts(svg)).toEqual(expect.arrayContaining([share(0, 43), '0/43']));
  });

  test('several series are named at their ends, in colours and dashes of their own', () => {
    const svg = renderTrend(severalSeries, 'wide', 'c');
    expect(drawnTexts(svg)).toEqual(expect.arrayContaining(['Huyện Tây Sơn', 'Huyện Nam Trà My']));
    expect(drawnTexts(renderTrend(trend, 'wide', 'c'))).not.toContain('Nam Trà My');
    expect(valueLines(svg, '#6b6b6b')).toHaveLength(1);
    expect(select(svg, 'g[stroke="#6b6b6b"][stroke-dasharray] path')).toHaveLength(1);
  });

  test('a break and a target are drawn with their words', () => {
    const words = drawnTexts(renderTrend(trend, 'narrow', 'c'));
    expect(words).toEqual(expect.arrayContaining([trend.breaks[0]?.label, trend.target?.label]));
  });

  test('in a crowd values are left out, never the last and the first', () => {
    const crowd: TrendChart = { ...trend, breaks: [], target: null, series: [{ name: 'A', segments: [Array.from({ length: 40 }, (_, i) => point(2008 + i * 0.3, 300 + ((i * 37) % 60), 1000))] }] };
    const words = drawnTexts(renderTrend(crowd, 'narrow', 'c'));
    const points = crowd.series[0]?.segments[0] ?? [];
    expect(words).toEqual(expect.arrayContaining([points[0]?.label, points.at(-1)?.label]));
    expect(words.length).toBeLessThan(points.length);
  });
});

describe('class bars', () => {
  const bars = (svg: string) => select(svg, 'rect').filter((rect) => Number(rect.getAttribute('height')) > 20);
  const row = (shares: readonly number[]): ClassRow => ({
    label: '2022',
    parts: shares.map((value, index) => ({ role: (index + 1) as 1 | 2 | 3 | 4, name: NEW_NAMES[index] ?? '', share: value, label: `${value} phần`, shortLabel: `(${value})` })),
    total: 'n = 58',
    breakBefore: null,
  });

  test.each([
    [[50, 50, 0, 0], 2, ['50 phần', '50 phần']],
    [[0, 0, 0, 100], 1, ['100 phần']],
    [[88, 7, 5, 0], 3, ['88 phần', '(7)', '(5)']],
    [[98, 1.6, 0.4, 0], 3, ['98 phần']],
    [[0, 0, 0, 0], 0, []],
  ])('shares %j: %i parts drawn, and labelled where there is room', (shares, drawn, labels) => {
    const svg = renderClassBars({ ...classBars, rows: [row(shares)] }, 'wide', 'c');
    expect(bars(svg)).toHaveLength(drawn);
    expect(drawnTexts(svg).filter((text) => /phần|\(/.test(text))).toEqual(labels);
  });

  test.each([
    [[12.6, 81.9, 5.1, 0.4]],
    [[99.99, 0.01, 0, 0]],
    [[0.01, 99.97, 0.01, 0.01]],
    [[0.01, 0.01, 0.01, 99.97]],
  ])('shares %j: a tiny one is seen, inside the bar and beside its neighbours', (shares) => {
    const placed = bars(renderClassBars({ ...classBars, rows: [row(shares)] }, 'narrow', 'c')).map((rect) => {
      const [left, width] = [Number(rect.getAttribute('x')), Number(rect.getAttribute('width'))];
      return { left, width, right: left + width };
    });
    expect(placed).toHaveLength(shares.filter((value) => value > 0).length);
    expect(Math.min(...placed.map(({ width }) => width))).toBeGreaterThanOrEqual(1);
    expect(placed[0]?.left).toBe(0);
    expect(placed.at(-1)?.right).toBeLessThanOrEqual(340);
    placed.slice(1).forEach(({ left }, index) => expect(left - (placed[index]?.right ?? NaN)).toBeGreaterThanOrEqual(1.9));
  });

  test('only the light class has an outline', () => {
    const edges = bars(renderClassBars(classBars, 'wide', 'c')).map((rect) => [rect.closest('[fill]')?.getAttribute('fill'), rect.closest('[stroke]')?.getAttribute('stroke')]);
    expect(new Set(edges.filter(([, edge]) => edge !== undefined && edge !== null).map(([fill]) => fill))).toEqual(new Set([CLASS_COLOURS[3].fill]));
  });

  test('a new scheme has its own key under the words of the break', () => {
    const words = drawnTexts(renderClassBars(classBars, 'narrow', 'c'));
    const at = (text: string) => words.indexOf(text);
    expect(at('Trong sạch vững mạnh')).toBeLessThan(at(classBars.rows[1]?.breakBefore ?? ''));
    expect(at(classBars.rows[1]?.breakBefore ?? '')).toBeLessThan(at('Hoàn thành xuất sắc'));
    expect(words.filter((text) => text === 'Hoàn thành xuất sắc')).toHaveLength(1);
  });
});

describe('composition', () => {
  test('the newest bar is dark, older ones are light with an outline', () => {
    const svg = renderComposition(composition, 'wide', 'c');
    const looks = select(svg, 'rect').map((rect) => [rect.closest('[fill]')?.getAttribute('fill'), rect.closest('[stroke]')?.getAttribute('stroke') ?? null]);
    expect(looks).toEqual([[OLD, NEW], [NEW, null], [NEW, null], [NEW, null]]);
  });

  test('zero is a mark at the line, a missing value is words without a bar', () => {
    const svg = renderComposition(composition, 'narrow', 'c');
    expect(select(svg, `g[stroke="${NEW}"][stroke-width="3"] path`)).toHaveLength(1);
    expect(drawnTexts(svg)).toEqual(expect.arrayContaining(['0,0\u00a0%', 'chưa báo cáo chỉ số này']));
  });

  test('a period is named only where there are several', () => {
    const single = { ...composition, groups: composition.groups.map((group) => ({ ...group, bars: group.bars.slice(0, 1) })) };
    expect(drawnTexts(renderComposition(single, 'wide', 'c'))).not.toContain('2015');
    expect(drawnTexts(renderComposition(composition, 'wide', 'c'))).toContain('2015');
  });
});

describe('dot plot', () => {
  test.each(['wide', 'narrow'] as const)('%s: rows keep their order, zero has a dot, a missing value has words and none', (form) => {
    const svg = renderDotPlot(dotPlot, form, 'c');
    expect(select(svg, 'circle')).toHaveLength(3);
    const tops = ['Huyện Tây Sơn', 'Huyện Vân Canh', 'Huyện An Lão'].map((label) => seenTexts(svg).find(({ text }) => text === label)?.top ?? NaN);
    expect(tops).toEqual([...tops].sort((a, b) => a - b));
    expect(drawnTexts(svg)).toEqual(expect.arrayContaining(['0,0\u00a0%', '0/100', 'chưa báo cáo chỉ số này']));
  });

  test.each(['wide', 'narrow'] as const)('%s: no line of a target runs through the words of another', (form) => {
    const words = seenTexts(renderDotPlot(dotPlot, form, 'c')).filter(({ text }) => /tỉnh/.test(text));
    const [first, second] = words;
    expect(words).toHaveLength(2);
    expect(first && second && (first.right < second.left || first.bottom <= second.top + 2 || second.bottom <= first.top + 2)).toBe(true);
  });
});

describe('values in the narrow form', () => {
  test.each([
    ['dot plot', renderDotPlot(dotPlot, 'narrow', 'c'), 'Huyện Tây Sơn', '94,8\u00a0%'],
    ['bullet', renderBullet(bullet, 'narrow', 'c'), '2022', '199/195 · 102,1\u00a0%'],
    ['class bars', renderClassBars(classBars, 'narrow', 'c'), 'Tây Sơn 2017', 'n = 58'],
  ])('%s: they stand on the line of the label, above what is drawn', (_, svg, label, value) => {
    const top = (words: string) => seenTexts(svg).find(({ text }) => text === words)?.top;
    expect(top(label)).toBeTypeOf('number');
    expect(top(value)).toBe(top(label));
  });
});

describe('bullet', () => {
  test('an unfinished period is light with an outline, and each plan is a dark line', () => {
    const svg = renderBullet(bullet, 'wide', 'c');
    expect(select(svg, 'rect').map((rect) => rect.closest('[fill]')?.getAttribute('fill'))).toEqual([NEW, OLD]);
    // The lines of one look are one path: a piece for the key and one for each row.
    expect(svg.lastIndexOf('<rect')).toBeLessThan(svg.indexOf(`stroke="${INK}"`));
    expect(select(svg, `g[stroke="${INK}"] path`).map((path) => path.getAttribute('d')?.match(/M/g)?.length)).toEqual([1 + bullet.rows.length]);
  });
});

describe('multiples', () => {
  const horizontal = (svg: string) => new Set(seenTexts(svg).filter(({ text }) => multiples.panels.some(({ title }) => title.startsWith(text))).map(({ left }) => Math.round(left))).size;
  const of = (panels: number, points: number) => ({
    ...multiples,
    panels: Array.from({ length: panels }, (_, index) => ({ title: multiples.panels[index % 4]?.title ?? '', series: [{ name: '', segments: [Array.from({ length: points }, (_n, i) => point(2008 + i, 20, 40))] }], breaks: [] })),
  });

  test.each([
    [1, 3, 'wide', 1],
    [2, 3, 'wide', 2],
    [4, 3, 'wide', 2],
    [6, 3, 'wide', 3],
    [4, 3, 'narrow', 2],
    [4, 6, 'narrow', 1],
  ] as const)('%i panels of %i points, %s: %i columns', (panels, points, form, columns) => {
    expect(horizontal(renderMultiples(of(panels, points), form, 'c'))).toBe(columns);
  });

  test('the axes are the same in all panels', () => {
    const svg = renderMultiples({ ...multiples, x: axis([2008, 2020]) }, 'wide', 'c');
    expect(drawnTexts(svg).filter((text) => text === '2008')).toHaveLength(multiples.panels.length);
  });
});

describe('arrow', () => {
  /** Each arrow as where it starts and ends, in the colour of its way. */
  const drawn = (svg: string, way: keyof typeof WAY_COLOURS) =>
    select(svg, `g[stroke="${WAY_COLOURS[way]}"][stroke-width="2.5"] path`).map((path) => (path.getAttribute('d') ?? '').match(/-?\d+(?:\.\d+)?/g)?.map(Number) ?? []).map(([from = NaN, , to = NaN]) => Math.sign(to - from));

  test.each(['wide', 'narrow'] as const)('%s: it runs from the older value to the newer, in the colour of its way', (form) => {
    const svg = renderArrow(arrow, form, 'c');
    expect([drawn(svg, 'better'), drawn(svg, 'worse'), drawn(svg, 'plain')]).toEqual([[1], [-1], [-1]]);
  });

  test.each(['wide', 'narrow'] as const)('%s: no change is a dot, and both values and the change stand in words', (form) => {
    const svg = renderArrow(arrow, form, 'c');
    expect(select(svg, 'circle')).toHaveLength(1);
    const words = drawnTexts(svg);
    for (const { valueLabel, change } of arrow.rows) expect(words).toEqual(expect.arrayContaining([valueLabel, change]));
    expect(words).toContain(arrow.heading);
  });

  test('the ways differ in lightness as well as in colour and words', () => {
    expect(new Set(Object.values(WAY_COLOURS)).size).toBe(3);
  });
});
