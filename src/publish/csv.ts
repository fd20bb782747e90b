/** A cell of a published file; null is an empty cell. */
export type CsvCell = string | number | null;
export type Delimiter = ',' | ';';

/** A number as text; in a file of semicolons one with a point is none: a Vietnamese Excel would take "1.5" for a day in May. */
const NUMBERS: Readonly<Record<Delimiter, RegExp>> = { ',': /^[-+]?\d+(?:\.\d+)?$/, ';': /^[-+]?\d+(?:,\d+)?$/ };

/**
 * A CSV that a spreadsheet opens and a program reads: UTF-8 with BOM, comma, CRLF, decimal point.
 * Text that a spreadsheet would run as a formula is preceded by an apostrophe; numbers stay numbers.
 * With the semicolon comes the decimal comma: that is how a Vietnamese Excel has both.
 */
export function formatCsv(header: readonly string[], rows: readonly (readonly CsvCell[])[], delimiter: Delimiter = ','): string {
  return `\ufeff${csvLines([header, ...rows], delimiter)}`;
}

/** The lines of such a file, each with its end. */
export function csvLines(rows: readonly (readonly CsvCell[])[], delimiter: Delimiter = ','): string {
  return rows.map((row) => `${row.map((cell) => formatCell(cell, delimiter)).join(delimiter)}\r\n`).join('');
}

function formatCell(cell: CsvCell, delimiter: Delimiter): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return delimiter === ';' ? String(cell).replace('.', ',') : String(cell);
  const text = /^[=+\-@\t\r]/.test(cell) && !NUMBERS[delimiter].test(cell) ? `'${cell}` : cell;
  return quoteCell(text, delimiter);
}

/** A text as a cell, in quotation marks where it would not be read as one otherwise. */
export function quoteCell(text: string, delimiter: string): string {
  return /["\r\n]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A computed number for a file: six decimals at most, so that no binary tail shows. */
export function rawNumber(value: number | null): number | null {
  return value === null ? null : Number(value.toFixed(6));
}
