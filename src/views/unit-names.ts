import type { Observation } from '../dataset/observation.ts';
import { compareNames } from '../format/collation.ts';
import { shortName, unitOf, type Context } from './context.ts';

/** The units of some figures in a phrase: one or two by name, in Vietnamese order, more by their number. */
export function unitNames(ctx: Context, figures: readonly Pick<Observation, 'unit'>[]): string {
  const [first = '', second, ...others] = figures.map(({ unit }) => shortName(unitOf(ctx, unit))).sort(compareNames);
  if (others.length > 0) return ctx.t('indicator.keyUnits', { count: String(figures.length) });
  return second === undefined ? first : ctx.t('indicator.keyBoth', { first, second });
}
