import * as Plot from '@observablehq/plot';
import { PAPER } from './colours.ts';
import { markOf, pixels } from './mark.ts';
import type { Mark } from './mark.ts';
import { TEXT } from './text.ts';

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

const LINE_HEIGHT = 1.2;
/** How far below y the first baseline stands, as a share of the height of a line. */
const FIRST_BASELINE = { top: 0.71, middle: 0.32, bottom: 0 } as const;

/** Texts with an edge of paper, so that a line behind them does not cross the letters. */
export function texts(items: readonly PlacedText[], { fill, anchor = 'start', line = 'middle', weight = 400, halo }: TextStyle): Mark {
  // Plot would write beside each text how far it stands below y; so it is told where the last baseline is.
  const based = items.map((item) => ({ ...item, y: item.y + lastBaseline(line, item.text) * LINE_HEIGHT * TEXT }));
  return markOf(['texts', fill, anchor, weight, halo], based, (all) =>
    Plot.text(all, {
      x: pixels('x'),
      y: pixels('y'),
      text: 'text',
      fill,
      textAnchor: anchor,
      lineAnchor: 'bottom',
      lineHeight: LINE_HEIGHT,
      ...(weight === 400 ? {} : { fontWeight: weight }),
      ...(halo === false ? {} : { stroke: PAPER, strokeWidth: 3 }),
    }),
  );
}

function lastBaseline(line: 'top' | 'middle' | 'bottom', text: string): number {
  const more = text.split('\n').length - 1;
  return FIRST_BASELINE[line] + { top: more, middle: more / 2, bottom: 0 }[line];
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

/** Straight lines: the pieces of a single path, parted by points that are nowhere. */
export function strokes(items: readonly Stroke[], { stroke, width = 1, dashes = null }: StrokeStyle): Mark {
  return markOf(['strokes', stroke, width, dashes], items, (all) =>
    Plot.line(all.flatMap(({ x1, y1, x2, y2 }) => [[x1, y1], [x2, y2], [NaN, NaN]]), {
      x: pixels('0'),
      y: pixels('1'),
      stroke,
      strokeWidth: width,
      // What a browser takes for granted, so that Plot does not write it.
      strokeLinecap: 'butt',
      strokeLinejoin: 'miter',
      strokeMiterlimit: 4,
      ...(dashes === null ? {} : { strokeDasharray: dashes }),
    }),
  );
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
  return markOf(['boxes', fill, edge], items, (all) =>
    Plot.rect(all, {
      x1: pixels('left'),
      x2: pixels('right'),
      y1: pixels('top'),
      y2: pixels('bottom'),
      fill,
      inset,
      ...(edge === null ? {} : { stroke: edge }),
    }),
  );
}

export interface Dot {
  readonly x: number;
  readonly y: number;
}

/** Dots; a hollow one has the paper inside. */
export function dots(items: readonly Dot[], colour: string, hollow = false): Mark {
  return markOf(['dots', colour, hollow], items, (all) =>
    Plot.dot(all, { x: pixels('x'), y: pixels('y'), r: 5, fill: hollow ? PAPER : colour, stroke: colour, strokeWidth: 2 }),
  );
}
