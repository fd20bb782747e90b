type Numbers = Float64Array | Uint32Array | Uint8Array;

const FIRST_LENGTH = 1024;

/** A column of numbers that grows: 8, 4 or 1 byte a row, where an object takes hundreds. */
export class Column<A extends Numbers> {
  length = 0;
  readonly #make: (length: number) => A;
  #numbers: A;

  constructor(make: (length: number) => A) {
    this.#make = make;
    this.#numbers = make(FIRST_LENGTH);
  }

  push(value: number): void {
    if (this.length === this.#numbers.length) {
      const wider = this.#make(this.length * 2);
      wider.set(this.#numbers);
      this.#numbers = wider;
    }
    this.#numbers[this.length] = value;
    this.length += 1;
  }

  set(row: number, value: number): void {
    this.#numbers[row] = value;
  }

  /** Forgets the rows from one on. */
  cut(length: number): void {
    this.length = length;
  }

  /** The numbers as they stand, until the next is pushed. */
  get numbers(): A {
    return this.#numbers.subarray(0, this.length) as A;
  }

  /** The numbers of the rows in a given order, in an array that has just their length. The column is empty afterwards, so that never two of all are held. */
  handOver(order: Uint32Array): A {
    const [taken, numbers] = [this.#make(order.length), this.#numbers];
    for (let place = 0; place < order.length; place += 1) taken[place] = numbers[order[place] as number] as number;
    this.#numbers = this.#make(FIRST_LENGTH);
    this.length = 0;
    return taken;
  }
}

/** Every distinct word once, by a number; the numbers count up from zero in the order in which the words are met. */
export class Words {
  readonly list: string[] = [];
  readonly #codes = new Map<string, number>();

  code(word: string): number {
    const known = this.#codes.get(word);
    if (known !== undefined) return known;
    this.#codes.set(word, this.list.length);
    return this.list.push(word) - 1;
  }
}

/**
 * The order that sorts rows by several keys, the first key first; of equals the one pushed first. Every key gives a small
 * whole number from zero for each row, so that counting sorts two million rows in a tenth of the time that comparing takes.
 */
export function sortedOrder(rows: number, keys: readonly (() => Uint32Array)[]): Uint32Array {
  let order = new Uint32Array(rows);
  for (let row = 0; row < rows; row += 1) order[row] = row;
  for (const key of [...keys].reverse()) order = countingSort(order, key());
  return order;
}

function countingSort(order: Uint32Array<ArrayBuffer>, values: Uint32Array): Uint32Array<ArrayBuffer> {
  let most = 0;
  let sorted = true;
  let before = 0;
  for (let place = 0; place < order.length; place += 1) {
    const value = values[order[place] as number] as number;
    if (value < before) sorted = false;
    if (value > most) most = value;
    before = value;
  }
  if (sorted) return order;
  const starts = new Uint32Array(most + 2);
  for (let row = 0; row < values.length; row += 1) starts[(values[row] as number) + 1] = (starts[(values[row] as number) + 1] as number) + 1;
  for (let value = 1; value < starts.length; value += 1) starts[value] = (starts[value] as number) + (starts[value - 1] as number);
  const result = new Uint32Array(order.length);
  for (let from = 0; from < order.length; from += 1) {
    const row = order[from] as number;
    const value = values[row] as number;
    const place = starts[value] as number;
    result[place] = row;
    starts[value] = place + 1;
  }
  return result;
}
