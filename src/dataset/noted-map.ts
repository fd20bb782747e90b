import { noteRead } from './reads.ts';

/** A map that notes what is read of it: one item by its id, or the whole. */
export class NotedMap<V> extends Map<string, V> {
  readonly #one: string;
  readonly #all: string;

  /** `one` and `all` are the names under which an item and the whole are read. */
  constructor(items: Iterable<readonly [string, V]>, one: string, all: string) {
    super(items);
    this.#one = one;
    this.#all = all;
  }

  override get(id: string): V | undefined {
    noteRead(`${this.#one} ${id}`);
    return super.get(id);
  }

  override has(id: string): boolean {
    noteRead(`${this.#one} ${id}`);
    return super.has(id);
  }

  override get size(): number {
    noteRead(this.#all);
    return super.size;
  }

  override keys(): MapIterator<string> {
    noteRead(this.#all);
    return super.keys();
  }

  override values(): MapIterator<V> {
    noteRead(this.#all);
    return super.values();
  }

  override entries(): MapIterator<[string, V]> {
    noteRead(this.#all);
    return super.entries();
  }

  override [Symbol.iterator](): MapIterator<[string, V]> {
    return this.entries();
  }

  override forEach(work: (value: V, id: string, map: Map<string, V>) => void): void {
    noteRead(this.#all);
    super.forEach(work);
  }
}
