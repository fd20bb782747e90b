import type { Mark } from './mark.ts';
import { texts } from './marks.ts';
import type { Anchor, Box, PlacedText, Stroke } from './marks.ts';
import { LINE, widest } from './text.ts';

/** Where a text may stand: moved from its point, with this side of it at the point. */
export interface Spot {
  readonly dx: number;
  readonly dy: number;
  readonly anchor: Anchor;
}

export interface Part {
  readonly text: string;
  readonly fill: string;
  readonly weight: number;
}

/**
 * How much a label insists: drawn in any case; where it covers nothing, across a line if it must be; or only where it
 * is clear of everything. What is left out of a crowd stands in the table.
 */
export type Claim = 'always' | 'across' | 'clear';

/** One or two texts that belong to a point. */
export interface Wish {
  readonly x: number;
  readonly y: number;
  readonly parts: readonly Part[];
  /** A spot for each part, the liked ones first; a layout with fewer spots leaves out the last parts. */
  readonly layouts: readonly (readonly Spot[])[];
  readonly claim: Claim;
}

export interface Surroundings {
  readonly room: Box;
  /** What no label may cover. */
  readonly taken: readonly Box[];
  /** What a label had better not cross. */
  readonly strokes: readonly Stroke[];
}

interface Sized extends Part {
  readonly width: number;
  readonly height: number;
}

interface PlacedPart extends Part, PlacedText {
  readonly anchor: Anchor;
  readonly box: Box;
}

/** A part left out weighs more than one line crossed, less than two. */
const MISSING = 1.5;

/** Gives each wish, in order, the layout that is free and crosses the fewest lines. */
export function placeLabels(wishes: readonly Wish[], { room, taken, strokes }: Surroundings): readonly Mark[] {
  const placed: PlacedPart[] = [];
  for (const wish of wishes) {
    const isFree = ({ box }: PlacedPart) =>
      isInside(box, room) && !taken.some((other) => overlap(box, other)) && !placed.some((other) => overlap(box, other.box));
    const parts = wish.parts.map(measure);
    let best = { laid: wish.claim === 'always' ? partsAt(wish, parts, wish.layouts[0] ?? []) : [], cost: Infinity };
    for (const layout of wish.layouts) {
      const laid = partsAt(wish, parts, layout);
      if (!laid.every(isFree)) continue;
      const crossings = laid.reduce((sum, { box }) => sum + strokes.filter((stroke) => crosses(stroke, box)).length, 0);
      const cost = crossings + MISSING * (parts.length - laid.length);
      // Among equals the one liked most, which comes first.
      if (cost < best.cost && (wish.claim !== 'clear' || crossings === 0)) best = { laid, cost };
      if (best.cost === 0) break;
    }
    placed.push(...best.laid);
  }
  return placed.map((part) => texts([part], part));
}

function measure(part: Part): Sized {
  // A line is a little taller than its letters.
  return { ...part, width: widest([part.text], part.weight), height: part.text.split('\n').length * LINE - 2 };
}

function partsAt(at: Wish, parts: readonly Sized[], layout: readonly Spot[]): readonly PlacedPart[] {
  return layout.flatMap(({ dx, dy, anchor }, index) => {
    const [x, y] = [at.x + dx, at.y + dy];
    return parts.slice(index, index + 1).map((part) => {
      const left = x - { start: 0, middle: part.width / 2, end: part.width }[anchor];
      return { ...part, x, y, anchor, box: { left, right: left + part.width, top: y - part.height / 2, bottom: y + part.height / 2 } };
    });
  });
}

function isInside(box: Box, room: Box): boolean {
  return box.left >= room.left && box.right <= room.right && box.top >= room.top && box.bottom <= room.bottom;
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** A straight line is monotone: where it enters and leaves the sides of the box tells how high and low it goes. */
function crosses({ x1, y1, x2, y2 }: Stroke, box: Box): boolean {
  const from = Math.max(box.left, Math.min(x1, x2));
  const to = Math.min(box.right, Math.max(x1, x2));
  if (from > to) return false;
  const yAt = (x: number) => y1 + ((y2 - y1) * (x - x1)) / (x2 - x1);
  const [a, b] = x1 === x2 ? [y1, y2] : [yAt(from), yAt(to)];
  return Math.max(a, b) >= box.top && Math.min(a, b) <= box.bottom;
}
