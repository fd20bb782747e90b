import { goodness, type Directed } from './direction.ts';

/** The signed distance of a value to another: positive is better where the indicator has a direction, else plainly more. */
export function gapTo(value: number, other: number, indicator: Directed): number {
  return goodness(value, indicator) - goodness(other, indicator);
}

/** Where a value lies between two ends, as 0–1 with the better end at 1; a half where both ends are one. */
export function placeBetween(value: number, min: number, max: number, indicator: Directed): number {
  const ends = [goodness(min, indicator), goodness(max, indicator)];
  // A range may lie between the ends: then the best is neither of them.
  const best = goodness(Math.min(max, Math.max(min, indicator.range?.[0] ?? min)), indicator);
  const [worst, most] = [Math.min(...ends), Math.max(...ends, best)];
  return most === worst ? 0.5 : Math.min(1, Math.max(0, (goodness(value, indicator) - worst) / (most - worst)));
}
