import { alternativesIn, type Alternatives } from './alternative.ts';
import type { Block } from './block.ts';
import { eliminate } from './eliminate.ts';
import type { Cell } from './system.ts';

/**
 * What a reader of a block can compute from all that is shown. What cannot be computed once cannot be computed when more
 * is withheld, so an attack goes on while cells are opened and remembers what is safe.
 */
export class Attack {
  readonly #block: Block;
  readonly #alternatives: Alternatives;
  /** The cells that no equations give, be they those that hold or all. */
  readonly #safe = new Set<number>();
  /** The cells that even all equations leave open, contradictions among them. */
  readonly #free = new Set<number>();
  readonly #contradicts: boolean;

  constructor(block: Block, highest: (cell: Cell) => number) {
    this.#block = block;
    this.#alternatives = alternativesIn(block, highest);
    this.#contradicts = block.equations.some(({ holds }) => !holds);
  }

  /** Those of some open cells that can be computed by equations that hold, or of which no second value is found. */
  surely(cells: readonly number[]): number[] {
    return cells.filter((cell) => !this.#hasOther(cell)).filter((cell) => !this.#safe.has(cell));
  }

  /** Those that can be computed, surely or by equations in which the figures contradict themselves. */
  exposed(cells: readonly number[]): number[] {
    return cells.filter((cell) => !this.#isSafe(cell)).filter((cell) => !this.#safe.has(cell));
  }

  #isSafe(cell: number): boolean {
    if (!this.#hasOther(cell)) return false;
    if (!this.#safe.has(cell) && !this.#isDetermined(cell)) this.#safe.add(cell);
    return this.#safe.has(cell);
  }

  /** Whether another value is possible; of a solution that keeps all equations, contradictions too, every cell is safe. */
  #hasOther(cell: number): boolean {
    if (this.#safe.has(cell)) return true;
    const moved = this.#alternatives(cell, 'all');
    for (const other of moved ?? []) this.#safe.add(other);
    return moved !== null || (this.#contradicts && this.#alternatives(cell, 'sure') !== null);
  }

  #isDetermined(cell: number): boolean {
    if (this.#free.has(cell)) return false;
    const { cells, conditions } = this.#around(cell);
    const determined = eliminate(conditions);
    for (const other of cells) if (!determined.has(other)) this.#free.add(other);
    return determined.has(cell);
  }

  /** The open cells that equations join to one, and these equations with all known numbers put in. */
  #around(cell: number): { readonly cells: ReadonlySet<number>; readonly conditions: Parameters<typeof eliminate>[0] } {
    const { cells, equations, equationsOf } = this.#block;
    const joined = new Set([cell]);
    const among = new Set<number>();
    for (const open of joined) {
      for (const index of equationsOf[open] ?? []) {
        among.add(index);
        for (const term of equations[index]?.terms ?? []) if (this.#block.isOpen(term.cell)) joined.add(term.cell);
      }
    }
    const conditions = [...among].flatMap((index) => equations[index] ?? []).map(({ terms }) => {
      const [open, known] = [terms.filter((term) => joined.has(term.cell)), terms.filter((term) => !joined.has(term.cell))];
      return { terms: open, sum: -known.reduce((sum, term) => sum + term.factor * (cells[term.cell]?.value ?? 0), 0) };
    });
    return { cells: joined, conditions };
  }
}
