import { issue, type Issue } from '../issues/issue.ts';
import type { Row } from '../tables/row-stream.ts';
import type { FigureColumn } from './column.ts';
import type { ReadContext } from './context.ts';
import type { Dialect } from './figures.ts';
import { isCounted, isShareLabel } from './measures-of-count.ts';
import type { Notes } from './notes.ts';
import { parseNumber, type NumberReading } from './numbers.ts';
import type { OfficeKeys } from './office-keys.ts';
import type { OfficeTable } from './office-table.ts';
import { cellOf, type RowSense } from './row-sense.ts';

/** What all tables of a file share. */
export interface Reading {
  readonly context: ReadContext;
  readonly notes: Notes;
  readonly dialectOf: (column: number) => Dialect;
}

/** A cell of figures, read. */
export interface OfficeCell {
  readonly column: FigureColumn;
  readonly measure: string | null;
  readonly reading: NumberReading;
}

/** Reads the figures of one row; faults go to `issues`. A share in brackets becomes a cell of its own. */
export function readCells(row: Row, sense: RowSense, table: OfficeTable, keys: OfficeKeys, reading: Reading, issues: Issue[]): OfficeCell[] {
  return table.figures.flatMap((column) => {
    const text = cellOf(row, column);
    const stated = statedMeasure(column, sense, table, keys, reading.context);
    if (text === '') return [];
    const found = parseNumber(text, { dialect: reading.dialectOf(column.index), counted: isCounted(stated, column.indicator ?? sense.text) });
    if (found.kind === 'fault') issues.push(issue(found.code, { line: row.line, column: column.heading, columnLetter: column.letter, value: text }));
    if (found.kind !== 'number') return [{ column, measure: stated, reading: found }];
    const said = found.measure;
    const measure = said === undefined || (keys.own('measure') !== '' && said !== '%') ? stated : said;
    const cell: OfficeCell = { column, measure, reading: found };
    return found.share === undefined ? [cell] : [cell, { column, measure: '%', reading: { kind: 'number', ...found.share } }];
  });
}

/** The unit of measure from the nearest that states one: row, label, heading, then what holds for the whole table. */
function statedMeasure(column: FigureColumn, sense: RowSense, table: OfficeTable, keys: OfficeKeys, context: ReadContext): string | null {
  if (column.measure === '%') return '%';
  const own = keys.own('measure');
  const near = own === '' ? (sense.label.measure ?? column.measure) : own;
  if (near !== null) return near;
  if (column.indicator === null && isShareLabel(sense.text)) return '%';
  return context.given.measure ?? table.preamble.measure;
}

/** The counts of a row by column: shares do not add up to anything. */
export function countsOf(cells: readonly OfficeCell[]): Map<number, number> {
  return new Map(cells.flatMap(({ column, measure, reading }) => (reading.kind === 'number' && measure !== '%' ? [[column.index, reading.value] as const] : [])));
}
