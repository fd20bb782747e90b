import type { ByteRows } from '../tables/byte-rows.ts';
import { CellCodes } from '../tables/cell-codes.ts';
import { addProof, type DialectProof } from './dialect.ts';
import type { Dialect } from './figures.ts';
import { parseNumber } from './numbers.ts';
import { PlainNumber } from './plain-number.ts';

/** Beyond these, cells that are no plain numbers are read each time: no column fills the memory. */
const MOST_KEPT = 50_000;

/** What a cell of figures says: nothing, a number and nothing besides, or more than that. */
export const EMPTY = 0;
export const PLAIN = 1;
export const OTHER = 2;

interface Kept { readonly kind: number; readonly value: number; readonly decimals: number }

/** A column of figures, read from the bytes of its cells; one that is no plain number is parsed once for all rows that have it. */
export class FigureCells {
  /** Of the cell read last; the number is NaN where there is none. */
  value = NaN;
  decimals = 0;
  readonly #rows: ByteRows;
  readonly #index: number;
  readonly #dialect: Dialect;
  readonly #codes: CellCodes;
  readonly #number = new PlainNumber();
  readonly #texts: string[] = [];
  readonly #kept: Record<'counted' | 'other', Kept[]> = { counted: [], other: [] };
  readonly #told: boolean[] = [];
  #code = -1;
  #text = '';

  constructor(rows: ByteRows, index: number, dialect: Dialect) {
    this.#rows = rows;
    this.#index = index;
    this.#dialect = dialect;
    this.#codes = new CellCodes();
  }

  /** Reads the cell of the row at hand. */
  read(counted: boolean): number {
    const start = this.#rows.starts[this.#index] as number;
    const end = this.#rows.ends[this.#index] as number;
    this.#code = -1;
    this.#text = '';
    this.value = NaN;
    this.decimals = 0;
    this.#number.proof = null;
    if (start === end) return EMPTY;
    if (this.#number.read(this.#rows.bytes, start, end)) {
      this.value = this.#number.value;
      this.decimals = this.#number.decimals;
      return PLAIN;
    }
    this.#number.proof = null;
    const { kind, value, decimals } = this.#parsed(start, end, counted);
    this.value = value;
    this.decimals = decimals;
    return kind;
  }

  /** Adds what the cell read last proves; not earlier, since a row may yet turn out to be a note. */
  prove(proofs: DialectProof): void {
    if (this.#number.proof !== null) proofs.add(this.#number.proof);
    if (this.#code >= 0 ? this.#told[this.#code] === true : this.#text === '') return;
    if (this.#code >= 0) this.#told[this.#code] = true;
    addProof(proofs, this.#text);
  }

  #parsed(start: number, end: number, counted: boolean): Kept {
    if (this.#codes.size >= MOST_KEPT) {
      this.#text = this.#rows.textOf(start, end);
      return parsed(this.#text, this.#dialect, counted);
    }
    this.#code = this.#codes.code(this.#rows.bytes, start, end);
    this.#text = this.#texts[this.#code] ??= this.#rows.textOf(start, end);
    return (this.#kept[counted ? 'counted' : 'other'][this.#code] ??= parsed(this.#text, this.#dialect, counted));
  }
}

function parsed(text: string, dialect: Dialect, counted: boolean): Kept {
  const reading = parseNumber(text, { dialect, counted });
  if (reading.kind === 'empty') return { kind: EMPTY, value: NaN, decimals: 0 };
  const plain = reading.kind === 'number' && Object.keys(reading).length === 3;
  return plain ? { kind: PLAIN, value: reading.value, decimals: reading.decimals } : { kind: OTHER, value: NaN, decimals: 0 };
}
