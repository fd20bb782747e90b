import { comparePeriods } from '../catalogue/period.ts';
import type { Indicator } from '../catalogue/schemas.ts';
import type { Dataset } from '../dataset/dataset.ts';
import type { Observation } from '../dataset/observation.ts';

/** The figure of the whole. No category is called so: all others have their scheme before them. */
export const TOTAL = 'total';

/** The edges of the cube that the figures of an indicator fill: what stands along each, and at which place. */
export interface Cube {
  readonly units: ReadonlyMap<string, number>;
  readonly periods: ReadonlyMap<string, number>;
  /** `total`, else scheme and category: two schemes may call a category alike. */
  readonly categories: ReadonlyMap<string, number>;
  /** How often a unit tells one figure at most: documents repeat each other, and now and then they differ. */
  readonly mentions: number;
  /** The documents, in the order of the figures. */
  readonly sources: readonly string[];
}

/** An observation, and its number among those of its unit that tell the same figure. */
export interface Mention {
  readonly observation: Observation;
  readonly mention: number;
}

export function cubeOf(dataset: Dataset, { id, scheme }: Indicator): Cube {
  const units = dataset.observations.unitsOf(id);
  const [periods, found, sources] = [new Set<string>(), new Set<string>(), new Set<string>()];
  let mentions = 1;
  for (const unit of units) {
    for (const { observation, mention } of mentionsIn(dataset, id, unit)) {
      periods.add(observation.period);
      found.add(categoryOf(observation));
      sources.add(observation.source);
      mentions = Math.max(mentions, mention);
    }
  }
  const known = [TOTAL, ...scheme.flatMap((name) => [...(dataset.catalogue.categories.get(name)?.keys() ?? [])].map((category) => `${name}/${category}`))];
  const categories = new Set([...known.filter((category) => found.has(category)), ...found]);
  return { units: placesOf(units), periods: placesOf([...periods].sort(comparePeriods)), categories: placesOf(categories), mentions, sources: [...sources] };
}

/** The observations of an indicator and unit. */
export function mentionsIn({ observations }: Dataset, indicator: string, unit: string): Mention[] {
  const told = new Map<string, number>();
  return observations.run(indicator, unit).map((observation) => {
    const figure = `${observation.period} ${categoryOf(observation)}`;
    const mention = (told.get(figure) ?? 0) + 1;
    told.set(figure, mention);
    return { observation, mention };
  });
}

/** The place of an observation among all of the cube, the last edge running fastest. */
export function placeIn({ units, periods, categories, mentions }: Cube, observation: Observation, mention: number): number {
  const at = (edge: ReadonlyMap<string, number>, id: string) => edge.get(id) ?? NaN;
  return ((at(units, observation.unit) * periods.size + at(periods, observation.period)) * categories.size + at(categories, categoryOf(observation))) * mentions + mention - 1;
}

function categoryOf({ scheme, category }: Observation): string {
  return category === null ? TOTAL : `${scheme ?? ''}/${category}`;
}

function placesOf(ids: Iterable<string>): ReadonlyMap<string, number> {
  return new Map([...ids].map((id, place) => [id, place]));
}
