import type { Indicator } from '../catalogue/schemas.ts';
import type { Directed } from './direction.ts';
import { gapTo } from './gap.ts';
import { shown } from './rank.ts';

export type TrendKind = 'up' | 'down' | 'level' | 'mixed';

/** Where a series goes: over how many figures, from the first to the last of them. */
export interface Trend {
  readonly kind: TrendKind;
  readonly count: number;
  /** Whether it goes to the better side; null without a direction, or where it goes nowhere. */
  readonly better: boolean | null;
}

/** Two figures are a change, and no trend. */
export const FEWEST_OF_TREND = 3;

/**
 * The trend of the figures of one run, oldest first, as they are shown: every step up or level is `up`, every step down
 * or level `down`, no step at all `level`, anything else `mixed`. Null under three figures. A run never crosses a break.
 */
export function trendOf(values: readonly number[], indicator: Directed & Pick<Indicator, 'decimals'>): Trend | null {
  if (values.length < FEWEST_OF_TREND) return null;
  const { direction, decimals } = indicator;
  const steps = values.slice(1).map((value, index) => Math.sign(shown(value, decimals) - shown(values[index] ?? 0, decimals)));
  const [up, down] = [steps.includes(1), steps.includes(-1)];
  const kind: TrendKind = up && down ? 'mixed' : up ? 'up' : down ? 'down' : 'level';
  const gap = gapTo(shown(values.at(-1) ?? 0, decimals), shown(values[0] ?? 0, decimals), indicator);
  const better = direction === 'none' || (kind !== 'up' && kind !== 'down') || gap === 0 ? null : gap > 0;
  return { kind, count: values.length, better };
}
