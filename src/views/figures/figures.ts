import type { Indicator } from '../../catalogue/schemas.ts';
import type { Observation } from '../../dataset/observation.ts';
import type { Context } from '../context.ts';
import type { Figure } from '../figure.ts';
import { isWithheld } from '../withheld.ts';
import { bulletFigure } from './bullet-figure.ts';
import { classFigure } from './class-figure.ts';
import { compositionFigures } from './composition-figure.ts';
import { dotFigure } from './dot-figure.ts';
import { trendFigures } from './trend-figure.ts';

/** All figures that the observations of one indicator allow, in the order of reading; none is drawn for a single value. */
export function figuresOf(ctx: Context, indicator: Indicator, observations: readonly Observation[]): Figure[] {
  const bars = [classFigure(ctx, indicator, observations), bulletFigure(ctx, indicator, observations)].filter((figure) => figure !== null);
  const parts = compositionFigures(ctx, indicator, observations);
  const units = dotFigure(ctx, indicator, observations);
  // Bars by year already show the course over time; a line over the same years would say it twice.
  const trends = bars.length > 0 ? [] : trendFigures(ctx, indicator, observations);
  const figures = [...bars, ...parts, ...(units === null ? [] : [units]), ...trends];
  return observations.some(isWithheld) ? figures.map((figure) => ({ ...figure, notes: [...figure.notes, ctx.t('withheld.figure')] })) : figures;
}
