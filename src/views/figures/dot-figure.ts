import type { Indicator } from '../../catalogue/schemas.ts';
import { group } from '../../dataset/dataset.ts';
import type { Observation } from '../../dataset/observation.ts';
import { compareNames } from '../../format/collation.ts';
import { alike, comparedValue, incomparable } from '../../measures/comparable.ts';
import { latest } from '../../measures/headline.ts';
import { shareOf } from '../../measures/share.ts';
import { categoryName, measureName, nameOf, shortName, unitOf, type Context } from '../context.ts';
import type { Figure } from '../figure.ts';
import { figureWords, lowerFirst, periodWords, ratioWords, spanWords, targetWords, valueWords } from '../words.ts';
import { isPast } from '../indicator-group.ts';
import { unitNames } from '../unit-names.ts';
import { isWithheld } from '../withheld.ts';
import { targetsOf } from '../targets.ts';
import { valueAxis } from './axis.ts';
import { describeRows } from './describe-rows.ts';
import { figureFiles } from './files.ts';
import { originOf } from './origin.ts';
import { observationTable, plainRows } from './rows.ts';

/**
 * Units side by side on one scale, highest first: shares at each unit's newest date, or counts of one and the same
 * period. Null where fewer than two units can be set beside one another.
 */
export function dotFigure(ctx: Context, indicator: Indicator, observations: readonly Observation[]): Figure | null {
  const newest = comparable(ctx, indicator, observations);
  const [any] = newest;
  if (any === undefined || newest.length < 2) return null;
  const percent = shareOf(any) !== null;
  const place = (observation: Observation) => (percent ? (shareOf(observation)?.percent ?? 0) : (observation.value ?? 0));
  const sorted = [...newest].sort((a, b) => place(b) - place(a) || compareNames(shortName(unitOf(ctx, a.unit)), shortName(unitOf(ctx, b.unit))));
  const id = `${indicator.id}-units`;
  const title = titleOf(ctx, sorted, observations.some((observation) => isWithheld(observation) && sorted.some(({ category, period }) => category === observation.category && period === observation.period)));
  const samePeriod = new Set(sorted.map(({ period }) => period)).size === 1;
  const rows = sorted.map((observation) => ({
    label: samePeriod ? shortName(unitOf(ctx, observation.unit)) : `${shortName(unitOf(ctx, observation.unit))}, ${periodWords(ctx, observation.period)}`,
    value: place(observation),
    valueLabel: numberWords(ctx, observation),
    detail: percent ? ratioWords(ctx, observation) : null,
  }));
  const category = categoryName(ctx, any);
  const subject = category === null ? nameOf(ctx, indicator) : `${nameOf(ctx, indicator)}: ${lowerFirst(category)}`;
  const above = parentsOf(ctx, indicator, sorted, observations);
  const targets = [...targetLines(ctx, indicator, sorted), ...above.map((observation) => ({ x: place(observation), label: ctx.t('figure.dots.parent', { unit: shortName(unitOf(ctx, observation.unit)), figure: figureWords(ctx, observation) }) }))];
  return {
    id,
    title,
    subtitle: ctx.t('figure.dots.subtitle', { indicator: subject, count: String(sorted.length), periods: spanWords(ctx, sorted.map(({ period }) => period)) }),
    chart: {
      kind: 'dot-plot',
      text: { title, description: describeRows(ctx, rows.map(({ label, valueLabel, detail }) => `${label}: ${valueLabel}${detail === null ? '' : ` (${detail})`}`)) },
      x: valueAxis([...rows.map(({ value }) => value), ...targets.map(({ x }) => x)], percent, ctx.lang),
      rows,
      targets,
    },
    notes: samePeriod ? [] : [ctx.t('figure.dots.periodsNote')],
    ...originOf(ctx, [...sorted, ...above]),
    table: observationTable(ctx, title, plainRows([...sorted, ...above]), { unit: true, indicator: false, category: false, source: true }),
    ...figureFiles(ctx, id),
  };
}

/** The units that a figure of these observations would show. */
export function dotUnits(ctx: Context, indicator: Indicator, observations: readonly Observation[]): string[] {
  return comparable(ctx, indicator, observations).map(({ unit }) => unit);
}

/** The shares of the units above, for lines beside which those below are read; a count of the whole would stand far away. */
function parentsOf(ctx: Context, indicator: Indicator, shown: readonly Observation[], observations: readonly Observation[]): Observation[] {
  const [any] = shown;
  if (any === undefined || indicator.base === null) return [];
  const parents = new Set(shown.map(({ unit }) => unitOf(ctx, unit).parent));
  return alike(any, observations).filter((observation) => parents.has(observation.unit) && shown.every((below) => incomparable(below, observation) === null) && comparedValue(observation, indicator) !== null);
}

/**
 * The newest figure of each unit for the lead category that most units report, where these may share a scale: units of
 * one type, shares of one scheme, counts of one period.
 */
function comparable(ctx: Context, indicator: Indicator, observations: readonly Observation[]): readonly Observation[] {
  const leads = indicator.lead.length > 0 ? indicator.lead.map((lead) => (lead === 'total' ? null : lead)) : [null];
  const choices = leads.map((lead) => {
    const newest = [...group(observations.filter(({ category }) => category === lead), ({ unit }) => unit).values()].flatMap((list) => latest(list, indicator.nature) ?? []);
    const exact = newest.filter(({ operator }) => operator === null);
    const shown = indicator.base === null ? exact.filter(({ value }) => value !== null) : exact.filter((observation) => shareOf(observation) !== null);
    const side = largest(group(shown, ({ unit, scheme, period }) => `${unitOf(ctx, unit).type} ${indicator.base === null ? period : scheme}`).values());
    return isPast(ctx, indicator, side) ? [] : side;
  });
  return largest(choices);
}

function largest(lists: Iterable<readonly Observation[]>): readonly Observation[] {
  return [...lists].reduce<readonly Observation[]>((best, list) => (list.length > best.length ? list : best), []);
}

function targetLines(ctx: Context, indicator: Indicator, observations: readonly Observation[]): { x: number; label: string }[] {
  const targets = targetsOf(ctx, indicator.id).filter((target) => target.base === indicator.base && observations.some(({ unit, category }) => unit === target.unit && category === target.category));
  return [...group(targets, ({ operator, value }) => `${operator}${value}`).values()].flatMap((same) => {
    const [target] = same;
    if (target === undefined) return [];
    return [{ x: target.value, label: ctx.t('figure.dots.target', { target: targetWords(ctx, target, indicator), units: unitNames(ctx, same) }) }];
  });
}

/** A share or a rate with its sign, a count without its measure: the subtitle names it. */
function numberWords(ctx: Context, observation: Observation): string {
  return shareOf(observation) === null && measureName(ctx, observation.measure) !== '%' ? valueWords(ctx, observation) : figureWords(ctx, observation);
}

function titleOf(ctx: Context, sorted: readonly Observation[], withheld: boolean): string {
  const [first] = sorted;
  const last = sorted.at(-1);
  if (first === undefined || last === undefined) return '';
  const [high, low] = [numberWords(ctx, first), numberWords(ctx, last)];
  const unitsAt = (words: string) => unitNames(ctx, sorted.filter((observation) => numberWords(ctx, observation) === words));
  const places = { high: unitsAt(high), highFigure: high, low: unitsAt(low), lowFigure: low };
  if (withheld) return ctx.t('figure.dots.titleWithheld', places);
  return ctx.t(high === low ? 'figure.dots.titleTied' : 'figure.dots.title', { ...places, count: String(sorted.length) });
}
