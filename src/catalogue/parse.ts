import type { z } from 'zod';
import { columnLetter, issue, type Issue } from '../issues/issue.ts';
import { COLUMN_ALIASES } from './columns.ts';
import { SCHEMAS, type FileName, type Row } from './schemas.ts';

/** A file as a sheet: one row of headings, then rows of cells with their lines. */
export interface Sheet {
  readonly header: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
}

/**
 * The rows of one file of the catalogue, typed. A row with a fault is left out and told, each cell on its own;
 * columns that are missing or unknown are told once, on the heading's line.
 */
export function parseTable<N extends FileName>(name: N, path: string, sheet: Sheet): { rows: Row<N>[]; issues: Issue[] } {
  const schema = SCHEMAS[name];
  const keys = Object.keys(schema.shape);
  const header = sheet.header.map((heading) => columnOf(heading));
  // A column whose cells may all be empty may be missing: files written before it was added are whole.
  const shape: Readonly<Record<string, z.ZodType>> = schema.shape;
  const needed = keys.filter((key) => !shape[key]?.safeParse('').success);
  const empty = Object.fromEntries(keys.map((key) => [key, '']));
  const issues = [...unknownColumns(path, sheet.header, header, keys), ...missingColumns(path, header, needed)];
  if (issues.length > 0) return { rows: [], issues };
  const rows: Row<N>[] = [];
  for (const { line, cells } of sheet.rows) {
    const record = { ...empty, ...Object.fromEntries(header.map((key, index) => [key, (cells[index] ?? '').trim()])) };
    const parsed = schema.safeParse(record);
    if (parsed.success) rows.push({ ...parsed.data, line } as unknown as Row<N>);
    else issues.push(...parsed.error.issues.map((fault) => cellIssue(path, line, header, sheet.header, record, fault)));
  }
  return { rows, issues };
}

/** The key of a column by its heading, in English or Vietnamese. */
export function columnOf(heading: string): string {
  const plain = heading.trim().toLowerCase();
  return COLUMN_ALIASES.get(plain) ?? plain;
}

function unknownColumns(path: string, headings: readonly string[], header: readonly string[], keys: readonly string[]): Issue[] {
  return header.flatMap((key, index) =>
    keys.includes(key) ? [] : [issue('unknown-column', { path, line: 1, column: headings[index] ?? '', columnLetter: columnLetter(index), details: { columns: keys.join(', ') } })],
  );
}

function missingColumns(path: string, header: readonly string[], keys: readonly string[]): Issue[] {
  return keys.filter((key) => !header.includes(key)).map((key) => issue('missing-column', { path, line: 1, column: key, details: { column: key } }));
}

function cellIssue(path: string, line: number, header: readonly string[], headings: readonly string[], record: Record<string, string>, fault: z.core.$ZodIssue): Issue {
  const key = String(fault.path[0] ?? '');
  const index = header.indexOf(key);
  const words = fault.code === 'invalid_value' ? fault.values.map(String).join(', ') : '';
  return issue(fault.message, { path, line, column: headings[index] ?? key, columnLetter: columnLetter(index), value: record[key] ?? '', details: { words } });
}
