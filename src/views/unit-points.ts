import type { Indicator } from '../catalogue/schemas.ts';
import { gapTo } from '../measures/gap.ts';
import { FEWEST_RANKED, shown } from '../measures/rank.ts';
import type { Context } from './context.ts';
import { findingsOn } from './findings.ts';
import { rowOf } from './profile.ts';
import type { Standing } from './profile-standing.ts';
import { comparedWords } from './profile-words.ts';
import { figureWords, periodWords, subjectWords, targetWords } from './words.ts';

/** A strong or weak point: the figure, and the comparisons that make it one. */
export interface Point {
  readonly subject: string;
  readonly href: string;
  readonly figure: string;
  readonly grounds: readonly string[];
}

export interface Points {
  readonly strong: readonly Point[];
  readonly weak: readonly Point[];
  readonly rule: string;
}

/** One comparison of a figure: on which side it comes out, and in words with what. */
interface Side {
  readonly better: boolean;
  readonly words: string;
}

/** More points than these are no point. */
export const MOST_POINTS = 3;
/** One comparison alone may be chance. */
const FEWEST_GROUNDS = 2;

/**
 * Strong and weak points of a unit. A figure is held against its target, the median of its group (of five units or more,
 * as for ranks) and the comparable figure before; strong is what comes out better in two of these at least and worse in
 * none, weak the reverse. Points with more grounds come first, then the order of the catalogue.
 */
export function pointsOf(ctx: Context, standings: readonly Standing[]): Points {
  const judged = standings.filter((standing) => isSound(ctx, standing)).map((standing) => ({ standing, sides: sidesOf(ctx, standing) }));
  const pick = (better: boolean) =>
    judged
      .filter(({ sides }) => sides.length >= FEWEST_GROUNDS && sides.every((side) => side.better === better))
      .sort((a, b) => b.sides.length - a.sides.length)
      .slice(0, MOST_POINTS)
      .map(({ standing: { figure }, sides }) => ({ subject: subjectWords(ctx, figure), href: `#${rowOf(figure.indicator)}`, figure: figureWords(ctx, figure), grounds: sides.map(({ words }) => words) }));
  return { strong: pick(true), weak: pick(false), rule: ctx.t('points.rule', { fewest: String(FEWEST_RANKED), most: String(MOST_POINTS) }) };
}

/** Only a final figure with a direction and a number, of which nothing says that it cannot be right. */
function isSound(ctx: Context, { figure, indicator, value }: Standing): boolean {
  const final = figure.status === null || figure.status === 'r' || figure.status === 'b';
  return indicator.direction !== 'none' && value !== null && final && !findingsOn(ctx, [figure]).some(({ severity }) => severity === 'error');
}

function sidesOf(ctx: Context, { figure, indicator, value, assessment, spread, course }: Standing): Side[] {
  if (value === null) return [];
  const words = (other: number) => comparedWords(ctx, indicator, figure, other);
  const before = course.points.at(-2);
  return [
    ...(assessment === null ? [] : targetSide(ctx, indicator, assessment)),
    ...(spread === null || spread.count < FEWEST_RANKED ? [] : sideOf(value, spread.median, indicator, (side) => ctx.t(`points.median.${side}`, { median: words(spread.median), count: String(spread.count) }))),
    ...(before === undefined ? [] : sideOf(value, before.value, indicator, (side) => ctx.t(`points.before.${side}`, { before: words(before.value), period: periodWords(ctx, before.period) }))),
  ];
}

/** A target that is not due yet, or cannot be assessed, says nothing of either side. */
function targetSide(ctx: Context, indicator: Indicator, { state, target }: NonNullable<Standing['assessment']>): Side[] {
  const places = { target: targetWords(ctx, target, indicator) };
  if (state === 'reached') return [{ better: true, words: ctx.t('points.reached', places) }];
  if (state === 'not-reached') return [{ better: false, words: ctx.t('points.missed', places) }];
  return state === 'behind-path' ? [{ better: false, words: ctx.t('points.behind', places) }] : [];
}

/** What looks equal is on neither side. */
function sideOf(value: number, other: number, indicator: Indicator, words: (side: 'better' | 'worse') => string): Side[] {
  const gap = gapTo(shown(value, indicator.decimals), shown(other, indicator.decimals), indicator);
  return gap === 0 ? [] : [{ better: gap > 0, words: words(gap > 0 ? 'better' : 'worse') }];
}
