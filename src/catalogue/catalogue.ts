import { compareNames } from '../format/collation.ts';
import type { Answer, Category, Claim, ExportLine, FileName, Indicator, Measure, Row, Scheme, Source, Target, Topic, Unit } from './schemas.ts';

/** Everything that is named: looked up by id, listed in the order in which it is shown. */
export interface Catalogue {
  readonly units: ReadonlyMap<string, Unit>;
  readonly topics: ReadonlyMap<string, Topic>;
  readonly measures: ReadonlyMap<string, Measure>;
  readonly schemes: ReadonlyMap<string, Scheme>;
  /** Categories of a scheme by id, in their order. */
  readonly categories: ReadonlyMap<string, ReadonlyMap<string, Category>>;
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly targets: readonly Target[];
  readonly claims: readonly Claim[];
  readonly answers: readonly Answer[];
  readonly exports: readonly ExportLine[];
  /** Whether figures of any source are invented: then every page says so. */
  readonly simulated: boolean;
}

export type CatalogueRows = { readonly [N in FileName]: readonly Row<N>[] };

/** Sorts and indexes the rows; of two rows with one id the first counts (the second is an issue of its own). */
export function buildCatalogue(rows: CatalogueRows): Catalogue {
  const topics = byId([...rows.topics].sort((a, b) => a.order - b.order));
  const place = new Map([...topics.keys()].map((id, index) => [id, index]));
  const schemes = byId(rows.schemes);
  return {
    units: byId([...rows.units].sort((a, b) => compareNames(a.name_vi, b.name_vi) || (a.id < b.id ? -1 : 1))),
    topics,
    measures: byId(rows.measures),
    schemes,
    categories: new Map([...schemes.keys()].map((scheme) => [scheme, byId(rows.categories.filter((row) => row.scheme === scheme).sort((a, b) => a.order - b.order))])),
    indicators: byId([...rows.indicators].sort((a, b) => (place.get(a.topic) ?? 0) - (place.get(b.topic) ?? 0) || a.order - b.order)),
    sources: byId(rows.sources),
    targets: rows.targets,
    claims: rows.claims,
    answers: rows['findings-answered'],
    exports: rows.exports,
    simulated: rows.sources.some(({ simulated }) => simulated !== null),
  };
}

function byId<T extends { readonly id: string }>(rows: readonly T[]): Map<string, T> {
  const map = new Map<string, T>();
  for (const row of rows) if (!map.has(row.id)) map.set(row.id, row);
  return map;
}
