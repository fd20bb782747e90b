import type { Indicator } from '../catalogue/schemas.ts';
import type { Observation } from '../dataset/observation.ts';
import { comparedValue } from '../measures/comparable.ts';
import { rankUnits, type Rank } from '../measures/rank.ts';
import { shareOf } from '../measures/share.ts';
import { alikeAmong, likenessOf, type Alike } from './alike.ts';
import { unitOf, type Context } from './context.ts';
import { placeWords, unrankedWords } from './rank-words.ts';
import type { Cell } from './table.ts';

/** The figures of units of one type that may be set against one: of its period, category and scheme, told in its way, and among the units of the page. */
function comparedWith(ctx: Context, figure: Observation): Alike[] {
  const { type } = unitOf(ctx, figure.unit);
  const units = ctx.scope ?? ctx.dataset.observations.unitsOf(figure.indicator);
  return alikeAmong(ctx.dataset, likenessOf(figure), [...units].filter((unit) => unitOf(ctx, unit).type === type));
}

/** Gives the cell of the rank of any figure of an indicator; what is compared with what is worked out once per group. */
export function rankCells(ctx: Context, indicator: Indicator): (figure: Observation) => Cell {
  const groups = new Map<string, { readonly ranks: ReadonlyMap<string, Rank> | null; readonly count: number }>();
  const groupOf = (figure: Observation) => {
    const key = [unitOf(ctx, figure.unit).type, figure.category, figure.period, figure.scheme, shareOf(figure)?.basis].join(' ');
    const known = groups.get(key);
    if (known !== undefined) return known;
    const values = comparedWith(ctx, figure);
    const made = { ranks: rankUnits(values, indicator), count: values.filter(({ value }) => value !== null).length };
    groups.set(key, made);
    return made;
  };
  return (figure) => {
    const { ranks, count } = groupOf(figure);
    const rank = ranks?.get(figure.unit);
    if (rank === undefined) return { text: unrankedWords(ctx, indicator, comparedValue(figure, indicator), count), value: null, missing: true };
    return { text: placeWords(ctx, rank), value: rank.rank };
  };
}
