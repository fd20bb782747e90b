import * as Plot from '@observablehq/plot';
import { PAPER } from './colours.ts';

/**
 * The marks of Plot as the charts use them: in pixels, with every text given. Plot is thereby never in a position to
 * sort a domain, to choose a tick or to print a number.
 */
export type Mark = Plot.Markish;
export type Anchor = 'start' | 'middle' | 'end';

export interface PlacedText {
  readonly x: number;
  readonly y: number;
  /** Lines are parted by a line feed. */
  readonly text: string;
}

export interface TextStyle {
  readonly fill: string;
  readonly anchor?: Anchor;
  /** Which part of the text stands at y. */
  readonly line?: 'top' | 'middle' | 'bottom';
  readonly weight?: number;
  /** On a filled bar there is no paper to show through. */
  readonly halo?: false;
}

/** Texts with an edge of paper, so that a line behind them does not cross the letters. */
export function texts(items: readonly PlacedText[], style: TextStyle): Mark {
  return Plot.text(items, {
    x: 'x',
    y: 'y',
    text: 'text',
    fill: style.fill,
    textAnchor: style.anchor ?? 'start',
    lineAnchor: style.line ?? 'middle',
    lineHeight: 1.2,
    ...(style.weight === undefined ? {} : { fontWeight: style.weight }),
    ...(style.halo === false ? {} : { stroke: PAPER, strokeWidth: 3 }),
  });
}

export interface Stroke {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

export interface StrokeStyle {
  readonly stroke: string;
  readonly width?: number;
  readonly dashes?: string | null;
}

/** Straight lines, one path each. */
export function strokes(items: readonly Stroke[], style: StrokeStyle): Mark {
  return Plot.link(items, {
    x1: 'x1',
    y1: 'y1',
    x2: 'x2',
    y2: 'y2',
    stroke: style.stroke,
    strokeWidth: style.width ?? 1,
    ...(style.dashes == null ? {} : { strokeDasharray: style.dashes }),
  });
}

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Filled boxes; an edge is drawn inside, so that an outlined bar is as long as a plain one. */
export function boxes(items: readonly Box[], fill: string, edge: string | null = null): Mark {
  const inset = edge === null ? 0 : 0.5;
  return Plot.rect(items, {
    x1: 'left',
    x2: 'right',
    y1: 'top',
    y2: 'bottom',
    fill,
    inset,
    ...(edge === null ? {} : { stroke: edge }),
  });
}

export interface Dot {
  readonly x: number;
  readonly y: number;
}

/** Dots; a hollow one has the paper inside. */
export function dots(items: readonly Dot[], colour: string, hollow = false): Mark {
  return Plot.dot(items, { x: 'x', y: 'y', r: 5, fill: hollow ? PAPER : colour, stroke: colour, strokeWidth: 2 });
}

/** Straight arrows, from the first end to the second; a short one has a smaller head. */
export function arrows(items: readonly Stroke[], stroke: string): Mark {
  return Plot.arrow(items, { x1: 'x1', y1: 'y1', x2: 'x2', y2: 'y2', stroke, strokeWidth: 2.5, headLength: 5, bend: 0 });
}
