import { Kept } from './kept.ts';
import type { Observation } from './observation.ts';

/** Observations by one of their ids: a page takes those it is about, and never looks through all. */
export class Slices {
  readonly #counts: ReadonlyMap<string, number>;
  readonly #take: (id: string) => readonly Observation[];
  readonly #kept = new Kept<string, Observation>();

  /** `counts` names every id with how many observations it has; `take` gives those of one. */
  constructor(counts: ReadonlyMap<string, number>, take: (id: string) => readonly Observation[]) {
    this.#counts = counts;
    this.#take = take;
  }

  get size(): number {
    return this.#counts.size;
  }

  has(id: string): boolean {
    return this.#counts.has(id);
  }

  /** The ids in the order of the observations. */
  keys(): IterableIterator<string> {
    return this.#counts.keys();
  }

  /** How many observations an id has, without making one. */
  count(id: string): number {
    return this.#counts.get(id) ?? 0;
  }

  /** The observations of an id in their order; none for an id that has none. */
  get(id: string): readonly Observation[] {
    return this.has(id) ? this.#kept.get(id, () => this.#take(id)) : [];
  }
}
