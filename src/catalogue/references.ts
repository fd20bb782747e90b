import { issue, type Issue } from '../issues/issue.ts';
import { UNIT_TYPES, type FileName } from './schemas.ts';
import type { CatalogueRows } from './catalogue.ts';

type Reference = { readonly file: FileName; readonly line: number; readonly column: string; readonly value: string; readonly known: ReadonlySet<string>; readonly list: string };
/** What a lost name may be elsewhere: the schemes that have a category of this id, and all measures. */
type Elsewhere = { readonly schemesOf: ReadonlyMap<string, readonly string[]>; readonly measures: ReadonlySet<string> };

/** Names that lead nowhere and ids given twice, over all files of the catalogue. `pathOf` names a file to the reader. */
export function checkReferences(rows: CatalogueRows, pathOf: (file: FileName) => string): Issue[] {
  return [...duplicateIds(rows, pathOf), ...lostReferences(rows, pathOf)];
}

function duplicateIds(rows: CatalogueRows, pathOf: (file: FileName) => string): Issue[] {
  const files = ['units', 'topics', 'measures', 'schemes', 'indicators', 'sources'] as const;
  const keyed = [...files.map((file) => ({ file, rows: rows[file].map(({ id, line }) => ({ key: id, line })) })), { file: 'categories' as const, rows: rows.categories.map((row) => ({ key: `${row.scheme}/${row.id}`, line: row.line })) }];
  return keyed.flatMap(({ file, rows: list }) => {
    const first = new Map<string, number>();
    return list.flatMap(({ key, line }) => {
      const earlier = first.get(key);
      if (earlier === undefined) first.set(key, line);
      return earlier === undefined ? [] : [issue('duplicate-id', { path: pathOf(file), line, column: 'id', columnLetter: null, value: key, details: { earlier: String(earlier) } })];
    });
  });
}

function lostReferences(rows: CatalogueRows, pathOf: (file: FileName) => string): Issue[] {
  const lists: Elsewhere = {
    schemesOf: new Map([...Map.groupBy(rows.categories, ({ id }) => id)].map(([id, same]) => [id, same.map(({ scheme }) => scheme)])),
    measures: new Set(rows.measures.map(({ id }) => id)),
  };
  return references(rows).filter(({ known, value }) => !known.has(value)).map((reference) => lostReference(reference, lists, pathOf(reference.file)));
}

/** A name that is known, but not in this place, is told as such: to add it to the list again would not help. */
function lostReference({ line, column, value, list }: Reference, { schemesOf, measures }: Elsewhere, path: string): Issue {
  const schemes = list.includes('categories.csv') ? schemesOf.get(value) : undefined;
  if (schemes !== undefined) return issue('other-scheme', { path, line, column, value, details: { schemes: schemes.join(', ') } });
  if (list === TARGET_BASES && measures.has(value)) return issue('other-base', { path, line, column, value });
  return issue('unknown-reference', { path, line, column, value, details: { list } });
}

const TARGET_BASES = 'indicators.csv, categories.csv';

/**
 * Every name on every line, with the list in which it has to be. What only a lost name would settle (the categories of an
 * unknown indicator or scheme) is not asked: one wrong cell is one message.
 */
function references(rows: CatalogueRows): Reference[] {
  const ids = (file: Exclude<FileName, 'targets' | 'claims' | 'findings-answered' | 'exports' | 'categories'>) => new Set(rows[file].map((row) => row.id));
  const units = ids('units');
  const measures = ids('measures');
  const sources = ids('sources');
  const indicators = ids('indicators');
  const schemes = ids('schemes');
  const topics = ids('topics');
  const categoriesOf = (list: readonly string[]) => new Set(rows.categories.filter((row) => list.includes(row.scheme)).map((row) => row.id));
  const indicatorOf = (id: string) => rows.indicators.find((row) => row.id === id);
  const found: Reference[] = [];
  const add = (file: FileName, line: number, column: string, values: readonly (string | null)[], known: ReadonlySet<string>, list: string) => {
    for (const value of values) if (value !== null) found.push({ file, line, column, value, known, list });
  };
  for (const row of rows.units) {
    add('units', row.line, 'parent', [row.parent], units, 'units.csv');
    add('units', row.line, 'replaced_by', row.replaced_by, units, 'units.csv');
  }
  for (const row of rows.categories) {
    add('categories', row.line, 'scheme', [row.scheme], schemes, 'schemes.csv');
    add('categories', row.line, 'cap_for', row.cap_for, indicators, 'indicators.csv');
    if (!schemes.has(row.scheme)) continue;
    add('categories', row.line, 'within', [row.within], categoriesOf([row.scheme]), 'categories.csv');
    add('categories', row.line, 'cap_base', [row.cap_base], categoriesOf([row.scheme]), 'categories.csv');
  }
  for (const row of rows.indicators) {
    add('indicators', row.line, 'topic', [row.topic], topics, 'topics.csv');
    add('indicators', row.line, 'measure', [row.measure], measures, 'measures.csv');
    add('indicators', row.line, 'base', [row.base], measures, 'measures.csv');
    add('indicators', row.line, 'counts', [row.counts], indicators, 'indicators.csv');
    add('indicators', row.line, 'scheme', row.scheme, schemes, 'schemes.csv');
    add('indicators', row.line, 'sensitive', row.sensitive, new Set(UNIT_TYPES), 'province, district, commune');
    if (row.scheme.every((scheme) => schemes.has(scheme))) add('indicators', row.line, 'lead', row.lead.filter((lead) => lead !== 'total'), categoriesOf(row.scheme), 'categories.csv');
  }
  for (const row of rows.sources) add('sources', row.line, 'unit', [row.unit], units, 'units.csv');
  for (const row of rows.targets) {
    add('targets', row.line, 'indicator', [row.indicator], indicators, 'indicators.csv');
    add('targets', row.line, 'unit', [row.unit], units, 'units.csv');
    add('targets', row.line, 'source', [row.source], sources, 'sources.csv');
    const indicator = indicatorOf(row.indicator);
    if (indicator === undefined) continue;
    const categories = categoriesOf(indicator.scheme);
    add('targets', row.line, 'category', [row.category], categories, 'categories.csv');
    add('targets', row.line, 'base', [row.base], new Set([...categories, ...(indicator.base === null ? [] : [indicator.base])]), TARGET_BASES);
  }
  for (const row of rows.claims) {
    add('claims', row.line, 'indicator', [row.indicator], indicators, 'indicators.csv');
    add('claims', row.line, 'unit', [row.unit], units, 'units.csv');
    add('claims', row.line, 'source', [row.source], sources, 'sources.csv');
    const indicator = indicatorOf(row.indicator);
    if (indicator !== undefined) add('claims', row.line, 'category', [row.category], categoriesOf(indicator.scheme), 'categories.csv');
  }
  for (const row of rows.exports) {
    add('exports', row.line, 'source', [row.source], sources, 'sources.csv');
    add('exports', row.line, 'unit', [row.unit], units, 'units.csv');
    add('exports', row.line, 'indicator', [row.indicator], indicators, 'indicators.csv');
    add('exports', row.line, 'measure', [row.measure], measures, 'measures.csv');
  }
  return found;
}
