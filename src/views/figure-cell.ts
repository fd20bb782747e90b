import type { Indicator } from '../catalogue/schemas.ts';
import type { Observation } from '../dataset/observation.ts';
import { comparedValue } from '../measures/comparable.ts';
import { categoryName, type Context } from './context.ts';
import type { Cell } from './table.ts';
import { figureWords, lowerFirst, periodWords, ratioWords } from './words.ts';

/** A figure in one cell: the share or the count, beside it k/n and what else the columns of the table do not say. */
export function figureCell(ctx: Context, indicator: Indicator, figure: Observation, told: { readonly category: boolean; readonly period: boolean }): Cell {
  const [text, ratio, category] = [figureWords(ctx, figure), ratioWords(ctx, figure), told.category ? categoryName(ctx, figure) : null];
  const detail = [ratio === text ? null : ratio, category === null ? null : lowerFirst(category), told.period ? periodWords(ctx, figure.period) : null].filter((part) => part !== null).join(' · ');
  const value = comparedValue(figure, indicator) ?? figure.value ?? figure.percentReported;
  return { text, value, ...(detail === '' ? {} : { detail }), ...(value === null ? { missing: true } : {}) };
}
