import type { RowLabel } from './row-label.ts';

/** A row as far as rows below it may be parts of it. */
export interface Whole<Payload> {
  readonly payload: Payload;
  readonly prefix: RowLabel['prefix'];
  /** Its counts by column: parts are parts until they add up to these. */
  readonly counts: ReadonlyMap<number, number>;
}

interface Open<Payload> extends Whole<Payload> {
  readonly depth: number;
  readonly parts: Map<number, number>;
  full: boolean;
}

/**
 * Follows which row belongs to which: "- " and "+ " rows, and rows after "Trong đó:", are parts of the row above them until the
 * parts add up to it or a row of the outer level follows. A part is never more than its whole.
 */
export class OfWhich<Payload> {
  /** The rows that may have parts, outermost first. */
  #open: Open<Payload>[] = [];
  /** Set by a row that says only "Trong đó:": rows without a sign of their own are parts from there on. */
  #announced = false;
  /** Whether parts below such a row have a sign after all: then rows without one are none. */
  #signed = false;
  /** A "+" right after "Trong đó:" is a first level, beside "-" a second one. */
  #plusDepth = 2;

  /** Whether rows are parts by such a row. */
  get announced(): boolean {
    return this.#announced;
  }

  /** A row that says only "Trong đó:". The parts below it part their whole anew, whatever those above it added up to. */
  announce(): void {
    this.#announced = true;
    this.#signed = false;
    for (const open of this.#open) {
      open.full = false;
      open.parts.clear();
    }
  }

  /** Takes in the next row; gives the row that it is a part of, or null. `numbered` says that it has a running number of its own. */
  enter(label: RowLabel, row: Whole<Payload>, numbered: boolean): Payload | null {
    const depth = this.#depthOf(label, row, numbered);
    this.#open = this.#open.filter((open) => open.depth < depth);
    if (depth === 0) this.#announced = false;
    // More than the row above it: then it is a part of the row that this one is a part of.
    while (this.#open.length > 1 && isMore(row.counts, this.#open.at(-1))) this.#open.pop();
    const whole = this.#open.at(-1);
    const belongs = whole !== undefined && depth > 0 && !whole.full;
    if (belongs) addUp(whole, row.counts);
    this.#open.push({ ...row, depth, parts: new Map(), full: false });
    return belongs ? whole.payload : null;
  }

  #depthOf(label: RowLabel, row: Whole<Payload>, numbered: boolean): number {
    this.#signed ||= label.prefix === 'dash' || label.prefix === 'plus';
    if (label.ofWhich) {
      this.#plusDepth = label.prefix === 'plus' ? 1 : 2;
      return Math.min(1, this.#open.length);
    }
    if (label.prefix === 'dash') return 1;
    if (label.prefix === 'plus') return this.#open.some((open) => open.prefix === 'dash') ? this.#plusDepth : 1;
    const whole = this.#open[0];
    if (!this.#announced || this.#signed || whole === undefined || whole.full || numbered || label.prefix === whole.prefix && label.prefix !== 'none') return 0;
    return exceeds(whole, row.counts) ? 0 : 1;
  }
}

function addUp<Payload>(whole: Open<Payload>, counts: ReadonlyMap<number, number>): void {
  for (const [column, count] of counts) whole.parts.set(column, (whole.parts.get(column) ?? 0) + count);
  const compared = [...whole.counts].filter(([column]) => whole.parts.has(column));
  whole.full = compared.length > 0 && compared.every(([column, count]) => whole.parts.get(column) === count);
}

function isMore<Payload>(counts: ReadonlyMap<number, number>, whole: Open<Payload> | undefined): boolean {
  return [...counts].some(([column, count]) => count > (whole?.counts.get(column) ?? Infinity));
}

function exceeds<Payload>(whole: Open<Payload>, counts: ReadonlyMap<number, number>): boolean {
  return [...counts].some(([column, count]) => (whole.parts.get(column) ?? 0) + count > (whole.counts.get(column) ?? Infinity));
}
