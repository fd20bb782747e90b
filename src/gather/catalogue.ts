import type { CatalogueRows } from '../catalogue/catalogue.ts';
import { FILE_NAMES, SCHEMAS, type FileName } from '../catalogue/schemas.ts';
import { dataText, type DataFile } from './data-files.ts';

/** What a published site says beside its figures. */
export interface PublishedSite {
  /** As messages name it. */
  readonly label: string;
  /** The lists of its `catalogue.json`. */
  readonly catalogue: CatalogueRows;
  /** The lines of its `targets.csv` by column: one per target and period that was held against it. */
  readonly targets: readonly Record[];
}

/** Two sites that mean different things by one id. */
export interface Difference {
  readonly list: FileName;
  readonly id: string;
  readonly column: string;
  readonly first: string;
  readonly firstValue: string;
  readonly second: string;
  readonly secondValue: string;
}

type Record = Readonly<{ [column: string]: string | undefined }>;

/** Lists whose rows are known by an id; of a category that of its scheme belongs to it. */
const NAMED: ReadonlySet<FileName> = new Set(['units', 'topics', 'measures', 'schemes', 'categories', 'indicators', 'sources']);

/**
 * The files of a data folder but its figures: the catalogues of several sites as one. A row that several sites have is one
 * row; where they differ about an id they are told, column by column. What is said of the files of one site alone stays
 * with it: the lines of its `exports.csv`, its claims and answers.
 */
export function mergeCatalogues(sites: readonly PublishedSite[]): { readonly files: readonly DataFile[]; readonly differences: readonly Difference[] } {
  const merged = FILE_NAMES.map((name) => ({ name, ...mergeList(name, sites) }));
  return {
    files: merged.map(({ name, rows }) => ({ path: `${name}.csv`, text: dataText(columnsOf(name), rows) })),
    differences: merged.flatMap(({ differences }) => differences),
  };
}

function columnsOf(name: FileName): readonly string[] {
  return Object.keys(SCHEMAS[name].shape);
}

function mergeList(name: FileName, sites: readonly PublishedSite[]): { rows: readonly (readonly string[])[]; differences: readonly Difference[] } {
  const columns = columnsOf(name);
  const known = new Map<string, { readonly row: readonly string[]; readonly label: string }>();
  const differences: Difference[] = [];
  for (const { label, row } of sites.flatMap((site) => rowsOf(name, site).map((row) => ({ label: site.label, row })))) {
    const id = idOf(name, row, columns);
    const earlier = known.get(id);
    if (earlier === undefined) known.set(id, { row, label });
    else for (const [index, column] of columns.entries()) {
      const [firstValue = '', secondValue = ''] = [earlier.row[index], row[index]];
      if (firstValue !== secondValue) differences.push({ list: name, id, column, first: earlier.label, firstValue, second: label, secondValue });
    }
  }
  return { rows: [...known.values()].map(({ row }) => row), differences };
}

/** The rows of a list as cells. */
function rowsOf(name: FileName, { catalogue, targets }: PublishedSite): readonly (readonly string[])[] {
  const columns = columnsOf(name);
  if (name === 'targets') return targets.map((record) => columns.map((column) => listOf(record[column] ?? '')));
  if (!NAMED.has(name)) return [];
  const records: readonly Readonly<{ [column: string]: unknown }>[] = catalogue[name];
  return records.map((record) => columns.map((column) => cellOf(record[column])));
}

/** What is not named is known by all that it says: a target. */
function idOf(name: FileName, row: readonly string[], columns: readonly string[]): string {
  const wanted = name === 'categories' ? ['scheme', 'id'] : NAMED.has(name) ? ['id'] : columns;
  return wanted.map((column) => row[columns.indexOf(column)] ?? '').join(' ');
}

function cellOf(value: unknown): string {
  if (Array.isArray(value)) return value.map((part: unknown) => cellOf(part)).join('|');
  return typeof value === 'number' ? unmistakable(String(value)) : typeof value === 'string' ? value : '';
}

/** Numbers and steps of a path, each as it is read without doubt. */
function listOf(cell: string): string {
  return cell.split('|').map((part) => part.split(':').map(unmistakable).join(':')).join('|');
}

/** A mark before exactly three digits may be one of thousands, and the reader of the catalogue refuses it: four digits leave no doubt. */
function unmistakable(text: string): string {
  return /^-?\d+\.\d{3}$/.test(text) ? `${text}0` : text;
}
