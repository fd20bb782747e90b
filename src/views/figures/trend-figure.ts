import type { Indicator } from '../../catalogue/schemas.ts';
import type { Observation } from '../../dataset/observation.ts';
import { shareOf } from '../../measures/share.ts';
import type { TrendChart } from '../chart.ts';
import { categoryName, nameOf, shortName, unitOf, type Context } from '../context.ts';
import type { Figure } from '../figure.ts';
import { figureWords, lowerFirst, periodWords, spanWords, targetWords } from '../words.ts';
import { arrowFigure } from './arrow-figure.ts';
import { timeAxis, valueAxis } from './axis.ts';
import { unitNames } from './class-figure.ts';
import { targetsOf } from '../targets.ts';
import { figureFiles } from './files.ts';
import { originOf } from './origin.ts';
import { observationTable, plainRows } from './rows.ts';
import { trendLines, type TrendLine } from './trend-lines.ts';
import { breaksOf, placeOf, seriesOf } from './trend-series.ts';

/** Courses over time: one line alone, small multiples on the same axes, arrows between two dates. Nothing is joined across a break. */
export function trendFigures(ctx: Context, indicator: Indicator, observations: readonly Observation[]): Figure[] {
  const groups = trendLines(ctx, indicator, observations);
  return groups.flatMap(({ key, lines }) => {
    const id = groups.length > 1 ? `${indicator.id}-trend-${key}` : `${indicator.id}-trend`;
    const subject = subjectNames(ctx, indicator, lines.flatMap(({ points }) => points));
    return arrowFigure(ctx, indicator, lines, id, subject) ?? trendFigure(ctx, indicator, lines, id) ?? [];
  });
}

function trendFigure(ctx: Context, indicator: Indicator, lines: readonly TrendLine[], id: string): Figure | null {
  const [first, second] = lines;
  if (first === undefined) return null;
  const all = lines.flatMap(({ points }) => points);
  const percent = all.every((observation) => shareOf(observation) !== null);
  const title = titleOf(ctx, first);
  const target = second === undefined ? targetLine(ctx, indicator, first) : null;
  const axes = { x: timeAxis(all.map(({ period }) => period)), y: valueAxis([...all.map((observation) => placeOf(observation, percent)), ...(target === null ? [] : [target.y])], percent, ctx.lang) };
  const text = { title, description: lines.map((line) => describe(ctx, line)).join(' ') };
  const breaks = lines.flatMap((line) => breaksOf(ctx, line));
  const units = new Set(lines.map(({ unit }) => unit));
  return {
    id,
    title,
    subtitle: ctx.t('figure.trend.subtitle', { indicator: subjectNames(ctx, indicator, all), units: unitNames(ctx, units), periods: spanWords(ctx, all.map(({ period }) => period)) }),
    chart:
      second === undefined
        ? { kind: 'trend', text, ...axes, series: [seriesOf(ctx, first, percent, first.name)], breaks, target }
        : { kind: 'multiples', text, ...axes, panels: lines.map((line) => ({ title: line.name, series: [seriesOf(ctx, line, percent, '')], breaks: breaksOf(ctx, line) })) },
    notes: [...new Set(breaks.map(({ label }) => ctx.t('figure.trend.breakNote', { reason: lowerFirst(label) }))), ctx.t('figure.trend.gapNote')],
    ...originOf(ctx, all),
    table: observationTable(ctx, title, plainRows(all), { unit: units.size > 1, indicator: false, category: indicator.scheme.length > 0, source: true }),
    ...figureFiles(ctx, id),
  };
}

/** The yearly target of the line's own unit and category, where it counts on the same base. */
function targetLine(ctx: Context, indicator: Indicator, { unit, points }: TrendLine): TrendChart['target'] {
  const category = points.at(-1)?.category ?? null;
  const target = targetsOf(ctx, indicator.id, unit).find((candidate) => candidate.category === category && candidate.base === indicator.base && candidate.applies === 'yearly');
  return target === undefined ? null : { y: target.value, label: ctx.t('figure.trend.target', { target: targetWords(ctx, target, indicator) }) };
}

function titleOf(ctx: Context, { unit, name, runs }: TrendLine): string {
  const longest = runs.reduce((best, run) => (run.length > best.length ? run : best), runs[0] ?? []);
  const [start] = longest;
  const end = longest.at(-1);
  const short = shortName(unitOf(ctx, unit));
  const subject = name === short ? short : `${short}, ${lowerFirst(name)}`;
  if (start === undefined || end === undefined) return subject;
  const places = { unit: subject, before: figureWords(ctx, start), start: periodWords(ctx, start.period), after: figureWords(ctx, end), end: periodWords(ctx, end.period) };
  return ctx.t(runs.length > 1 ? 'figure.trend.titleRun' : 'figure.trend.title', places);
}

function describe(ctx: Context, { unit, name, points }: TrendLine): string {
  const full = nameOf(ctx, unitOf(ctx, unit));
  const figures = points.map((observation) => `${periodWords(ctx, observation.period)}: ${figureWords(ctx, observation)}`);
  return `${name === shortName(unitOf(ctx, unit)) ? full : `${full}, ${lowerFirst(name)}`}: ${figures.join('; ')}.`;
}

function subjectNames(ctx: Context, indicator: Indicator, all: readonly Observation[]): string {
  const categories = [...new Set(all.map((observation) => categoryName(ctx, observation)).filter((name) => name !== null))];
  return categories.length === 0 ? nameOf(ctx, indicator) : `${nameOf(ctx, indicator)}: ${categories.map(lowerFirst).join(', ')}`;
}
