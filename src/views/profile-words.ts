import type { Indicator } from '../catalogue/schemas.ts';
import type { Observation } from '../dataset/observation.ts';
import { formatNumber } from '../format/numbers.ts';
import { SMALLEST_BASE } from '../measures/share.ts';
import { measureName, type Context } from './context.ts';
import { changeWords } from './headlines.ts';
import type { Standing } from './profile-standing.ts';
import { shareDecimals } from './telling-decimals.ts';
import { isWithheld } from './withheld.ts';
import { breakWords, lowerFirst, percentWords, periodWords, withMeasure } from './words.ts';

/** A number of the kind by which units are compared, as it stands in the row of a figure: a share of an indicator with a base, else an amount. */
export function comparedWords(ctx: Context, indicator: Indicator, figure: Pick<Observation, 'measure' | 'unit' | 'indicator' | 'category'>, value: number): string {
  if (indicator.base !== null) return percentWords(ctx, value, shareDecimals(ctx, figure, value));
  // The median of an even number of counts may lie between two of them.
  const decimals = Number.isInteger(value) ? indicator.decimals : Math.max(1, indicator.decimals);
  const words = formatNumber(value, ctx.lang, Number.isInteger(value) ? undefined : decimals);
  return measureName(ctx, figure.measure) === '%' ? withMeasure(ctx, words, figure.measure) : words;
}

/** Why a figure has no number by which it could be compared. */
export function notComparedWords(ctx: Context, { figure, indicator }: Standing): string {
  if (figure.status === 'c') return ctx.t('status.c');
  if (figure.operator !== null) return ctx.t('profile.inexact');
  if (figure.denominator !== null && figure.denominator < SMALLEST_BASE) return ctx.t('state.u', { n: String(SMALLEST_BASE) });
  return ctx.t(indicator.base !== null && figure.value !== null ? 'state.z' : 'state.x');
}

/** Where a figure comes from and goes: a trend over three figures, else the change from the one before; breaks are told. */
export function courseWords(ctx: Context, { figure, course: { points, trend, before } }: Standing): string[] {
  if (isWithheld(figure)) return [ctx.t('status.c')];
  const step = changeWords(ctx, figure) ?? ctx.t('change.first');
  // A figure that stands alone after a break says so in its step.
  const broken = before === null || points.length < 2 ? [] : [ctx.t('change.broken', { period: periodWords(ctx, before.period), reason: lowerFirst(breakWords(ctx, before.reason, figure)) })];
  if (trend === null) return [step, ...broken];
  const side = trend.better === null ? '' : ctx.t(trend.better ? 'profile.trendBetter' : 'profile.trendWorse');
  return [ctx.t(`profile.trend.${trend.kind}`, { count: String(trend.count) }) + side, step, ...broken];
}
