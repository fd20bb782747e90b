import type { Catalogue } from '../catalogue/catalogue.ts';
import { comparePeriods, newestPeriod } from '../catalogue/period.ts';
import { ObservationColumns } from './observation-columns.ts';
import { tableOf, type ObservationTable } from './observation-table.ts';
import type { Observation } from './observation.ts';
import { NotedMap } from './noted-map.ts';
import { noteRead } from './reads.ts';
import { Slices } from './slices.ts';

/** All that is published, plain and sorted: no formatted number and no word of the interface. */
export interface Dataset {
  readonly catalogue: Catalogue;
  /** By indicator and unit as the catalogue orders them, then by period, category, file and line. */
  readonly observations: ObservationTable;
  readonly byUnit: Slices;
  /** The indicators of which a unit has figures, as the catalogue orders them. */
  readonly indicatorsOf: (unit: string) => readonly string[];
  readonly byIndicator: Slices;
  readonly bySource: Slices;
  /** The newest period for which anything is known, of a range its end; `0000` without observations. */
  readonly lastPeriod: string;
  /** Hash of the inputs, the same on every machine. */
  readonly version: string;
}

/** Sorts and indexes observations that were read. */
export function assemble(catalogue: Catalogue, read: ObservationColumns | Iterable<Observation>, version: string): Dataset {
  const indicators = places(catalogue.indicators.keys());
  const units = places(catalogue.units.keys());
  const observations = tableOf(read instanceof ObservationColumns ? read : columnsOf(read), {
    indicator: (id) => indicators(id),
    unit: (id) => units(id),
    category: (scheme, category) => catalogue.categories.get(scheme ?? '')?.get(category ?? '')?.order ?? 0,
    periods: comparePeriods,
  });
  return indexed(catalogue, observations, version);
}

/** Indexes observations that are sorted. */
export function indexed(catalogue: Catalogue, observations: ObservationTable, version: string): Dataset {
  const rowsBySource = observations.rowsBySource();
  const unitRuns = byUnitOf(observations);
  const lastPeriod = newestPeriod(observations.periods);
  const countOf = (runs: Iterable<{ from: number; to: number }>) => [...runs].reduce((sum, { from, to }) => sum + to - from, 0);
  return Object.freeze({
    catalogue: { ...catalogue, sources: new NotedMap(catalogue.sources, 'source-line', 'sources') },
    observations,
    byUnit: new Slices('unit', new Map([...unitRuns].map(([id, { count }]) => [id, count])), (id) => (unitRuns.get(id)?.indicators ?? []).flatMap((indicator) => observations.run(indicator, id))),
    byIndicator: new Slices('indicator', new Map([...observations.runs].map(([id, runs]) => [id, countOf(runs.values())])), (id) => [...(observations.runs.get(id)?.keys() ?? [])].flatMap((unit) => observations.run(id, unit))),
    bySource: new Slices('source', new Map([...rowsBySource].map(([id, rows]) => [id, rows.length])), (id) => [...(rowsBySource.get(id) ?? [])].map((row) => observations.at(row))),
    indicatorsOf: (id: string) => {
      noteRead(`indicators-of ${id}`);
      return unitRuns.get(id)?.indicators ?? [];
    },
    get lastPeriod() {
      noteRead('last-period');
      return lastPeriod;
    },
    get version() {
      noteRead('version');
      return version;
    },
  });
}

function columnsOf(observations: Iterable<Observation>): ObservationColumns {
  const columns = new ObservationColumns();
  for (const observation of observations) columns.add(observation);
  return columns;
}

/** Which indicators every unit reports, and how many observations it has. */
function byUnitOf({ runs }: ObservationTable): ReadonlyMap<string, { readonly indicators: readonly string[]; readonly count: number }> {
  const units = new Map<string, { indicators: string[]; count: number }>();
  for (const [indicator, ofIndicator] of runs) {
    for (const [unit, { from, to }] of ofIndicator) {
      const known = units.get(unit) ?? { indicators: [], count: 0 };
      known.indicators.push(indicator);
      known.count += to - from;
      units.set(unit, known);
    }
  }
  return units;
}

/** The place of an id; one that the catalogue does not have comes behind all that it has. */
function places(ids: Iterable<string>): (id: string) => number {
  const known = new Map([...ids].map((id, index) => [id, index]));
  return (id) => {
    const place = known.get(id) ?? known.size;
    known.set(id, place);
    return place;
  };
}

/** Groups a sorted list; the order within a group is that of the list. */
export function group<T>(list: readonly T[], key: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of list) {
    const found = groups.get(key(item));
    if (found === undefined) groups.set(key(item), [item]);
    else found.push(item);
  }
  return groups;
}
