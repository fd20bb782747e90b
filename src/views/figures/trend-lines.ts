import { breakOf } from '../breaks.ts';
import { isRange } from '../../catalogue/period.ts';
import type { Indicator } from '../../catalogue/schemas.ts';
import { group } from '../../dataset/dataset.ts';
import type { Observation } from '../../dataset/observation.ts';
import { comparableRuns, type BreakReason } from '../../measures/change.ts';
import { onePerPeriod } from '../../measures/headline.ts';
import { shareOf } from '../../measures/share.ts';
import { categoryName, schemeOf, shortName, unitOf, type Context } from '../context.ts';

/** One course over time, cut into runs of figures that continue one another, with the reason at each cut. */
export interface TrendLine {
  readonly unit: string;
  /** What a panel of this line is called. */
  readonly name: string;
  readonly points: readonly Observation[];
  readonly runs: readonly (readonly Observation[])[];
  readonly breaks: readonly BreakReason[];
}

/**
 * The courses that may stand on one scale, a list per figure: the lead figures of units of one type, or the aspects of
 * one unit. A line has two points in time that compare; a province beside a district would press it flat.
 */
export function trendLines(ctx: Context, indicator: Indicator, observations: readonly Observation[]): { key: string; lines: readonly TrendLine[] }[] {
  const points = observations.filter((observation) => !isRange(observation.period) && hasPlace(indicator, observation));
  const aspects = points.filter(({ scheme }) => schemeOf(ctx, scheme)?.kind === 'aspects');
  const leads = indicator.lead.length > 0 ? indicator.lead.map((lead) => (lead === 'total' ? null : lead)) : [null];
  const leading = points.filter((observation) => !aspects.includes(observation) && leads.includes(observation.category));
  const byAspect = linesBy(ctx, aspects, ({ unit, category }) => `${unit} ${category}`, (observation) => categoryName(ctx, observation) ?? '');
  const byUnit = linesBy(ctx, leading, ({ unit }) => unit, ({ unit }) => shortName(unitOf(ctx, unit)));
  return [...group(byUnit, ({ unit }) => unitOf(ctx, unit).type), ...group(byAspect, ({ unit }) => unit)].map(([key, lines]) => ({ key, lines }));
}

function linesBy(ctx: Context, points: readonly Observation[], key: (observation: Observation) => string, name: (observation: Observation) => string): TrendLine[] {
  return [...group(points, key).values()].flatMap((list) => {
    const series = onePerPeriod(list);
    const [first] = series;
    if (first === undefined) return [];
    const nature = ctx.dataset.catalogue.indicators.get(first.indicator)?.nature ?? 'stock';
    const { runs, breaks } = comparableRuns(series, breakOf(ctx, { nature }));
    return runs.some(({ length }) => length > 1) ? [{ unit: first.unit, name: name(first), points: series, runs, breaks }] : [];
  });
}

/** An exact share that may be shown, or a plain count of a stock; a flow of part of a year is no point on a yearly line. */
function hasPlace(indicator: Indicator, observation: Observation): boolean {
  if (observation.operator !== null) return false;
  if (indicator.base !== null) return shareOf(observation) !== null;
  return observation.value !== null && (indicator.nature === 'stock' || /^\d{4}$/.test(observation.period));
}
