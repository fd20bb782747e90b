import type { Unit } from '../catalogue/schemas.ts';
import { group, type Dataset } from '../dataset/dataset.ts';
import { areFew } from './unit-levels.ts';

/**
 * Units of one parent and type that have figures, two or more: what is compared without being chosen. Where there are
 * many units, only the families nearest to the top: those below lead to their comparison from their own pages.
 */
export function comparedFamilies(dataset: Dataset): readonly (readonly Unit[])[] {
  const { catalogue: { units }, byUnit } = dataset;
  const reporting = [...units.values()].filter(({ id }) => byUnit.has(id));
  const families = [...group(reporting, ({ parent, type }) => `${parent ?? ''} ${type}`).values()].filter((family) => family.length > 1);
  if (areFew(dataset)) return families;
  const levels = families.map(([first]) => levelOf(units, first));
  const top = levels.reduce((least, level) => Math.min(least, level), Infinity);
  return families.filter((_, index) => levels[index] === top);
}

/** How many units stand above one. */
function levelOf(units: ReadonlyMap<string, Unit>, unit: Unit | undefined): number {
  const seen = new Set<string>();
  for (let parent = unit?.parent ?? null; parent !== null && !seen.has(parent); parent = units.get(parent)?.parent ?? null) seen.add(parent);
  return seen.size;
}
