import type { Indicator } from '../catalogue/schemas.ts';
import type { Observation } from '../dataset/observation.ts';
import { alike, comparedValue } from '../measures/comparable.ts';
import { rankUnits, type Rank } from '../measures/rank.ts';
import { shareOf } from '../measures/share.ts';
import { observationsOf, unitOf, type Context } from './context.ts';
import type { Cell } from './table.ts';

/** The figures of units of one type that may be set against one: of its period, category and scheme, told in its way. */
export function comparedWith(ctx: Context, figure: Observation): Observation[] {
  const { type } = unitOf(ctx, figure.unit);
  return alike(figure, observationsOf(ctx, figure.indicator)).filter(({ unit }) => unitOf(ctx, unit).type === type);
}

/** Gives the cell of the rank of any figure of an indicator; what is compared with what is worked out once per group. */
export function rankCells(ctx: Context, indicator: Indicator): (figure: Observation) => Cell {
  const groups = new Map<string, { readonly ranks: ReadonlyMap<string, Rank> | null; readonly count: number }>();
  const groupOf = (figure: Observation) => {
    const key = [unitOf(ctx, figure.unit).type, figure.category, figure.period, figure.scheme, shareOf(figure)?.basis].join(' ');
    const known = groups.get(key);
    if (known !== undefined) return known;
    const values = comparedWith(ctx, figure).map((observation) => ({ unit: observation.unit, value: comparedValue(observation, indicator) }));
    const made = { ranks: rankUnits(values, indicator), count: values.filter(({ value }) => value !== null).length };
    groups.set(key, made);
    return made;
  };
  return (figure) => {
    if (indicator.direction === 'none') return unranked(ctx.t('rank.noDirection'));
    if (comparedValue(figure, indicator) === null) return unranked(ctx.t('rank.noValue'));
    const { ranks, count } = groupOf(figure);
    const rank = ranks?.get(figure.unit);
    if (rank === undefined) return unranked(ctx.t('rank.few', { count: String(count) }));
    return { text: ctx.t(rank.tied ? 'rank.tied' : 'rank.place', { rank: String(rank.rank), of: String(rank.of) }), value: rank.rank };
  };
}

function unranked(text: string): Cell {
  return { text, value: null, missing: true };
}
