import type { Indicator, Unit } from '../catalogue/schemas.ts';
import type { Observation } from '../dataset/observation.ts';
import { once } from '../dataset/once.ts';
import { recall } from '../dataset/recall.ts';
import { comparedValue } from '../measures/comparable.ts';
import { principal } from '../measures/headline.ts';
import { observationsOf, unitOf, type Context } from './context.ts';
import { largestGroup, newestFigures } from './indicator-group.ts';

/** The units of the page whose newest figures may be set against one another, with their values, and one of the figures, which says of what and when. */
export interface ComparableGroup {
  readonly figure: Observation;
  readonly type: Unit['type'];
  readonly values: readonly { readonly unit: string; readonly value: number }[];
}

const ofScope = once((_: ReadonlySet<string>) => new Map<string, ComparableGroup | null>());

/** The largest group of an indicator among the units of the page; null where nothing compares. Several pages ask for that of all units. */
export function comparableGroup(ctx: Context, indicator: Indicator): ComparableGroup | null {
  if (ctx.scope === null) return recall(ctx.dataset, 'comparable-group', indicator.id, () => groupOf(ctx, indicator));
  const known = ofScope(ctx.scope);
  const found = known.get(indicator.id);
  if (found !== undefined) return found;
  const group = groupOf(ctx, indicator);
  known.set(indicator.id, group);
  return group;
}

function groupOf(ctx: Context, indicator: Indicator): ComparableGroup | null {
  const figures = largestGroup(ctx, indicator, newestFigures(ctx, indicator));
  const [figure] = figures;
  if (figure === undefined) return null;
  return { figure, type: unitOf(ctx, figure.unit).type, values: figures.map((each) => ({ unit: each.unit, value: comparedValue(each, indicator) ?? 0 })) };
}

/** The figure of a unit that is of one indicator, category, period and scheme with another; null without one. */
export function sameOf(ctx: Context, { indicator, category, period, scheme }: Observation, unit: string): Observation | null {
  return principal(observationsOf(ctx, indicator, unit).filter((other) => other.category === category && other.period === period && other.scheme === scheme));
}
