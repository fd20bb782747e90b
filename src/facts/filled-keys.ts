import type { Row } from '../tables/row-stream.ts';
import type { KeyColumn } from './column.ts';
import { cellOf } from './row-sense.ts';

/**
 * The keys of rows whose merged cells were flattened: the text of a merged cell stands in its first row only.
 * A blank is as above, unless a column to its left changed: then it is nothing.
 */
export class FilledKeys {
  readonly #columns: readonly KeyColumn[];
  readonly #above = new Map<KeyColumn, string>();

  constructor(columns: readonly KeyColumn[]) {
    this.#columns = [...columns].sort((a, b) => a.index - b.index);
  }

  /** Takes in the next row. */
  enter(row: Row): void {
    let same = true;
    for (const column of this.#columns) {
      const own = cellOf(row, column);
      if (own === '' && same) continue;
      same &&= own === this.#above.get(column);
      this.#above.set(column, own);
    }
  }

  /** The text that holds for the row entered last; empty where there is none. */
  textOf(column: KeyColumn | null | undefined): string {
    return column === null || column === undefined ? '' : (this.#above.get(column) ?? '');
  }
}
