import type { Unit } from '../catalogue/schemas.ts';
import type { Dataset } from '../dataset/dataset.ts';
import { once } from '../dataset/once.ts';
import { answered } from '../dataset/recall.ts';

const byParent = once(({ catalogue }: Dataset): ReadonlyMap<string, readonly Unit[]> => Map.groupBy(catalogue.units.values(), ({ parent }) => parent ?? ''));

/** The units directly below one, as the catalogue orders them. */
export function childrenOf(dataset: Dataset, unit: string): readonly Unit[] {
  return byParent(dataset).get(unit) ?? [];
}

/** More units than these are not drawn one beside the other, nor named in one list. */
export const MOST_TOGETHER = 60;

/**
 * The units among which one is shown: all that report where they are few, else those under the same parent, with it.
 * Null for all; empty where even those are too many.
 */
export function companyOf(dataset: Dataset, { parent }: Unit): ReadonlySet<string> | null {
  if (fewReport(dataset, '')) return null;
  const units = [...(parent === null ? [] : [parent]), ...(parent === null ? rootsOf(dataset) : childrenOf(dataset, parent)).map(({ id }) => id)].filter((id) => dataset.byUnit.has(id));
  return new Set(units.length > MOST_TOGETHER + 1 ? [] : units);
}

const fewReport = answered('few-report', ({ byUnit }) => byUnit.size <= MOST_TOGETHER);

/** The units that stand below no other. */
export function rootsOf(dataset: Dataset): readonly Unit[] {
  return byParent(dataset).get('') ?? [];
}
