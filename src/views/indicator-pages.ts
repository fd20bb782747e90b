import type { Dataset } from '../dataset/dataset.ts';
import { once } from '../dataset/once.ts';
import { answered } from '../dataset/recall.ts';
import type { Context } from './context.ts';
import { childrenOf } from './families.ts';
import { paths } from './paths.ts';

/** More units than these are no list that anyone reads: they are drawn as a distribution, and listed by the unit above them. */
export const MOST_UNITS = 60;

/** The page of an indicator over the units directly below one. */
export interface FamilyPage {
  readonly indicator: string;
  readonly unit: string;
}

/** Of every indicator that more units report than one page lists: the units above those that report. */
const families = once(({ catalogue, observations }: Dataset): ReadonlyMap<string, ReadonlySet<string>> => {
  const large = [...observations.runs].filter(([, units]) => units.size > MOST_UNITS);
  return new Map(large.map(([indicator, units]) => [indicator, new Set([...units.keys()].flatMap((unit) => catalogue.units.get(unit)?.parent ?? []))]));
});

/** Whether more units report an indicator than one page lists. */
export function isLarge({ dataset }: Pick<Context, 'dataset'>, indicator: string): boolean {
  return large(dataset, indicator);
}

/** Every page of an indicator over the units below one. */
export function familyPages(dataset: Dataset): FamilyPage[] {
  return [...families(dataset)].flatMap(([indicator, units]) => [...units].map((unit) => ({ indicator, unit })));
}

/** Whether the units below one have a page of an indicator. */
export function hasFamilyPage({ dataset }: Pick<Context, 'dataset'>, indicator: string, unit: string): boolean {
  return together(dataset, `${indicator} ${unit}`);
}

const large = answered('many-report', (dataset, indicator) => families(dataset).has(indicator));
const together = answered('family-page', (dataset, key) => {
  const [indicator = '', unit = ''] = key.split(' ');
  return families(dataset).get(indicator)?.has(unit) ?? false;
});

/** Where a unit stands among the others in an indicator: on the page of those beside it, where all are too many for one. */
export function indicatorPath({ dataset }: Pick<Context, 'dataset'>, indicator: string, unit: string): string {
  const parent = dataset.catalogue.units.get(unit)?.parent ?? null;
  return parent !== null && hasFamilyPage({ dataset }, indicator, parent) ? paths.indicatorOf(indicator, parent) : paths.indicator(indicator);
}

/** The same page over one unit and those directly below it. */
export function overFamily(ctx: Context, unit: string): Context {
  return { ...ctx, scope: new Set([unit, ...childrenOf(ctx.dataset, unit).map(({ id }) => id)]) };
}
