import type { Block } from '../../../src/disclosure/block.ts';
import type { Condition } from '../../../src/disclosure/eliminate.ts';
import type { Cell } from '../../../src/disclosure/system.ts';

/** A number to be found, between bounds that anybody knows. */
export interface Unknown {
  readonly id: number;
  readonly low: number;
  readonly high: number;
}

/** What a reader has to solve who wants a withheld number back. */
export interface Puzzle {
  readonly unknowns: ReadonlyMap<number, Unknown>;
  readonly conditions: readonly Condition[];
}

/** The equations of a block that hold, with all that is shown put in; an equation without an open cell says nothing. */
export function puzzleOf(block: Block, highest: (cell: Cell) => number): Puzzle {
  const open = [...block.cells.keys()].filter((place) => block.isOpen(place));
  const unknowns = open.map((id): Unknown => {
    const cell = block.cells[id] as Cell;
    return { id, low: Math.min(cell.told.length === 0 ? 0 : 1, cell.value), high: Math.max(cell.value, cell.told.length === 0 ? Infinity : highest(cell)) };
  });
  const conditions = block.equations.flatMap(({ terms, holds }) => {
    const own = terms.filter(({ cell }) => block.isOpen(cell));
    const known = terms.filter(({ cell }) => !block.isOpen(cell));
    return !holds || own.length === 0 ? [] : [{ terms: own, sum: -known.reduce((sum, { cell, factor }) => sum + factor * (block.cells[cell]?.value ?? 0), 0) }];
  });
  return { unknowns: new Map(unknowns.map((unknown) => [unknown.id, unknown])), conditions };
}

/** The puzzle cut into parts that have no unknown in common. */
export function componentsOf({ unknowns, conditions }: Puzzle): Puzzle[] {
  const partOf = new Map([...unknowns.keys()].map((id) => [id, new Set([id])]));
  for (const { terms } of conditions) {
    const joined = new Set(terms.flatMap(({ cell }) => [...(partOf.get(cell) ?? [])]));
    for (const id of joined) partOf.set(id, joined);
  }
  return [...new Set(partOf.values())].map((part) => ({
    unknowns: new Map([...unknowns].filter(([id]) => part.has(id))),
    conditions: conditions.filter(({ terms }) => terms.some(({ cell }) => part.has(cell))),
  }));
}
