import { MAX_COLUMNS, MAX_ROWS } from './cells.ts';
import { CellCodes } from './cell-codes.ts';
import type { Row } from './row-stream.ts';

/** Beyond these, cells of rows that are asked for are decoded each time. */
const MOST_KEPT = 20_000;
const [QUOTE, BREAK, RETURN, SPACE, TAB] = [34, 10, 13, 32, 9];

/** A text as bytes, of which the delimiter is known. */
export interface ByteText {
  readonly bytes: Uint8Array;
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
  readonly bytes: Uint8Array;
  readonly #text: ByteText;
  readonly #delimiter: number;
  /** The distinct cells of rows that were asked for as texts. */
  readonly #codes: CellCodes;
  readonly #texts: string[] = [];
  #at: number;
  /** Line breaks within the cells of the row read last. */
  #breaks = 0;

  constructor(text: ByteText) {
    this.#text = text;
    this.bytes = text.bytes;
    this.#codes = new CellCodes(text.bytes);
    this.#at = text.from;
    this.#delimiter = text.delimiter.charCodeAt(0);
  }

  /** Cuts the next row; false behind the last, and where the text is not sound. */
  next(): boolean {
    const { bytes } = this;
    const delimiter = this.#delimiter;
    const { length } = bytes;
    if (this.#at >= length || !this.sound) return false;
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
      const kept = this.#codes.size < MOST_KEPT ? this.#codes.code(start, end) : -1;
      cells.push(kept < 0 ? this.textOf(start, end) : (this.#texts[kept] ??= this.textOf(start, end)));
    }
    return { cells, line: this.line };
  }

  textOf(start: number, end: number): string {
    const text = start === end ? '' : this.#text.decode(this.bytes.subarray(start, end));
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
