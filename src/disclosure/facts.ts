import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Dataset } from '../dataset/dataset.ts';
import type { Observation } from '../dataset/observation.ts';
import type { Draft } from './draft.ts';
import { couldBe, impliedBase, impliedCount } from './implied.ts';
import { countedBy, groupId, isSensitive, placeId, placeOf, type Place } from './place.ts';

/** All that is told of one indicator, unit and period, with the bases of its shares, largest first. */
export interface Group {
  readonly place: Place;
  readonly bases: readonly { readonly id: string; readonly value: number }[];
  /** Places with a count, in the order of the observations. */
  readonly places: readonly Place[];
  readonly sensitive: boolean;
  /** Whether a result may exceed its base. */
  readonly plan: boolean;
  /** Bases that another indicator counts: the members of a unit are the base of its composition. */
  readonly counted: readonly { readonly base: string; readonly total: string }[];
}

/**
 * Tells a draft every count and every base of some indicators, group by group: printed ones, and those that a printed
 * percent gives away together with the other number.
 */
export function tellFacts(draft: Draft, { catalogue, observations }: Dataset, indicators: ReadonlySet<string>): Group[] {
  const told = observations.filter(({ indicator }) => indicators.has(indicator) && catalogue.measures.get(catalogue.indicators.get(indicator)?.measure ?? '')?.kind !== 'rate');
  const outside = totals(told, catalogue);
  return [...Map.groupBy(told, (observation) => `${observation.indicator} ${groupId(placeOf(observation, catalogue))}`).values()].flatMap((list) => {
    const [first] = list;
    if (first === undefined) return [];
    const place = { ...placeOf(first, catalogue), scheme: null, category: null };
    const measure = catalogue.indicators.get(first.indicator)?.base ?? '';
    const plan = catalogue.measures.get(measure)?.kind === 'plan';
    const sensitive = isSensitive(first.unit, first.indicator, catalogue) || isSensitive(first.unit, countedBy(first.indicator, catalogue), catalogue);
    const known = [...new Set([...list.flatMap(({ denominator }) => denominator ?? []), ...(outside.get(totalKey(first.unit, measure, place.end)) ?? []).map(({ value }) => value ?? 0)])];
    const baseId = (value: number) => `base ${first.unit} ${measure}${plan ? ` ${first.indicator}` : ''} ${place.end} ${value}`;
    const bases = new Map<string, number>();
    const places = new Map<string, Place>();
    for (const observation of list) {
      const base = observation.denominator ?? known.find((value) => couldBe(observation, observation.value ?? NaN, value)) ?? impliedBase(observation);
      if (base !== null) {
        bases.set(baseId(base), base);
        draft.tell(baseId(base), 'base', base, sensitive, observation);
      }
      const own = placeOf(observation, catalogue);
      for (const count of countsOf(observation, known)) {
        places.set(placeId(own), own);
        draft.tell(placeId(own), 'count', count, sensitive, observation);
      }
    }
    const sorted = [...bases].map(([id, value]) => ({ id, value })).sort((a, b) => b.value - a.value);
    const others = outside.get(totalKey(first.unit, measure, place.end)) ?? [];
    const counted = sorted.flatMap(({ id, value }) => others.filter((other) => other.value === value).map((other) => ({ base: id, total: placeId(placeOf(other, catalogue)) })));
    return [{ place, bases: sorted, places: [...places.values()], sensitive, plan, counted }];
  });
}

/** The counts of an observation: as printed, or of its percent over each base that may be meant. */
function countsOf(observation: Observation, known: readonly number[]): number[] {
  if (observation.value !== null) return [observation.value];
  const bases = observation.denominator === null ? known : [observation.denominator];
  return bases.flatMap((base) => impliedCount(observation, base) ?? []);
}

/** Counts without a category, by unit, measure and date: what shares of other indicators are taken of. */
function totals(observations: readonly Observation[], catalogue: Catalogue): ReadonlyMap<string, readonly Observation[]> {
  const whole = observations.filter(({ category, value }) => category === null && value !== null);
  return Map.groupBy(whole, (observation) => totalKey(observation.unit, observation.measure, placeOf(observation, catalogue).end));
}

function totalKey(unit: string, measure: string, end: number): string {
  return `${unit} ${measure} ${end}`;
}
