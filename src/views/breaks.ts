import { findingsAt } from '../audit/findings-of.ts';
import type { Indicator } from '../catalogue/schemas.ts';
import type { Observation } from '../dataset/observation.ts';
import { breakBetween, type BreakReason } from '../measures/change.ts';
import type { Context } from './context.ts';

/**
 * Why a newer figure of an indicator does not continue an older one; null where it does. Beside what the figures say of
 * themselves, two shares of which the audit found that their base differs are no series.
 */
export function breakOf(ctx: Context, { nature }: Pick<Indicator, 'nature'>): (older: Observation, newer: Observation) => BreakReason | null {
  const baseChanged = (older: Observation, newer: Observation) => findingsAt(ctx.dataset, newer).some(({ rule, observations }) => rule === 'base-change' && observations.includes(older.key) && observations.includes(newer.key));
  return (older, newer) => breakBetween(older, newer, nature, ctx.dataset.catalogue.schemes) ?? (baseChanged(older, newer) ? 'base' : null);
}
