import { isRange } from '../../catalogue/period.ts';
import type { Indicator } from '../../catalogue/schemas.ts';
import { group } from '../../dataset/dataset.ts';
import type { Observation } from '../../dataset/observation.ts';
import { comparableRuns } from '../../measures/change.ts';
import { onePerPeriod } from '../../measures/headline.ts';
import { shareOf } from '../../measures/share.ts';
import type { TrendPoint, TrendSeries } from '../chart.ts';
import { categoryName, indicatorOf, nameOf, shortName, unitOf, type Context } from '../context.ts';
import type { Figure } from '../figure.ts';
import { breakWords, figureWords, lowerFirst, periodWords, ratioWords, spanWords } from '../words.ts';
import { timeAxis, timePlace, valueAxis } from './axis.ts';
import { unitNames } from './class-figure.ts';
import { figureFiles } from './files.ts';
import { observationTable, plainRows, sourceLines } from './rows.ts';

interface Line {
  readonly unit: string;
  readonly points: readonly Observation[];
}

/**
 * The lead figures of an indicator over time, one panel per unit with two points in time that compare, one figure per
 * type of unit: on one scale a province would press a district flat. Figures that do not continue one another stay
 * apart, with the reason at the break.
 */
export function trendFigures(ctx: Context, indicator: Indicator, observations: readonly Observation[]): Figure[] {
  const lines = linesOf(indicator, observations).filter((line) => runsOf(ctx, line).runs.some(({ length }) => length > 1));
  const byType = [...group(lines, ({ unit }) => unitOf(ctx, unit).type)];
  return byType.flatMap(([type, same]) => trendFigure(ctx, indicator, same, byType.length > 1 ? `${indicator.id}-trend-${type}` : `${indicator.id}-trend`) ?? []);
}

function trendFigure(ctx: Context, indicator: Indicator, lines: readonly Line[], id: string): Figure | null {
  const [first, second] = lines;
  if (first === undefined) return null;
  const all = lines.flatMap(({ points }) => points);
  const percent = all.every((observation) => shareOf(observation) !== null);
  const title = titleOf(ctx, first);
  const panels = lines.map((line) => panelOf(ctx, line, percent, lines.length > 1));
  const axes = { x: timeAxis(all.map(({ period }) => period)), y: valueAxis(all.map((observation) => placeOf(observation, percent)), percent, ctx.lang) };
  const text = { title, description: lines.map((line) => describe(ctx, line)).join(' ') };
  const breaks = lines.flatMap((line) => breaksOf(ctx, line));
  return {
    id,
    title,
    subtitle: ctx.t('figure.trend.subtitle', { indicator: leadNames(ctx, indicator, all), units: unitNames(ctx, lines.map(({ unit }) => unit)), periods: spanWords(ctx, all.map(({ period }) => period)) }),
    chart: second === undefined ? { kind: 'trend', text, ...axes, series: panels[0]?.series ?? [], breaks: panels[0]?.breaks ?? [], target: null } : { kind: 'multiples', text, ...axes, panels },
    notes: [...new Set(breaks.map(({ label }) => ctx.t('figure.trend.breakNote', { reason: lowerFirst(label) }))), ctx.t('figure.trend.gapNote')],
    sources: sourceLines(ctx, all),
    table: observationTable(ctx, title, plainRows(all), { unit: lines.length > 1, indicator: false, category: indicator.scheme.length > 0, source: true }),
    ...figureFiles(ctx, id),
  };
}

function linesOf(indicator: Indicator, observations: readonly Observation[]): Line[] {
  const leads = indicator.lead.length > 0 ? indicator.lead.map((lead) => (lead === 'total' ? null : lead)) : [null];
  const candidates = observations.filter((observation) => leads.includes(observation.category) && !isRange(observation.period) && hasPlace(indicator, observation));
  return [...group(candidates, ({ unit }) => unit)]
    .map(([unit, list]) => ({ unit, points: onePerPeriod(list) }))
    .filter(({ points }) => points.length > 1);
}

/** A share that may be shown, or a plain count of a stock; a flow of part of a year is no point on a yearly line. */
function hasPlace(indicator: Indicator, observation: Observation): boolean {
  if (indicator.base !== null) return shareOf(observation) !== null;
  return observation.value !== null && observation.operator === null && (indicator.nature === 'stock' || /^\d{4}$/.test(observation.period));
}

function placeOf(observation: Observation, percent: boolean): number {
  return percent ? (shareOf(observation)?.percent ?? 0) : (observation.value ?? 0);
}

function panelOf(ctx: Context, line: Line, percent: boolean, several: boolean): { title: string; series: TrendSeries[]; breaks: { x: number; label: string }[] } {
  const { runs } = runsOf(ctx, line);
  const longest = Math.max(...runs.map(({ length }) => length));
  const segments = runs.map((run) => run.map((observation) => pointOf(ctx, observation, percent, runs.length > 1 && run.length < longest)));
  return { title: shortName(unitOf(ctx, line.unit)), series: [{ name: several ? '' : shortName(unitOf(ctx, line.unit)), segments }], breaks: breaksOf(ctx, line) };
}

function pointOf(ctx: Context, observation: Observation, percent: boolean, hollow: boolean): TrendPoint {
  return { x: timePlace(observation.period), y: placeOf(observation, percent), label: figureLabel(ctx, observation, percent), detail: percent ? ratioWords(ctx, observation) : null, hollow };
}

function figureLabel(ctx: Context, observation: Observation, percent: boolean): string {
  const words = figureWords(ctx, observation);
  return percent ? words : (words.split(' ')[0] ?? words);
}

function breaksOf(ctx: Context, { points }: Line): { x: number; label: string }[] {
  const { runs, breaks } = runsOf(ctx, { points });
  return breaks.flatMap((reason, index) => {
    const older = runs[index]?.at(-1);
    const newer = runs[index + 1]?.[0];
    if (older === undefined || newer === undefined) return [];
    return [{ x: (timePlace(older.period) + timePlace(newer.period)) / 2, label: breakWords(ctx, reason, newer) }];
  });
}

function runsOf(ctx: Context, { points }: Pick<Line, 'points'>): ReturnType<typeof comparableRuns> {
  const nature = indicatorOf(ctx, points[0]?.indicator ?? '').nature;
  return comparableRuns(points, nature, ctx.dataset.catalogue.schemes);
}

function titleOf(ctx: Context, line: Line): string {
  const { runs } = runsOf(ctx, line);
  const longest = runs.reduce((best, run) => (run.length > best.length ? run : best), runs[0] ?? []);
  const start = longest[0];
  const end = longest.at(-1);
  const unit = shortName(unitOf(ctx, line.unit));
  if (start === undefined || end === undefined) return unit;
  const places = { unit, before: figureWords(ctx, start), start: periodWords(ctx, start.period), after: figureWords(ctx, end), end: periodWords(ctx, end.period) };
  return ctx.t(runs.length > 1 ? 'figure.trend.titleRun' : 'figure.trend.title', places);
}

function describe(ctx: Context, { unit, points }: Line): string {
  const figures = points.map((observation) => `${periodWords(ctx, observation.period)}: ${figureWords(ctx, observation)}`);
  return `${nameOf(ctx, unitOf(ctx, unit))}: ${figures.join('; ')}.`;
}

function leadNames(ctx: Context, indicator: Indicator, all: readonly Observation[]): string {
  const categories = [...new Set(all.map((observation) => categoryName(ctx, observation)).filter((name) => name !== null))];
  return categories.length === 0 ? nameOf(ctx, indicator) : `${nameOf(ctx, indicator)}: ${categories.map(lowerFirst).join(', ')}`;
}
