import type { Issue } from '../issues/issue.ts';
import { contentWidth } from './blank.ts';
import { parseCells } from './cells.ts';
import { findDuplicateHeaders } from './duplicate-headers.ts';
import type { Row } from './row-stream.ts';
import { checkWidths } from './widths.ts';

/** A plain table: one header row, then rows, all as the file has them. */
export interface Sheet {
  readonly header: readonly string[];
  /** Rows that fit the header; blank rows and rows with a fault are left out. */
  readonly rows: readonly Row[];
  readonly issues: readonly Issue[];
  readonly delimiter: string;
}

/** Reads a text whose first row that is not blank is its header. */
export function readSheet(text: string): Sheet {
  const { rows, issues, delimiter } = parseCells(text);
  const at = rows.findIndex((row) => contentWidth(row.cells) > 0);
  const header = rows[at];
  if (header === undefined) return { header: [], rows: [], issues, delimiter };
  const names = header.cells.slice(0, contentWidth(header.cells)).map((name) => name.trim());
  const widths = checkWidths(header, rows.slice(at + 1));
  return { header: names, rows: widths.fitting, issues: [...issues, ...findDuplicateHeaders(names, header.line), ...widths.issues], delimiter };
}
