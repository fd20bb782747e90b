import type { Indicator } from '../catalogue/schemas.ts';
import type { Observation } from '../dataset/observation.ts';
import { comparedValue } from '../measures/comparable.ts';
import { gapTo, placeBetween } from '../measures/gap.ts';
import { shown } from '../measures/rank.ts';
import { spreadOf } from '../measures/spread.ts';
import type { Context } from './context.ts';
import { largestGroup } from './indicator-group.ts';
import type { Cell } from './table.ts';

/** How a cell of a heat table looks, and the words of it; null without a direction. */
export interface Shade {
  readonly step: NonNullable<Cell['shade']>;
  readonly standing: 'above' | 'middle' | 'below' | null;
}

const STEPS = 5;

/**
 * The shades of the figures of one indicator that compare, by unit: five equal steps from the worst to the best, or from
 * the least to the most where there is no direction. Empty where fewer than two compare: one value has no scale.
 */
export function shadesOf(ctx: Context, indicator: Indicator, figures: readonly Observation[]): ReadonlyMap<string, Shade> {
  const group = largestGroup(ctx, indicator, figures);
  const values = group.map((figure) => comparedValue(figure, indicator) ?? 0);
  const spread = spreadOf(values);
  if (spread === null || spread.count < 2) return new Map();
  return new Map(group.map(({ unit }, index) => {
    const value = values[index] ?? 0;
    const step = Math.min(STEPS, 1 + Math.floor(placeBetween(value, spread.min, spread.max, indicator) * STEPS)) as Shade['step'];
    return [unit, { step, standing: indicator.direction === 'none' ? null : standingOf(gapTo(shown(value, indicator.decimals), shown(spread.median, indicator.decimals), indicator)) }];
  }));
}

function standingOf(gap: number): 'above' | 'middle' | 'below' {
  return gap > 0 ? 'above' : gap < 0 ? 'below' : 'middle';
}
