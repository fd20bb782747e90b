import { describe, expect, test } from 'vitest';
import { placeFlags } from '../../src/charts/flags.ts';
import { fittingTicks } from '../../src/charts/axis.ts';
import { INK, INK_2, INK_3, PAPER, CLASS_COLOURS, seriesLook } from '../../src/charts/colours.ts';
import { boxes } from '../../src/charts/marks.ts';
import type { Box, Stroke } from '../../src/charts/marks.ts';
import { placeLabels } from '../../src/charts/place-labels.ts';
import type { Claim } from '../../src/charts/place-labels.ts';
import { drawSvg } from '../../src/charts/svg.ts';
import { textWidth, widest, wrapEvenly, wrapText } from '../../src/charts/text.ts';
import { seenTexts } from './read-svg.ts';

describe('wrapping', () => {
  test.each([
    ['', 100, []],
    ['một', 100, ['một']],
    ['một hai ba bốn', 55, ['một hai', 'ba bốn']],
    ['một\nhai', 300, ['một hai']],
    ['đạt 80 %', 40, ['đạt', '80 %']],
    ['46,7\u00a0% số xã', 50, ['46,7\u00a0%', 'số xã']],
  ])('%j at %i px', (text, width, lines) => {
    expect(wrapText(text, width)).toEqual(lines);
  });

  test.each([10, 40, 90, 200])('no line is wider than %i px and no letter is lost', (width) => {
    const text = 'Bí thư cấp ủy đồng thời là chủ tịch hội đồng nhân dân cấp xã ' + 'w'.repeat(40);
    const lines = wrapText(text, width);
    expect(widest(lines.filter((line) => [...line].length > 1))).toBeLessThanOrEqual(width);
    expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
  });

  test('an even wrap has as many lines as a greedy one, and none of one short word', () => {
    const text = 'Đổi cách xếp loại và sáp nhập các thôn';
    const [greedy, even] = [wrapText(text, 230), wrapEvenly(text, 230)];
    expect(even).toHaveLength(greedy.length);
    expect(widest(even)).toBeLessThan(widest(greedy));
  });

  test('marks above and below a letter take no width', () => {
    expect(textWidth('ủy ệ ữ')).toBe(textWidth('uy e u'));
  });
});

describe('places', () => {
  test.each([
    [0, 5, [0, 1, 2, 3, 4]],
    [25, 5, [0, 1, 2, 3, 4]],
    [30, 5, [0, 2, 4]],
    [60, 5, [0, 3]],
    [999, 5, [0]],
    [999, 0, []],
  ])('ticks %i px wide at every 25 px of %i', (extent, count, kept) => {
    const ticks = Array.from({ length: count }, (_, value) => ({ value, label: '' }));
    expect(fittingTicks(ticks, ({ value }) => 25 * value, () => extent).map(({ value }) => value)).toEqual(kept);
  });

  test.each([
    ['none', [], 1],
    ['far apart', [100, 600], 1],
    ['a little apart', [300, 320], 1],
    ['at one place', [300, 300, 300], 2],
  ])('flags %s: lanes of words as many as needed', (_, xs, lanes) => {
    const flags = xs.map((x) => ({ x, label: 'chỉ tiêu tỉnh' }));
    const { bottom } = placeFlags(flags, { top: 0, left: 0, right: 760, words: 200 });
    const one = placeFlags([{ x: 9, label: 'một' }], { top: 0, left: 0, right: 760, words: 200 }).bottom;
    expect(bottom).toBeCloseTo(xs.length === 0 ? 0 : lanes * one);
  });

  test.each([[300, 320], [700, 720]])('words at %i keep clear of the line at %i', (first, second) => {
    const { marks } = placeFlags([first, second].map((x) => ({ x, label: `chỉ tiêu ${x}` })), { top: 0, left: 0, right: 760, words: 200 });
    const words = seenTexts(drawSvg({ width: 760, height: 90, marks: marks(90, null) }, { title: 't', description: 'd' }, 'k'));
    const [left, right] = [words.find(({ text }) => text.endsWith(String(first))), words.find(({ text }) => text.endsWith(String(second)))];
    expect(left?.right).toBeLessThanOrEqual(second - 5.9);
    expect(left && right && (left.right < right.left || left.top !== right.top)).toBe(true);
  });
});

test('words keep clear of a line that comes down from the lane above', () => {
  const { marks } = placeFlags([200, 300, 305].map((x) => ({ x, label: `chỉ tiêu ${x}` })), { top: 0, left: 0, right: 760, words: 200 });
  const words = seenTexts(drawSvg({ width: 760, height: 90, marks: marks(90, null) }, { title: 't', description: 'd' }, 'k'));
  expect(words.find(({ text }) => text.endsWith('305'))?.left).toBeGreaterThanOrEqual(305.9);
});

describe('labels of points', () => {
  const at = { x: 50, y: 50, parts: [{ text: '53,5', fill: INK, weight: 400 }], layouts: [[{ dx: 0, dy: -17, anchor: 'middle' }], [{ dx: 0, dy: 17, anchor: 'middle' }]] } as const;
  const room = { left: 0, right: 100, top: 0, bottom: 100 };
  const above = { x1: 0, y1: 33, x2: 100, y2: 33 };
  const below = { x1: 50, y1: 55, x2: 50, y2: 100 };
  const place = (claim: Claim, strokes: readonly Stroke[], taken: readonly Box[]) =>
    seenTexts(drawSvg({ width: 100, height: 100, marks: placeLabels([{ ...at, claim }], { room, taken, strokes }) }, { title: 't', description: 'd' }, 'k')).map(({ top }) => (top < 50 ? 'above' : 'below'));

  test.each([
    ['clear', [], [], ['above']],
    ['clear', [above], [], ['below']],
    ['clear', [above, below], [], []],
    ['across', [above, below], [], ['above']],
    ['across', [], [room], []],
    ['always', [], [room], ['above']],
  ] as const)('%s, with lines %j and places taken %j: %j', (claim, strokes, taken, placed) => {
    expect(place(claim, strokes, taken)).toEqual(placed);
  });
});

describe('colours', () => {
  const light = (hex: string) => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (a: string, b: string) => (Math.max(light(a), light(b)) + 0.05) / (Math.min(light(a), light(b)) + 0.05);

  test.each([
    ...[INK, INK_2, INK_3, ...[0, 1, 2, 3].map((index) => seriesLook(index).colour)].map((colour) => [colour, PAPER]),
    ...Object.values(CLASS_COLOURS).map(({ text, fill }) => [text, fill]),
  ])('%s is read on %s', (text = '', ground = '') => {
    expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
  });
});

describe('svg', () => {
  const box = { left: 1.2345, right: 9, top: 0, bottom: 5 };

  test('coordinates are rounded, colours are not', () => {
    const svg = drawSvg({ width: 20, height: 10, marks: [boxes([box], '#1e3456')] }, { title: '1.2345', description: 'd' }, 'k');
    expect(svg).toContain('x="1.2"');
    expect(svg).toContain('fill="#1e3456"');
    expect(svg).toContain('>1.2345</title>');
  });
});
