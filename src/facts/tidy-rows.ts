import { issue, type Issue } from '../issues/issue.ts';
import { contentWidth } from '../tables/blank.ts';
import { forEachRow, type Row, type RowText } from '../tables/row-stream.ts';
import { WidthTally, type WidthRule } from '../tables/widths.ts';
import { missingContext, type ContextPart, type ReadContext } from './context.ts';
import { addProof, noProof, provenDialect, toldDialect } from './dialect.ts';
import type { TableHeadings, TableReading } from './fact.ts';
import type { Dialect } from './figures.ts';
import { isNote, readNotes } from './notes.ts';
import type { TidyColumn, TidyColumns } from './tidy-columns.ts';
import { TIDY_KEYS, TidyReader } from './tidy-reader.ts';

/** So many rows are looked at before any is read. */
export const PROBE = 200;

/** What only all rows together can tell. */
export interface Assumption {
  readonly rule: WidthRule;
  readonly dialect: Dialect;
  readonly told: Dialect;
}

/**
 * Reads a table of one figure per row, whose columns are all known. A row with a fault gives its faults and no fact.
 * Null where a row can only be understood from those around it.
 * Widths and decimal mark are taken from the first rows, and the file is read once more where the rest proves them wrong.
 */
export function readTidyRows(text: RowText, header: Row, columns: TidyColumns, context: ReadContext): TableReading | null {
  const first = readUnder(probe(text, header, columns), text, header, columns, context);
  if (first === null) return null;
  return sameAssumption(first.assumed, first.proven) ? first.reading : (readUnder(first.proven, text, header, columns, context)?.reading ?? null);
}

function readUnder(assumed: Assumption, text: RowText, header: Row, columns: TidyColumns, context: ReadContext): { reading: TableReading; assumed: Assumption; proven: Assumption } | null {
  const absent = absentKeys(columns, context).map((key) => missingContext(key));
  const { rule } = assumed;
  const issues: Issue[] = rule.headerFault === null ? absent : [rule.headerFault, ...absent];
  const readable = issues.length === 0;
  const reader = new TidyReader(columns, context, assumed.dialect);
  const evidence = new Evidence(header, columns);
  forEachRow(text, (row) => {
    if (row.line <= header.line || !evidence.add(row)) return true;
    const fault = rule.check(row);
    if (fault !== null) issues.push(fault);
    else if (readable && contentWidth(row.cells) > 0) reader.read(row);
    return !reader.needsContext;
  });
  if (reader.needsContext) return null;
  reader.attachNotes(readNotes(evidence.notes));
  const proven = evidence.conclude();
  if (issues.length + reader.issues.length + reader.rows.length + reader.totals.length === 0) issues.push(issue('empty-table', { severity: 'warning', line: header.line }));
  return { reading: { rows: reader.rows, totals: reader.totals, issues: [...issues, ...reader.issues], dialect: proven.told, headings: [headingsOf(header, columns)] }, assumed, proven };
}

export function headingsOf({ line }: Row, columns: TidyColumns): TableHeadings {
  return { line, columns: Object.entries(columns).map(([role, { letter, heading }]) => ({ letter, heading, role })) };
}

/** The keys that neither a column nor the caller gives: without them no row says anything. */
export function absentKeys(columns: TidyColumns, { given }: ReadContext): ContextPart[] {
  return TIDY_KEYS.filter((key) => columns[key] === undefined && given[key] === undefined);
}

function probe(text: RowText, header: Row, columns: TidyColumns): Assumption {
  const evidence = new Evidence(header, columns);
  let seen = 0;
  forEachRow(text, (row) => {
    if (row.line > header.line && evidence.add(row)) seen += 1;
    return seen < PROBE;
  });
  return evidence.conclude();
}

/** An unknown mark and the comma read alike; only the point reads "1.046" and "1,046" otherwise. */
export function sameAssumption(a: Assumption, b: Assumption): boolean {
  return (a.dialect === '.') === (b.dialect === '.') && a.rule.expected === b.rule.expected && a.rule.open === b.rule.open && (a.rule.headerFault === null) === (b.rule.headerFault === null);
}

/** What the rows of a tidy table prove of it, and its notes. */
export class Evidence {
  readonly notes: Row[] = [];
  readonly #widths: WidthTally;
  readonly #figures: readonly TidyColumn[];
  readonly proof = noProof();

  constructor(header: Row, columns: TidyColumns) {
    this.#widths = new WidthTally(header);
    this.#figures = [columns.value, columns.percent, columns.denominator].filter((column) => column !== undefined);
  }

  /** Takes one row in; false where it is a note and no row of the table. */
  add(row: Row): boolean {
    if (isNote(row)) {
      this.notes.push(row);
      return false;
    }
    this.#widths.add(row);
    for (const column of this.#figures) addProof(this.proof, row.cells[column.index] ?? '');
    return true;
  }

  /** Takes in rows of one width that were read elsewhere and are no notes; their figures are told to `proof`. */
  addMany(rows: number, width: number): void {
    if (rows > 0) this.#widths.addMany(rows, width);
  }

  conclude(): Assumption {
    return { rule: this.#widths.rule(), dialect: provenDialect(this.proof), told: toldDialect(this.proof) };
  }
}
