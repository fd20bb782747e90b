import type { Indicator } from '../catalogue/schemas.ts';
import { formatNumber } from '../format/numbers.ts';
import { shown } from '../measures/rank.ts';
import type { Spread } from '../measures/spread.ts';
import type { ComparableGroup } from './comparable-group.ts';
import type { Context } from './context.ts';
import { comparedWords } from './profile-words.ts';
import { unitNames } from './unit-names.ts';
import { lowerFirst } from './words.ts';

/** How a group lies, in words: its size and kind, its median, quarters and ends, and who stands at the ends. */
export interface GroupWords {
  readonly places: { readonly count: string; readonly units: string; readonly low: string; readonly lower: string; readonly median: string; readonly upper: string; readonly high: string; readonly lowUnits: string; readonly highUnits: string };
  /** Whether all stand at one value, as values are shown. */
  readonly tied: boolean;
}

/** The ends as they are shown, so that what looks equal is told as tied. */
export function groupWords(ctx: Context, indicator: Indicator, { figure, type, values }: Pick<ComparableGroup, 'figure' | 'type' | 'values'>, { min, lower, median, upper, max, count }: Spread): GroupWords {
  const words = (value: number, unit = '') => comparedWords(ctx, indicator, { ...figure, unit }, value);
  const at = (end: number) => values.filter(({ value }) => shown(value, indicator.decimals) === shown(end, indicator.decimals));
  const [lowest, highest] = [at(min), at(max)];
  const [lowUnits, highUnits] = [unitNames(ctx, lowest), unitNames(ctx, highest)];
  return {
    places: {
      count: formatNumber(count, ctx.lang), units: lowerFirst(ctx.t(`unitTypes.${type}`)), lowUnits, highUnits,
      low: words(min, lowest.length === 1 ? lowest[0]?.unit : ''), lower: words(lower), median: words(median), upper: words(upper), high: words(max, highest.length === 1 ? highest[0]?.unit : ''),
    },
    tied: lowest.length === values.length,
  };
}
