import type { Condition, Puzzle } from './puzzle.ts';

/** How many attempts are made for one number before it counts as found out: to be wrong here withholds more, never less. */
const MOST_STEPS = 500;
const STEPS = [1, -1, 2, -2, 3, -3] as const;

/**
 * The unknowns for which a second solution exists, each with at least one other value: the proof that they cannot be
 * computed. From the known solution one number is moved, and every condition that this breaks is mended by moving one
 * number more, until all are kept again: the moves are the cycles of Cox (Network models for complementary cell
 * suppression, 1995).
 */
export function ambiguous(puzzle: Puzzle, wanted: readonly string[]): Set<string> {
  const conditionsOf = new Map<string, Condition[]>([...puzzle.unknowns.keys()].map((id) => [id, []]));
  for (const condition of puzzle.conditions) for (const { cell } of condition.terms) conditionsOf.get(cell)?.push(condition);
  const proven = new Set<string>();
  for (const id of wanted) {
    if (proven.has(id)) continue;
    for (const step of STEPS) {
      const moves = secondSolution(puzzle, conditionsOf, id, step);
      for (const cell of moves?.keys() ?? []) proven.add(cell);
      if (moves !== null) break;
    }
  }
  return proven;
}

function secondSolution({ unknowns }: Puzzle, conditionsOf: ReadonlyMap<string, readonly Condition[]>, id: string, step: number): ReadonlyMap<string, number> | null {
  const moves = new Map<string, number>();
  let steps = 0;
  const allowed = (cell: string, by: number) => {
    const { low = 0, high = 0, value = 0 } = unknowns.get(cell) ?? {};
    return value + by >= low && value + by <= high;
  };
  const broken = (): { condition: Condition; by: number } | null => {
    for (const cell of moves.keys()) {
      for (const condition of conditionsOf.get(cell) ?? []) {
        const by = condition.terms.reduce((sum, term) => sum + term.factor * (moves.get(term.cell) ?? 0), 0);
        if (by !== 0) return { condition, by };
      }
    }
    return null;
  };
  const mend = (): boolean => {
    steps += 1;
    if (steps > MOST_STEPS) return false;
    const next = broken();
    if (next === null) return true;
    // Numbers that stand in few conditions break least.
    const choices = next.condition.terms.filter(({ cell }) => !moves.has(cell)).sort((a, b) => (conditionsOf.get(a.cell)?.length ?? 0) - (conditionsOf.get(b.cell)?.length ?? 0));
    for (const { cell, factor } of choices) {
      const by = -next.by / factor;
      if (!Number.isInteger(by) || !allowed(cell, by)) continue;
      moves.set(cell, by);
      if (mend()) return true;
      moves.delete(cell);
    }
    return false;
  };
  if (!allowed(id, step)) return null;
  moves.set(id, step);
  return mend() ? moves : null;
}
