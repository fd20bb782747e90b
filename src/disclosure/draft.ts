import type { Observation } from '../dataset/observation.ts';
import type { Cell, Equation, System } from './system.ts';
import { isSmall } from './threshold.ts';

/**
 * A system being built. Equations may speak of numbers that no document prints: one of them alone is computed and is a
 * cell from then on, several are one remainder.
 */
export class Draft implements System {
  readonly cells = new Map<string, Cell>();
  readonly equations: Equation[] = [];
  readonly threshold: number;

  constructor(threshold: number) {
    this.threshold = threshold;
  }

  /** A number as an observation tells it; of several that contradict one another the first counts, and one small one makes the cell small. */
  tell(id: string, kind: 'count' | 'base', value: number, sensitive: boolean, observation: Observation): void {
    const former = this.cells.get(id);
    const small = (former?.small ?? false) || isSmall(value, this.threshold);
    this.cells.set(id, { id, kind, value: former?.value ?? value, told: [...(former?.told ?? []), observation], sensitive: sensitive || (former?.sensitive ?? false), small });
  }

  isTold(id: string): boolean {
    return (this.cells.get(id)?.told.length ?? 0) > 0;
  }

  /** A whole and its parts: nothing to say of a whole that is not known, or of parts that nobody prints. */
  sum(whole: string, parts: readonly { readonly id: string; readonly sensitive: boolean }[]): void {
    const total = this.cells.get(whole);
    if (total === undefined || parts.length === 0 || !parts.some(({ id }) => this.isTold(id))) return;
    const missing = parts.filter(({ id }) => !this.cells.has(id));
    const rest = total.value - parts.reduce((sum, { id }) => sum + (this.cells.get(id)?.value ?? 0), 0);
    const [only] = missing;
    // Parts beyond their whole leave nothing over that could be told.
    if (only !== undefined && rest < 0) return;
    if (only !== undefined && missing.length === 1) this.compute(only.id, rest, only.sensitive);
    const terms = parts.flatMap(({ id }) => (this.cells.has(id) ? [{ cell: id, factor: 1 }] : []));
    if (missing.length > 1) terms.push({ cell: this.#remainder(rest), factor: 1 });
    this.equations.push({ terms: [...terms, { cell: whole, factor: -1 }], holds: missing.length > 0 || rest === 0 });
  }

  /** A number that no document prints, and that others give. */
  compute(id: string, value: number, sensitive: boolean): void {
    this.cells.set(id, { id, kind: 'count', value, told: [], sensitive, small: isSmall(value, this.threshold) });
  }

  /** Two places of one number. */
  same(one: string, other: string): void {
    const [a, b] = [this.cells.get(one), this.cells.get(other)];
    if (a === undefined || b === undefined || one === other) return;
    this.equations.push({ terms: [{ cell: one, factor: 1 }, { cell: other, factor: -1 }], holds: a.value === b.value });
  }

  /** A part of which nothing is known but that it is not larger than its whole. */
  atMost(part: string, whole: string): void {
    const [a, b] = [this.cells.get(part), this.cells.get(whole)];
    if (a === undefined || b === undefined || a.value > b.value) return;
    this.equations.push({ terms: [{ cell: part, factor: 1 }, { cell: this.#remainder(b.value - a.value), factor: 1 }, { cell: whole, factor: -1 }], holds: true });
  }

  #remainder(value: number): string {
    const id = `rest ${this.cells.size}`;
    this.cells.set(id, { id, kind: 'rest', value, told: [], sensitive: false, small: false });
    return id;
  }
}
