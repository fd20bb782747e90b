import Papa from 'papaparse';
import { contentWidth } from './blank.ts';

/** A row of cells, and the line on which an editor shows its beginning. */
export interface Row {
  readonly cells: readonly string[];
  readonly line: number;
}

/** A text whose quotes are sound, ready to be cut into rows. */
export interface RowText {
  readonly text: string;
  readonly delimiter: string;
  /** Lines that begin within a quoted cell, ascending. */
  readonly continued: readonly number[];
}

const BLOCK = 200_000;

/**
 * Hands over row after row, blank ones too, until `visit` answers false. The text is parsed in blocks of whole rows and a block is forgotten before
 * the next one: half a million rows held at once cost more time in the collector than in the parser.
 */
export function forEachRow({ text, delimiter, continued }: RowText, visit: (row: Row) => boolean | void): void {
  const config = { header: false, delimiter, newline: '\n', skipEmptyLines: false, dynamicTyping: false } as const;
  let line = 0;
  let next = 0;
  for (let start = 0; start < text.length;) {
    const end = endOfBlock(text, start, line, continued, next);
    for (const cells of Papa.parse<string[]>(text.slice(start, end), config).data) {
      line += 1;
      while (continued[next] === line) {
        line += 1;
        next += 1;
      }
      if (visit({ cells, line }) === false) return;
    }
    start = end + 1;
  }
}

/** The first end of a row beyond the size of a block. */
function endOfBlock(text: string, start: number, line: number, continued: readonly number[], next: number): number {
  if (text.length - start <= BLOCK) return text.endsWith('\n') ? text.length - 1 : text.length;
  if (next >= continued.length) return lineEnd(text, start + BLOCK);
  let at = lineEnd(text, start);
  let upcoming = next;
  // `line` counts the lines before the block; the line that ends at `at` is the next one.
  for (let current = line + 1; at < text.length; current += 1) {
    if (continued[upcoming] === current + 1) upcoming += 1;
    else if (at - start > BLOCK) break;
    at = lineEnd(text, at + 1);
  }
  return at;
}

function lineEnd(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at;
}

/** The first row with something in it; null for a text without one. */
export function firstRow(text: RowText): Row | null {
  let found: Row | null = null;
  forEachRow(text, (row) => {
    if (contentWidth(row.cells) === 0) return true;
    found = row;
    return false;
  });
  return found;
}
