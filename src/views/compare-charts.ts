import { isRange, isYear } from '../catalogue/period.ts';
import { comparableRuns, breakBetween, type BreakReason } from '../measures/change.ts';
import { comparedValue } from '../measures/comparable.ts';
import { placeBetween } from '../measures/gap.ts';
import { onePerPeriod } from '../measures/headline.ts';
import type { Observation } from '../dataset/observation.ts';
import type { Chart } from './chart.ts';
import { isShare } from './compare-benchmark.ts';
import type { FindingsOn } from './compare-data.ts';
import type { ComparedIndicator } from './compare-rows.ts';
import { unitLabel } from './compare-names.ts';
import { nameOf, observationsOf, type Context } from './context.ts';
import { timeAxis, valueAxis } from './figures/axis.ts';
import { breaksOf, placeOf, seriesOf } from './figures/trend-series.ts';
import { figureWords, periodWords, ratioWords } from './words.ts';

/** The order of the units in a list: the highest value first, those without one last, as they were chosen. */
export function orderOf({ comparison: { cells } }: ComparedIndicator): number[] {
  return cells.map((_, index) => index).sort((a, b) => (cells[b]?.value ?? -Infinity) - (cells[a]?.value ?? -Infinity) || a - b);
}

/** The units of one indicator on one scale; what does not compare is written in words. Null where fewer than two compare. */
export function dotChart(ctx: Context, one: ComparedIndicator, title: string, markLabel: string): Chart | null {
  const { comparison: { cells }, rows, marks } = one;
  if (cells.filter(({ value }) => value !== null).length < 2) return null;
  const lines = [...new Map(marks.flatMap((mark) => (mark === null ? [] : [[mark.words, mark.value] as const])))];
  // Of two units each is the mark of the other, which is no line across the chart.
  const targets = cells.length === 2 && markLabel === '' ? [] : lines.map(([words, x]) => ({ x, label: `${markLabel} ${words}`.trim() }));
  const percent = isShare(cells);
  const units = cells.map(({ unit }) => unit);
  const drawn = orderOf(one).flatMap((index) => {
    const [cell, row] = [cells[index], rows[index]];
    if (cell === undefined || row === undefined) return [];
    const ratio = cell.observation === null ? null : ratioWords(ctx, cell.observation);
    return [{ label: unitLabel(ctx, cell.unit, units), value: cell.value, valueLabel: cell.value === null ? (row.reason ?? row.shown) : row.shown, detail: ratio === row.shown ? null : ratio }];
  });
  const values = [...drawn.flatMap(({ value }) => value ?? []), ...targets.map(({ x }) => x)];
  const axis = valueAxis(values, percent, ctx.lang);
  const description = `${drawn.map(({ label, valueLabel, detail }) => `${label}: ${valueLabel}${detail === null ? '' : ` (${detail})`}`).join('; ')}.`;
  return { kind: 'dot-plot', text: { title, description }, x: axis, rows: drawn, targets };
}

export interface Course {
  readonly unit: string;
  readonly points: readonly Observation[];
}

/** The figures over time of each unit, of the category compared; only those that have a place on a yearly line. */
export function coursesOf(ctx: Context, { comparison: { indicator, cells, category } }: ComparedIndicator): Course[] {
  return cells.flatMap(({ unit, observation }) => {
    const wanted = observation?.category ?? category;
    const points = onePerPeriod(observationsOf(ctx, indicator.id, unit).filter((one) => one.category === wanted && !isRange(one.period) && comparedValue(one, indicator) !== null && (indicator.nature === 'stock' || isYear(one.period))));
    return points.length === 0 ? [] : [{ unit, points }];
  });
}

/** Small panels on the same axes, a line per unit, broken where the figures do not continue one another; null where no unit has two points. */
export function coursesChart(ctx: Context, findingsOn: FindingsOn, { comparison: { indicator, cells } }: ComparedIndicator, courses: readonly Course[], title: string): Chart | null {
  if (!courses.some(({ points }) => points.length > 1)) return null;
  const percent = isShare(cells);
  const breakOf = breaksBy(ctx, findingsOn, indicator.nature);
  const lines = courses.map(({ unit, points }) => ({ unit, name: unitLabel(ctx, unit, cells.map((cell) => cell.unit)), points, ...comparableRuns(points, breakOf) }));
  const all = courses.flatMap(({ points }) => points);
  return {
    kind: 'multiples',
    text: { title, description: lines.map(({ name, points }) => `${name}: ${points.map((point) => `${periodWords(ctx, point.period)}: ${figureWords(ctx, point)}`).join('; ')}.`).join(' ') },
    x: timeAxis(all.map(({ period }) => period)),
    y: valueAxis(all.map((point) => placeOf(point, percent)), percent, ctx.lang),
    panels: lines.map((line) => ({ title: line.name, series: [seriesOf(ctx, line, percent, '')], breaks: breaksOf(ctx, line) })),
  };
}

function breaksBy(ctx: Context, findingsOn: FindingsOn, nature: 'stock' | 'flow'): (older: Observation, newer: Observation) => BreakReason | null {
  const baseChanged = (older: Observation, newer: Observation) => findingsOn(newer).some((found) => found.rule === 'base-change' && findingsOn(older).includes(found));
  return (older, newer) => breakBetween(older, newer, nature, ctx.dataset.catalogue.schemes) ?? (baseChanged(older, newer) ? 'base' : null);
}

/** Two units over many indicators; null where no indicator has a figure of both that compares. */
export function pairChart(ctx: Context, units: readonly string[], compared: readonly ComparedIndicator[], title: string): Chart | null {
  const drawn = compared.filter(({ comparison }) => comparison.cells.every(({ value }) => value !== null));
  if (drawn.length === 0) return null;
  const [one = '', other = ''] = units.map((unit) => unitLabel(ctx, unit, units));
  const rows = drawn.map(({ comparison: { indicator, cells }, rows: [first, second] }) => {
    const values = cells.flatMap(({ value }) => value ?? []);
    // Shares stand on their whole; counts, and what lies below zero, on what there is.
    const [min, max] = [Math.min(0, ...values), Math.max(isShare(cells) ? 100 : 0, ...values)];
    const place = (index: number) => placeBetween(values[index] ?? 0, min, max, indicator);
    return { label: nameOf(ctx, indicator), places: [place(0), place(1)] as const, valueLabels: [first?.shown ?? '', second?.shown ?? ''] as const };
  });
  const description = rows.map(({ label, valueLabels }) => `${label}: ${one} ${valueLabels[0]}, ${other} ${valueLabels[1]}.`).join(' ');
  return { kind: 'dumbbell', text: { title, description }, names: [one, other], rows };
}
