import type { Category } from '../catalogue/schemas.ts';
import type { Observation } from '../dataset/observation.ts';
import type { AuditContext } from './context.ts';
import type { PeriodGroup } from './series.ts';

/** The exclusive parts of a whole, added up. */
export interface PartSum {
  readonly sum: number;
  /** Whether every part has a figure. */
  readonly complete: boolean;
  /** The parts that were added, outermost known ones only. */
  readonly used: readonly string[];
}

const NOTHING: PartSum = { sum: 0, complete: true, used: [] };

/** Adds what excludes one another: a class that is printed itself counts once, one that is not counts as those within it. */
export function sumOfParts(categories: readonly Category[], amounts: ReadonlyMap<string, number>, within: string | null = null): PartSum {
  return categories.filter((category) => category.within === within).map(({ id }) => partSum(id, categories, amounts)).reduce(join, NOTHING);
}

function partSum(id: string, categories: readonly Category[], amounts: ReadonlyMap<string, number>): PartSum {
  const own = amounts.get(id);
  if (own !== undefined) return { sum: own, complete: true, used: [id] };
  const inside = categories.some((category) => category.within === id);
  return inside ? sumOfParts(categories, amounts, id) : { sum: 0, complete: false, used: [] };
}

function join(a: PartSum, b: PartSum): PartSum {
  return { sum: a.sum + b.sum, complete: a.complete && b.complete, used: [...a.used, ...b.used] };
}

/** The figures of a period by scheme, for schemes whose categories exclude one another. */
export function exclusiveSets({ observations }: PeriodGroup, { catalogue, categories }: AuditContext): { scheme: string; categories: readonly Category[]; observations: Observation[] }[] {
  const schemes = new Set(observations.map(({ scheme }) => scheme).filter((scheme) => scheme !== null));
  return [...schemes]
    .filter((scheme) => ['parts', 'classes'].includes(catalogue.schemes.get(scheme)?.kind ?? ''))
    .map((scheme) => ({ scheme, categories: categories(scheme), observations: observations.filter((observation) => observation.scheme === scheme) }));
}

/** One exact amount per category, the first that is printed. */
export function amountsOf(observations: readonly Observation[], amount: (observation: Observation) => number | null): Map<string, number> {
  const amounts = new Map<string, number>();
  for (const observation of observations) {
    const value = observation.operator === null ? amount(observation) : null;
    if (value !== null && observation.category !== null && !amounts.has(observation.category)) amounts.set(observation.category, value);
  }
  return amounts;
}
