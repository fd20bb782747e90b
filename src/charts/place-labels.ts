import { texts } from './marks.ts';
import type { Anchor, Box, Mark, PlacedText, Stroke } from './marks.ts';
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
    const options = wish.layouts
      .map((layout) => partsAt(wish, parts, layout))
      .filter((laid) => laid.every(isFree))
      .map((laid) => ({ laid, crossings: laid.flatMap(({ box }) => strokes.filter((stroke) => crosses(stroke, box))).length }))
      .filter(({ crossings }) => wish.claim !== 'clear' || crossings === 0)
      .map(({ laid, crossings }) => ({ laid, cost: crossings + MISSING * (parts.length - laid.length) }));
    // The sort is stable: among equals the one liked most.
    const best = options.sort((a, b) => a.cost - b.cost)[0]?.laid ?? (wish.claim === 'always' ? partsAt(wish, parts, wish.layouts[0] ?? []) : []);
    placed.push(...best);
  }
  // A plain loop: browsers of Windows 7 have no `Object.groupBy`.
  const groups = new Map<string, PlacedPart[]>();
  for (const part of placed) {
    const look = `${part.fill} ${part.weight} ${part.anchor}`;
    groups.set(look, [...(groups.get(look) ?? []), part]);
  }
  return [...groups.values()].flatMap((group) => group.slice(0, 1).map(({ fill, weight, anchor }) => texts(group, { fill, weight, anchor })));
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
