import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { buildCatalogue, type Catalogue, type CatalogueRows } from '../catalogue/catalogue.ts';
import { checkContradictions } from '../catalogue/contradictions.ts';
import { columnOf, parseTable } from '../catalogue/parse.ts';
import { checkReferences } from '../catalogue/references.ts';
import { FILE_NAMES, OPTIONAL_FILES, type FileName, type Row } from '../catalogue/schemas.ts';
import { describeIssue } from '../issues/describe.ts';
import { columnLetter, compareIssues, issue, type Issue } from '../issues/issue.ts';
import { readSheet } from '../tables/sheet.ts';
import { decode } from '../text/decode.ts';
import { checkDuplicates } from './checks/duplicate.ts';
import { assemble, type Dataset } from './dataset.ts';
import { ObservationColumns } from './observation-columns.ts';
import { placeIssues, type Placeable } from './place-issues.ts';
import { readerOf } from './read-export.ts';
import { readInto, type FileSummary } from './read-into.ts';

export interface Loaded {
  readonly dataset: Dataset;
  /** Everything that was found, in the order of files and lines, each with its line of the file. */
  readonly issues: readonly Issue[];
  readonly files: readonly (FileSummary & Placeable)[];
}

/** Reads a data folder whole: the only place of `src` that touches files. Faults are told, not thrown. */
export function loadData(folder: string): Loaded {
  const hash = createHash('sha256');
  const readBytes = (path: string) => bytesAt(join(folder, path));
  const bytesOf = (path: string) => {
    const bytes = readBytes(path);
    hash.update(path).update('\0').update(bytes);
    return bytes;
  };
  const issues: Issue[] = [];
  const rows = Object.fromEntries(FILE_NAMES.map((name) => [name, loadTable(name, bytesOf, issues)])) as unknown as CatalogueRows;
  issues.push(...checkReferences(rows, pathOf), ...checkContradictions(rows, pathOf));
  const catalogue = buildCatalogue(rows);
  const { read, files } = loadExports(folder, bytesOf, catalogue, issues);
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

/** What a site that was published before says of itself: the text of its figures and of its changes; null where it has none. */
export interface FormerSite {
  readonly observations: string | null;
  readonly changes: string | null;
}

/** The site that stands in a folder, or none. */
export function loadFormer(folder: string | null): FormerSite {
  const textOf = (name: string) => {
    const path = join(folder ?? '', 'data', name);
    return folder !== null && existsSync(path) ? readFileSync(path, 'utf8') : null;
  };
  return { observations: textOf('observations.csv'), changes: textOf('changes.json') };
}

/** The bytes of a file, not copied: a view of Node's own kind would be changed by its `slice`. */
function bytesAt(path: string): Uint8Array {
  const { buffer, byteOffset, byteLength } = readFileSync(path);
  return new Uint8Array(buffer, byteOffset, byteLength);
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

function loadExports(folder: string, bytesOf: (path: string) => Uint8Array, catalogue: Catalogue, issues: Issue[]): { read: ObservationColumns; files: (FileSummary & Placeable)[] } {
  const reader = readerOf(catalogue);
  const files: (FileSummary & Placeable)[] = [];
  const present = listFiles(join(folder, 'exports'), issues);
  const lines = new Map(catalogue.exports.map((line) => [line.path, line]));
  const read = new ObservationColumns();
  for (const path of present) {
    const given = lines.get(path) ?? null;
    const { summary, issues: found } = readInto(read, bytesOf(`exports/${path}`), `exports/${path}`, given, reader);
    // The text is read again for the few files that have faults.
    files.push({ ...summary, text: '' });
    for (const one of found) issues.push(one);
  }
  const known = new Set(present);
  for (const line of catalogue.exports) if (!known.has(line.path)) issues.push(issue('missing-export', { path: 'exports.csv', line: line.line, column: 'path', value: line.path }));
  return { read, files };
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
