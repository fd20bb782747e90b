import type { Cell, Equation, System } from './system.ts';

/** Cells that equations join, and which of them a reader does not see: each block can be protected by itself. */
export class Block {
  readonly cells: readonly Cell[];
  /** Terms name cells by their places in this block. */
  readonly equations: readonly Equation[];
  /** The places of the equations in which a cell stands. */
  readonly equationsOf: readonly (readonly number[])[];
  readonly #open: Uint8Array;
  readonly #openIn: Uint32Array;

  /** At first nothing is open but what no document prints. */
  constructor(cells: readonly Cell[], equations: readonly Equation[]) {
    this.cells = cells;
    this.equations = equations;
    const equationsOf: number[][] = cells.map(() => []);
    for (const [index, { terms }] of equations.entries()) for (const { cell } of terms) equationsOf[cell]?.push(index);
    this.equationsOf = equationsOf;
    this.#open = new Uint8Array(cells.length);
    this.#openIn = new Uint32Array(equations.length);
    for (const [cell, { told }] of cells.entries()) if (told.length === 0) this.open(cell);
  }

  isOpen(cell: number): boolean {
    return this.#open[cell] === 1;
  }

  /** Takes a number from the reader. */
  open(cell: number): void {
    if (this.isOpen(cell)) return;
    this.#open[cell] = 1;
    for (const equation of this.equationsOf[cell] ?? []) this.#openIn[equation] = this.openIn(equation) + 1;
  }

  /** How many numbers of an equation the reader does not see. */
  openIn(equation: number): number {
    return this.#openIn[equation] ?? 0;
  }

  /** Whether an equation gives an open cell at once. */
  isAlone(cell: number): boolean {
    return (this.equationsOf[cell] ?? []).some((equation) => this.openIn(equation) < 2);
  }
}

/** The system cut into blocks that no equation joins, in the order of their first cells. */
export function blocksOf({ cells, equations }: System): Block[] {
  const parent = Uint32Array.from(cells, (_, index) => index);
  const root = (cell: number): number => {
    let at = cell;
    for (let up = parent[at] as number; up !== at; up = parent[at] as number) {
      parent[at] = parent[up] as number;
      at = up;
    }
    return at;
  };
  for (const { terms } of equations) for (const { cell } of terms) join(parent, root(cell), root(terms[0]?.cell ?? cell));
  const equationsAt = Map.groupBy(equations, ({ terms }) => root(terms[0]?.cell ?? 0));
  return [...Map.groupBy(cells, ({ index }) => root(index))].map(([first, own]) => {
    const places = new Map(own.map(({ index }, place) => [index, place]));
    return new Block(own, (equationsAt.get(first) ?? []).map(({ terms, holds }) => ({ terms: terms.map(({ cell, factor }) => ({ cell: places.get(cell) ?? 0, factor })), holds })));
  });
}

/** The smaller place stands for both. */
function join(parent: Uint32Array, one: number, other: number): void {
  parent[Math.max(one, other)] = Math.min(one, other);
}
