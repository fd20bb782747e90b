import { placeBetween } from '../measures/gap.ts';
import type { Context } from './context.ts';
import type { SparklineChart, StripChart } from './profile-chart.ts';
import { timePlace, withoutGaps, type Standing } from './profile-standing.ts';
import { comparedWords } from './profile-words.ts';
import { targetWords } from './words.ts';

/** More dots than these are a cloud on a line as long as a thumb. */
const MOST_DOTS = 30;

/**
 * The strip of a figure; null where there is neither a group nor a target to see it by. The scale begins at zero, or below
 * it where a value lies below, and ends at the greatest value of the row: nothing is cut off, and no gap looks larger than it is.
 */
export function stripOf(ctx: Context, { figure, indicator, value, assessment, peers, spread }: Standing): StripChart | null {
  const others = (peers?.values ?? []).filter(({ unit }) => unit !== figure.unit).map((other) => other.value);
  const goal = assessment !== null && sharesScale(assessment.target.base, indicator.base) ? assessment.target : null;
  if (value === null || (others.length === 0 && goal === null)) return null;
  const all = [0, value, ...others, ...(goal === null ? [] : [goal.value])];
  const place = (at: number) => placeBetween(at, Math.min(...all), Math.max(...all), indicator);
  const between = (low: number, high: number): [number, number] => [Math.min(place(low), place(high)), Math.max(place(low), place(high))];
  const many = others.length > MOST_DOTS;
  const words = [
    ctx.t('profile.stripOwn', { value: comparedWords(ctx, indicator, figure, value) }),
    ...(spread === null ? [] : [ctx.t('profile.stripMedian', { median: comparedWords(ctx, indicator, figure, spread.median) })]),
    ...(goal === null ? [] : [ctx.t('profile.stripTarget', { target: targetWords(ctx, goal, indicator) })]),
  ];
  return {
    title: words.join('; '),
    own: place(value),
    others: many ? [] : others.map(place),
    middle: many && spread !== null ? between(spread.lower, spread.upper) : null,
    range: spread === null ? null : between(spread.min, spread.max),
    median: spread === null ? null : place(spread.median),
    target: goal === null ? null : place(goal.value),
  };
}

/** A share on another base, or a count beside a share, has no place on the scale of the row. */
function sharesScale(base: string | null, own: string | null): boolean {
  return base === own;
}

/** The sparkline of a figure; null for fewer than two figures that continue one another. */
export function sparklineOf({ course: { points } }: Standing, title: string): SparklineChart | null {
  const values = points.map(({ value }) => value);
  if (points.length < 2) return null;
  const [low, high] = [Math.min(...values), Math.max(...values)];
  // Upwards is plainly more: a course is read as a course, whichever way is better.
  const y = (value: number) => placeBetween(value, low, high, { direction: 'none' });
  return { title, runs: withoutGaps(points).map((run) => run.map(({ period, value }) => ({ x: timePlace(period, points), y: y(value) }))) };
}
