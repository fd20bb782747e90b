import type { Assessment } from '../measures/target.ts';
import { isShareTarget } from '../measures/target.ts';
import type { Indicator, Target } from '../catalogue/schemas.ts';
import type { Observation } from '../dataset/observation.ts';
import type { BreakReason } from '../measures/change.ts';
import { shareOf } from '../measures/share.ts';
import { roundsToZero } from '../measures/state.ts';
import { formatNumber, formatPercent, formatRatio } from '../format/numbers.ts';
import { formatPeriod } from '../format/periods.ts';
import { categoryOf, indicatorOf, measureName, nameOf, schemeOf, type Context } from './context.ts';
import { decimalsToTell, shareDecimals } from './telling-decimals.ts';

/** A count with the operator of the document: "> 515.000". */
export function valueWords(ctx: Context, observation: Observation): string {
  const value = observation.value === null ? '' : formatNumber(observation.value, ctx.lang);
  return observation.operator === null || observation.value === null ? value : `${observation.operator}\u00a0${value}`;
}

/** The share of an observation in words, or null where it has none. */
export function shareWords(ctx: Context, observation: Observation): string | null {
  const share = shareOf(observation);
  if (share === null) return null;
  const words = share.basis === 'counts' ? percentWords(ctx, share.percent, shareDecimals(ctx, observation, share.percent)) : printedWords(ctx, observation);
  return observation.operator === null || share.basis === 'counts' ? words : `${observation.operator}\u00a0${words}`;
}

/** A computed share; one that rounds to zero without being zero is told as smaller than what would be shown. */
export function percentWords(ctx: Context, percent: number, decimals: number): string {
  return roundsToZero(percent, decimals) ? ctx.t('state.k', { bound: formatPercent(10 ** -decimals / 2, ctx.lang, decimals + 1) }) : formatPercent(percent, ctx.lang, decimals);
}

/** Why there is no figure, in words. */
export function missingWords(ctx: Context, { status }: Observation): string {
  return ctx.t(status === 'z' || status === 'c' || status === 'u' ? `status.${status}` : 'state.x');
}

/** The percent exactly as printed, with its digits. */
export function printedWords(ctx: Context, { percentReported, percentDecimals }: Observation): string | null {
  return percentReported === null ? null : formatPercent(percentReported, ctx.lang, percentDecimals);
}

/** k/n, or null where the document does not give both. */
export function ratioWords(ctx: Context, { value, denominator }: Observation): string | null {
  return value === null || denominator === null ? null : formatRatio(value, denominator, ctx.lang);
}

/** The figure in one phrase: share first, else k/n, else the count with its measure, else words for what is missing. */
export function figureWords(ctx: Context, observation: Observation): string {
  const share = shareWords(ctx, observation);
  if (share !== null) return share;
  const ratio = ratioWords(ctx, observation);
  if (ratio !== null) return ratio;
  return observation.value === null ? missingWords(ctx, observation) : amountWords(ctx, observation);
}

/** A count with its measure: "27.023 đảng viên", "68,3%". */
export function amountWords(ctx: Context, observation: Observation): string {
  return withMeasure(ctx, valueWords(ctx, observation), observation.measure);
}

/** A figure and, apart from it, what it counts: "27.023" and "đảng viên"; shares and rates carry their sign. */
export function measurePhrase(ctx: Context, observation: Observation): { figure: string; measure: string | null } {
  if (shareWords(ctx, observation) !== null || observation.value === null || measureName(ctx, observation.measure) === '%') return { figure: shareWords(ctx, observation) ?? figureWords(ctx, observation), measure: null };
  return { figure: valueWords(ctx, observation), measure: measureName(ctx, observation.measure) };
}

export function withMeasure(ctx: Context, words: string, measure: string): string {
  const name = measureName(ctx, measure);
  return name === '%' ? `${words}%` : `${words} ${name}`;
}

