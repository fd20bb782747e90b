import type { Catalogue } from '../catalogue/catalogue.ts';
import { comparePeriods } from '../catalogue/period.ts';
import type { Observation } from './observation.ts';

/** All that is published, plain and sorted: no formatted number and no word of the interface. */
export interface Dataset {
  readonly catalogue: Catalogue;
  readonly observations: readonly Observation[];
  readonly byUnit: ReadonlyMap<string, readonly Observation[]>;
  readonly byIndicator: ReadonlyMap<string, readonly Observation[]>;
  readonly bySource: ReadonlyMap<string, readonly Observation[]>;
  /** Hash of the inputs, the same on every machine. */
  readonly version: string;
}

/** Sorts and indexes the observations: by indicator and unit as the catalogue orders them, then by category, period, file and line. */
export function assemble(catalogue: Catalogue, observations: readonly Observation[], version: string): Dataset {
  const indicators = places(catalogue.indicators.keys());
  const units = places(catalogue.units.keys());
  const order = (observation: Observation) => catalogue.categories.get(observation.scheme ?? '')?.get(observation.category ?? '')?.order ?? 0;
  const sorted = [...observations].sort(
    (a, b) =>
      (indicators.get(a.indicator) ?? 0) - (indicators.get(b.indicator) ?? 0) ||
      (units.get(a.unit) ?? 0) - (units.get(b.unit) ?? 0) ||
      comparePeriods(a.period, b.period) ||
      order(a) - order(b) ||
      (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line),
  );
  return Object.freeze({
    catalogue,
    observations: Object.freeze(sorted),
    byUnit: group(sorted, (observation) => observation.unit),
    byIndicator: group(sorted, (observation) => observation.indicator),
    bySource: group(sorted, (observation) => observation.source),
    version,
  });
}

function places(ids: Iterable<string>): ReadonlyMap<string, number> {
  return new Map([...ids].map((id, index) => [id, index]));
}

/** Groups a sorted list; the order within a group is that of the list. */
export function group<T>(list: readonly T[], key: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of list) {
    const found = groups.get(key(item));
    if (found === undefined) groups.set(key(item), [item]);
    else found.push(item);
  }
  return groups;
}
