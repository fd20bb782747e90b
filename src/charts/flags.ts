import { keepInside } from './axis.ts';
import { INK_2 } from './colours.ts';
import type { Mark } from './mark.ts';
import { strokes, texts } from './marks.ts';
import { LINE, widest, wrapEvenly } from './text.ts';

/** A vertical line with its words on top: a break, a target. */
export interface Flag {
  readonly x: number;
  readonly label: string;
}

export interface FlagSpace {
  readonly top: number;
  readonly left: number;
  readonly right: number;
  /** The words wrap at this width. */
  readonly words: number;
}

export interface PlacedFlags {
  /** Below the words: the plot may begin here. */
  readonly bottom: number;
  /** The words, and under each its line down to `foot`. */
  readonly marks: (foot: number, dashes: string | null) => readonly Mark[];
}

interface Laned {
  readonly at: number;
  readonly centre: number;
  readonly width: number;
  readonly lines: readonly string[];
  /** Counted upwards from the plot. */
  readonly lane: number;
}

const APART = 12;
/** Words stay so far away from the line of another flag. */
const CLEAR = 6;

/** Words on their lines, side by side where they fit, else one above the other, and never across a neighbour's line if it can be helped. */
export function placeFlags(flags: readonly Flag[], { top, left, right, words }: FlagSpace): PlacedFlags {
  const sorted = [...flags].sort((a, b) => a.x - b.x);
  const placed: Laned[] = [];
  sorted.forEach(({ x, label }, index) => {
    const lines = wrapEvenly(label, Math.min(words, right - left));
    const width = widest(lines);
    const to = (sorted[index + 1]?.x ?? right + CLEAR) - CLEAR;
    const lanes = Math.max(-1, ...placed.map(({ lane }) => lane)) + 1;
    for (let lane = 0; lane <= lanes; lane += 1) {
      const ends = placed.map((other) => (other.lane === lane ? other.centre + other.width / 2 + APART : other.lane > lane ? other.at + CLEAR : left));
      const from = Math.max(left, ...ends);
      // Room for the words, near enough to their own line; the topmost lane takes what found none.
      if ((to - from >= width && from <= x + APART) || lane === lanes) {
        placed.push({ at: x, centre: keepInside(keepInside(x, width, from, to), width, left, right), width, lines, lane });
        break;
      }
    }
  });
  const depth = (lane: number) => Math.max(0, ...placed.filter((flag) => flag.lane === lane).map(({ lines }) => lines.length)) * LINE + 4;
  const above = (lane: number): number => (placed.some((flag) => flag.lane > lane) ? above(lane + 1) + depth(lane + 1) : top);
  const floor = (lane: number) => above(lane) + depth(lane);
  return {
    bottom: above(-1),
    marks: (foot, dashes) => [
      strokes(
        placed.map(({ at, lane }) => ({ x1: at, x2: at, y1: floor(lane), y2: foot })),
        { stroke: INK_2, width: dashes === null ? 2 : 1, dashes },
      ),
      texts(
        placed.map(({ centre, lines, lane }) => ({ x: centre, y: floor(lane) - 4, text: lines.join('\n') })),
        { fill: INK_2, anchor: 'middle', line: 'bottom' },
      ),
    ],
  };
}