/** What an observation is about: the indicator, and its category. */
export function subjectWords(ctx: Context, observation: Observation): string {
  const indicator = nameOf(ctx, indicatorOf(ctx, observation.indicator));
  const category = categoryOf(ctx, observation);
  return category === null ? indicator : `${indicator}: ${lowerFirst(nameOf(ctx, category))}`;
}

const OPERATOR_SIGNS: Readonly<Record<Target['operator'], string>> = { '>': '>\u00a0', '>=': '≥\u00a0', '=': '', '<=': '≤\u00a0', '<': '<\u00a0' };

/** The target itself: "> 80%", "20% của số hoàn thành tốt trở lên"; no line ends behind its sign. */
export function targetWords(ctx: Context, target: Target, indicator: Indicator): string {
  const sign = OPERATOR_SIGNS[target.operator];
  if (!isShareTarget(target)) return sign + withMeasure(ctx, formatNumber(target.value, ctx.lang), indicator.measure);
  const percent = `${sign}${formatNumber(target.value, ctx.lang)}%`;
  if (target.base === indicator.base) return percent;
  return ctx.t('target.ofBase', { target: percent, base: lowerFirst(baseName(ctx, target, indicator)) });
}

function baseName(ctx: Context, target: Target, indicator: Indicator): string {
  for (const scheme of indicator.scheme) {
    const category = ctx.dataset.catalogue.categories.get(scheme)?.get(target.base ?? '');
    if (category !== undefined) return nameOf(ctx, category);
  }
  return measureName(ctx, target.base ?? '');
}

/** How a period stands against its target, without the target itself. */
export function assessmentWords(ctx: Context, { state, reason, gap, target, observed, milestone }: Assessment): string {
  if (state === 'not-assessable') {
    const key = `target.${reason ?? 'no-observation'}` as const;
    return gap === null ? ctx.t(key) : ctx.t('target.notDueGap', { gap: gapWords(ctx, target, gap) });
  }
  if (state === 'reached') return ctx.t('target.reached');
  if (milestone !== null) {
    const step = { period: periodWords(ctx, milestone.period), value: targetWords(ctx, { ...target, value: milestone.value }, indicatorOf(ctx, target.indicator)) };
    return state === 'on-path' ? ctx.t('target.on-path', step) : ctx.t('target.behind-path', { ...step, gap: gapWords(ctx, target, gap ?? 0) });
  }
  return observed === null || gap === null || gap === 0 ? ctx.t('target.not-reached') : ctx.t('target.short', { gap: gapWords(ctx, target, gap) });
}

/** The distance to a target, with as many decimals as it takes to show that there is one. */
export function gapWords(ctx: Context, target: Target, gap: number): string {
  const size = Math.abs(gap);
  if (!isShareTarget(target)) return formatNumber(size, ctx.lang);
  return ctx.t('unit.points', { value: formatNumber(size, ctx.lang, decimalsToTell(size, 0, 1)) });
}

/** Why a line is broken, for a chart and its note. */
export function breakWords(ctx: Context, reason: BreakReason, newer: Observation): string {
  const scheme = schemeOf(ctx, newer.scheme);
  if (reason === 'scheme' && scheme !== null) return ctx.t('break.schemeNamed', { scheme: lowerFirst(nameOf(ctx, scheme)) });
  return ctx.t(`break.${reason}`);
}

export function periodWords(ctx: Context, period: string): string {
  return formatPeriod(period, ctx.lang);
}

/** "2008–2020" over the first and last of some periods. */
export function spanWords(ctx: Context, periods: readonly string[]): string {
  const years = periods.flatMap((period) => period.split('/')).map((point) => point.slice(0, 4)).sort();
  const first = years[0];
  const last = years.at(-1);
  if (first === undefined || last === undefined) return ctx.t('state.x');
  return periods.length === 1 ? periodWords(ctx, periods[0] ?? '') : first === last ? first : `${first}–${last}`;
}

export function lowerFirst(text: string): string {
  const second = text[1] ?? '';
  return second !== second.toLowerCase() ? text : text.charAt(0).toLowerCase() + text.slice(1);
}
