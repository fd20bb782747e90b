import type { Observation } from '../dataset/observation.ts';

/** A share as 0–100, and what it rests on: counts where there are counts, else the printed percent. */
export interface Share {
  readonly percent: number;
  readonly basis: 'counts' | 'printed';
}

/** A share of fewer than this many is shown as k/n alone (PAGES, "Shares"). */
export const SMALLEST_BASE = 20;

/** Count over base in per cent; null without both or over an empty base. */
export function computedPercent({ value, denominator }: Pick<Observation, 'value' | 'denominator'>): number | null {
  return value === null || denominator === null || denominator === 0 ? null : (100 * value) / denominator;
}

/** The share of an observation; null where it has none, or where its base is too small for one. */
export function shareOf(observation: Observation): Share | null {
  const percent = computedPercent(observation);
  if (percent !== null) return (observation.denominator ?? 0) < SMALLEST_BASE ? null : { percent, basis: 'counts' };
  if (observation.percentReported === null) return null;
  return observation.denominator !== null && observation.denominator < SMALLEST_BASE ? null : { percent: observation.percentReported, basis: 'printed' };
}
