import type { Observation } from '../dataset/observation.ts';

/** One number that the figures speak of: a count, the base of a share, or what an equation leaves over. */
export interface Cell {
  readonly id: string;
  readonly kind: 'count' | 'base' | 'rest';
  /** What it is in truth: as printed, or as the equations give it. */
  readonly value: number;
  /** The observations that tell it; none of a number that is only computed. */
  readonly told: readonly Observation[];
  /** Whether small counts are to be withheld here. */
  readonly sensitive: boolean;
  /** Whether any document gives a count under the threshold for it. */
  readonly small: boolean;
}

/** Cells, each times its factor, that sum to zero. */
export interface Equation {
  readonly terms: readonly { readonly cell: string; readonly factor: number }[];
  /** Whether the true numbers keep it: reports contradict themselves. */
  readonly holds: boolean;
}

export interface System {
  readonly cells: ReadonlyMap<string, Cell>;
  readonly equations: readonly Equation[];
}

/** The system cut into blocks that no equation joins: each can be protected by itself. */
export function blocksOf({ cells, equations }: System): System[] {
  const blockOf = new Map<string, { cells: Map<string, Cell>; equations: Equation[] }>();
  for (const cell of cells.values()) blockOf.set(cell.id, { cells: new Map([[cell.id, cell]]), equations: [] });
  for (const equation of equations) {
    const blocks = [...new Set(equation.terms.flatMap(({ cell }) => blockOf.get(cell) ?? []))].sort((a, b) => b.cells.size - a.cells.size);
    const [largest, ...others] = blocks;
    largest?.equations.push(equation);
    for (const other of others) {
      largest?.equations.push(...other.equations);
      for (const cell of other.cells.values()) {
        largest?.cells.set(cell.id, cell);
        if (largest !== undefined) blockOf.set(cell.id, largest);
      }
    }
  }
  return [...new Set(blockOf.values())];
}
