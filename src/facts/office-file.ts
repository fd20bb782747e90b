import { issue, type Issue } from '../issues/issue.ts';
import { isBlank } from '../tables/blank.ts';
import type { CellSense, Region } from '../tables/region.ts';
import { findRegions } from '../tables/regions.ts';
import type { Row } from '../tables/row-stream.ts';
import { checkWidths } from '../tables/widths.ts';
import { cellSense } from './cell-sense.ts';
import type { ColumnPlace } from './column.ts';
import type { ReadContext } from './context.ts';
import { noProof, provenDialect, toldDialect, type DialectProof } from './dialect.ts';
import type { TableHeadings, TableReading } from './fact.ts';
import { isNote, readNotes } from './notes.ts';
import { OfficeReader } from './office-reader.ts';
import { openTable, proveDialect, type OfficeTable } from './office-table.ts';
import { readPreamble, statedPeriod, type Preamble } from './preamble.ts';

/**
 * Reads a file in office layout: any number of tables, each with what stands above and below it.
 * `damaged` are the lines of which the faults are told already: what they left out is no fault of another line.
 */
export function readOfficeFile(rows: readonly Row[], context: ReadContext, damaged: readonly number[]): TableReading & { readonly tables: number } {
  const sense = cellSense(context.words);
  const { regions, orphan } = findRegions(rows, sense);
  const preambles = preamblesOf(regions);
  const tables = regions.flatMap((region, index) => (isHeadDamaged(region, regions[index - 1], damaged) ? [] : [openTable(region, preambles[index] ?? readPreamble([]), sense, context)]));
  if (tables.length === 0) {
    const issues = regions.length > 0 ? [] : noTable(rows, orphan, sense).filter(({ code }) => damaged.length === 0 || code !== 'no-table');
    return { rows: [], totals: [], issues, dialect: null, headings: [], tables: 0 };
  }
  const { ofFile, dialectOf } = findDialects(tables);
  const notes = readNotes(regions.flatMap((region) => region.tail));

  const readers = tables.map((table) => {
    const reader = new OfficeReader(table, { context, notes, dialectOf: dialectOf(table) });
    for (const row of table.rows) reader.read(row);
    return reader;
  });
  const issues = [...(orphan === null ? [] : [issue('no-table', { line: orphan.line })]), ...tables.flatMap((table) => table.issues), ...readers.flatMap((reader) => reader.issues), ...once(readers.flatMap((reader) => reader.missingParts()))];
  // Figures that stand in no column of figures are not passed over in silence.
  const nothing = issues.length === 0 && readers.every((reader) => reader.rows.length + reader.totals.length === 0);
  return {
    rows: readers.flatMap((reader) => reader.rows),
    totals: readers.flatMap((reader) => reader.totals),
    issues: nothing ? [issue('no-table', { line: tables[0]?.headerLine ?? null })] : issues,
    dialect: toldDialect(ofFile),
    headings: tables.map(headingsOf),
    tables: tables.length,
  };
}

/** Whether a title or a heading of a table is lost: without it the figures below would be taken for others. */
function isHeadDamaged({ header }: Region, before: Region | undefined, damaged: readonly number[]): boolean {
  const start = before?.body.at(-1)?.line ?? 0;
  const end = header.at(-1)?.line ?? 0;
  return damaged.some((line) => line > start && line <= end);
}

/** What a later table does not say again holds from the one before: but for its title, where it has one of its own. */
function preamblesOf(regions: readonly Region[]): Preamble[] {
  const stated = statedPeriod(regions.flatMap((region) => region.tail));
  let before: Preamble = { unit: null, period: stated, measure: null, title: null };
  return regions.map((region) => {
    const own = readPreamble(region.preamble.filter((row) => !isNote(row)));
    before = { unit: own.unit ?? before.unit, period: own.period ?? before.period, measure: own.measure ?? (own.title === null ? before.measure : null), title: own.title ?? before.title };
    return before;
  });
}

/** What every table of a file lacks is told once. */
function once(issues: readonly Issue[]): Issue[] {
  const told = new Set<string>();
  return issues.filter(({ line, columnLetter, details }) => {
    const key = [line, columnLetter, details['part']].join(' ');
    return !told.has(key) && told.add(key);
  });
}

function findDialects(tables: readonly OfficeTable[]): { ofFile: DialectProof; dialectOf: (table: OfficeTable) => (column: number) => ReturnType<typeof provenDialect> } {
  const ofFile = noProof();
  const ofColumns = new Map<OfficeTable, Map<number, DialectProof>>();
  for (const table of tables) {
    const columns = new Map<number, DialectProof>();
    ofColumns.set(table, columns);
    proveDialect(table, ofFile, (index) => {
      const proof = columns.get(index) ?? noProof();
      columns.set(index, proof);
      return proof;
    });
  }
  const whole = provenDialect(ofFile);
  // Where two columns prove different marks, each has its own.
  return { ofFile, dialectOf: (table) => (column) => (whole === null ? provenDialect(ofColumns.get(table)?.get(column) ?? noProof()) : whole) };
}

function headingsOf({ keys, figures, bases, headerLine }: OfficeTable): TableHeadings {
  const named = (column: ColumnPlace, role: string | null) => ({ letter: column.letter, heading: column.heading, role });
  return { line: headerLine, columns: [...keys.map((key) => named(key, key.role)), ...[...figures, ...bases].map((column) => named(column, null))] };
}

/** Without figures there is no table; a header without rows is a template, and rows that break the common width are told all the same. */
function noTable(rows: readonly Row[], orphan: Row | null, sense: CellSense): Issue[] {
  const filled = rows.filter((row) => row.cells.some((cell) => !isBlank(cell)));
  const header = filled.find((row) => row.cells.filter((cell) => !isBlank(cell) && sense.isHeading(cell)).length >= 2);
  if (header !== undefined && orphan === null) return [issue('empty-table', { severity: 'warning', line: header.line })];
  const first = filled.find((row) => row.cells.filter((cell) => !isBlank(cell)).length > 1);
  // A first row with a figure is no header: its blank cells are cells like others.
  const frame = first?.cells.some((cell) => sense.isFigure(cell)) ? { ...first, cells: first.cells.map(() => '0') } : first;
  const widths = frame === undefined ? [] : checkWidths(frame, filled.slice(filled.findIndex(({ line }) => line === frame.line) + 1)).issues;
  const regular = widths.length <= filled.length / 2;
  return [issue('no-table', orphan === null ? {} : { line: orphan.line }), ...(regular ? widths : [])];
}
