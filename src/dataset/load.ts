import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { buildCatalogue, type Catalogue, type CatalogueRows } from '../catalogue/catalogue.ts';
import { parseTable } from '../catalogue/parse.ts';
import { checkReferences } from '../catalogue/references.ts';
import { FILE_NAMES, type FileName, type Row } from '../catalogue/schemas.ts';
import type { FileReading } from '../facts/fact.ts';
import { readFile } from '../facts/read-file.ts';

import { describeIssue } from '../issues/describe.ts';
import { compareIssues, issue, type Issue } from '../issues/issue.ts';
import { readSheet } from '../tables/sheet.ts';
import { decode } from '../text/decode.ts';
import { checkDuplicates } from './checks/duplicate.ts';
import { checkFigures } from './checks/figure.ts';
import { checkShares } from './checks/share.ts';
import { assemble, type Dataset } from './dataset.ts';
import { matchFacts } from './match.ts';
import { namesOf } from './names.ts';
import type { Observation } from './observation.ts';
import { vocabularyOf } from './vocabulary.ts';

export interface Loaded {
  readonly dataset: Dataset;
  /** Everything that was found, in the order of files and lines. */
  readonly issues: readonly Issue[];
  readonly files: readonly Pick<FileReading, 'path' | 'encoding' | 'delimiter' | 'tables' | 'rows' | 'totals' | 'issues'>[];
}

/** Reads a data folder whole: the only place of `src` that touches files. Faults are told, not thrown. */
export function loadData(folder: string): Loaded {
  const hash = createHash('sha256');
  const bytesOf = (path: string) => {
    const bytes = readFileSync(join(folder, path));
    hash.update(path).update('\0').update(bytes);
    return new Uint8Array(bytes);
  };
  const issues: Issue[] = [];
  const rows = Object.fromEntries(FILE_NAMES.map((name) => [name, loadTable(name, bytesOf, issues)])) as unknown as CatalogueRows;
  issues.push(...checkReferences(rows, pathOf));
  const catalogue = buildCatalogue(rows);
  const { observations, files } = loadExports(folder, bytesOf, catalogue, issues);
  issues.push(...checkDuplicates(observations), ...checkShares(observations, catalogue), ...checkFigures(observations, catalogue));
  return { dataset: assemble(catalogue, observations, hash.digest('hex')), issues: issues.sort(compareIssues), files };
}

/** As `loadData`, for a build: throws with every error in words, since nothing may be published over a fault. */
export function loadSite(folder: string): Loaded {
  const loaded = loadData(folder);
  const errors = loaded.issues.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(errors.map((error) => `${error.path ?? ''}:${error.line ?? ''} ${describeIssue(error, 'vi').message}`).join('\n'));
  return loaded;
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
    issues.push(issue('missing-file', { path }));
    return [];
  }
  const decoded = decode(bytes);
  const sheet = readSheet(decoded.text);
  const parsed = parseTable(name, path, sheet);
  issues.push(...[...decoded.issues, ...sheet.issues, ...parsed.issues].map((found) => ({ ...found, path })));
  return parsed.rows;
}

function loadExports(folder: string, bytesOf: (path: string) => Uint8Array, catalogue: Catalogue, issues: Issue[]): { observations: Observation[]; files: FileReading[] } {
  const names = namesOf(catalogue);
  const vocabulary = vocabularyOf(catalogue);
  const files: FileReading[] = [];
  const present = listFiles(join(folder, 'exports'), issues);
  const observations = present.flatMap((path) => {
    const given = catalogue.exports.find((line) => line.path === path) ?? null;
    const file = `exports/${path}`;
    const reading = readFile(bytesOf(file), { path: file, vocabulary, given: givenOf(given) });
    files.push(reading);
    const matched = matchFacts(reading.rows, file, given, catalogue, names);
    issues.push(...reading.issues, ...matched.issues);
    return matched.observations;
  });
  for (const line of catalogue.exports) if (!present.includes(line.path)) issues.push(issue('missing-export', { path: 'exports.csv', line: line.line, column: 'path', columnLetter: 'A', value: line.path }));
  return { observations, files };
}

/** What the reader may take from `exports.csv` for a file that lacks it. */
function givenOf(line: Catalogue['exports'][number] | null): { unit?: string; indicator?: string; period?: string; measure?: string } {
  const { unit, indicator, period, measure } = line ?? {};
  return { ...(unit == null ? {} : { unit }), ...(indicator == null ? {} : { indicator }), ...(period == null ? {} : { period }), ...(measure == null ? {} : { measure }) };
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
