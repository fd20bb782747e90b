import type { Axis, Tick } from '../views/chart.ts';
import { BASELINE, GRID, INK_2 } from './colours.ts';
import type { Mark } from './mark.ts';
import { strokes, texts } from './marks.ts';
import type { Box, Stroke } from './marks.ts';
import { LINE, textWidth } from './text.ts';

export type Scale = (value: number) => number;

/** From the axis to pixels. A value outside the domain widens it: what is given is shown where it is, never clamped. */
export function scaleOf(axis: Axis, values: readonly number[], range: readonly [number, number]): Scale {
  const [from, to] = [Math.min(axis.domain[0], ...values), Math.max(axis.domain[1], ...values)];
  const [start, end] = range;
  // A domain of one value stands in the middle.
  if (from === to) return () => (start + end) / 2;
  return (value) => start + ((end - start) * (value - from)) / (to - from);
}

/** Where a text of this width stands when centred at x, moved so far that the edge does not cut it. */
export function keepInside(x: number, textWide: number, left: number, right: number): number {
  return Math.max(left + textWide / 2, Math.min(right - textWide / 2, x));
}

/** Every tick, or every second, third …: the first choice whose labels keep apart, each `extent` long around its `centre`. */
export function fittingTicks(ticks: readonly Tick[], centre: (tick: Tick) => number, extent: (tick: Tick) => number): readonly Tick[] {
  const apart = (a: Tick, b: Tick) => Math.abs(centre(a) - centre(b)) >= (extent(a) + extent(b)) / 2;
  for (let step = 1; ; step += 1) {
    const kept = ticks.filter((_, index) => index % step === 0);
    if (step >= ticks.length || kept.every((tick, index) => index === 0 || apart(kept[index - 1] ?? tick, tick))) return kept;
  }
}

/** What the labels below a chart take. */
export const AXIS_HEIGHT = LINE + 10;

export type Band = Pick<Box, 'top' | 'bottom'>;

export interface AxisPlace {
  readonly axis: Axis;
  readonly scale: Scale;
  /** Below this stand the labels. */
  readonly bottom: number;
  /** Light lines up from the ticks run through these, and so not through the labels of rows. */
  readonly bands: readonly Band[];
  /** The labels may reach so far beyond the plot. */
  readonly left: number;
  readonly right: number;
}

/** The axis of x: labels below the plot and light lines up from them. */
export function bottomAxis({ axis, scale, bottom, bands, left, right }: AxisPlace): readonly Mark[] {
  const centre = ({ value, label }: Tick) => keepInside(scale(value), textWidth(label), left, right);
  const ticks = fittingTicks(axis.ticks, centre, ({ label }) => textWidth(label) + 10);
  const labels = ticks.map((tick) => ({ x: centre(tick), y: bottom + 8, text: tick.label }));
  const grid = ticks.flatMap(({ value }) => uprights(scale(value), bands));
  return [strokes(grid, { stroke: GRID }), texts(labels, { fill: INK_2, anchor: 'middle', line: 'top' })];
}

/** The axis of y: light lines across the plot, their labels at its left; the line at zero is firmer. */
export function leftAxis(axis: Axis, scale: Scale, plot: Box, labelled: boolean): readonly Mark[] {
  const ticks = fittingTicks(axis.ticks, ({ value }) => scale(value), () => LINE);
  const labels = ticks.map(({ value, label }) => ({ x: plot.left - 8, y: scale(value), text: label }));
  const line = (value: number) => ({ x1: plot.left, x2: plot.right, y1: scale(value), y2: scale(value) });
  const [zero, others] = [ticks.filter(({ value }) => value === 0), ticks.filter(({ value }) => value !== 0)];
  return [
    strokes(others.map(({ value }) => line(value)), { stroke: GRID }),
    strokes(zero.map(({ value }) => line(value)), { stroke: BASELINE }),
    texts(labelled ? labels : [], { fill: INK_2, anchor: 'end' }),
  ];
}

/** The line that bars start from. */
export function zeroLine(x: Scale, bands: readonly Band[]): Mark {
  return strokes(uprights(x(0), bands), { stroke: BASELINE });
}

/** A vertical line, cut to the bands. */
export function uprights(x: number, bands: readonly Band[]): readonly Stroke[] {
  return bands.map(({ top, bottom }) => ({ x1: x, x2: x, y1: top, y2: bottom }));
}
