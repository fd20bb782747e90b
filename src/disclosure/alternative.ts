import type { Block } from './block.ts';
import type { Cell, Equation } from './system.ts';

/** How many attempts are made for one number before it counts as found out: to be wrong here withholds more, never less. */
const MOST_STEPS = 500;
const STEPS = [1, -1, 2, -2, 3, -3] as const;

/** Finds the open cells that may have other values than their own when one has; null where none was found. */
export type Alternatives = (cell: number, equations: 'all' | 'sure') => readonly number[] | null;

/**
 * Second solutions of a block: the proof that a number cannot be computed. From the true solution one number is moved,
 * and every equation that this breaks is mended by moving one number more, until all are kept again: the moves are the
 * cycles of Cox (Network models for complementary cell suppression, 1995). A solution stays one when more is withheld.
 * The reader is taken to know the rule: a withheld number is at least 1, since zeros are shown; `highest` says what else
 * is known of one. `sure` leaves out the equations in which the figures contradict themselves.
 */
export function alternativesIn(block: Block, highest: (cell: Cell) => number): Alternatives {
  const { cells, equations, equationsOf } = block;
  const factorsOf = cells.map((): { readonly equation: number; readonly factor: number }[] => []);
  for (const [equation, { terms }] of equations.entries()) for (const { cell, factor } of terms) factorsOf[cell]?.push({ equation, factor });
  // Numbers that stand in few equations break least.
  const byEquations = equations.map(({ terms }) => terms.toSorted((a, b) => (equationsOf[a.cell]?.length ?? 0) - (equationsOf[b.cell]?.length ?? 0)));
  const openTerms = new Map<number, Equation['terms']>();
  /** The open terms of an equation, sorted out again only when more of them are open. */
  const mending = (equation: number): Equation['terms'] => {
    const known = openTerms.get(equation);
    if (known?.length === block.openIn(equation)) return known;
    const open = (byEquations[equation] ?? []).filter(({ cell }) => block.isOpen(cell));
    openTerms.set(equation, open);
    return open;
  };
  const broken = new Float64Array(equations.length);
  const moves = new Map<number, number>();
  let sureOnly = false;
  let steps = 0;

  const allowed = (place: number, by: number) => {
    const cell = cells[place] as Cell;
    const low = Math.min(cell.told.length === 0 ? 0 : 1, cell.value);
    return cell.value + by >= low && cell.value + by <= Math.max(cell.value, cell.told.length === 0 ? Infinity : highest(cell));
  };
  const shift = (place: number, by: number) => {
    for (const { equation, factor } of factorsOf[place] ?? []) broken[equation] = (broken[equation] as number) + factor * by;
  };
  const move = (place: number, by: number) => {
    moves.set(place, by);
    shift(place, by);
  };
  const undo = (place: number) => {
    shift(place, -(moves.get(place) ?? 0));
    moves.delete(place);
  };
  const firstBroken = (): number | null => {
    for (const place of moves.keys()) for (const equation of equationsOf[place] ?? []) if (broken[equation] !== 0 && !(sureOnly && equations[equation]?.holds === false)) return equation;
    return null;
  };
  const mend = (): boolean => {
    steps += 1;
    if (steps > MOST_STEPS) return false;
    const equation = firstBroken();
    if (equation === null) return true;
    for (const { cell, factor } of mending(equation)) {
      if (moves.has(cell)) continue;
      const by = -(broken[equation] as number) / factor;
      if (!Number.isInteger(by) || !allowed(cell, by)) continue;
      move(cell, by);
      if (mend()) return true;
      undo(cell);
      if (steps > MOST_STEPS) return false;
    }
    return false;
  };

  return (cell, chosen) => {
    sureOnly = chosen === 'sure';
    for (const step of STEPS) {
      if (!allowed(cell, step)) continue;
      steps = 0;
      move(cell, step);
      const found = mend() ? [...moves.keys()] : null;
      for (const place of [...moves.keys()]) undo(place);
      if (found !== null) return found;
    }
    return null;
  };
}
