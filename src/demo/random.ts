/**
 * Numbers that look like chance and are the same in every run and on every machine: whole-number arithmetic of 32 bits,
 * and of fractions only what IEEE 754 fixes to the last bit. (Powers, roots but the square one, sines and logarithms it leaves open.)
 */
export class Random {
  #state: number;

  /** Two streams of the same name are the same stream: a figure does not depend on how many were drawn before it. */
  constructor(seed: number, name: string) {
    this.#state = hash(seed, name);
  }

  /** From 0 up to, and without, 1 (mulberry32). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  between(low: number, high: number): number {
    return low + (high - low) * this.next();
  }

  /** A whole number from `low` to `high`, both among them. */
  whole(low: number, high: number): number {
    return low + Math.floor((high - low + 1) * this.next());
  }

  /** Around zero, mostly near it, never beyond ±1: the mean of three draws. */
  swing(): number {
    return (2 * (this.next() + this.next() + this.next())) / 3 - 1;
  }
}

/** FNV-1a over the letters, begun at the seed. */
function hash(seed: number, name: string): number {
  let mixed = 0x811c9dc5 ^ seed;
  for (let index = 0; index < name.length; index += 1) mixed = Math.imul(mixed ^ name.charCodeAt(index), 0x01000193);
  return mixed >>> 0;
}
