import { isTotalLabel } from '../facts/labels.ts';
import type { ByteRows } from '../tables/byte-rows.ts';
import { CellCodes } from '../tables/cell-codes.ts';

/** The number of the label that says nothing. */
export const NO_LABEL = 0;

/** A column of labels: the number of the label of each row, equal for cells that differ only in blanks around them. */
export class LabelColumn {
  readonly texts: string[] = [''];
  readonly #rows: ByteRows;
  readonly #index: number;
  readonly #cells: CellCodes;
  /** By cell. */
  readonly #labels: number[] = [];
  readonly #numbers = new Map<string, number>([['', NO_LABEL]]);
  readonly #totals: boolean[] = [false];

  constructor(rows: ByteRows, index: number) {
    this.#rows = rows;
    this.#index = index;
    this.#cells = new CellCodes(rows.bytes);
  }

  /** The label of the row at hand. */
  read(): number {
    const [start, end] = [this.#rows.starts[this.#index] as number, this.#rows.ends[this.#index] as number];
    if (start === end) return NO_LABEL;
    const cell = this.#cells.code(start, end);
    return (this.#labels[cell] ??= this.numberOf(this.#rows.textOf(start, end).trim()));
  }

  numberOf(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    const number = this.texts.push(text) - 1;
    this.#numbers.set(text, number);
    this.#totals.push(isTotalLabel(text));
    return number;
  }

  text(label: number): string {
    return this.texts[label] as string;
  }

  isTotal(label: number): boolean {
    return this.#totals[label] as boolean;
  }
}
