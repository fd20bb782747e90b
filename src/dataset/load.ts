import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { buildCatalogue, type Catalogue, type CatalogueRows } from '../catalogue/catalogue.ts';
import { checkContradictions } from '../catalogue/contradictions.ts';
import { columnOf, parseTable } from '../catalogue/parse.ts';
import { checkReferences } from '../catalogue/references.ts';
import { FILE_NAMES, OPTIONAL_FILES, type FileName, type Row } from '../catalogue/schemas.ts';
import type { FileReading } from '../facts/fact.ts';
import { describeIssue } from '../issues/describe.ts';
import { columnLetter, compareIssues, issue, type Issue } from '../issues/issue.ts';
import { readSheet } from '../tables/sheet.ts';
import { decode } from '../text/decode.ts';
import { checkDuplicates } from './checks/duplicate.ts';
import { checkFigures } from './checks/figure.ts';
import { checkValidity } from './checks/validity.ts';
import { assemble, type Dataset } from './dataset.ts';
import type { Observation } from './observation.ts';
import { placeIssues, type Placeable } from './place-issues.ts';
import { readerOf, readExport } from './read-export.ts';

/** What a run tells of one file of figures. */
export type FileSummary = Pick<FileReading, 'path' | 'encoding' | 'delimiter' | 'decimal' | 'tables' | 'rows' | 'totals'>;

export interface Loaded {
  readonly dataset: Dataset;
  /** Everything that was found, in the order of files and lines, each with its line of the file. */
  readonly issues: readonly Issue[];
  readonly files: readonly (FileSummary & Placeable)[];
}

/** Reads a data folder whole: the only place of `src` that touches files. Faults are told, not thrown. */
export function loadData(folder: string): Loaded {
  const hash = createHash('sha256');
  const readBytes = (path: string) => new Uint8Array(readFileSync(join(folder, path)));
  const bytesOf = (path: string) => {
    const bytes = readBytes(path);
    hash.update(path).update('\0').update(bytes);
    return bytes;
  };
  const issues: Issue[] = [];
  const rows = Object.fromEntries(FILE_NAMES.map((name) => [name, loadTable(name, bytesOf, issues)])) as unknown as CatalogueRows;
  issues.push(...checkReferences(rows, pathOf), ...checkContradictions(rows, pathOf));
  const catalogue = buildCatalogue(rows);
  const { observations, files } = loadExports(folder, bytesOf, catalogue, issues);
  issues.push(...checkDuplicates(observations), ...checkFigures(observations, catalogue), ...checkValidity(observations, catalogue));
  return { dataset: assemble(catalogue, observations, hash.digest('hex')), issues: placeAll(issues, readBytes, files), files };
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
  const placed = placeAll(more, (path) => new Uint8Array(readFileSync(join(folder, path))), loaded.files);
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

function loadExports(folder: string, bytesOf: (path: string) => Uint8Array, catalogue: Catalogue, issues: Issue[]): { observations: Observation[]; files: (FileSummary & Placeable)[] } {
  const reader = readerOf(catalogue);
  const files: (FileSummary & Placeable)[] = [];
  const present = listFiles(join(folder, 'exports'), issues);
  const observations = present.flatMap((path) => {
    const given = catalogue.exports.find((line) => line.path === path) ?? null;
    const { reading, observations: read, issues: found } = readExport(bytesOf(`exports/${path}`), `exports/${path}`, given, reader);
    // The text is read again for the few files that have faults, so that a thousand files need not be held.
    files.push({ ...reading, text: '' });
    issues.push(...found);
    return read;
  });
  for (const line of catalogue.exports) if (!present.includes(line.path)) issues.push(issue('missing-export', { path: 'exports.csv', line: line.line, column: 'path', value: line.path }));
  return { observations, files };
}

/** Places the faults of every file in its text. */
function placeAll(issues: readonly Issue[], readBytes: (path: string) => Uint8Array, files: readonly (FileSummary & Placeable)[]): Issue[] {
  const byPath = Map.groupBy(issues, ({ path }) => path ?? '');
  const placed = [...byPath].flatMap(([path, found]) => {
    if (found.every(({ line, code }) => line === null || code === 'personal-data')) return found;
    const { text } = decode(readBytes(path));
    return placeIssues(found, { ...(files.find((file) => file.path === path) ?? layoutOf(text)), text });
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
