import type { Dataset } from '../dataset/dataset.ts';
import { isSensitive, placeOf } from './place.ts';
import { isSmall } from './threshold.ts';

/** By its id an indicator of stated changes names the one whose change it is: `members-change` and `members`. */
const CHANGE = /-change$/;

export function isStatedChange(indicator: string): boolean {
  return CHANGE.test(indicator);
}

/**
 * The rows of stated changes that give a withheld count away: those of which one end is among the hidden rows, be the
 * change relative, in points or in counts, and small ones that are sensitive themselves. A report rarely says which
 * earlier year it means, so every earlier one may be meant.
 */
export function tellingChanges({ catalogue, observations }: Dataset, hidden: Iterable<number>, threshold: number): number[] {
  const changes = [...observations.runs].filter(([indicator]) => isStatedChange(indicator));
  const changed = new Set(changes.map(([indicator]) => indicator.replace(CHANGE, '')));
  const earliest = new Map<string, number>();
  for (const row of changed.size === 0 ? [] : hidden) {
    const observation = observations.at(row);
    if (!changed.has(observation.indicator)) continue;
    const series = seriesId(observation.unit, observation.indicator, observation.category);
    earliest.set(series, Math.min(placeOf(observation, catalogue).end, earliest.get(series) ?? Infinity));
  }
  const tells = (row: number) => {
    const observation = observations.at(row);
    const { unit, indicator, category, value } = observation;
    const first = earliest.get(seriesId(unit, indicator.replace(CHANGE, ''), category)) ?? Infinity;
    const counted = catalogue.measures.get(observation.measure)?.kind !== 'rate';
    return first <= placeOf(observation, catalogue).end || (counted && isSensitive(unit, indicator, catalogue) && isSmall(Math.abs(value ?? 0), threshold));
  };
  return changes.flatMap(([, units]) => [...units.values()].flatMap(({ from, to }) => Array.from({ length: to - from }, (_, index) => from + index).filter(tells)));
}

function seriesId(unit: string, indicator: string, category: string | null): string {
  return JSON.stringify([unit, indicator, category]);
}
