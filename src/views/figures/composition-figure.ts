import type { Indicator } from '../../catalogue/schemas.ts';
import { comparePeriods } from '../../catalogue/period.ts';
import { group } from '../../dataset/dataset.ts';
import type { Observation } from '../../dataset/observation.ts';
import { formatNumber } from '../../format/numbers.ts';
import { principal } from '../../measures/headline.ts';
import { shareOf } from '../../measures/share.ts';
import { categoriesOf, nameOf, schemeOf, shortName, unitOf, type Context } from '../context.ts';
import type { Figure } from '../figure.ts';
import { figureWords, lowerFirst, periodWords, ratioWords, shareWords, spanWords, valueWords, withMeasure } from '../words.ts';
import { isWithheld } from '../withheld.ts';
import { valueAxis } from './axis.ts';
import { figureFiles } from './files.ts';
import { originOf } from './origin.ts';
import { observationTable, plainRows } from './rows.ts';

/** How many periods stand side by side: aspects have their course over time in small multiples. */
const PERIODS = { parts: 2, aspects: 1 } as const;

/**
 * The parts of one unit's whole in the newest two periods, or its aspects in the newest; one figure per scheme. Nothing is stacked, so
 * overlapping aspects and cumulative levels mislead nobody. Empty where fewer than two categories have figures.
 */
export function compositionFigures(ctx: Context, indicator: Indicator, observations: readonly Observation[]): Figure[] {
  const wholes = group(observations.filter(({ scheme }) => isComposition(ctx, scheme)), ({ unit, scheme }) => `${unit} ${scheme}`);
  return [...wholes.values()].flatMap((list) => compositionFigure(ctx, indicator, list) ?? []);
}

function isComposition(ctx: Context, scheme: string | null): boolean {
  const kind = schemeOf(ctx, scheme)?.kind;
  return kind === 'parts' || kind === 'aspects';
}

function compositionFigure(ctx: Context, indicator: Indicator, list: readonly Observation[]): Figure | null {
  const [any] = list;
  if (any?.scheme == null) return null;
  const kind = schemeOf(ctx, any.scheme)?.kind === 'aspects' ? 'aspects' : 'parts';
  const periods = periodsWithParts(list, PERIODS[kind]);
  const shown = list.filter(({ period }) => periods.includes(period));
  const categories = categoriesOf(ctx, any.scheme).filter(({ id }) => shown.some(({ category }) => category === id));
  if (categories.length < 2 || new Set(shown.map(({ measure }) => measure)).size > 1) return null;
  const told = shown.filter((observation) => !isWithheld(observation));
  const percent = told.every((observation) => shareOf(observation) !== null);
  if (!percent && told.some(({ value }) => value === null)) return null;
  // Equal bars show nothing that the table does not.
  if (new Set(told.map((observation) => placeOf(observation, percent))).size < 2) return null;
  const unit = unitOf(ctx, any.unit);
  const id = `${indicator.id}-${unit.id}-${any.scheme}`;
  const at = (category: string, period: string) => principal(shown.filter((observation) => observation.category === category && observation.period === period));
  const groups = categories.map((category) => ({ label: nameOf(ctx, category), bars: periods.map((period) => barOf(ctx, at(category.id, period), periods.length > 1 ? periodWords(ctx, period) : null, percent)) }));
  const drawn = categories.flatMap((category) => periods.flatMap((period) => at(category.id, period) ?? []));
  const title = titleOf(ctx, indicator, shortName(unit), drawn, periods.at(-1) ?? '', percent);
  return {
    id,
    title,
    subtitle: ctx.t('figure.composition.subtitle', { indicator: nameOf(ctx, indicator), units: nameOf(ctx, unit), periods: spanWords(ctx, periods) }),
    chart: {
      kind: 'composition',
      text: { title, description: `${drawn.map((observation) => describe(ctx, observation)).join('; ')}.` },
      x: valueAxis(told.map((observation) => placeOf(observation, percent)), percent, ctx.lang),
      groups,
    },
    notes: kind === 'aspects' ? [ctx.t('figure.composition.aspectsNote')] : [],
    ...originOf(ctx, drawn),
    table: observationTable(ctx, title, plainRows(drawn), { unit: false, indicator: false, category: true, source: true }),
    ...figureFiles(ctx, id),
  };
}

/** The newest periods in which at least two categories have figures, oldest first. */
function periodsWithParts(list: readonly Observation[], most: number): string[] {
  const periods = [...group(list, ({ period }) => period)].filter(([, same]) => new Set(same.map(({ category }) => category)).size > 1);
  return periods.map(([period]) => period).sort(comparePeriods).slice(-most);
}

function placeOf(observation: Observation, percent: boolean): number {
  return percent ? (shareOf(observation)?.percent ?? 0) : (observation.value ?? 0);
}

function barOf(ctx: Context, observation: Observation | null, period: string | null, percent: boolean): { period: string | null; value: number | null; label: string } {
  if (observation === null) return { period, value: null, label: ctx.t('state.x') };
  if (isWithheld(observation)) return { period, value: null, label: ctx.t('status.c') };
  const ratio = ratioWords(ctx, observation);
  const label = percent ? `${shareWords(ctx, observation)}${ratio === null ? '' : ` · ${ratio}`}` : valueWords(ctx, observation);
  return { period, value: placeOf(observation, percent), label };
}

function titleOf(ctx: Context, indicator: Indicator, unit: string, drawn: readonly Observation[], period: string, percent: boolean): string {
  const all = drawn.filter((observation) => observation.period === period);
  const newest = all.filter((observation) => !isWithheld(observation));
  // A withheld figure may be larger than all that are shown.
  if (newest.length < all.length) return ctx.t('figure.composition.titleWithheld', { unit, indicator: lowerFirst(nameOf(ctx, indicator)), period: periodWords(ctx, period) });
  const most = newest.reduce((best, candidate) => (placeOf(candidate, percent) > placeOf(best, percent) ? candidate : best), newest[0] as Observation);
  const name = categoriesOf(ctx, most.scheme ?? '').find(({ id }) => id === most.category);
  const tied = newest.filter((observation) => placeOf(observation, percent) === placeOf(most, percent)).length > 1;
  const places = { unit, indicator: lowerFirst(nameOf(ctx, indicator)), period: periodWords(ctx, period), name: name === undefined ? '' : lowerFirst(nameOf(ctx, name)), figure: percent ? figureWords(ctx, most) : withMeasure(ctx, formatNumber(most.value ?? 0, ctx.lang), most.measure) };
  return ctx.t(tied ? 'figure.composition.titleTied' : 'figure.composition.title', places);
}

function describe(ctx: Context, observation: Observation): string {
  const name = categoriesOf(ctx, observation.scheme ?? '').find(({ id }) => id === observation.category);
  const ratio = ratioWords(ctx, observation);
  return `${name === undefined ? '' : nameOf(ctx, name)}, ${periodWords(ctx, observation.period)}: ${figureWords(ctx, observation)}${ratio === null || ratio === figureWords(ctx, observation) ? '' : ` (${ratio})`}`;
}
