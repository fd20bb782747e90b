import type { Unit } from '../catalogue/schemas.ts';
import type { Dataset } from '../dataset/dataset.ts';
import { once } from '../dataset/once.ts';
import { childrenOf, rootsOf } from './families.ts';

/** So many units are listed one by one; more of them stand with their parents. */
export const MOST_LISTED = 60;

/** Whether a list of all units is short enough to be read. */
export function areFew({ catalogue }: Dataset): boolean {
  return catalogue.units.size <= MOST_LISTED;
}

/** The units level by level from the top, as many whole levels as come to no more than `most`; always the first, cut where it is longer. */
export function upperLevels(dataset: Dataset, most: number): readonly (readonly Unit[])[] {
  const levels: (readonly Unit[])[] = [rootsOf(dataset).slice(0, most)];
  for (let room = most - (levels[0]?.length ?? 0); ;) {
    const next = levels.at(-1)?.flatMap(({ id }) => childrenOf(dataset, id)) ?? [];
    if (next.length === 0 || next.length > room) return levels;
    levels.push(next);
    room -= next.length;
  }
}

/** How many units stand below each, at every level; nothing for a unit without any. */
export const countsBelow = once(({ catalogue: { units } }: Dataset): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const unit of units.values()) {
    const seen = new Set([unit.id]);
    for (let { parent } = unit; parent !== null && !seen.has(parent); parent = units.get(parent)?.parent ?? null) {
      seen.add(parent);
      counts.set(parent, (counts.get(parent) ?? 0) + 1);
    }
  }
  return counts;
});
