import type { Indicator } from '../catalogue/schemas.ts';
import type { Dataset } from '../dataset/dataset.ts';
import type { Observation } from '../dataset/observation.ts';
import { answered } from '../dataset/recall.ts';
import { comparedValue } from '../measures/comparable.ts';
import { principal } from '../measures/headline.ts';
import { shareOf } from '../measures/share.ts';

/** The number of a unit that may be set against those of others; null where its figure has none. */
export interface Alike {
  readonly unit: string;
  readonly value: number | null;
}

/** Of what figures must be, and how a share must be told, to be set against one another. */
export type Likeness = Pick<Observation, 'indicator' | 'category' | 'period' | 'scheme'> & { readonly basis: string | null };

export function likenessOf(figure: Observation): Likeness {
  const { indicator, category, period, scheme } = figure;
  return { indicator, category, period, scheme, basis: shareOf(figure)?.basis ?? null };
}

/** Of some units the figures that may be set against those of a likeness. */
export function alikeAmong({ catalogue, observations }: Dataset, { indicator, category, period, scheme, basis }: Likeness, units: Iterable<string>): Alike[] {
  const measured: Pick<Indicator, 'base'> = { base: catalogue.indicators.get(indicator)?.base ?? null };
  return Array.from(units).flatMap((unit) => {
    const own = principal(observations.run(indicator, unit).filter((other) => other.category === category && other.period === period && other.scheme === scheme));
    if (own === null) return [];
    const told = shareOf(own)?.basis ?? null;
    return basis === null || told === null || told === basis ? [{ unit, value: comparedValue(own, measured) }] : [];
  });
}

/** The periods for which another unit of the type has a figure of the indicator and category. */
export function periodsOfOthers(dataset: Dataset, { indicator, category, unit }: Observation): ReadonlySet<string> {
  const type = dataset.catalogue.units.get(unit)?.type ?? '';
  const counts = reporting(dataset, JSON.stringify([indicator, category, type]));
  const own = new Set(periodsOf(dataset, indicator, unit, category));
  return new Set([...counts].flatMap(([period, units]) => (units > (own.has(period) ? 1 : 0) ? [period] : [])));
}

/** How many units of a type report a category of an indicator for each period; two stand for any more. */
const reporting = answered('reporting-periods', (dataset, key): ReadonlyMap<string, number> => {
  const [indicator, category, type] = JSON.parse(key) as [string, string | null, string];
  const counts = new Map<string, number>();
  for (const unit of dataset.observations.unitsOf(indicator)) {
    if (dataset.catalogue.units.get(unit)?.type !== type) continue;
    for (const period of periodsOf(dataset, indicator, unit, category)) counts.set(period, Math.min(2, (counts.get(period) ?? 0) + 1));
  }
  return counts;
}, (counts) => JSON.stringify([...counts].sort()));

function periodsOf({ observations }: Dataset, indicator: string, unit: string, category: string | null): Set<string> {
  const periods = new Set<string>();
  for (const cell of observations.cellsOf(indicator, unit)) if (cell.category === category) periods.add(cell.period);
  return periods;
}
