import type { Dataset } from '../dataset/dataset.ts';
import type { Observation } from '../dataset/observation.ts';
import { isSensitive, placeId, placeOf } from './place.ts';
import { isSmall } from './threshold.ts';

/** By its id an indicator of stated changes names the one whose change it is: `members-change` and `members`. */
const CHANGE = /-change$/;

export function isStatedChange(indicator: string): boolean {
  return CHANGE.test(indicator);
}

/**
 * The stated changes that give a withheld count away: those of which one end is withheld, be the change relative, in
 * points or in counts, and small ones that are sensitive themselves. A report rarely says which earlier year it means,
 * so every earlier one may be meant.
 */
export function tellingChanges({ catalogue, observations }: Dataset, hidden: (place: string) => boolean, threshold: number): Observation[] {
  const concealed = new Map<string, number[]>();
  for (const observation of observations) {
    const place = placeOf(observation, catalogue);
    if (!hidden(placeId(place))) continue;
    const series = seriesId(observation.unit, observation.indicator, observation.category);
    concealed.set(series, [...(concealed.get(series) ?? []), place.end]);
  }
  return observations.filter((observation) => {
    const { unit, indicator, category, value } = observation;
    if (!isStatedChange(indicator)) return false;
    const { end } = placeOf(observation, catalogue);
    const ends = concealed.get(seriesId(unit, indicator.replace(CHANGE, ''), category)) ?? [];
    const counted = catalogue.measures.get(observation.measure)?.kind !== 'rate';
    return ends.some((other) => other <= end) || (counted && isSensitive(unit, indicator, catalogue) && isSmall(Math.abs(value ?? 0), threshold));
  });
}

function seriesId(unit: string, indicator: string, category: string | null): string {
  return JSON.stringify([unit, indicator, category]);
}
