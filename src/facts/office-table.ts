import type { Issue } from '../issues/issue.ts';
import type { CellSense, Region } from '../tables/region.ts';
import { checkWidths } from '../tables/widths.ts';
import type { Row } from '../tables/row-stream.ts';
import type { BaseColumn, Column, FigureColumn, KeyColumn } from './column.ts';
import { readColumns } from './columns.ts';
import type { ReadContext } from './context.ts';
import { findDuplicateColumns } from './duplicate-columns.ts';
import { addProof, type DialectProof } from './dialect.ts';
import { settleGroups } from './heading-groups.ts';
import type { Preamble } from './preamble.ts';

/** A table in office layout, its columns understood, its rows not read yet. */
export interface OfficeTable {
  readonly keys: readonly KeyColumn[];
  readonly figures: readonly FigureColumn[];
  readonly bases: readonly BaseColumn[];
  readonly rows: readonly Row[];
  readonly preamble: Preamble;
  readonly headerLine: number;
  /** Faults of the header and of the widths of rows. */
  readonly issues: readonly Issue[];
}

/** Understands header and columns of one table. With two columns of one name nothing of it can be read. */
export function openTable(region: Region, preamble: Preamble, sense: CellSense, context: ReadContext): OfficeTable {
  const header = region.header.at(-1) ?? { cells: [], line: 1 };
  const widest = region.header.reduce((widest, row) => (row.cells.length > widest.cells.length ? row : widest), header);
  const named = { line: header.line, cells: widest.cells.map((_, column) => region.header.map((row) => row.cells[column] ?? '').find((cell) => cell.trim() !== '') ?? '') };
  const widths = checkWidths(named, region.body.map((row) => (isGroupLine(row) ? { ...row, cells: named.cells.map((_, column) => row.cells[column] ?? '') } : row)));
  const duplicates = findDuplicateColumns(region.header);
  const usable = duplicates.length === 0 && !widths.issues.some((found) => found.line === header.line);
  const understood = usable ? readColumns({ ...region, body: widths.fitting }, sense, context.words) : { columns: [], issues: [] };
  const groups = settleGroups(ofKind(understood.columns, 'figure'));
  return {
    keys: ofKind(understood.columns, 'key'),
    figures: groups.figures,
    bases: ofKind(understood.columns, 'base'),
    rows: usable ? widths.fitting : [],
    preamble: { ...preamble, title: preamble.title ?? groups.title },
    headerLine: header.line,
    issues: [...duplicates, ...widths.issues, ...understood.issues],
  };
}

/** A line that only heads the rows below it may stand without delimiters: "I. Khối xã", "Trong đó:". A piece of a torn row may not. */
function isGroupLine(row: Row): boolean {
  const text = row.cells.length === 1 ? (row.cells[0] ?? '').trim() : '';
  return text.length < 120 && /\p{L}[^;,\d]*\p{L}[^;,\d]*\p{L}/u.test(text) && (/^(?:[IVX]+|[A-Z]|\d{1,2})[.)-]/.test(text) || text.endsWith(':') || text === text.toUpperCase()) && !/\d{2}/.test(text);
}

/** Adds what the figures of a table prove about their decimal mark: to the file, and to each column. */
export function proveDialect(table: OfficeTable, ofFile: DialectProof, ofColumn: (index: number) => DialectProof): void {
  for (const row of table.rows) {
    for (const { index } of [...table.figures, ...table.bases]) {
      addProof(ofFile, row.cells[index] ?? '');
      addProof(ofColumn(index), row.cells[index] ?? '');
    }
  }
}

function ofKind<Kind extends Column['kind']>(columns: readonly Column[], kind: Kind): Extract<Column, { kind: Kind }>[] {
  return columns.filter((column): column is Extract<Column, { kind: Kind }> => column.kind === kind);
}
