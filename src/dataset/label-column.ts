import { isTotalLabel } from '../facts/labels.ts';
import type { ByteRows } from '../tables/byte-rows.ts';
import { CellCodes } from '../tables/cell-codes.ts';

/** The number of the label that says nothing. */
export const NO_LABEL = 0;

/** Every distinct label by a number, over one file or many. */
export class Labels {
  readonly #texts: string[] = [''];
  readonly #numbers = new Map<string, number>([['', NO_LABEL]]);
  readonly #totals: boolean[] = [false];

  numberOf(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    const number = this.#texts.push(text) - 1;
    this.#numbers.set(text, number);
    this.#totals.push(isTotalLabel(text));
    return number;
  }

  text(label: number): string {
    return this.#texts[label] as string;
  }

  isTotal(label: number): boolean {
    return this.#totals[label] as boolean;
  }
}

/** A column of labels: the number of the label of each row, equal for cells that differ only in blanks around them. */
export class LabelColumn {
  readonly labels: Labels;
  readonly #rows: ByteRows;
  readonly #index: number;
  readonly #cells: CellCodes;
  /** By cell. */
  readonly #numbers: number[] = [];

  constructor(rows: ByteRows, index: number, labels: Labels = new Labels()) {
    this.labels = labels;
    this.#rows = rows;
    this.#index = index;
    this.#cells = new CellCodes();
  }

  /** The label of the row at hand. */
  read(): number {
    const start = this.#rows.starts[this.#index] as number;
    const end = this.#rows.ends[this.#index] as number;
    if (start === end) return NO_LABEL;
    const cell = this.#cells.code(this.#rows.bytes, start, end);
    const known = this.#numbers[cell];
    if (known !== undefined) return known;
    return (this.#numbers[cell] = this.labels.numberOf(this.#rows.textOf(start, end).trim()));
  }

  text(label: number): string {
    return this.labels.text(label);
  }
}
