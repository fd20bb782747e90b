import { nice, ticks } from 'd3-array';

/** A stretch of the scale with how many values lie in it: from its start up to, but without, its end; the last one with it. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** More bins than these are a comb on a small screen. */
const MOST_BINS = 12;

/** Some values in equal stretches of round numbers over their whole range, empty stretches too; whole numbers in stretches of whole numbers. */
export function binsOf(values: readonly number[]): Bin[] {
  if (values.length === 0) return [];
  const edges = edgesOf(values);
  const counts = new Map<number, number>();
  for (const value of values) {
    // The greatest value stands on the last edge, and in the bin below it.
    const place = Math.min(edges.length - 2, edges.findLastIndex((edge) => edge <= value));
    counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  return edges.slice(1).map((to, place) => ({ from: edges[place] ?? to, to, count: counts.get(place) ?? 0 }));
}

function edgesOf(values: readonly number[]): number[] {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  if (least === most) return [Math.floor(least), Math.floor(least) + 1];
  const whole = values.every(Number.isInteger);
  const wanted = whole ? Math.min(MOST_BINS, most - least) : MOST_BINS;
  const [from, to] = nice(least, most, wanted);
  return ticks(from, to, wanted);
}
