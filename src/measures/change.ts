import { endYear, isRange, periodLength } from '../catalogue/period.ts';
import type { Indicator, Scheme } from '../catalogue/schemas.ts';
import type { Observation } from '../dataset/observation.ts';
import { shareOf } from './share.ts';

/** Why two figures of one series cannot be joined or compared. */
export type BreakReason = 'scheme' | 'category' | 'out-of-scheme' | 'declared' | 'range' | 'part-of-year' | 'basis' | 'base';

/**
 * The reason why a newer figure does not continue an older one, or null where it does: another scheme or word, a word
 * used outside the years of its scheme, a break that the data declare, a range beside a point, part of a year beside a
 * year in a flow, counts beside a printed share whose base is not told.
 */
export function breakBetween(older: Observation, newer: Observation, nature: Indicator['nature'], schemes: ReadonlyMap<string, Scheme>): BreakReason | null {
  if (older.scheme !== newer.scheme) return 'scheme';
  if (older.category !== newer.category) return 'category';
  if (newer.status === 'b') return 'declared';
  if (isRange(older.period) || isRange(newer.period)) return 'range';
  if (nature === 'flow' && periodLength(older.period) !== periodLength(newer.period)) return 'part-of-year';
  if (outOfScheme(older, schemes) || outOfScheme(newer, schemes)) return 'out-of-scheme';
  if (shareOf(older)?.basis !== shareOf(newer)?.basis) return 'basis';
  return null;
}

/** Whether a figure uses the words of a scheme in a year in which it was not in force. */
export function outOfScheme(observation: Observation, schemes: ReadonlyMap<string, Scheme>): boolean {
  const scheme = schemes.get(observation.scheme ?? '');
  const year = endYear(observation.period);
  return scheme !== undefined && ((scheme.from !== null && year < scheme.from) || (scheme.to !== null && year > scheme.to));
}

/** Cuts a series, oldest first, into runs of figures that continue one another; `breakOf` says why two of them do not. */
export function comparableRuns(series: readonly Observation[], breakOf: (older: Observation, newer: Observation) => BreakReason | null): { runs: Observation[][]; breaks: BreakReason[] } {
  const runs: Observation[][] = [];
  const breaks: BreakReason[] = [];
  let previous: Observation | null = null;
  for (const observation of series) {
    const reason = previous === null ? null : breakOf(previous, observation);
    const run = runs.at(-1);
    if (run === undefined || reason !== null) {
      runs.push([observation]);
      if (reason !== null) breaks.push(reason);
    } else {
      run.push(observation);
    }
    previous = observation;
  }
  return { runs, breaks };
}

/** The change between two comparable figures: points of per cent for shares, the difference for counts; none of "about" and "more than". */
export function changeBetween(older: Observation, newer: Observation): { readonly points: number } | { readonly count: number } | null {
  if (older.operator !== null || newer.operator !== null) return null;
  const before = shareOf(older);
  const after = shareOf(newer);
  if (before !== null && after !== null) return { points: after.percent - before.percent };
  if (older.denominator === null && newer.denominator === null && older.value !== null && newer.value !== null) return { count: newer.value - older.value };
  return null;
}
