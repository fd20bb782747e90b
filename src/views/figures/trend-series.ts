import type { Observation } from '../../dataset/observation.ts';
import { shareOf } from '../../measures/share.ts';
import type { TrendPoint, TrendSeries } from '../chart.ts';
import type { Context } from '../context.ts';
import { breakWords, figureWords, ratioWords, valueWords } from '../words.ts';
import { timePlace } from './axis.ts';
import type { TrendLine } from './trend-lines.ts';

/** One year on the axis of time, with room for the uneven length of months. */
const YEAR = 1.01;

/** The place of a figure on the axis of values. */
export function placeOf(observation: Observation, percent: boolean): number {
  return percent ? (shareOf(observation)?.percent ?? 0) : (observation.value ?? 0);
}

/** Points outside the longest run are hollow: they do not compare with the solid ones. A missing year is a gap in the line. */
export function seriesOf(ctx: Context, { runs }: TrendLine, percent: boolean, name: string): TrendSeries {
  const longest = Math.max(...runs.map(({ length }) => length));
  return { name, segments: runs.flatMap((run) => splitAtGaps(run.map((observation) => pointOf(ctx, observation, percent, run.length < longest)))) };
}

/** Points more than a year apart are not joined: nothing is known of the years between. */
function splitAtGaps(points: readonly TrendPoint[]): TrendPoint[][] {
  const segments: TrendPoint[][] = [];
  for (const point of points) {
    const segment = segments.at(-1);
    const before = segment?.at(-1);
    if (segment === undefined || before === undefined || point.x - before.x > YEAR) segments.push([point]);
    else segment.push(point);
  }
  return segments;
}

function pointOf(ctx: Context, observation: Observation, percent: boolean, hollow: boolean): TrendPoint {
  return { x: timePlace(observation.period), y: placeOf(observation, percent), label: percent ? figureWords(ctx, observation) : valueWords(ctx, observation), detail: percent ? ratioWords(ctx, observation) : null, hollow };
}

/** The breaks of a line, half way between the figures that they part. */
export function breaksOf(ctx: Context, { runs, breaks }: TrendLine): { x: number; label: string }[] {
  return breaks.flatMap((reason, index) => {
    const older = runs[index]?.at(-1);
    const newer = runs[index + 1]?.[0];
    if (older === undefined || newer === undefined) return [];
    return [{ x: (timePlace(older.period) + timePlace(newer.period)) / 2, label: breakWords(ctx, reason, newer) }];
  });
}
