const FIRST_SIZE = 64;

/**
 * The distinct cells of a column by a number, found by their bytes: a cell that was seen before costs a look into a table
 * and no string. The numbers count up from zero.
 */
export class CellCodes {
  /** The bytes of the distinct cells, one after the other: those of the file may be gone. */
  #kept = new Uint8Array(FIRST_SIZE * 8);
  #filled = 0;
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  readonly #hashes: number[] = [];
  /** By hash: one more than the number of a cell, zero where none is. Always a power of two, and half empty. */
  #table = new Int32Array(FIRST_SIZE);
  #last = -1;

  get size(): number {
    return this.#starts.length;
  }

  /** The number of a cell; `size` grows by one where it is new. */
  code(bytes: Uint8Array, start: number, end: number): number {
    // Rows come in order, so the cell is often that of the row before.
    if (this.#last >= 0 && this.#same(this.#last, bytes, start, end)) return this.#last;
    let hash = 0x811c9dc5;
    for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193);
    hash ^= hash >>> 15;
    const mask = this.#table.length - 1;
    let slot = hash & mask;
    for (let entry = this.#table[slot] as number; entry !== 0; entry = this.#table[slot] as number) {
      if (this.#hashes[entry - 1] === hash && this.#same(entry - 1, bytes, start, end)) return (this.#last = entry - 1);
      slot = (slot + 1) & mask;
    }
    this.#table[slot] = this.#starts.push(this.#filled);
    this.#keep(bytes, start, end);
    this.#ends.push(this.#filled);
    this.#hashes.push(hash);
    this.#last = this.#starts.length - 1;
    if (this.#starts.length * 2 > this.#table.length) this.#grow();
    return this.#last;
  }

  #same(code: number, bytes: Uint8Array, start: number, end: number): boolean {
    const kept = this.#kept;
    const own = this.#starts[code] as number;
    const length = end - start;
    if ((this.#ends[code] as number) - own !== length) return false;
    for (let at = 0; at < length; at += 1) if (kept[own + at] !== bytes[start + at]) return false;
    return true;
  }

  #keep(bytes: Uint8Array, start: number, end: number): void {
    const needed = this.#filled + end - start;
    if (needed > this.#kept.length) {
      const wider = new Uint8Array(needed * 2);
      wider.set(this.#kept);
      this.#kept = wider;
    }
    this.#kept.set(bytes.subarray(start, end), this.#filled);
    this.#filled = needed;
  }

  #grow(): void {
    const table = new Int32Array(this.#table.length * 2);
    const mask = table.length - 1;
    this.#hashes.forEach((hash, code) => {
      let slot = hash & mask;
      while (table[slot] !== 0) slot = (slot + 1) & mask;
      table[slot] = code + 1;
    });
    this.#table = table;
  }
}
