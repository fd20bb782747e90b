import type { Cell, Equation, System } from './system.ts';
import { isSmall } from './threshold.ts';

interface DraftCell extends Cell {
  readonly told: number[];
  sensitive: boolean;
  small: boolean;
}

/**
 * A system being built. Equations may speak of numbers that no document prints: one of them alone is computed and is a
 * cell from then on, several are one remainder.
 */
export class Draft implements System {
  readonly cells: DraftCell[] = [];
  readonly equations: Equation[] = [];
  readonly rows = new Map<string, number[]>();
  readonly threshold: number;
  readonly #byId = new Map<string, DraftCell>();

  constructor(threshold: number) {
    this.threshold = threshold;
  }

  /** The cell of an id, where there is one by now. */
  at(id: string): Cell | undefined {
    return this.#byId.get(id);
  }

  /** A row of the dataset at its place, whether or not it tells a number. */
  stand(id: string, row: number): void {
    const rows = this.rows.get(id);
    if (rows === undefined) this.rows.set(id, [row]);
    else rows.push(row);
  }

  /** A number as a row tells it; of several that contradict one another the first counts, and one small one makes the cell small. */
  tell(id: string, kind: 'count' | 'base', value: number, sensitive: boolean, row: number): void {
    const cell = this.#byId.get(id) ?? this.#add(id, kind, value, sensitive);
    cell.told.push(row);
    cell.sensitive ||= sensitive;
    cell.small ||= isSmall(value, this.threshold);
  }

  isTold(id: string): boolean {
    return (this.at(id)?.told.length ?? 0) > 0;
  }

  /** A whole and its parts: nothing to say of a whole that is not known, or of parts that nobody prints. */
  sum(whole: string, parts: readonly { readonly id: string; readonly sensitive: boolean }[]): void {
    const total = this.at(whole);
    if (total === undefined || parts.length === 0 || !parts.some(({ id }) => this.isTold(id))) return;
    const missing = parts.filter(({ id }) => !this.#byId.has(id));
    const rest = total.value - parts.reduce((sum, { id }) => sum + (this.at(id)?.value ?? 0), 0);
    const [only] = missing;
    // Parts beyond their whole leave nothing over that could be told.
    if (only !== undefined && rest < 0) return;
    if (only !== undefined && missing.length === 1) this.compute(only.id, rest, only.sensitive);
    const terms = parts.flatMap(({ id }) => term(this.at(id), 1));
    if (missing.length > 1) terms.push({ cell: this.#remainder(rest), factor: 1 });
    this.equations.push({ terms: [...terms, { cell: total.index, factor: -1 }], holds: missing.length > 0 || rest === 0 });
  }

  /** A number that no document prints, and that others give. */
  compute(id: string, value: number, sensitive: boolean): void {
    this.#add(id, 'count', value, sensitive).small = isSmall(value, this.threshold);
  }

  /** Two places of one number. */
  same(one: string, other: string): void {
    const [a, b] = [this.at(one), this.at(other)];
    if (a === undefined || b === undefined || one === other) return;
    this.equations.push({ terms: [{ cell: a.index, factor: 1 }, { cell: b.index, factor: -1 }], holds: a.value === b.value });
  }

  /** A part of which nothing is known but that it is not larger than its whole. */
  atMost(part: string, whole: string): void {
    const [a, b] = [this.at(part), this.at(whole)];
    if (a === undefined || b === undefined || a.value > b.value) return;
    this.equations.push({ terms: [{ cell: a.index, factor: 1 }, { cell: this.#remainder(b.value - a.value), factor: 1 }, { cell: b.index, factor: -1 }], holds: true });
  }

  #remainder(value: number): number {
    return this.#add(`rest ${this.cells.length}`, 'rest', value, false).index;
  }

  #add(id: string, kind: Cell['kind'], value: number, sensitive: boolean): DraftCell {
    const cell: DraftCell = { index: this.cells.length, id, kind, value, told: [], sensitive, small: false };
    this.cells.push(cell);
    this.#byId.set(id, cell);
    return cell;
  }
}

function term(cell: Cell | undefined, factor: number): { cell: number; factor: number }[] {
  return cell === undefined ? [] : [{ cell: cell.index, factor }];
}
