import { comparePeriods, isYear } from '../../catalogue/period.ts';
import type { Indicator } from '../../catalogue/schemas.ts';
import { group } from '../../dataset/dataset.ts';
import type { Observation } from '../../dataset/observation.ts';
import { onePerPeriod } from '../../measures/headline.ts';
import { nameOf, shortName, unitOf, type Context } from '../context.ts';
import type { Figure } from '../figure.ts';
import { periodWords, ratioWords, shareWords, spanWords } from '../words.ts';
import { valueAxis } from './axis.ts';
import { unitNames } from './class-figure.ts';
import { figureFiles } from './files.ts';
import { originOf } from './origin.ts';
import { observationTable, plainRows } from './rows.ts';

/** More units than these are shown in one period only. */
const MOST_COURSES = 6;

/** Results against their plans, one bullet per unit and period, or of many units one each; null where the indicator has no plan as its base. */
export function bulletFigure(ctx: Context, indicator: Indicator, observations: readonly Observation[]): Figure | null {
  if (ctx.dataset.catalogue.measures.get(indicator.base ?? '')?.kind !== 'plan') return null;
  const planned = observations.filter(({ value, denominator, category }) => value !== null && denominator !== null && category === null);
  const all = [...group(planned, ({ unit }) => unit).values()].flatMap(onePerPeriod);
  const many = new Set(all.map(({ unit }) => unit)).size > MOST_COURSES;
  const shown = many ? newestCommon(all) : all;
  const newest = shown.filter(({ period }) => isYear(period)).at(-1) ?? shown.at(-1);
  if (newest === undefined) return null;
  const units = [...new Set(shown.map(({ unit }) => unit))];
  const id = `${indicator.id}-plan`;
  const title = many ? unitsTitle(ctx, shown) : ctx.t((newest.value ?? 0) >= (newest.denominator ?? 0) ? 'figure.bullet.titleReached' : 'figure.bullet.titleShort', {
    unit: shortName(unitOf(ctx, newest.unit)), period: periodWords(ctx, newest.period), figure: resultWords(ctx, newest),
  });
  const rows = shown.map((observation) => ({
    label: many ? shortName(unitOf(ctx, observation.unit)) : units.length > 1 ? `${shortName(unitOf(ctx, observation.unit))} ${periodWords(ctx, observation.period)}` : periodWords(ctx, observation.period),
    value: observation.value ?? 0,
    plan: observation.denominator ?? 0,
    valueLabel: resultWords(ctx, observation),
    partial: isPartOfYear(observation),
  }));
  return {
    id,
    title,
    subtitle: ctx.t('figure.bullet.subtitle', { indicator: nameOf(ctx, indicator), units: many ? ctx.t('figure.arrow.units', { count: String(units.length) }) : unitNames(ctx, units), periods: spanWords(ctx, shown.map(({ period }) => period)) }),
    chart: {
      kind: 'bullet',
      text: { title, description: `${rows.map(({ label, valueLabel }) => `${label}: ${valueLabel}`).join('; ')}.` },
      x: valueAxis(rows.flatMap(({ value, plan }) => [value, plan]), false, ctx.lang),
      rows,
      resultLabel: ctx.t('figure.bullet.result'),
      ...(shown.some(isPartOfYear) ? { partialLabel: ctx.t('figure.bullet.partial') } : {}),
      planLabel: ctx.t('figure.bullet.plan'),
    },
    notes: shown.some(isPartOfYear) ? [ctx.t('figure.bullet.partialNote')] : [],
    ...originOf(ctx, shown),
    table: observationTable(ctx, title, plainRows(shown), { unit: units.length > 1, indicator: false, category: false, source: true }),
    ...figureFiles(ctx, id),
  };
}

/** One result of every unit, in the newest whole year, or else the period, that most of them report: the best kept plan first. */
function newestCommon(all: readonly Observation[]): readonly Observation[] {
  const years = all.filter(({ period }) => isYear(period));
  const periods = [...group(years.length > 0 ? years : all, ({ period }) => period)].sort(([a], [b]) => comparePeriods(b, a));
  const common = periods.reduce<readonly Observation[]>((best, [, list]) => (list.length > best.length ? list : best), []);
  return [...common].sort((a, b) => keptOf(b) - keptOf(a));
}

function keptOf({ value, denominator }: Observation): number {
  return (value ?? 0) / (denominator === null || denominator === 0 ? 1 : denominator);
}

function unitsTitle(ctx: Context, shown: readonly Observation[]): string {
  const reached = shown.filter(({ value, denominator }) => (value ?? 0) >= (denominator ?? 0)).length;
  return ctx.t('figure.bullet.titleUnits', { period: periodWords(ctx, shown[0]?.period ?? ''), reached: String(reached), count: String(shown.length) });
}

/** Half a year, a quarter or a month is held against the plan of a whole year. */
function isPartOfYear({ period }: Observation): boolean {
  return /^\d{4}-/.test(period);
}

/** k/n, and the share where the plan is large enough for one. */
function resultWords(ctx: Context, observation: Observation): string {
  return [ratioWords(ctx, observation), shareWords(ctx, observation)].filter((words) => words !== null).join(' · ');
}
