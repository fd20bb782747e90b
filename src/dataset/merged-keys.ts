import type { ContextPart } from '../facts/context.ts';
import type { Given } from '../facts/fact.ts';
import type { TidyColumns } from '../facts/tidy-columns.ts';
import { TIDY_KEYS, type Keys } from '../facts/tidy-reader.ts';
import { LabelColumn, NO_LABEL } from './label-column.ts';

/** The keys of a row as labels, where merged cells are filled in their first row only: the rule of `TidyReader`, for rows without a total. */
export class MergedKeys {
  readonly columns: readonly { readonly part: ContextPart; readonly labels: LabelColumn }[];
  /** Of the row read last. */
  readonly now: Record<ContextPart, number> = { unit: NO_LABEL, period: NO_LABEL, indicator: NO_LABEL };
  /** How many cells of it are filled. */
  filled = 0;
  readonly #before: Record<ContextPart, number> = { unit: NO_LABEL, period: NO_LABEL, indicator: NO_LABEL };

  readonly #given: Given;

  constructor(tidy: TidyColumns, given: Given, columnAt: (index: number) => LabelColumn) {
    this.#given = given;
    const columns = TIDY_KEYS.flatMap((part) => (tidy[part] === undefined ? [] : [{ part, index: tidy[part].index }]));
    this.columns = columns.sort((a, b) => a.index - b.index).map(({ part, index }) => ({ part, labels: columnAt(index) }));
  }

  /** Takes in the next row; false, and the keys are those of the row above, where it says that it is a total. */
  read(): boolean {
    let same = true;
    let total = false;
    this.filled = 0;
    this.#copy(this.now, this.#before);
    for (const { part, labels } of this.columns) {
      const own = labels.read();
      if (own !== NO_LABEL) this.filled += 1;
      if (labels.isTotal(own)) total = true;
      if (own === NO_LABEL && same) continue;
      same &&= own === this.now[part];
      this.now[part] = own;
    }
    if (total) this.restore();
    return !total;
  }

  /** Goes back to the row above the one read last. */
  restore(): void {
    this.#copy(this.#before, this.now);
  }

  /** A key of the row, or what the caller gives for all rows that have none. */
  text(part: ContextPart): string {
    const own = this.columns.find((column) => column.part === part)?.labels.text(this.now[part]) ?? '';
    return own === '' ? (this.#given[part] ?? '') : own;
  }

  write(keys: Keys): void {
    for (const { part, labels } of this.columns) keys[part] = labels.text(this.now[part]);
  }

  take(keys: Keys): void {
    for (const { part, labels } of this.columns) this.now[part] = labels.numberOf(keys[part]);
  }

  #copy(from: Record<ContextPart, number>, to: Record<ContextPart, number>): void {
    to.unit = from.unit;
    to.period = from.period;
    to.indicator = from.indicator;
  }
}
