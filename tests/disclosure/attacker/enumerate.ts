import { propagate, type Interval } from './bounds.ts';
import type { Puzzle } from './puzzle.ts';

/** More unknowns or combinations than these are left to propagation. */
const MOST_UNKNOWNS = 12;
const MOST_STEPS = 20_000;

/**
 * The exact intervals of a small puzzle, by trying every whole solution within the bounds; null where there are too many
 * to try, or where a bound is open.
 */
export function enumerate(puzzle: Puzzle, bounds: ReadonlyMap<number, Interval>): Map<number, Interval> | null {
  const ids = [...puzzle.unknowns.keys()];
  if (ids.length > MOST_UNKNOWNS || ids.some((id) => !Number.isFinite(bounds.get(id)?.low) || !Number.isFinite(bounds.get(id)?.high))) return null;
  const found = new Map<number, Interval>();
  let steps = 0;
  const visit = (now: ReadonlyMap<number, Interval>): boolean => {
    steps += 1;
    if (steps > MOST_STEPS) return false;
    if ([...now.values()].some(({ low, high }) => low > high)) return true;
    const open = ids.find((id) => now.get(id)?.low !== now.get(id)?.high);
    if (open === undefined) {
      for (const [id, { low }] of now) found.set(id, { low: Math.min(low, found.get(id)?.low ?? low), high: Math.max(low, found.get(id)?.high ?? low) });
      return true;
    }
    const { low, high } = now.get(open) ?? { low: 0, high: -1 };
    for (let value = low; value <= high; value += 1) {
      const unknowns = new Map(ids.map((id) => [id, { id, ...(id === open ? { low: value, high: value } : (now.get(id) ?? { low: 0, high: 0 })) }]));
      if (!visit(propagate({ ...puzzle, unknowns }))) return false;
    }
    return true;
  };
  return visit(bounds) ? found : null;
}
