import { issue, type Issue } from '../issues/issue.ts';
import { isBlank } from '../tables/blank.ts';
import type { CellSense, Region } from '../tables/region.ts';
import { findRegions } from '../tables/regions.ts';
import type { Row } from '../tables/row-stream.ts';
import { checkWidths } from '../tables/widths.ts';
import { cellSense } from './cell-sense.ts';
import type { ReadContext } from './context.ts';
import { noProof, provenDialect, toldDialect, type DialectProof } from './dialect.ts';
import type { TableReading } from './fact.ts';
import { isNote, readNotes } from './notes.ts';
import { OfficeReader } from './office-reader.ts';
import { openTable, proveDialect, type OfficeTable } from './office-table.ts';
import { readPreamble, statedPeriod, type Preamble } from './preamble.ts';

/** Reads a file in office layout: any number of tables, each with what stands above and below it. */
export function readOfficeFile(rows: readonly Row[], context: ReadContext): TableReading & { readonly tables: number } {
  const sense = cellSense(context.words);
  const { regions, orphan } = findRegions(rows, sense);
  if (regions.length === 0) return { rows: [], totals: [], issues: noTable(rows, orphan, sense), dialect: null, tables: 0 };
  const preambles = preamblesOf(regions);
  const tables = regions.map((region, index) => openTable(region, preambles[index] ?? readPreamble([]), sense, context));
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
    tables: tables.length,
  };
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

/** Without figures there is no table; a header without rows is a template, and rows that break the common width are told all the same. */
function noTable(rows: readonly Row[], orphan: Row | null, sense: CellSense): Issue[] {
  const filled = rows.filter((row) => row.cells.some((cell) => !isBlank(cell)));
  const header = filled.find((row) => row.cells.filter((cell) => !isBlank(cell) && sense.isHeading(cell)).length >= 2);
  if (header !== undefined && orphan === null) return [issue('empty-table', { severity: 'warning', line: header.line })];
  const first = filled.find((row) => row.cells.filter((cell) => !isBlank(cell)).length > 1);
  const widths = first === undefined ? [] : checkWidths(first, filled.slice(filled.indexOf(first) + 1)).issues;
  const regular = widths.length <= filled.length / 2;
  return [issue('no-table', orphan === null ? {} : { line: orphan.line }), ...(regular ? widths : [])];
}
