import type { Indicator } from '../catalogue/schemas.ts';
import { FEWEST_RANKED, type Rank } from '../measures/rank.ts';
import type { Context } from './context.ts';

/** A rank with how many were ranked, ties named as such: "hạng 2/9", "đồng hạng 2/9". */
export function placeWords(ctx: Context, { rank, of, tied }: Rank): string {
  return ctx.t(tied ? 'rank.tied' : 'rank.place', { rank: String(rank), of: String(of) });
}

/** Why a figure has no rank; `compared` is how many units have a number that compares, its own included. */
export function unrankedWords(ctx: Context, { direction }: Pick<Indicator, 'direction'>, value: number | null, compared: number): string {
  if (direction === 'none') return ctx.t('rank.noDirection');
  if (value === null) return ctx.t('rank.noValue');
  return compared <= 1 ? ctx.t('rank.alone') : ctx.t('rank.few', { count: String(compared), fewest: String(FEWEST_RANKED) });
}
