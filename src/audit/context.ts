import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Category } from '../catalogue/schemas.ts';
import type { Dataset } from '../dataset/dataset.ts';
import type { Observation } from '../dataset/observation.ts';
import { seriesOf, type Series } from './series.ts';

/** What a rule may look at besides the series it is given; every look-up is by key. */
export interface AuditContext {
  readonly dataset: Dataset;
  readonly catalogue: Catalogue;
  /** The series of a unit, as the catalogue orders its indicators. */
  readonly seriesOfUnit: (unit: string) => readonly Series[];
  readonly find: (unit: string, indicator: string) => Series | undefined;
  /** Category-less counts of a unit in a measure, of indicators that have no base themselves. */
  readonly totals: (unit: string, measure: string) => readonly Observation[];
  /** The one indicator that counts all of a measure; null where the catalogue has none, or several. */
  readonly counter: (measure: string) => string | null;
  readonly categories: (scheme: string | null) => readonly Category[];
  /** Series of a unit whose indicators count what this one counts (`counts` in `indicators.csv`), as the catalogue orders them. */
  readonly countedAs: (unit: string, indicator: string) => readonly Series[];
  /** The units directly below one. */
  readonly children: (unit: string) => readonly string[];
}

const NONE: readonly never[] = [];

/** The series of a unit are cut when it is asked for, and forgotten when another one is: rules look beyond it rarely. */
export function auditContext(dataset: Dataset): AuditContext {
  const { catalogue } = dataset;
  let known = emptyUnit('');
  const ofUnit = (unit: string) => {
    if (known.unit !== unit) known = readUnit(dataset, unit);
    return known;
  };
  const find = (unit: string, indicator: string) => (known.unit === unit ? known.series.get(indicator) : seriesOf(dataset, unit, indicator));
  const counters = new Map<string, string | null>();
  for (const { id, base, measure } of catalogue.indicators.values()) if (base === null && !id.endsWith('-change')) counters.set(measure, counters.has(measure) ? null : id);
  const categories = new Map([...catalogue.categories].map(([scheme, rows]) => [scheme, [...rows.values()]]));
  const counting = Map.groupBy([...catalogue.indicators.values()].filter(({ counts }) => counts !== null), ({ counts }) => counts ?? '');
  const below = Map.groupBy(catalogue.units.values(), ({ parent }) => parent ?? '');
  const children = new Map([...below].map(([parent, units]) => [parent, units.map(({ id }) => id)]));
  return {
    dataset, catalogue, find,
    seriesOfUnit: (unit) => [...ofUnit(unit).series.values()],
    totals: (unit, measure) => ofUnit(unit).totals.get(measure) ?? NONE,
    counter: (measure) => counters.get(measure) ?? null,
    categories: (scheme) => categories.get(scheme ?? '') ?? NONE,
    countedAs: (unit, indicator) => (counting.get(indicator) ?? []).flatMap(({ id }) => find(unit, id) ?? []),
    children: (unit) => children.get(unit) ?? NONE,
  };
}

/** The series of one unit by indicator, and its totals by measure. */
interface UnitSeries {
  readonly unit: string;
  readonly series: ReadonlyMap<string, Series>;
  readonly totals: ReadonlyMap<string, readonly Observation[]>;
}

function emptyUnit(unit: string): UnitSeries {
  return { unit, series: new Map(), totals: new Map() };
}

function readUnit(dataset: Dataset, unit: string): UnitSeries {
  const series = new Map(dataset.indicatorsOf(unit).flatMap((id) => {
    const found = seriesOf(dataset, unit, id);
    return found === undefined ? [] : [[id, found] as const];
  }));
  return { unit, series, totals: totalsOf(series.values()) };
}

function totalsOf(series: Iterable<Series>): Map<string, Observation[]> {
  const totals = new Map<string, Observation[]>();
  for (const { indicator, observations, isRate } of series) {
    if (indicator.base !== null || isRate || indicator.id.endsWith('-change')) continue;
    const list = totals.get(indicator.measure) ?? [];
    for (const observation of observations) if (observation.category === null && observation.value !== null && observation.operator === null) list.push(observation);
    totals.set(indicator.measure, list);
  }
  return totals;
}
