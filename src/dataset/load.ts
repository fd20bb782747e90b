import { createHash } from 'node:crypto';
import { closeSync, existsSync, openSync, readFileSync, readSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { buildCatalogue, type Catalogue, type CatalogueRows } from '../catalogue/catalogue.ts';
import { checkContradictions } from '../catalogue/contradictions.ts';
import { columnOf, parseTable } from '../catalogue/parse.ts';
import { checkReferences } from '../catalogue/references.ts';
import { FILE_NAMES, OPTIONAL_FILES, type FileName, type Row } from '../catalogue/schemas.ts';
import { describeIssue } from '../issues/describe.ts';
import { columnLetter, compareIssues, issue, type Issue } from '../issues/issue.ts';
import { readSheet } from '../tables/sheet.ts';
import { sourceOf, type ByteSource } from '../text/byte-source.ts';
import { decode } from '../text/decode.ts';
import { checkDuplicates } from './checks/duplicate.ts';
import { assemble, type Dataset } from './dataset.ts';
import type { ObservationColumns } from './observation-columns.ts';
import { placeIssues, type Placeable } from './place-issues.ts';
import { readerOf } from './read-export.ts';
import { readInto, targetOf, type FileSummary } from './read-into.ts';

export interface Loaded {
  readonly dataset: Dataset;
  /** Everything that was found, in the order of files and lines, each with its line of the file. */
  readonly issues: readonly Issue[];
  readonly files: readonly LoadedFile[];
}

/** A file of figures as it was read, with the SHA-256 of its bytes. */
export interface LoadedFile extends FileSummary, Placeable {
  readonly text: string;
  readonly path: string;
  readonly delimiter: string;
  readonly sha256: string;
}

/** Of a big file as much is read at a time. */
const PIECE = 4_000_000;

/** How many files of figures are read, of how many. */
export type Reading = (step: { readonly done: number; readonly total: number }) => void;

/** Reads a data folder whole: the only place of `src` that touches files. Faults are told, not thrown. */
export function loadData(folder: string, tell: Reading = () => {}): Loaded {
  const hash = createHash('sha256');
  const readBytes = (path: string) => bytesAt(join(folder, path));
  const bytesOf = (path: string) => {
    const bytes = readBytes(path);
    hash.update(path).update('\0').update(bytes);
    return bytes;
  };
  const sourceOfFile = (path: string) => {
    const source = sourceAt(join(folder, path));
    const own = createHash('sha256');
    hash.update(path).update('\0');
    for (let from = 0; from < source.length; from += PIECE) {
      const part = source.part(from, Math.min(source.length, from + PIECE));
      hash.update(part);
      own.update(part);
    }
    return { source, sha256: own.digest('hex') };
  };
  const issues: Issue[] = [];
  const rows = Object.fromEntries(FILE_NAMES.map((name) => [name, loadTable(name, bytesOf, issues)])) as unknown as CatalogueRows;
  issues.push(...checkReferences(rows, pathOf), ...checkContradictions(rows, pathOf));
  const catalogue = buildCatalogue(rows);
  const { read, files } = loadExports(folder, sourceOfFile, catalogue, issues, tell);
  const dataset = assemble(catalogue, read, hash.digest('hex'));
  for (const found of checkDuplicates(dataset.observations)) issues.push(found);
  return { dataset, issues: placeAll(issues, readBytes, files), files };
}

/** As `loadData`, for a build: throws with every error in words, since nothing may be published over a fault. */
export function loadSite(folder: string): Loaded {
  const loaded = loadData(folder);
  const errors = loaded.issues.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(errors.map((error) => `${error.path ?? ''}:${error.line ?? ''} ${describeIssue(error, 'vi').message}`).join('\n'));
  return loaded;
}

/** Further faults of the same folder, placed and told among those that were found when it was read. */
export function withIssues(loaded: Loaded, more: readonly Issue[], folder: string): Loaded {
  const placed = placeAll(more, (path) => bytesAt(join(folder, path)), loaded.files);
  return { ...loaded, issues: [...loaded.issues, ...placed].sort(compareIssues) };
}

/** What a site that was published before says of itself. Its figures are read a unit at a time: a nation's are more than memory should hold twice. */
export interface FormerSite {
  /** The units of which it has figures; null where no site stands. */
  readonly units: readonly string[] | null;
  /** The published text of the figures of one of them. */
  readonly figuresOf: (unit: string) => string;
  /** The text of its changes; null where it has none. */
  readonly changes: string | null;
  /** Whether it is known that the figures of a unit are those that it has. */
  readonly isUnchanged?: (unit: string) => boolean;
}

/** The site that stands in a folder, or none. */
export function loadFormer(folder: string | null): FormerSite {
  const data = join(folder ?? '', 'data');
  const units = join(data, 'units');
  const changes = join(data, 'changes.json');
  const stands = folder !== null && existsSync(units);
  return {
    units: stands ? readdirSync(units).filter((name) => name.endsWith('.csv')).map((name) => name.slice(0, -'.csv'.length)) : null,
    figuresOf: (unit) => readFileSync(join(units, `${unit}.csv`), 'utf8'),
    changes: stands && existsSync(changes) ? readFileSync(changes, 'utf8') : null,
  };
}

/** The bytes of a file, not copied: a view of Node's own kind would be changed by its `slice`. */
function bytesAt(path: string): Uint8Array {
  const { buffer, byteOffset, byteLength } = readFileSync(path);
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/** A file of figures: in memory where it is small, read piece by piece where it is not. */
function sourceAt(path: string): ByteSource {
  const { size: length } = statSync(path);
  if (length <= PIECE) return sourceOf(bytesAt(path));
  // One piece of memory for all pieces of the file: a new one each time would be as much as the file before any is freed.
  const own = new Uint8Array(PIECE);
  return { length, piece: PIECE, part: (from, to) => readPart(path, from, to - from <= PIECE ? own.subarray(0, to - from) : new Uint8Array(to - from)) };
}

function readPart(path: string, from: number, part: Uint8Array): Uint8Array {
  const file = openSync(path, 'r');
  try {
    for (let read = 0; read < part.length;) {
      const more = readSync(file, part, read, part.length - read, from + read);
      if (more === 0) throw new Error(`${path}: cut short while it was read`);
      read += more;
    }
  } finally {
    closeSync(file);
  }
  return part;
}

function pathOf(name: FileName): string {
  return `${name}.csv`;
}

function loadTable<N extends FileName>(name: N, bytesOf: (path: string) => Uint8Array, issues: Issue[]): readonly Row<N>[] {
  const path = pathOf(name);
  let bytes: Uint8Array;
  try {
    bytes = bytesOf(path);
  } catch {
    if (!OPTIONAL_FILES.includes(name)) issues.push(issue('missing-file', { path }));
    return [];
  }
  const decoded = decode(bytes);
  const sheet = readSheet(decoded.text);
  const parsed = parseTable(name, path, sheet);
  issues.push(...[...decoded.issues, ...sheet.issues, ...parsed.issues].map((found) => ({ ...found, path })));
  return parsed.rows;
}

function loadExports(folder: string, sourceOfFile: (path: string) => { source: ByteSource; sha256: string }, catalogue: Catalogue, issues: Issue[], tell: Reading): { read: ObservationColumns; files: LoadedFile[] } {
  const target = targetOf(readerOf(catalogue));
  const files: LoadedFile[] = [];
  const present = listFiles(join(folder, 'exports'), issues);
  const lines = new Map(catalogue.exports.map((line) => [line.path, line]));
  for (const path of present) {
    const given = lines.get(path) ?? null;
    const { source, sha256 } = sourceOfFile(`exports/${path}`);
    const { summary, issues: found } = readInto(target, source, `exports/${path}`, given);
    // The text is read again for the few files that have faults.
    files.push({ ...summary, sha256, text: '' });
    for (const one of found) issues.push(one);
    tell({ done: files.length, total: present.length });
  }
  const known = new Set(present);
  for (const line of catalogue.exports) if (!known.has(line.path)) issues.push(issue('missing-export', { path: 'exports.csv', line: line.line, column: 'path', value: line.path }));
  return { read: target.columns, files };
}

/** Places the faults of every file in its text. */
function placeAll(issues: readonly Issue[], readBytes: (path: string) => Uint8Array, files: readonly (FileSummary & Placeable)[]): Issue[] {
  const byPath = Map.groupBy(issues, ({ path }) => path ?? '');
  const layouts = new Map(files.map((file) => [file.path, file]));
  const placed = [...byPath].flatMap(([path, found]) => {
    if (found.every(({ line, code }) => line === null || code === 'personal-data')) return found;
    const { text } = decode(readBytes(path));
    return placeIssues(found, { ...(layouts.get(path) ?? layoutOf(text)), text });
  });
  return placed.sort(compareIssues);
}

/** The columns of a file of the catalogue, as its header names them. */
function layoutOf(text: string): Placeable {
  const { header, delimiter } = readSheet(text);
  return { text, delimiter, headings: [{ line: 1, columns: header.map((heading, index) => ({ letter: columnLetter(index), heading, role: columnOf(heading) })) }] };
}

/** Every file under the folder of exports, with `/` on every system, in an order that no system chooses. */
function listFiles(folder: string, issues: Issue[]): string[] {
  if (!existsSync(folder)) {
    issues.push(issue('missing-file', { path: 'exports' }));
    return [];
  }
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && !entry.name.startsWith('.'));
  return files.map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/')).sort();
}
