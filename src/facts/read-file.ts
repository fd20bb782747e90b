import { compareIssues, type Issue } from '../issues/issue.ts';
import { openCells, parseCells, type CellText } from '../tables/cells.ts';
import { firstRow, forEachRow, type Row } from '../tables/row-stream.ts';
import { decode, type Decoded } from '../text/decode.ts';
import type { ReadContext } from './context.ts';
import type { Fact, FileReading, Given, TableReading } from './fact.ts';
import { readOfficeFile } from './office-file.ts';
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

type TablesReading = TableReading & { readonly tables: number };

const NOTHING: TablesReading = { rows: [], totals: [], issues: [], dialect: null, headings: [], tables: 0 };

const GUARDED = 1_000_000;

/**
 * One file, from bytes to what it says:
 *
 *     bytes ─decode→ text ─parse→ cells ─find→ tables ─read→ facts
 *
 * Never throws for what a file holds: every fault comes out as an issue, all of them at once, sorted by line.
 */
export function readFile(bytes: Uint8Array, { path, vocabulary, given = {} }: ReadOptions): FileReading {
  return readOpened(openFile(bytes), path, { given, words: prepareWords(vocabulary) });
}

/** A file as text, and its cells ready to be cut; null where it was refused. */
export interface OpenedFile {
  readonly decoded: Decoded;
  readonly cells: CellText | null;
}

export function openFile(bytes: Uint8Array): OpenedFile {
  const decoded = decode(bytes);
  return { decoded, cells: decoded.text === '' && decoded.issues.length > 0 ? null : openCells(decoded.text) };
}

/** As `readFile`, of a file that is open, with words that are prepared once for many files. */
export function readOpened({ decoded, cells }: OpenedFile, path: string, context: ReadContext): FileReading {
  const { text, encoding, repaired, issues: textIssues, rest = '' } = decoded;
  const reading = cells === null ? refusePersons(rest) : readTables(cells, context, textIssues);
  // A list of persons is refused as a whole: not even its other faults are told, since they quote its cells.
  const personal = reading.issues.filter((found) => found.code === 'personal-data');
  const issues = personal.length > 0 ? personal : [...textIssues, ...(cells?.issues ?? []), ...reading.issues];
  const readable = withoutLines(textIssues);
  return {
    path, encoding, delimiter: cells?.delimiter ?? '', decimal: reading.dialect, repaired,
    tables: reading.tables, headings: reading.headings, text: personal.length > 0 ? '' : text, rows: readable(reading.rows), totals: readable(reading.totals), issues: settle(issues, path),
  };
}

/** Of a text that was refused only this is looked at: a message about it quotes no list of persons. */
function refusePersons(rest: string): TablesReading {
  const personal = findPersonalData(parseCells(rest.slice(0, GUARDED)).rows);
  return personal === null ? NOTHING : { ...NOTHING, issues: [personal] };
}

function readTables(cells: CellText, context: ReadContext, textIssues: readonly Issue[]): TablesReading {
  const header = firstRow(cells);
  const columns = header === null ? null : findTidyColumns(header.cells);
  const tidy = header === null || columns === null ? null : readTidyRows(cells, header, columns, context);
  if (tidy !== null) return { ...tidy, tables: 1 };
  const rows: Row[] = [];
  forEachRow(cells, (row) => { rows.push(row); });
  const personal = findPersonalData([...rows, ...cells.damaged.map((pieces) => ({ cells: pieces, line: 0 }))]);
  if (personal !== null) return { ...NOTHING, issues: [personal] };
  return cells.issues.some((found) => found.code.startsWith('too-many-')) ? NOTHING : readOfficeFile(rows, context, linesOf([...textIssues, ...cells.issues]));
}

/** Takes away facts of lines in which letters are lost: their labels are not what the file meant. */
function withoutLines(issues: readonly Issue[]): (facts: readonly Fact[]) => readonly Fact[] {
  const lost = new Set(linesOf(issues));
  return (facts) => (lost.size === 0 ? facts : facts.filter((fact) => !lost.has(fact.line)));
}

/** The lines that faults are told of. */
export function linesOf(issues: readonly Issue[]): number[] {
  return issues.flatMap(({ severity, line }) => (severity === 'error' && line !== null ? [line] : []));
}

/** The issues of one file in the order of telling, each with its path. */
export function settle(issues: readonly Issue[], path: string): Issue[] {
  return issues.map((found) => ({ ...found, path })).sort(compareIssues);
}
