import type { Dataset } from '../dataset/dataset.ts';
import type { Observation } from '../dataset/observation.ts';
import { once } from '../dataset/once.ts';
import { comparedValue } from '../measures/comparable.ts';
import { principal } from '../measures/headline.ts';
import { shareOf } from '../measures/share.ts';

/** The number of a unit that may be set against those of others; null where its figure has none. */
export interface Alike {
  readonly unit: string;
  readonly value: number | null;
}

/** The figures that may be set against one another, by unit; units in the order of the catalogue. */
export type AlikeFigures = ReadonlyMap<string, Alike>;

const known = once((_: Dataset) => ({ all: new Map<string, ReadonlyMap<string, Alike & { readonly basis: string | null }>>(), told: new Map<string, AlikeFigures>() }));

/**
 * One figure of every unit that may be set against a figure: of its indicator, category, period and scheme, and told in its
 * way. What is worked out for one unit serves all others, and is the same object: a page of each of three thousand units
 * asks for it.
 */
export function alikeIn(dataset: Dataset, figure: Observation): AlikeFigures {
  const { indicator, category, period, scheme } = figure;
  const { all, told } = known(dataset);
  const place = JSON.stringify([indicator, category, period, scheme]);
  const basis = shareOf(figure)?.basis ?? null;
  const found = told.get(`${place}${basis}`);
  if (found !== undefined) return found;
  const figures = all.get(place) ?? everyFigure(dataset, figure);
  all.set(place, figures);
  const alike = new Map([...figures].filter(([, other]) => basis === null || other.basis === null || other.basis === basis).map(([unit, { value }]) => [unit, { unit, value }]));
  told.set(`${place}${basis}`, alike);
  return alike;
}

const reporting = once((_: Dataset) => new Map<string, ReadonlyMap<string, number>>());

/** The periods for which another unit of the type has a figure of the indicator and category. */
export function periodsOfOthers(dataset: Dataset, { indicator, category, unit }: Observation): ReadonlySet<string> {
  const type = dataset.catalogue.units.get(unit)?.type ?? '';
  const known = reporting(dataset);
  const place = JSON.stringify([indicator, category, type]);
  const counts = known.get(place) ?? unitsPerPeriod(dataset, indicator, category, type);
  known.set(place, counts);
  const own = new Set(periodsOf(dataset.observations.run(indicator, unit), category));
  return new Set([...counts].flatMap(([period, units]) => (units > (own.has(period) ? 1 : 0) ? [period] : [])));
}

function unitsPerPeriod({ catalogue, observations }: Dataset, indicator: string, category: string | null, type: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const unit of observations.runs.get(indicator)?.keys() ?? []) {
    if (catalogue.units.get(unit)?.type !== type) continue;
    for (const period of periodsOf(observations.run(indicator, unit), category)) counts.set(period, (counts.get(period) ?? 0) + 1);
  }
  return counts;
}

function periodsOf(observations: readonly Observation[], category: string | null): Set<string> {
  return new Set(observations.flatMap((observation) => (observation.category === category ? [observation.period] : [])));
}

function everyFigure({ catalogue, observations }: Dataset, { indicator: id, category, period, scheme }: Observation): ReadonlyMap<string, Alike & { readonly basis: string | null }> {
  const base = catalogue.indicators.get(id)?.base ?? null;
  const figures = new Map<string, Alike & { readonly basis: string | null }>();
  for (const unit of observations.runs.get(id)?.keys() ?? []) {
    const own = principal(observations.run(id, unit).filter((other) => other.category === category && other.period === period && other.scheme === scheme));
    if (own !== null) figures.set(unit, { unit, value: comparedValue(own, { base }), basis: shareOf(own)?.basis ?? null });
  }
  return figures;
}
