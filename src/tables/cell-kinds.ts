import { isBlank } from './blank.ts';
import type { CellSense } from './region.ts';
import type { Row } from './row-stream.ts';

export type CellKind = 'blank' | 'figure' | 'period' | 'text';

/** The kinds of the cells of a row, seen once. */
export function kindsOf(row: Row, sense: CellSense): CellKind[] {
  return row.cells.map((cell) => {
    if (isBlank(cell)) return 'blank';
    if (sense.isPeriod(cell)) return 'period';
    return sense.isFigure(cell) ? 'figure' : 'text';
  });
}

const COLUMN_NUMBER = /^\(?(?:[A-ZĐ]|\d{1,2})\)?(?:\s*=.*)?$/;
const LETTER = /^\(?[A-ZĐ]\)?$/;

/** Whether a row numbers the columns: "A;B;1;2;3", "(1);(2);(3)", "4=3/2". */
export function isNumberingRow(row: Row): boolean {
  const cells = row.cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  if (cells.length < 2 || !cells.every((cell) => COLUMN_NUMBER.test(cell))) return false;
  let next = 1;
  for (const cell of cells) {
    if (LETTER.test(cell)) continue;
    if (Number.parseInt(cell.replace('(', ''), 10) !== next) return false;
    next += 1;
  }
  return next > 2 || cells.length > next - 1;
}
