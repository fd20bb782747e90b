/** How many items are kept at most, twice; beyond, lists asked for longest ago are made again when they are needed. */
const MOST_KEPT = 100_000;

/** Lists that are dear to make, by what they are made from: those asked for last. A small site keeps all of them. */
export class Kept<K, T = unknown> {
  #young = new Map<K, readonly T[]>();
  #old = new Map<K, readonly T[]>();
  #count = 0;

  get(key: K, make: () => readonly T[]): readonly T[] {
    const young = this.#young.get(key);
    if (young !== undefined) return young;
    const list = this.#old.get(key) ?? make();
    this.#count += list.length;
    if (this.#count > MOST_KEPT) {
      this.#old = this.#young;
      this.#young = new Map();
      this.#count = list.length;
    }
    this.#young.set(key, list);
    return list;
  }
}
