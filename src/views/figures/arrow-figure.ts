import type { Indicator } from '../../catalogue/schemas.ts';
import type { Observation } from '../../dataset/observation.ts';
import { comparePeriods } from '../../catalogue/period.ts';
import { formatNumber } from '../../format/numbers.ts';
import { gapTo } from '../../measures/gap.ts';
import { shown } from '../../measures/rank.ts';
import { shareOf } from '../../measures/share.ts';
import type { ArrowChart } from '../chart.ts';
import { type Context } from '../context.ts';
import type { Figure } from '../figure.ts';
import { figureWords, periodWords, spanWords, valueWords } from '../words.ts';
import { valueAxis } from './axis.ts';
import { unitNames } from './class-figure.ts';
import { figureFiles } from './files.ts';
import { originOf } from './origin.ts';
import { observationTable, plainRows } from './rows.ts';
import type { TrendLine } from './trend-lines.ts';

type ArrowRow = ArrowChart['rows'][number];

/**
 * Arrows from the older to the newer value of several lines that all have the same two dates and no break between them;
 * null where they do not: then there is a course over time to draw, or nothing that compares.
 */
export function arrowFigure(ctx: Context, indicator: Indicator, lines: readonly TrendLine[], id: string, subject: string): Figure | null {
  const all = lines.flatMap(({ points }) => points);
  const [start, end, ...more] = [...new Set(all.map(({ period }) => period))].sort(comparePeriods);
  if (start === undefined || end === undefined || more.length > 0 || lines.length < 2) return null;
  if (lines.some(({ points, runs }) => points.length !== 2 || runs.length !== 1)) return null;
  const percent = all.every((observation) => shareOf(observation) !== null);
  const rows = lines.flatMap((line) => rowOf(ctx, indicator, line, percent) ?? []);
  const title = titleOf(ctx, rows, periodWords(ctx, start), periodWords(ctx, end));
  const units = new Set(lines.map(({ unit }) => unit));
  return {
    id,
    title,
    subtitle: ctx.t('figure.trend.subtitle', { indicator: subject, units: units.size > 3 ? ctx.t('figure.arrow.units', { count: String(units.size) }) : unitNames(ctx, units), periods: spanWords(ctx, [start, end]) }),
    chart: {
      kind: 'arrow',
      text: { title, description: `${rows.map(({ label, valueLabel, change }) => `${label}: ${valueLabel}, ${change}`).join('; ')}.` },
      x: valueAxis(rows.flatMap(({ from, to }) => [from.value, to.value]), percent, ctx.lang),
      rows,
      heading: `${periodWords(ctx, start)} → ${periodWords(ctx, end)}`,
    },
    notes: [ctx.t(indicator.direction === 'none' ? 'figure.arrow.plainNote' : 'figure.arrow.note')],
    ...originOf(ctx, all),
    table: observationTable(ctx, title, plainRows(all), { unit: units.size > 1, indicator: false, category: indicator.scheme.length > 0, source: true }),
    ...figureFiles(ctx, id),
  };
}

function rowOf(ctx: Context, indicator: Indicator, { name, points: [older, newer] }: TrendLine, percent: boolean): ArrowRow | null {
  if (older === undefined || newer === undefined) return null;
  const end = (observation: Observation) => ({ value: percent ? (shareOf(observation)?.percent ?? 0) : (observation.value ?? 0), label: percent ? figureWords(ctx, observation) : valueWords(ctx, observation) });
  const [from, to] = [end(older), end(newer)];
  const gap = gapTo(to.value, from.value, indicator);
  const size = Math.abs(to.value - from.value);
  const amount = percent ? ctx.t('unit.points', { value: formatNumber(size, ctx.lang, indicator.decimals) }) : formatNumber(size, ctx.lang);
  const still = percent && shown(size, indicator.decimals) === 0 ? true : size === 0;
  const way = still || indicator.direction === 'none' ? 'plain' : gap > 0 ? 'better' : 'worse';
  const words = still ? ctx.t('figure.arrow.same') : ctx.t(to.value > from.value ? 'figure.arrow.up' : 'figure.arrow.down', { amount });
  return { label: name, from, to, valueLabel: `${from.label} → ${to.label}`, way, change: way === 'plain' ? words : `${words}, ${ctx.t(way === 'better' ? 'figure.arrow.better' : 'figure.arrow.worse')}` };
}

/** How many rose, fell and stayed, between which dates. */
function titleOf(ctx: Context, rows: readonly ArrowRow[], start: string, end: string): string {
  const same = rows.filter(({ change }) => change === ctx.t('figure.arrow.same')).length;
  const up = rows.filter(({ from, to, change }) => to.value > from.value && change !== ctx.t('figure.arrow.same')).length;
  return ctx.t('figure.arrow.title', { up: String(up), down: String(rows.length - up - same), same: String(same), start, end });
}
