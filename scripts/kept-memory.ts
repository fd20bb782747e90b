import type { Memory } from '../src/dataset/memory.ts';
import type { Worked } from './kept.ts';

/** What a former build has worked out, and what of it, or anew, serves this one. */
export class KeptMemory implements Memory {
  readonly #former: ReadonlyMap<string, Worked>;
  readonly #worked = new Map<string, Worked>();

  constructor(former: ReadonlyMap<string, Worked> = new Map()) {
    this.#former = former;
  }

  recall(key: string, sign: string, make: () => string): string {
    const known = this.#former.get(key);
    const text = known?.[0] === sign ? known[1] : make();
    this.#worked.set(key, [sign, text]);
    return text;
  }

  /** All that was asked for. */
  get worked(): ReadonlyMap<string, Worked> {
    return this.#worked;
  }
}
