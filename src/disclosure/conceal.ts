import { comparePeriods } from '../catalogue/period.ts';
import type { Observation } from '../dataset/observation.ts';

/** An observation without its count and all that would tell it; its base stays where it may. */
export function concealCount(observation: Observation, withBase: boolean): Observation {
  return { ...observation, value: null, denominator: withBase ? null : observation.denominator, ...(withBase ? { baseWithheld: true as const } : {}), percentReported: null, percentDecimals: 0, operator: null, status: 'c', note: null };
}

/** An observation without its base: a count with a percent would tell it, but nothing of nothing does not. */
export function concealBase(observation: Observation): Observation {
  const { value, percentReported, percentDecimals } = observation;
  const kept = value === 0 ? { percentReported, percentDecimals } : { percentReported: null, percentDecimals: 0 };
  return { ...observation, ...kept, denominator: null, baseWithheld: true, note: null };
}

/** Whether a note writes a number: it may be the one that is withheld beside it. */
export function tellsNumbers({ note }: Observation): boolean {
  return note !== null && (/\d/.test(note.vi) || /\d/.test(note.en));
}

/**
 * A break stands before the first figure of a new way of counting; where that one is withheld, it stands before the next
 * of the series that is shown, or two figures would be compared across it. `shown` has the order of `observations`.
 */
export function carryBreaks(observations: readonly Observation[], shown: readonly Observation[]): Observation[] {
  const pending = new Set<string>();
  const carried = new Set<number>();
  const inTime = observations.map((observation, index) => ({ observation, index })).sort((a, b) => comparePeriods(a.observation.period, b.observation.period) || a.index - b.index);
  for (const { observation, index } of inTime) {
    const series = JSON.stringify([observation.unit, observation.indicator, observation.scheme, observation.category]);
    const concealed = shown[index]?.status === 'c';
    if (concealed && observation.status === 'b') pending.add(series);
    if (!concealed && pending.delete(series) && observation.status === null) carried.add(index);
  }
  return shown.map((observation, index) => (carried.has(index) ? { ...observation, status: 'b' } : observation));
}
