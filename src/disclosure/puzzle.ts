import type { Equation, System } from './system.ts';

/** A number to be found, between bounds that anybody knows. */
export interface Unknown {
  readonly id: string;
  readonly low: number;
  readonly high: number;
  /** One solution, where it is at hand. */
  readonly value: number;
}

/** Unknowns, each times its factor, that sum to a number. */
export interface Condition {
  readonly terms: readonly { readonly cell: string; readonly factor: number }[];
  readonly sum: number;
  readonly holds: boolean;
}

/** What a reader has to solve who wants a withheld number back. */
export interface Puzzle {
  readonly unknowns: ReadonlyMap<string, Unknown>;
  readonly conditions: readonly Condition[];
}

/** The equations with all known numbers put in; an equation without an unknown says nothing. `valueOf` gives the known ones. */
export function puzzleOf({ equations }: Pick<System, 'equations'>, unknowns: ReadonlyMap<string, Unknown>, valueOf: (cell: string) => number): Puzzle {
  const conditions = equations.flatMap(({ terms, holds }: Equation) => {
    const open = terms.filter(({ cell }) => unknowns.has(cell));
    if (open.length === 0) return [];
    const known = terms.filter(({ cell }) => !unknowns.has(cell));
    return [{ terms: open, sum: -known.reduce((sum, { cell, factor }) => sum + factor * valueOf(cell), 0), holds }];
  });
  return { unknowns, conditions };
}

/** The puzzle cut into parts that have no unknown in common. */
export function componentsOf({ unknowns, conditions }: Puzzle): Puzzle[] {
  const parent = new Map([...unknowns.keys()].map((id) => [id, id]));
  const root = (id: string): string => {
    let at = id;
    for (let up = parent.get(at) ?? at; up !== at; up = parent.get(at) ?? at) {
      parent.set(at, parent.get(up) ?? up);
      at = up;
    }
    return at;
  };
  for (const { terms } of conditions) for (const { cell } of terms) parent.set(root(cell), root(terms[0]?.cell ?? cell));
  const byRoot = Map.groupBy(unknowns.values(), ({ id }) => root(id));
  const conditionsByRoot = Map.groupBy(conditions, ({ terms }) => root(terms[0]?.cell ?? ''));
  return [...byRoot].map(([id, list]) => ({ unknowns: new Map(list.map((unknown) => [unknown.id, unknown])), conditions: conditionsByRoot.get(id) ?? [] }));
}
