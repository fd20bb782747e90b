import type { Indicator } from '../catalogue/schemas.ts';
import type { Observation } from '../dataset/observation.ts';
import { compareNames } from '../format/collation.ts';
import { formatNumber } from '../format/numbers.ts';
import { comparedValue } from '../measures/comparable.ts';
import { isReported } from '../measures/headline.ts';
import { shown } from '../measures/rank.ts';
import { shareOf } from '../measures/share.ts';
import { spreadOf } from '../measures/spread.ts';
import { categoryName, indicatorOf, measureName, observationsOf, shortName, unitOf, type Context } from './context.ts';
import { unitsWithReport } from './coverage.ts';
import { largestGroup, newestFigures } from './indicator-group.ts';
import { assessmentOf } from './targets.ts';
import { unitNames } from './unit-names.ts';
import { isWithheld } from './withheld.ts';
import { assessmentWords, figureWords, lowerFirst, percentWords, periodWords, ratioWords, withMeasure } from './words.ts';

/** More units than these are read in the table. */
const MOST_LISTED = 4;
/** The middle of two is neither of them. */
const FEWEST_OF_MEDIAN = 3;

/** How many units report, how the comparable ones lie, how many reach their target, and who is silent. */
export function keySentence(ctx: Context, indicator: Indicator): string {
  const observations = observationsOf(ctx, indicator.id);
  const reporting = new Set(observations.filter((observation) => isReported(observation) || isWithheld(observation)).map(({ unit }) => unit));
  if (reporting.size === 0) return ctx.t('indicator.keyNone');
  const figures = newestFigures(ctx, indicator);
  const compared = largestGroup(ctx, indicator, figures);
  const silent = unitsWithReport(ctx).filter(({ id }) => !reporting.has(id)).map(shortName).sort(compareNames);
  const sentences = [
    reporting.size === 1 ? ctx.t('indicator.keyOne') : ctx.t('indicator.keyCount', { count: String(reporting.size) }),
    ...(compared.length > 1 ? spreadSentences(ctx, indicator, compared) : listSentences(ctx, figures)),
    ...targetSentence(ctx, figures),
    ...silentSentence(ctx, silent),
  ];
  return sentences.join(' ');
}

/** Who is silent: a few by name, of more how many there are. */
function silentSentence(ctx: Context, silent: readonly string[]): string[] {
  if (silent.length === 0) return [];
  const units = silent.slice(0, MOST_LISTED).join(', ');
  const others = silent.length - MOST_LISTED;
  return [others <= 0 ? ctx.t('indicator.keySilent', { units }) : ctx.t('indicator.keySilentMore', { units, count: formatNumber(others, ctx.lang) })];
}

/** Lowest, median and highest as they are shown, so that what looks equal is told as tied. */
function spreadSentences(ctx: Context, indicator: Indicator, compared: readonly Observation[]): string[] {
  const [any] = compared;
  const valueOf = (observation: Observation) => shown(comparedValue(observation, indicator) ?? 0, indicator.decimals);
  const spread = spreadOf(compared.map((observation) => comparedValue(observation, indicator) ?? 0));
  if (any === undefined || spread === null) return [];
  const values = compared.map(valueOf);
  const at = (value: number) => compared.filter((observation) => valueOf(observation) === value);
  const [low, high] = [at(Math.min(...values)), at(Math.max(...values))];
  const category = categoryName(ctx, any);
  const what = category === null ? periodWords(ctx, any.period) : `${lowerFirst(category)}, ${periodWords(ctx, any.period)}`;
  const places = { count: String(compared.length), what, low: told(ctx, low), lowUnits: unitNames(ctx, low), high: told(ctx, high), highUnits: unitNames(ctx, high) };
  const withheld = observationsOf(ctx, indicator.id).filter((other) => other.category === any.category && other.period === any.period && other.scheme === any.scheme && isWithheld(other)).length;
  return [
    low.length === compared.length ? ctx.t('indicator.keyTied', { ...places, value: told(ctx, low) })
      : compared.length < FEWEST_OF_MEDIAN ? ctx.t('indicator.keyEnds', places)
      : ctx.t('indicator.keySpread', { ...places, median: medianWords(ctx, indicator, any, spread.median) }),
    ...(withheld === 0 ? [] : [ctx.t('indicator.keyWithheld', { count: String(withheld) })]),
  ];
}

function told(ctx: Context, figures: readonly Observation[]): string {
  const [any] = figures;
  return any === undefined ? '' : figureWords(ctx, any);
}

/** The median may lie between two counts: it then has one digit more. */
function medianWords(ctx: Context, { decimals }: Indicator, any: Observation, median: number): string {
  if (shareOf(any) !== null) return percentWords(ctx, median, decimals);
  const words = formatNumber(median, ctx.lang, Number.isInteger(median) ? 0 : Math.max(1, decimals));
  return measureName(ctx, any.measure) === '%' ? withMeasure(ctx, words, any.measure) : words;
}

/** What does not compare is told one by one, if that is soon said, and why it does not compare. */
function listSentences(ctx: Context, figures: readonly Observation[]): string[] {
  const apart = figures.some((figure) => comparedValue(figure, indicatorOf(ctx, figure.indicator)) !== null) ? 'indicator.keyApart' : 'indicator.keyNoValue';
  const listed = (figures.length > MOST_LISTED ? [] : figures).map((figure) => {
    const [words, ratio, category] = [figureWords(ctx, figure), ratioWords(ctx, figure), categoryName(ctx, figure)];
    const places = { unit: shortName(unitOf(ctx, figure.unit)), figure: ratio === null || ratio === words ? words : `${words} (${ratio})`, period: periodWords(ctx, figure.period) };
    return category === null ? ctx.t('indicator.keyUnit', places) : ctx.t('indicator.keyUnitCategory', { ...places, category: lowerFirst(category) });
  });
  return [...(listed.length === 0 ? [] : [`${listed.join('; ')}.`]), ...(figures.length > 1 ? [ctx.t(apart)] : [])];
}

/** How many of the units with a target reach it. */
function targetSentence(ctx: Context, figures: readonly Observation[]): string[] {
  const assessed = figures.flatMap((figure) => assessmentOf(ctx, figure) ?? []);
  const [only, ...others] = assessed;
  if (only === undefined) return [];
  if (others.length === 0) return [ctx.t('indicator.keyTargetOf', { unit: shortName(unitOf(ctx, only.target.unit)), state: assessmentWords(ctx, only) })];
  const count = (state: string) => assessed.filter((assessment) => assessment.state === state).length;
  const [reached, open] = [count('reached'), count('not-assessable')];
  const places = { reached: String(reached), all: String(assessed.length) };
  return [
    ctx.t(reached === 0 ? 'indicator.keyTargetNone' : reached === 1 ? 'indicator.keyTargetOne' : reached === assessed.length ? 'indicator.keyTargetAll' : 'indicator.keyTargetSome', places),
    ...(open === 0 ? [] : [ctx.t('indicator.keyTargetOpen', { count: String(open) })]),
  ];
}
