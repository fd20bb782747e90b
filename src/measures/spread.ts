import { quantileSorted } from 'd3-array';

/** How the values of a group lie: its ends, quartiles and median, and how many there are. */
export interface Spread {
  readonly min: number;
  readonly lower: number;
  readonly median: number;
  readonly upper: number;
  readonly max: number;
  readonly count: number;
}

/** The spread of some values; null without any. Quartiles by linear interpolation (type 7 of Hyndman and Fan, 1996). */
export function spreadOf(values: readonly number[]): Spread | null {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (part: number) => quantileSorted(sorted, part) ?? 0;
  return sorted.length === 0 ? null : { min: at(0), lower: at(0.25), median: at(0.5), upper: at(0.75), max: at(1), count: sorted.length };
}
