import type { ExportLine } from '../catalogue/schemas.ts';
import type { FileReading } from '../facts/fact.ts';
import { linesOf, openFile, settle, type OpenedFile } from '../facts/read-file.ts';
import { findTidyColumns } from '../facts/tidy-columns.ts';
import { absentKeys, Evidence, PROBE } from '../facts/tidy-rows.ts';
import type { Issue } from '../issues/issue.ts';
import { contentWidth } from '../tables/blank.ts';
import { ByteRows, type ByteText } from '../tables/byte-rows.ts';
import { chooseDelimiterOf } from '../tables/delimiter.ts';
import { sourceOf, type ByteSource } from '../text/byte-source.ts';
import { cellDecoder } from '../text/cell-decoder.ts';
import { checkFigures } from './checks/figure.ts';
import { checkValidity } from './checks/validity.ts';
import { CodedMeanings } from './coded-meaning.ts';
import { ObservationColumns } from './observation-columns.ts';
import type { Observation } from './observation.ts';
import { givenOf, readOpenedExport, type Reader } from './read-export.ts';
import { TidyLane, type LaneReading } from './tidy-lane.ts';

/** What is told of a file of figures; of its rows and totals only how many. */
export type FileSummary = Pick<FileReading, 'path' | 'encoding' | 'delimiter' | 'decimal' | 'tables' | 'headings'> & { readonly rows: number; readonly totals: number };

/** What reading a file gave beside its observations. */
export interface ReadInto {
  readonly summary: FileSummary;
  /** Of reading, matching and checking; not placed in the text yet. */
  readonly issues: readonly Issue[];
}

interface Tidy { readonly encoding: string; readonly delimiter: string; readonly told: readonly Issue[] }

/** Where exports are read to: the columns, and what was found of their labels, one file after the other. */
export interface Target {
  readonly reader: Reader;
  readonly columns: ObservationColumns;
  readonly meanings: CodedMeanings;
}

export function targetOf(reader: Reader): Target {
  const columns = new ObservationColumns();
  return { reader, columns, meanings: new CodedMeanings(columns, reader) };
}

/**
 * Reads one export into columns, and checks what can be checked of it alone: the observations, issues and summary of
 * `readExport`. A tidy file is read from its bytes, or where they are not sound from those of its text; any other as
 * `readExport` reads it.
 */
export function readInto(target: Target, source: ByteSource, path: string, given: ExportLine | null): ReadInto {
  const cells = cellDecoder(source);
  if (cells !== null) {
    const text: ByteText = { ...cells, delimiter: chooseDelimiterOf(cells.source), checked: false };
    const read = readTidy(target, text, { encoding: cells.encoding, delimiter: text.delimiter, told: [] }, new Set(), path, given);
    if (read !== null) return read;
  }
  const opened = openFile(source.part(0, source.length));
  return readDecoded(target, opened, path, given) ?? readWhole(target, opened, path, given);
}

function readDecoded(target: Target, { decoded, cells }: OpenedFile, path: string, given: ExportLine | null): ReadInto | null {
  if (cells === null || cells.text === '') return null;
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const text: ByteText = { source: sourceOf(new TextEncoder().encode(cells.text)), from: 0, delimiter: cells.delimiter, checked: true, decode: (cell) => decoder.decode(cell) };
  const tidy = { encoding: decoded.encoding, delimiter: cells.delimiter, told: [...decoded.issues, ...cells.issues] };
  return readTidy(target, text, tidy, new Set(linesOf(decoded.issues)), path, given);
}

/** A table of one figure per row; null, and the columns are as they were, for anything else. */
function readTidy({ reader, columns, meanings }: Target, text: ByteText, { encoding, delimiter, told }: Tidy, lost: ReadonlySet<number>, path: string, line: ExportLine | null): ReadInto | null {
  const { catalogue, names, words } = reader;
  const read = { given: givenOf(line), words };
  const header = headerOf(new ByteRows(text));
  const tidy = header === null ? null : findTidyColumns(header.cells);
  if (header === null || tidy === null || absentKeys(tidy, read).length > 0) return null;
  const evidence = new Evidence(header, tidy);
  const probe = rowsBelow(text, header.line);
  for (let seen = 0; seen < PROBE && probe.next();) if (evidence.add(probe.row())) seen += 1;
  const assumed = evidence.conclude();
  if (!probe.sound || assumed.rule.headerFault !== null) return null;
  const length = columns.length;
  const found = new Checks(reader);
  const rows = rowsBelow(text, header.line);
  const lane = new TidyLane({ rows, header, tidy, assumed, read, match: { file: path, given: line, catalogue, names }, columns, meanings, lost, check: (observation) => found.add(observation) });
  const reading: LaneReading | null = lane.read();
  if (reading === null) {
    columns.cut(length);
    return null;
  }
  const { decimal, headings, rows: count, totals } = reading;
  return {
    summary: { path, encoding, delimiter, decimal, tables: 1, headings, rows: count, totals },
    issues: [...settle([...told, ...reading.issues], path), ...reading.faults, ...found.issues()],
  };
}

function readWhole({ reader, columns }: Target, opened: OpenedFile, path: string, given: ExportLine | null): ReadInto {
  const { reading: { encoding, delimiter, decimal, tables, headings, rows, totals }, observations, issues } = readOpenedExport(opened, path, given, reader);
  const found = new Checks(reader);
  for (const observation of observations) {
    columns.add(observation);
    found.add(observation);
  }
  return { summary: { path, encoding, delimiter, decimal, tables, headings, rows: rows.length, totals: totals.length }, issues: [...issues, ...found.issues()] };
}

/** The findings of all checks of one observation, one check after the other. */
class Checks {
  readonly #reader: Reader;
  readonly #figures: Issue[] = [];
  readonly #validity: Issue[] = [];

  constructor(reader: Reader) {
    this.#reader = reader;
  }

  add(observation: Observation): void {
    for (const found of checkFigures([observation], this.#reader.catalogue)) this.#figures.push(found);
    for (const found of checkValidity([observation], this.#reader.catalogue)) this.#validity.push(found);
  }

  issues(): Issue[] {
    return [...this.#figures, ...this.#validity];
  }
}

function headerOf(rows: ByteRows) {
  while (rows.next()) {
    const row = rows.row();
    if (contentWidth(row.cells) > 0) return rows.sound ? row : null;
  }
  return null;
}

function rowsBelow(text: ByteText, line: number): ByteRows {
  const rows = new ByteRows(text);
  while (rows.line < line && rows.next()) { /* The rows above. */ }
  return rows;
}
