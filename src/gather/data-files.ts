import { quoteCell } from '../publish/csv.ts';

/** A file of a data folder. */
export interface DataFile {
  readonly path: string;
  readonly text: string;
}

/** Lines of a file in `data/`. Texts stay as they are, for this is read by the program and is no download. */
export function dataLines(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map((cell) => quoteCell(cell, ',')).join(',')}\r\n`).join('');
}

/** Such a file with its header. */
export function dataText(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return `\ufeff${dataLines([header, ...rows])}`;
}
