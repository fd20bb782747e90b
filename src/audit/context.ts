import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Category } from '../catalogue/schemas.ts';
import type { Dataset } from '../dataset/dataset.ts';
import type { Observation } from '../dataset/observation.ts';
import { seriesOf, type Series } from './series.ts';

/** What a rule may look at besides the series it is given; every look-up is by key. */
export interface AuditContext {
  readonly dataset: Dataset;
  readonly catalogue: Catalogue;
  readonly series: readonly Series[];
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

export function auditContext(dataset: Dataset): AuditContext {
  const { catalogue } = dataset;
  const series = seriesOf(dataset);
  const byUnit = nest(series, ({ unit }) => unit, ({ indicator }) => indicator.id);
  const counters = new Map<string, string | null>();
  for (const { id, base, measure } of catalogue.indicators.values()) if (base === null && !id.endsWith('-change')) counters.set(measure, counters.has(measure) ? null : id);
  const categories = new Map([...catalogue.categories].map(([scheme, rows]) => [scheme, [...rows.values()]]));
  const totals = totalsOf(series);
  const counting = Map.groupBy([...catalogue.indicators.values()].filter(({ counts }) => counts !== null), ({ counts }) => counts ?? '');
  const below = Map.groupBy(catalogue.units.values(), ({ parent }) => parent ?? '');
  const children = new Map([...below].map(([parent, units]) => [parent, units.map(({ id }) => id)]));
  return {
    dataset, catalogue, series,
    find: (unit, indicator) => byUnit.get(unit)?.get(indicator),
    totals: (unit, measure) => totals.get(unit)?.get(measure) ?? [],
    counter: (measure) => counters.get(measure) ?? null,
    categories: (scheme) => categories.get(scheme ?? '') ?? NONE,
    countedAs: (unit, indicator) => (counting.get(indicator) ?? []).flatMap(({ id }) => byUnit.get(unit)?.get(id) ?? []),
    children: (unit) => children.get(unit) ?? NONE,
  };
}

function nest<T>(list: readonly T[], outer: (item: T) => string, inner: (item: T) => string): Map<string, Map<string, T>> {
  const nested = new Map<string, Map<string, T>>();
  for (const item of list) {
    const found = nested.get(outer(item)) ?? new Map<string, T>();
    nested.set(outer(item), found.set(inner(item), item));
  }
  return nested;
}

function totalsOf(series: readonly Series[]): Map<string, Map<string, Observation[]>> {
  const totals = new Map<string, Map<string, Observation[]>>();
  for (const { unit, indicator, observations, isRate } of series) {
    if (indicator.base !== null || isRate || indicator.id.endsWith('-change')) continue;
    const ofUnit = totals.get(unit) ?? new Map<string, Observation[]>();
    const list = ofUnit.get(indicator.measure) ?? [];
    for (const observation of observations) if (observation.category === null && observation.value !== null && observation.operator === null) list.push(observation);
    totals.set(unit, ofUnit.set(indicator.measure, list));
  }
  return totals;
}
