import type { Definitions } from './definitions.ts';
import { figure, type Figure } from './figures.ts';

/** Adds up what communes have, one commune at a time, so that none of them need be kept. */
export class Sums {
  readonly #sums = new Map<string, { readonly indicator: string; readonly category: string | null; readonly year: number; value: number; base: number | null }>();

  add(figures: readonly Figure[]): void {
    for (const { indicator, category, year, value, base } of figures) {
      const key = `${indicator} ${category ?? ''} ${year}`;
      const sum = this.#sums.get(key);
      if (sum === undefined) this.#sums.set(key, { indicator, category, year, value: value ?? 0, base });
      else {
        sum.value += value ?? 0;
        if (base !== null) sum.base = (sum.base ?? 0) + base;
      }
    }
  }

  /** The figures of the unit above, in the order in which the first commune had them. */
  figures(definitions: Definitions): Figure[] {
    return [...this.#sums.values()].map((sum) => figure(sum.indicator, sum.year, sum, definitions));
  }
}
