import type { ByteSource } from '../text/byte-source.ts';
import { MAX_COLUMNS, MAX_ROWS } from './cells.ts';
import { CellCodes } from './cell-codes.ts';
import type { Row } from './row-stream.ts';

/** Beyond these, cells of rows that are asked for are decoded each time. */
const MOST_KEPT = 20_000;
const [QUOTE, BREAK, RETURN, SPACE, TAB] = [34, 10, 13, 32, 9];

/** A text as bytes, of which the delimiter is known. */
export interface ByteText {
  readonly source: ByteSource;
  /** Where the text begins: behind the mark of its encoding. */
  readonly from: number;
  readonly delimiter: string;
  /**
   * Whether a text of these bytes was opened and its quotes were checked. If not, only what needs no check is taken.
   */
  readonly checked: boolean;
  /** A cell as a text; null where it does not stand as it was meant. */
  readonly decode: (cell: Uint8Array) => string | null;
}

/**
 * Cuts rows where they stand in the bytes of a text: a cell is two places, and no string is made of it before it is asked
 * for. The same cells and lines as `forEachRow` gives; what this cannot cut alike leaves `sound` false, and then nothing
 * that was cut holds.
 */
export class ByteRows {
  sound = true;
  /** Of the row read last: its line, how many cells it has, and where each begins and ends without its quotes. */
  line = 0;
  width = 0;
  starts = new Int32Array(64);
  ends = new Int32Array(64);
  /** The piece of the text that the row stands in, until the next is asked for. */
  bytes: Uint8Array = new Uint8Array();
  readonly #text: ByteText;
  readonly #delimiter: number;
  /** The distinct cells of rows that were asked for as texts. */
  readonly #codes = new CellCodes();
  readonly #texts: string[] = [];
  #at = 0;
  /** Where the next piece begins. */
  #next: number;
  /** Line breaks within the cells of the row read last. */
  #breaks = 0;

  constructor(text: ByteText) {
    this.#text = text;
    this.#next = text.from;
    this.#delimiter = text.delimiter.charCodeAt(0);
  }

  /** Cuts the next row; false behind the last, and where the text is not sound. */
  next(): boolean {
    if (!this.sound || (this.#at >= this.bytes.length && !this.#open())) return false;
    const { bytes } = this;
    const delimiter = this.#delimiter;
    const { length } = bytes;
    this.line += 1 + this.#breaks;
    this.#breaks = 0;
    let at = this.#at;
    let cell = 0;
    for (;;) {
      if (cell === this.starts.length) this.#widen();
      let end: number;
      if (bytes[at] === QUOTE) {
        end = this.#closingQuote(at + 1);
        this.starts[cell] = at + 1;
        at = end + 1;
        if (this.#text.checked) while (at < length && bytes[at] !== delimiter && (bytes[at] === SPACE || bytes[at] === TAB)) at += 1;
        else if (bytes[at] === RETURN && bytes[at + 1] === BREAK) at += 1;
        if (at < length && bytes[at] !== delimiter && bytes[at] !== BREAK) return this.#unsound();
      } else {
        this.starts[cell] = at;
        let quotes = 0;
        for (let byte = bytes[at]; at < length && byte !== delimiter && byte !== BREAK; byte = bytes[at]) {
          if (byte === QUOTE) quotes += 1;
          at += 1;
        }
        // A quote that belongs to the cell, as in ="08": rare enough to be left to the other way.
        if (quotes > 0) return this.#unsound();
        end = bytes[at] === BREAK && at > (this.starts[cell] as number) && bytes[at - 1] === RETURN ? at - 1 : at;
      }
      this.ends[cell] = end;
      cell += 1;
      if (at >= length || bytes[at] === BREAK) break;
      at += 1;
    }
    this.width = cell;
    this.#at = at + 1;
    if (cell > MAX_COLUMNS || this.line > MAX_ROWS + 1) return this.#unsound();
    return this.sound;
  }

  /** The row read last, with its cells as texts. */
  row(): Row {
    const cells: string[] = [];
    for (let index = 0; index < this.width; index += 1) {
      const [start, end] = [this.starts[index] as number, this.ends[index] as number];
      const kept = this.#codes.size < MOST_KEPT ? this.#codes.code(this.bytes, start, end) : -1;
      cells.push(kept < 0 ? this.textOf(start, end) : (this.#texts[kept] ??= this.textOf(start, end)));
    }
    return { cells, line: this.line };
  }

  textOf(start: number, end: number): string {
    const cell = this.bytes.subarray(start, end);
    const text = isNumberLike(cell) ? String.fromCharCode(...cell) : this.#text.decode(cell);
    if (text === null) this.sound = false;
    return text === null ? '' : text.replaceAll('""', '"');
  }

  /** Where the quote stands that ends a cell. */
  #closingQuote(from: number): number {
    const { bytes } = this;
    for (let at = from; at < bytes.length; at += 1) {
      if (bytes[at] === BREAK) {
        this.#breaks += 1;
        if (!this.#text.checked) this.sound = false;
      }
      if (bytes[at] !== QUOTE) continue;
      if (bytes[at + 1] !== QUOTE) return at;
      at += 1;
    }
    this.sound = false;
    return bytes.length;
  }

  /** Goes on to the next piece of whole lines; false where there is none. */
  #open(): boolean {
    const { source } = this.#text;
    if (this.#next >= source.length) return false;
    let end = 0;
    for (let size = source.piece; end === 0; size *= 2) {
      const to = Math.min(source.length, this.#next + size);
      this.bytes = source.part(this.#next, to);
      end = to === source.length ? this.bytes.length : this.bytes.lastIndexOf(BREAK) + 1;
    }
    this.bytes = this.bytes.subarray(0, end);
    this.#next += end;
    this.#at = 0;
    return true;
  }

  #unsound(): false {
    this.sound = false;
    return false;
  }

  #widen(): void {
    const [starts, ends] = [this.starts, this.ends];
    this.starts = new Int32Array(starts.length * 2);
    this.ends = new Int32Array(ends.length * 2);
    this.starts.set(starts);
    this.ends.set(ends);
  }
}

/** Digits and marks alone, or nothing: the same in every encoding, and most of what is asked for. */
function isNumberLike(cell: Uint8Array): boolean {
  if (cell.length > 15) return false;
  for (const byte of cell) if (byte < 44 || byte > 57) return false;
  return true;
}
