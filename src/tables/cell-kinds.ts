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

const COLUMN_NUMBER = /^\(?(?:[A-H]|\d{1,2})\)?(?:\s*=.*)?$/i;

/** Whether a row numbers the columns: "A;B;1;2;3", "(1);(2);(3)", "4=3/2". */
export function isNumberingRow(row: Row): boolean {
  const cells = row.cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  if (cells.length < 2 || !cells.every((cell) => COLUMN_NUMBER.test(cell))) return false;
  let letters = 0;
  let numbers = 0;
  for (const cell of cells.map((text) => text.replace('(', ''))) {
    if (/^\d/.test(cell)) {
      numbers += 1;
      if (Number.parseInt(cell, 10) !== numbers) return false;
    } else {
      if (numbers > 0 || cell.charAt(0).toUpperCase() !== String.fromCharCode(65 + letters)) return false;
      letters += 1;
    }
  }
  return numbers > 1 || (numbers === 1 && letters > 0);
}
