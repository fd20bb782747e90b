import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Observation } from '../dataset/observation.ts';
import type { Figure } from './domain.ts';
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
 * Tells a draft every count and every base of some figures, group by group: printed ones, and those that a printed
 * percent gives away together with the other number.
 */
export function tellFacts(draft: Draft, figures: readonly Figure[], catalogue: Catalogue): Group[] {
  const placed = figures.map((figure): Placed => ({ ...figure, place: placeOf(figure.observation, catalogue) }));
  for (const { row, place } of placed) draft.stand(placeId(place), row);
  const told = placed.filter(({ observation: { indicator } }) => catalogue.measures.get(catalogue.indicators.get(indicator)?.measure ?? '')?.kind !== 'rate');
  const outside = totals(told);
  return [...Map.groupBy(told, ({ observation, place }) => `${observation.indicator} ${groupId(place)}`).values()].map((list) => tellGroup(draft, list, outside, catalogue));
}

type Placed = Figure & { readonly place: Place };
type Totals = ReadonlyMap<string, readonly Placed[]>;

function tellGroup(draft: Draft, list: readonly Placed[], outside: Totals, catalogue: Catalogue): Group {
  const [first] = list as readonly [Placed];
  const { unit, indicator } = first.observation;
  const measure = catalogue.indicators.get(indicator)?.base ?? '';
  const plan = catalogue.measures.get(measure)?.kind === 'plan';
  const sensitive = isSensitive(unit, indicator, catalogue) || isSensitive(unit, countedBy(indicator, catalogue), catalogue);
  const others = outside.get(totalKey(unit, measure, first.place.end)) ?? [];
  const known = [...new Set([...list.flatMap(({ observation }) => observation.denominator ?? []), ...others.map(({ observation }) => observation.value ?? 0)])];
  const baseId = (value: number) => `base ${unit} ${measure}${plan ? ` ${indicator}` : ''} ${first.place.end} ${value}`;
  const bases = new Map<string, number>();
  const places = new Map<string, Place>();
  for (const { row, observation, place } of list) {
    const base = observation.denominator ?? known.find((value) => couldBe(observation, observation.value ?? NaN, value)) ?? impliedBase(observation);
    if (base !== null) {
      bases.set(baseId(base), base);
      draft.tell(baseId(base), 'base', base, sensitive, row);
    }
    for (const count of countsOf(observation, known)) {
      places.set(placeId(place), place);
      draft.tell(placeId(place), 'count', count, sensitive, row);
    }
  }
  const sorted = [...bases].map(([id, value]) => ({ id, value })).sort((a, b) => b.value - a.value);
  const counted = sorted.flatMap(({ id, value }) => others.filter(({ observation }) => observation.value === value).map(({ place }) => ({ base: id, total: placeId(place) })));
  return { place: { ...first.place, scheme: null, category: null }, bases: sorted, places: [...places.values()], sensitive, plan, counted };
}

/** The counts of an observation: as printed, or of its percent over each base that may be meant. */
function countsOf(observation: Observation, known: readonly number[]): number[] {
  if (observation.value !== null) return [observation.value];
  const bases = observation.denominator === null ? known : [observation.denominator];
  return bases.flatMap((base) => impliedCount(observation, base) ?? []);
}

/** Counts without a category, by unit, measure and date: what shares of other indicators are taken of. */
function totals(figures: readonly Placed[]): Totals {
  const whole = figures.filter(({ observation: { category, value } }) => category === null && value !== null);
  return Map.groupBy(whole, ({ observation, place }) => totalKey(observation.unit, observation.measure, place.end));
}

function totalKey(unit: string, measure: string, end: number): string {
  return `${unit} ${measure} ${end}`;
}
