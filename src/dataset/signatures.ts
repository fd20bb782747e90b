import { once } from './once.ts';
import type { ObservationTable } from './observation-table.ts';
import type { Rows } from './rows.ts';

/** Two numbers of 32 bits that are equal for equal content (cyrb53, bryc, public domain): a change stays unseen once in 2^53. */
export interface Mixed { high: number; low: number }

export function mixed(): Mixed {
  return { high: 0xdeadbeef, low: 0x41c6ce57 };
}

export function mixIn(into: Mixed, word: number): void {
  into.high = Math.imul(into.high ^ word, 2654435761);
  into.low = Math.imul(into.low ^ word, 1597334677);
  into.high ^= into.low >>> 15;
}

export function mixText(into: Mixed, text: string): void {
  for (let index = 0; index < text.length; index += 1) mixIn(into, text.charCodeAt(index));
  mixIn(into, text.length);
}

export function spelledOut({ high, low }: Mixed): string {
  const [a, b] = [Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909), Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)];
  return (4294967296 * (2097151 & a) + (b >>> 0)).toString(36);
}

export function signatureOf(text: string): string {
  const all = mixed();
  mixText(all, text);
  return spelledOut(all);
}

/** Signatures of rows: equal where the rows say the same, in whatever build and on whatever machine. */
export interface RowSignatures {
  /** Of all that the rows say; of neighbours, `from` to `to` without it, or of a list of rows. */
  readonly ofRun: (from: number, to: number) => string;
  readonly ofRows: (rows: Iterable<number>) => string;
  /** Of where the rows were read: file, line and column. */
  readonly ofPlaces: (rows: Iterable<number>) => string;
}

/** The signatures of a table: every row is looked at once. */
export const rowSignatures = once(({ rows }: ObservationTable): RowSignatures => {
  const all = signEach(rows, Object.keys(rows.columns));
  const places = once((_: Rows) => signEach(rows, ['file', 'line', 'letter']));
  const fold = (signs: Signs, list: Iterable<number>): string => {
    const folded = mixed();
    let count = 0;
    for (const row of list) {
      mixIn(folded, signs.high[row] as number);
      mixIn(folded, signs.low[row] as number);
      count += 1;
    }
    mixIn(folded, count);
    return spelledOut(folded);
  };
  function* between(from: number, to: number): Iterable<number> {
    for (let row = from; row < to; row += 1) yield row;
  }
  return { ofRun: (from, to) => fold(all, between(from, to)), ofRows: (list) => fold(all, list), ofPlaces: (list) => fold(places(rows), list) };
});

interface Signs { readonly high: Uint32Array; readonly low: Uint32Array }

function signEach({ columns, words }: Rows, names: readonly string[]): Signs {
  const length = columns.line.length;
  const [high, low] = [new Uint32Array(length).fill(0xdeadbeef), new Uint32Array(length).fill(0x41c6ce57)];
  const mix = (row: number, word: number) => {
    let a = Math.imul((high[row] as number) ^ word, 2654435761);
    const b = Math.imul((low[row] as number) ^ word, 1597334677);
    a ^= b >>> 15;
    high[row] = a;
    low[row] = b;
  };
  for (const [name, numbers] of Object.entries(columns)) {
    if (!names.includes(name)) continue;
    const list = (words as Readonly<Record<string, readonly string[]>>)[name];
    if (list !== undefined) {
      // A code is a matter of this build; what counts is the word.
      const signs = list.map(halves);
      for (let row = 0; row < length; row += 1) {
        const [a, b] = signs[numbers[row] as number] as readonly [number, number];
        mix(row, a);
        mix(row, b);
      }
    } else if (numbers instanceof Float64Array) {
      const bits = new Uint32Array(numbers.buffer, numbers.byteOffset, 2 * length);
      for (let row = 0; row < length; row += 1) {
        mix(row, bits[2 * row] as number);
        mix(row, bits[2 * row + 1] as number);
      }
    } else {
      for (let row = 0; row < length; row += 1) mix(row, numbers[row] as number);
    }
  }
  return { high, low };
}

function halves(word: string): readonly [number, number] {
  const all = mixed();
  mixText(all, word);
  return [all.high, all.low];
}
