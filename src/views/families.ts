import type { Unit } from '../catalogue/schemas.ts';
import type { Dataset } from '../dataset/dataset.ts';
import { once } from '../dataset/once.ts';

const byParent = once(({ catalogue }: Dataset): ReadonlyMap<string, readonly Unit[]> => Map.groupBy(catalogue.units.values(), ({ parent }) => parent ?? ''));

/** The units directly below one, as the catalogue orders them. */
export function childrenOf(dataset: Dataset, unit: string): readonly Unit[] {
  return byParent(dataset).get(unit) ?? [];
}

/** The units that stand below no other. */
export function rootsOf(dataset: Dataset): readonly Unit[] {
  return byParent(dataset).get('') ?? [];
}
