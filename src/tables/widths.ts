import { issue, type Issue } from '../issues/issue.ts';
import { contentWidth } from './blank.ts';
import type { Row } from './row-stream.ts';

/** What the width of a table's rows must be, from its header and from what most rows have. */
export interface WidthRule {
  /** Cells that a row must have. */
  readonly expected: number;
  /** Whether blank cells beyond them are harmless. */
  readonly open: boolean;
  /** Set where most rows agree with each other and not with the header: then the header is the damaged line. */
  readonly headerFault: Issue | null;
  /** The fault of one row, or null. */
  check(row: Row): Issue | null;
}

/** Counts the widths of rows, so that a rule can be made of them. */
export class WidthTally {
  #rows = 0;
  readonly #counts = new Map<number, number>();
  readonly #header: Row;

  constructor(header: Row) {
    this.#header = header;
  }

  add(row: Row): void {
    // A line without a delimiter is a title or a note; it agrees with no table.
    if (row.cells.length < 2 || contentWidth(row.cells) === 0) return;
    this.#rows += 1;
    this.#counts.set(row.cells.length, (this.#counts.get(row.cells.length) ?? 0) + 1);
  }

  /** As many rows of one width, each with more than one cell and something in it. */
  addMany(rows: number, width: number): void {
    this.#rows += rows;
    this.#counts.set(width, (this.#counts.get(width) ?? 0) + rows);
  }

  /**
   * Blank cells after the last heading are harmless where the header has nameless columns there too; anywhere else one
   * more cell means that cells have moved.
   */
  rule(): WidthRule {
    const header = this.#header;
    const named = contentWidth(header.cells);
    const usual = this.#usual();
    const agreed = usual.rows > this.#rows / 2 && usual.rows > 1;
    const details = { found: String(header.cells.length), expected: String(usual.width) };
    if (agreed && usual.width > header.cells.length) return damagedHeader('too-few-cells', header, details, usual.width);
    if (agreed && usual.width < named) return damagedHeader('too-many-cells', header, details, usual.width);
    const open = header.cells.length > named;
    return { expected: named, open, headerFault: null, check: (row) => widthFault(row, named, open) };
  }

  /** The number of cells that most rows have; the higher one on a tie. */
  #usual(): { width: number; rows: number } {
    let usual = { width: 0, rows: 0 };
    for (const [width, rows] of this.#counts) {
      if (rows > usual.rows || (rows === usual.rows && width > usual.width)) usual = { width, rows };
    }
    return usual;
  }
}

function damagedHeader(code: string, header: Row, details: Record<string, string>, width: number): WidthRule {
  return { expected: width, open: false, headerFault: issue(code, { line: header.line, details }), check: (row) => widthFault(row, width, false) };
}

function widthFault(row: Row, expected: number, open: boolean): Issue | null {
  const found = row.cells.length;
  if (found === expected) return null;
  const content = contentWidth(row.cells);
  if (content === 0) return null;
  if (found < expected) return issue('too-few-cells', { line: row.line, details: { found: String(found), expected: String(expected) } });
  const counted = open ? content : found;
  return counted > expected ? issue('too-many-cells', { line: row.line, details: { found: String(counted), expected: String(expected) } }) : null;
}

/** Holds every row of a table against its header: the rows that fit, and a fault for each that does not. */
export function checkWidths(header: Row, body: readonly Row[]): { fitting: Row[]; issues: Issue[] } {
  const tally = new WidthTally(header);
  for (const row of body) tally.add(row);
  const rule = tally.rule();
  const issues: Issue[] = rule.headerFault === null ? [] : [rule.headerFault];
  const fitting: Row[] = [];
  for (const row of body) {
    const fault = rule.check(row);
    if (fault !== null) issues.push(fault);
    else if (rule.headerFault === null && contentWidth(row.cells) > 0) fitting.push(row);
  }
  return { fitting, issues };
}
