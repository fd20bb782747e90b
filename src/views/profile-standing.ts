import { endYear, periodEnd } from '../catalogue/period.ts';
import type { Indicator } from '../catalogue/schemas.ts';
import type { Dataset } from '../dataset/dataset.ts';
import type { Observation } from '../dataset/observation.ts';
import { once } from '../dataset/once.ts';
import { noteReads, recorded } from '../dataset/reads.ts';
import { comparableRuns, type BreakReason } from '../measures/change.ts';
import { comparedValue } from '../measures/comparable.ts';
import { headline } from '../measures/headline.ts';
import type { Rank } from '../measures/rank.ts';
import type { Spread } from '../measures/spread.ts';
import type { Assessment } from '../measures/target.ts';
import { trendOf, type Trend } from '../measures/trend.ts';
import { breakOf } from './breaks.ts';
import { indicatorOf, observationsOf, type Context } from './context.ts';
import { seriesTo } from './headlines.ts';
import { peersOfFigure, type PeerFigures } from './peers.ts';
import { assessmentOf } from './targets.ts';

/** Where one figure of a unit stands: against its target, among its peers, over time. No words, no places of a drawing. */
export interface Standing {
  readonly figure: Observation;
  readonly indicator: Indicator;
  /** The number by which it is compared; null where it has none. */
  readonly value: number | null;
  readonly assessment: Assessment | null;
  readonly peers: PeerFigures | null;
  readonly spread: Spread | null;
  readonly rank: Rank | null;
  readonly course: Course;
}

/** The figures that lead up to one without a break, oldest first, and why the one before them does not continue. */
export interface Course {
  readonly points: readonly { readonly period: string; readonly value: number }[];
  readonly trend: Trend | null;
  readonly before: { readonly period: string; readonly reason: BreakReason } | null;
}

const known = once((_: Dataset) => new WeakMap<Observation, { readonly value: Standing; readonly reads: ReadonlySet<string> }>());

/** The standing of a figure of a unit: worked out once for its sentences, points and profile, in every language. */
export function standingOf(ctx: Context, figure: Observation): Standing {
  const standings = known(ctx.dataset);
  const standing = standings.get(figure) ?? recorded(() => makeStanding(ctx, figure));
  standings.set(figure, standing);
  noteReads(standing.reads);
  return standing.value;
}

function makeStanding(ctx: Context, figure: Observation): Standing {
  const indicator = indicatorOf(ctx, figure.indicator);
  const peers = peersOfFigure(ctx, figure);
  return {
    figure,
    indicator,
    value: comparedValue(figure, indicator),
    assessment: assessmentOf(ctx, figure),
    peers,
    spread: peers?.spread ?? null,
    rank: peers?.ranks?.get(figure.unit) ?? null,
    course: courseOf(ctx, figure, indicator),
  };
}

/** The figure by which an indicator stands on the page of a unit; null without one. */
export function figureOf(ctx: Context, indicator: Indicator, unit: string): Observation | null {
  return headline(indicator, observationsOf(ctx, indicator.id, unit));
}

function courseOf(ctx: Context, figure: Observation, indicator: Indicator): Course {
  const { runs, breaks } = comparableRuns(seriesTo(ctx, figure), breakOf(ctx, indicator));
  const run = runs.at(-1) ?? [];
  const reason = breaks.at(-1);
  const last = runs.at(-2)?.at(-1);
  const points = run.flatMap((observation) => {
    const value = comparedValue(observation, indicator);
    return value === null ? [] : [{ period: observation.period, value }];
  });
  return { points, trend: trendOf(points.map(({ value }) => value), indicator), before: reason === undefined || last === undefined ? null : { period: last.period, reason } };
}

/** Cuts a course where a whole year has no figure: a line over it would tell of a year of which nothing is known. */
export function withoutGaps(points: Course['points']): Course['points'][number][][] {
  const runs: Course['points'][number][][] = [];
  for (const point of points) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (run === undefined || before === undefined || endYear(point.period) - endYear(before.period) > 1) runs.push([point]);
    else run.push(point);
  }
  return runs;
}

/** Where a period lies between the first and the last of a course, as 0–1. */
export function timePlace(period: string, points: Course['points']): number {
  const [start, end] = [periodEnd(points[0]?.period ?? period), periodEnd(points.at(-1)?.period ?? period)];
  return end === start ? 0.5 : (periodEnd(period) - start) / (end - start);
}
