import { gapTo } from '../measures/gap.ts';
import { comparedValue, incomparable } from '../measures/comparable.ts';
import { principal } from '../measures/headline.ts';
import { rankUnits, shown, type Rank } from '../measures/rank.ts';
import { shareOf } from '../measures/share.ts';
import { spreadOf } from '../measures/spread.ts';
import { assessTarget } from '../measures/target.ts';
import { formatNumber } from '../format/numbers.ts';
import { keepsApart, type CompareCell, type Comparison } from './compare-choice.ts';
import type { FindingsOn } from './compare-data.ts';
import type { Benchmark } from './compare-state.ts';
import { observationsOf, unitOf, type Context } from './context.ts';
import { assessmentWords, percentWords, targetWords, withMeasure } from './words.ts';

/** What the figure of a unit is held against, in the unit of the indicator, and in words. */
export interface Mark {
  readonly value: number;
  readonly words: string;
  /** How the figure stands to a target, which knows more of it than the distance: "trên 4 %" is not reached by 4. */
  readonly standing?: string;
}

/** The mark of each unit; null where it has none that may be set against its figure. */
export function marksOf(ctx: Context, findingsOn: FindingsOn, comparison: Comparison, benchmark: Benchmark): (Mark | null)[] {
  if (benchmark === 'parent') return comparison.cells.map((cell) => parentMark(ctx, findingsOn, comparison, cell));
  if (benchmark === 'target') return comparison.cells.map((cell) => targetMark(ctx, comparison, cell));
  const known = comparison.cells.flatMap(({ value }) => value ?? []);
  const median = benchmark === 'median' && known.length > 1 ? (spreadOf(known)?.median ?? null) : null;
  return comparison.cells.map(({ value }) => (median === null || value === null ? null : { value: median, words: amount(ctx, comparison, median) }));
}

function parentMark(ctx: Context, findingsOn: FindingsOn, comparison: Comparison, { unit, observation, value }: CompareCell): Mark | null {
  const { parent } = unitOf(ctx, unit);
  if (parent === null || observation === null || value === null) return null;
  const figure = principal(observationsOf(ctx, comparison.indicator.id, parent).filter(({ category, period }) => category === observation.category && period === observation.period));
  if (figure === null || incomparable(observation, figure) !== null || findingsOn(figure).some(keepsApart)) return null;
  const compared = comparedValue(figure, comparison.indicator);
  return compared === null ? null : { value: compared, words: amount(ctx, comparison, compared) };
}

function targetMark(ctx: Context, { indicator }: Comparison, { unit, observation, value }: CompareCell): Mark | null {
  if (observation === null || value === null) return null;
  const own = ctx.dataset.catalogue.targets.filter((target) => target.unit === unit && target.indicator === indicator.id && target.category === observation.category && target.base === indicator.base);
  const assessed = own.flatMap((target) => assessTarget(target, indicator, observationsOf(ctx, indicator.id, unit), ctx.dataset.catalogue.categories)).find(({ period, observed }) => period === observation.period && observed !== null);
  if (assessed === undefined) return null;
  const sign = assessed.state === 'reached' ? SIGNS.better : assessed.state === 'not-reached' ? SIGNS.worse : '';
  return { value: assessed.target.value, words: targetWords(ctx, assessed.target, indicator), standing: sign + assessmentWords(ctx, assessed) };
}

/** A number of the indicator as it is shown: "46,7%", "27.023 đảng viên". */
export function amount(ctx: Context, { indicator, cells }: Comparison, value: number): string {
  return isShare(cells) ? percentWords(ctx, value, indicator.decimals) : withMeasure(ctx, formatNumber(shown(value, Math.max(indicator.decimals, 1)), ctx.lang), indicator.measure);
}

export function isShare(cells: Comparison['cells']): boolean {
  return cells.some(({ observation }) => observation !== null && shareOf(observation) !== null);
}

export type Side = 'better' | 'worse' | 'more' | 'less' | 'equal';

/** How a value stands to another, as both are shown; the difference is that of the shown numbers, so that a reader can check it. */
export function standing({ indicator }: Comparison, value: number, other: number): { side: Side; gap: number } {
  const [own, others] = [shown(value, places(indicator.decimals, value)), shown(other, places(indicator.decimals, other))];
  const gap = shown(own - others, 6);
  const better = gapTo(own, others, indicator);
  if (gap === 0 || better === 0) return { side: 'equal', gap };
  if (indicator.direction === 'none') return { side: gap > 0 ? 'more' : 'less', gap };
  return { side: better > 0 ? 'better' : 'worse', gap };
}

/** A median of counts may lie between two of them. */
function places(decimals: number, value: number): number {
  return Number.isInteger(value) ? decimals : Math.max(decimals, 1);
}

/** "3,2 điểm %", "12 đảng viên". */
export function gapAmount(ctx: Context, { indicator, cells }: Comparison, gap: number): string {
  const size = Math.abs(gap);
  return isShare(cells) ? ctx.t('unit.points', { value: formatNumber(size, ctx.lang, indicator.decimals) }) : withMeasure(ctx, formatNumber(size, ctx.lang), indicator.measure);
}

const SIGNS: Readonly<Record<Side, string>> = { better: '▲ ', worse: '▼ ', equal: '● ', more: '', less: '' };

/** A sign and words: "▲ tốt hơn 3,2 điểm %". */
export function standingWords(ctx: Context, comparison: Comparison, value: number, other: number): string {
  const { side, gap } = standing(comparison, value, other);
  return `${SIGNS[side]}${ctx.t(`compare.side.${side}`, { gap: gapAmount(ctx, comparison, gap) })}`;
}

export function ranksOf({ indicator, cells }: Comparison): ReadonlyMap<string, Rank> | null {
  return rankUnits(cells, indicator);
}
