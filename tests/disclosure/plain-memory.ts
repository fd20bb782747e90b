import type { Memory } from '../../src/dataset/memory.ts';

/** A memory that says what it had to have made. A copy of it goes its own way. */
export class PlainMemory implements Memory {
  readonly kept: Map<string, readonly [sign: string, text: string]>;
  readonly made: string[] = [];

  constructor(former?: PlainMemory) {
    this.kept = new Map(former?.kept);
  }

  recall(key: string, sign: string, make: () => string): string {
    const known = this.kept.get(key);
    if (known?.[0] === sign) return known[1];
    this.made.push(key);
    const text = make();
    this.kept.set(key, [sign, text]);
    return text;
  }

  /** The same memory, of which every sign is another. */
  withOtherSigns(): PlainMemory {
    const other = new PlainMemory();
    for (const [key, [sign]] of this.kept) other.kept.set(key, [`${sign} once`, '0 1;0']);
    return other;
  }
}
