import { contentWidth } from '../tables/blank.ts';
import type { Row } from '../tables/row-stream.ts';
import { cleanLabel } from './labels.ts';

const MARKED = /^(\(\d{1,2}\)|\(\*{1,3}\)|\[\d{1,2}\]|\*{1,3}|[¹²³⁴⁵⁶⁷⁸⁹]{1,2})\s*:?\s*(\S.*)$/s;
const NOTE = /^(?:ghi chú|chú thích|lưu ý|nguồn|note)\s*[:.]/i;

/** Footnotes by their mark, as they stand below a table. */
export type Notes = ReadonlyMap<string, string>;

/** The one text of a row that has no more than one, or null. */
function onlyText(row: Row): string | null {
  const width = contentWidth(row.cells);
  if (width === 0) return null;
  for (let index = 0; index < width - 1; index += 1) if ((row.cells[index] ?? '').trim() !== '') return null;
  return cleanLabel(row.cells[width - 1] ?? '');
}

/** Whether a row is a note rather than a figure: one text, with a footnote mark or "Ghi chú:" before it. */
export function isNote(row: Row): boolean {
  const first = row.cells[0] ?? '';
  // A short way for long tables: nearly all rows begin with a label and go on.
  if (first !== '' && row.cells.length > 1 && row.cells[1] !== '') return false;
  const text = onlyText(row);
  return text !== null && (MARKED.test(text) || NOTE.test(text));
}

/** Collects footnotes, those too that follow "Ghi chú:". */
export function readNotes(rows: readonly Row[]): Notes {
  const notes = new Map<string, string>();
  for (const row of rows) {
    const text = onlyText(row)?.replace(NOTE, '').trim();
    const match = text === undefined ? null : MARKED.exec(text);
    if (match?.[1] !== undefined && !notes.has(match[1])) notes.set(match[1], (match[2] ?? '').trim());
  }
  return notes;
}
