import { compareIssues, type Issue } from '../issues/issue.ts';
import { openCells } from '../tables/cells.ts';
import { findDuplicateHeaders } from '../tables/duplicate-headers.ts';
import { firstRow } from '../tables/row-stream.ts';
import { decode } from '../text/decode.ts';
import type { ReadContext } from './context.ts';
import type { FileReading, Given, TableReading } from './fact.ts';
import { findPersonalData } from './personal-data.ts';
import { findTidyColumns } from './tidy-columns.ts';
import { readTidyRows } from './tidy-rows.ts';
import { prepareWords, type Vocabulary } from './vocabulary.ts';

/** What reading a file needs besides its bytes. */
export interface ReadOptions {
  readonly path: string;
  readonly vocabulary: Vocabulary;
  readonly given?: Given;
}

/**
 * One file, from bytes to what it says:
 *
 *     bytes ─decode→ text ─parse→ cells ─find→ tables ─read→ facts
 *
 * Never throws for what a file holds: every fault comes out as an issue, all of them at once, sorted by line.
 */
export function readFile(bytes: Uint8Array, options: ReadOptions): FileReading {
  const { text, encoding, repaired, issues: textIssues } = decode(bytes);
  const context: ReadContext = { path: options.path, given: options.given ?? {}, words: prepareWords(options.vocabulary) };
  const nothing: TableReading = { rows: [], totals: [], issues: [], dialect: null };
  if (text === '' && textIssues.length > 0) return finish(context, { encoding, repaired, delimiter: '', tables: 0 }, nothing, textIssues);

  const cells = openCells(text);
  const source = { encoding, repaired, delimiter: cells.delimiter, tables: 1 };
  const before = [...textIssues, ...cells.issues];
  const header = firstRow(cells);
  if (header === null) return finish(context, { ...source, tables: 0 }, nothing, before);
  const columns = findTidyColumns(header.cells);
  const personal = findPersonalData([header]);
  if (personal !== null) return finish(context, { ...source, tables: 0 }, nothing, [personal]);
  const duplicates = findDuplicateHeaders(header.cells, header.line);
  if (duplicates.length > 0) return finish(context, source, nothing, [...before, ...duplicates]);
  const reading = columns === null ? nothing : readTidyRows(cells, header, columns, context);
  return finish(context, source, reading, before);
}

function finish(context: ReadContext, source: Omit<FileReading, 'path' | 'decimal' | 'rows' | 'totals' | 'issues'>, reading: TableReading, before: readonly Issue[]): FileReading {
  const issues = [...before, ...reading.issues].map((found) => ({ ...found, path: context.path })).sort(compareIssues);
  return { path: context.path, ...source, decimal: reading.dialect, rows: reading.rows, totals: reading.totals, issues };
}
