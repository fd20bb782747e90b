import type { ContextPart } from '../facts/context.ts';
import type { Given } from '../facts/fact.ts';
import type { TidyColumns } from '../facts/tidy-columns.ts';
import { TIDY_KEYS, type Keys } from '../facts/tidy-reader.ts';
import type { ByteRows } from '../tables/byte-rows.ts';
import { LabelColumn, NO_LABEL, type Labels } from './label-column.ts';

/** A column of keys: its label in the row read last, and in the row above it. */
interface KeyColumn {
  readonly part: ContextPart;
  readonly labels: LabelColumn;
  now: number;
  before: number;
}

/** The keys of a row as labels, where merged cells are filled in their first row only: the rule of `TidyReader`, for rows without a total. */
export class MergedKeys {
  /** How many cells of the row read last are filled. */
  filled = 0;
  /** From left to right: a merged cell ends where one to its left changes. */
  readonly #columns: readonly KeyColumn[];
  readonly #unit: () => number;
  readonly #period: () => number;
  readonly #indicator: () => number;

  constructor(rows: ByteRows, tidy: TidyColumns, given: Given, labels: Readonly<Record<ContextPart, Labels>>) {
    const columns = TIDY_KEYS.flatMap((part) => (tidy[part] === undefined ? [] : [{ part, index: tidy[part].index }]));
    this.#columns = columns.sort((a, b) => a.index - b.index).map(({ part, index }) => ({ part, labels: new LabelColumn(rows, index, labels[part]), now: NO_LABEL, before: NO_LABEL }));
    // A key of the row, or what the caller gives for all rows that have none.
    const labelOf = (part: ContextPart) => {
      const column = this.#columns.find((own) => own.part === part);
      const ofFile = labels[part].numberOf(given[part] ?? '');
      return () => (column === undefined || column.now === NO_LABEL ? ofFile : column.now);
    };
    this.#unit = labelOf('unit');
    this.#period = labelOf('period');
    this.#indicator = labelOf('indicator');
  }

  get unit(): number {
    return this.#unit();
  }

  get period(): number {
    return this.#period();
  }

  get indicator(): number {
    return this.#indicator();
  }

  /** Takes in the next row; false, and the keys are those of the row above, where it says that it is a total. */
  read(): boolean {
    let same = true;
    let total = false;
    this.filled = 0;
    for (let at = 0; at < this.#columns.length; at += 1) {
      const column = this.#columns[at] as KeyColumn;
      const own = column.labels.read();
      column.before = column.now;
      if (own !== NO_LABEL) this.filled += 1;
      if (column.labels.labels.isTotal(own)) total = true;
      if (own === NO_LABEL && same) continue;
      same &&= own === column.now;
      column.now = own;
    }
    if (total) this.restore();
    return !total;
  }

  /** Goes back to the row above the one read last. */
  restore(): void {
    for (const column of this.#columns) column.now = column.before;
  }

  write(keys: Keys): void {
    for (const { part, labels, now } of this.#columns) keys[part] = labels.text(now);
  }

  take(keys: Keys): void {
    for (const column of this.#columns) column.now = column.labels.labels.numberOf(keys[column.part]);
  }
}
