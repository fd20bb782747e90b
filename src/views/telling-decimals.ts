import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Observation } from '../dataset/observation.ts';
import { isShareTarget } from '../measures/target.ts';
import { indicatorOf, type Context } from './context.ts';

/** As many decimals as it takes to tell a value from a bound that it is not equal to: 3,96 against 4, not 4,0. */
export function decimalsToTell(value: number, bound: number, least: number): number {
  let decimals = least;
  while (value !== bound && decimals < 6 && value.toFixed(decimals) === bound.toFixed(decimals)) decimals += 1;
  return decimals;
}

/** The decimals of a share: those of its indicator, or more where rounding would set it equal to the target of its unit. */
export function shareDecimals(ctx: Context, figure: Pick<Observation, 'unit' | 'indicator' | 'category'>, percent: number): number {
  const { decimals } = indicatorOf(ctx, figure.indicator);
  const bounds = boundsOf(ctx.dataset.catalogue).get(keyOf(figure)) ?? [];
  return Math.max(decimals, ...bounds.map((bound) => decimalsToTell(percent, bound, decimals)));
}

/** The values of the targets of every unit, indicator and category; a table asks for them at each of its figures. */
const known = new WeakMap<Catalogue, ReadonlyMap<string, readonly number[]>>();

function boundsOf(catalogue: Catalogue): ReadonlyMap<string, readonly number[]> {
  const found = known.get(catalogue);
  if (found !== undefined) return found;
  const bounds = new Map<string, number[]>();
  for (const target of catalogue.targets) {
    if (!isShareTarget(target) || target.base !== catalogue.indicators.get(target.indicator)?.base) continue;
    bounds.set(keyOf(target), [...(bounds.get(keyOf(target)) ?? []), target.value]);
  }
  known.set(catalogue, bounds);
  return bounds;
}

function keyOf({ unit, indicator, category }: Pick<Observation, 'unit' | 'indicator' | 'category'>): string {
  return `${unit} ${indicator} ${category ?? ''}`;
}
