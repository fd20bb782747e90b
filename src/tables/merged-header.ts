import { isBlank } from './blank.ts';
import type { Row } from './row-stream.ts';

/**
 * The names over each column, outermost first, of a header whose merged cells were flattened: the text of a merged cell
 * stands in its first cell only. A blank is as above; to the right of a name it is the same name, where the row below
 * parts that name into more.
 */
export function headingLevels(header: readonly Row[]): string[][] {
  const width = Math.max(0, ...header.map((row) => row.cells.length));
  const rows = header.map((row) => Array.from({ length: width }, (_, column) => (row.cells[column] ?? '').trim()));
  const filled = rows.map((row, depth) => {
    let span = '';
    return row.map((name, column) => {
      const parted = rows.slice(depth + 1).some((below) => !isBlank(below[column]));
      if (name !== '') span = parted ? name : '';
      else if (parted && isFree(rows, depth, column)) return span;
      else span = '';
      return name;
    });
  });
  return Array.from({ length: width }, (_, column) => filled.map((row) => row[column] ?? '').filter((name) => name !== ''));
}

/** Whether no name above begins at this column, so that the name to its left may reach over it. */
function isFree(rows: readonly string[][], depth: number, column: number): boolean {
  return rows.slice(0, depth).every((above) => above[column] === '');
}
