import { Kept } from './kept.ts';
import type { Observation } from './observation.ts';
import { apart, noteRead } from './reads.ts';

/** Observations by one of their ids: a page takes those it is about, and never looks through all. */
export class Slices {
  readonly #of: string;
  readonly #counts: ReadonlyMap<string, number>;
  readonly #take: (id: string) => readonly Observation[];
  readonly #kept = new Kept<string, Observation>();

  /** `of` says of what the ids are; `counts` names every id with how many observations it has; `take` gives those of one. */
  constructor(of: string, counts: ReadonlyMap<string, number>, take: (id: string) => readonly Observation[]) {
    this.#of = of;
    this.#counts = counts;
    this.#take = take;
  }

  get size(): number {
    noteRead(`all-${this.#of}`);
    return this.#counts.size;
  }

  has(id: string): boolean {
    noteRead(`has-${this.#of} ${id}`);
    return this.#counts.has(id);
  }

  /** The ids in the order of the observations. */
  keys(): IterableIterator<string> {
    noteRead(`all-${this.#of}`);
    return this.#counts.keys();
  }

  /** How many observations an id has, without making one. */
  count(id: string): number {
    noteRead(`count-${this.#of} ${id}`);
    return this.#counts.get(id) ?? 0;
  }

  /** The observations of an id in their order; none for an id that has none. */
  get(id: string): readonly Observation[] {
    noteRead(`${this.#of} ${id}`);
    return this.#counts.has(id) ? this.#kept.get(id, () => apart(() => this.#take(id))) : [];
  }
}
