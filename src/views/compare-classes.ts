import type { Indicator } from '../catalogue/schemas.ts';
import { formatNumber } from '../format/numbers.ts';
import { comparePeriods } from '../catalogue/period.ts';
import type { Chart } from './chart.ts';
import type { CompareRow } from './compare-rows.ts';
import { nameOf, observationsOf, schemeOf, unitOf, type Context } from './context.ts';
import { WHOLE } from './figures/axis.ts';
import { classRow, completeBars, describeRow, type Bar } from './figures/class-rows.ts';
import { lowerFirst } from './words.ts';

/** The complete classifications of some units: of the period compared, else the newest of each. */
export function classBarsOf(ctx: Context, indicator: Indicator, units: readonly string[], period: string | null): Bar[] {
  return units.flatMap((unit) => {
    const bars = completeBars(ctx, observationsOf(ctx, indicator.id, unit)).filter((bar) => period === null || bar.period === period);
    return [...bars].sort((a, b) => comparePeriods(a.period, b.period)).at(-1) ?? [];
  });
}

/** Aligned 100 % bars, a unit each; a line of words parts bars of different schemes. */
export function classesChart(ctx: Context, indicator: Indicator, bars: readonly Bar[], title: string): Chart {
  const rows = bars.map((bar, index) => {
    const row = classRow(ctx, indicator, bar, null, true);
    const scheme = schemeOf(ctx, bar.scheme);
    const differs = index > 0 && bars[index - 1]?.scheme !== bar.scheme && scheme !== null;
    return differs ? { ...row, breakBefore: ctx.t('compare.otherScheme', { scheme: lowerFirst(nameOf(ctx, scheme)) }) } : row;
  });
  return { kind: 'class-bars', text: { title, description: rows.map(describeRow).join(' ') }, x: WHOLE, rows };
}

/** The classes of the bars as lines of the table. */
export function classLines(ctx: Context, indicator: Indicator, bars: readonly Bar[]): CompareRow[] {
  return bars.flatMap((bar) => {
    const { parts } = classRow(ctx, indicator, bar, null, true);
    return bar.split.classes.map(({ category, count, percent, derived }, index) => ({
      indicator: nameOf(ctx, indicator),
      category: nameOf(ctx, category),
      unit: nameOf(ctx, unitOf(ctx, bar.unit)),
      period: bar.period,
      shown: parts[index]?.label ?? formatNumber(percent, ctx.lang, indicator.decimals),
      count,
      base: bar.split.total,
      share: percent,
      mark: null,
      standing: null,
      rank: null,
      reason: ctx.t(derived ? 'figure.derived' : 'compare.classPart'),
      place: null,
    }));
  });
}
