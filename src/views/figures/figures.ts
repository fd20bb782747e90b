import type { Indicator } from '../../catalogue/schemas.ts';
import type { Observation } from '../../dataset/observation.ts';
import type { Context } from '../context.ts';
import type { Figure } from '../figure.ts';
import { MOST_UNITS } from '../indicator-pages.ts';
import { isWithheld } from '../withheld.ts';
import { bulletFigure } from './bullet-figure.ts';
import { classFigure } from './class-figure.ts';
import { classUnitsFigure } from './class-units-figure.ts';
import { compositionFigures } from './composition-figure.ts';
import { distributionFigure } from './distribution-figure.ts';
import { dotFigure } from './dot-figure.ts';
import { countUnits, ofFewUnits } from './few-units.ts';
import { trendFigures } from './trend-figure.ts';

/** The most units of a figure, by what it has to show of each: a bar for every year, one bar, many parts, a course. */
const MOST = { bars: 6, bar: 40, parts: 6, courses: 12 } as const;

/**
 * All figures that the observations of one indicator allow, in the order of reading; none is drawn for a single value. Of
 * more units than a figure can show it shows those that stand above the others, and how the others lie.
 */
export function figuresOf(ctx: Context, indicator: Indicator, observations: readonly Observation[]): Figure[] {
  const listed = ofFewUnits(ctx, observations, MOST.bar);
  const bars = [countUnits(listed) > MOST.bars ? classUnitsFigure(ctx, indicator, listed) : classFigure(ctx, indicator, listed), bulletFigure(ctx, indicator, listed)].filter((figure) => figure !== null);
  const parts = compositionFigures(ctx, indicator, ofFewUnits(ctx, observations, MOST.parts));
  const units = countUnits(observations) > MOST_UNITS ? distributionFigure(ctx, indicator) : dotFigure(ctx, indicator, observations);
  // Bars by year already show the course over time; a line over the same years would say it twice.
  const trends = bars.length > 0 ? [] : trendFigures(ctx, indicator, ofFewUnits(ctx, observations, MOST.courses));
  const figures = [...bars, ...parts, ...(units === null ? [] : [units]), ...trends];
  return observations.some(isWithheld) ? figures.map((figure) => ({ ...figure, notes: [...figure.notes, ctx.t('withheld.figure')] })) : figures;
}
