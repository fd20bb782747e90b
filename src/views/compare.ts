import { comparePeriods } from '../catalogue/period.ts';
import type { Indicator } from '../catalogue/schemas.ts';
import type { Chart } from './chart.ts';
import { shown } from '../measures/rank.ts';
import { coursesChart, coursesOf, dotChart, orderOf, pairChart, type Course } from './compare-charts.ts';
import { compareBrief, type CompareBrief } from './compare-brief.ts';
import { compareIndicator } from './compare-choice.ts';
import { classBarsOf, classesChart, classLines } from './compare-classes.ts';
import type { FindingsOn } from './compare-data.ts';
import { endNotices, remarkNotices } from './compare-notices.ts';
import { unitLabel } from './compare-names.ts';
import { comparabilityPanel } from './compare-panel.ts';
import { allRows, describeComparison, type ComparedIndicator, type CompareRow } from './compare-rows.ts';
import { MOST_INDICATORS, type CompareState, type Remark } from './compare-state.ts';
import { heatTable, lineTable, pairTable, unitTable } from './compare-tables.ts';
import { categoryName, nameOf, observationsOf, schemeOf, unitOf, type Context } from './context.ts';
import type { Table } from './table.ts';
import type { Notice } from './unit-notices.ts';
import { computedPercent } from '../measures/share.ts';
import { figureWords } from './words.ts';

/** A part of the view: what it shows, a picture where there is one to draw, and its table. */
export interface ComparePart {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly chart: Chart | null;
  readonly notes: readonly string[];
  readonly table: Table;
}

export interface CompareView {
  readonly notices: readonly Notice[];
  /** What is still to be chosen; null where there is something to compare. */
  readonly prompt: string | null;
  readonly parts: readonly ComparePart[];
  readonly panel: Table | null;
  /** Every figure of the view, as it is downloaded. */
  readonly all: Table | null;
  /** What is said on paper alone. */
  readonly brief: CompareBrief | null;
  /** Periods that can be asked for, newest first. */
  readonly periods: readonly string[];
}

/** All that the page shows of a choice. The figures of the chosen units are in the context, what was found of them comes apart. */
export function buildCompare(ctx: Context, findingsOn: FindingsOn, state: CompareState, remarks: readonly Remark[]): CompareView {
  const notices = [...remarkNotices(ctx, remarks), ...endNotices(ctx, state.units)];
  const indicators = chosenIndicators(ctx, state);
  const periods = [...new Set(indicators.flatMap(({ id }) => state.units.flatMap((unit) => observationsOf(ctx, id, unit).map(({ period }) => period))))].sort((a, b) => comparePeriods(b, a));
  const nothing = { notices, parts: [], panel: null, all: null, brief: null, periods };
  if (state.units.length < 2) return { ...nothing, prompt: ctx.t(state.units.length === 0 ? 'compare.promptUnits' : 'compare.promptMore') };
  if (indicators.length === 0) return { ...nothing, prompt: ctx.t('compare.promptShared') };
  const compared = indicators.map((indicator) => describeComparison(ctx, findingsOn, compareIndicator(ctx, findingsOn, indicator, state.units, state.period), state.benchmark));
  const [only] = compared;
  const { parts, lines } = compared.length === 1 && only !== undefined ? oneIndicator(ctx, findingsOn, state, only) : manyIndicators(ctx, state, compared);
  return {
    notices, prompt: null, parts, periods,
    panel: comparabilityPanel(ctx, compared),
    all: allRows(ctx, [...compared.flatMap(({ rows }) => rows), ...lines]),
    brief: compareBrief(ctx, findingsOn, state, compared),
  };
}

/** The indicators chosen; without a choice all that at least two of the units report. */
function chosenIndicators(ctx: Context, { units, indicators }: CompareState): Indicator[] {
  const all = [...ctx.dataset.catalogue.indicators.values()];
  if (indicators.length > 0) return indicators.flatMap((id) => ctx.dataset.catalogue.indicators.get(id) ?? []);
  return all.filter(({ id }) => units.filter((unit) => observationsOf(ctx, id, unit).length > 0).length > 1).slice(0, MOST_INDICATORS);
}

interface Parts {
  readonly parts: readonly ComparePart[];
  /** What the pictures show beyond the figures compared. */
  readonly lines: readonly CompareRow[];
}

function oneIndicator(ctx: Context, findingsOn: FindingsOn, state: CompareState, one: ComparedIndicator): Parts {
  const { indicator, period } = one.comparison;
  const name = nameOf(ctx, indicator);
  const units = unitNames(ctx, state.units);
  const part = (id: string, title: string, chart: Chart | null, notes: readonly string[], table: Table): ComparePart => ({ id, title, subtitle: `${name}; ${units}`, chart, notes, table });
  const figuresOf = (of: string, lines: readonly CompareRow[]) => lineTable(ctx, ctx.t('compare.figures', { title: of }), lines);
  const isClasses = indicator.scheme.some((id) => schemeOf(ctx, id)?.kind === 'classes');
  const bars = isClasses ? classBarsOf(ctx, indicator, state.units, period ?? state.period) : [];
  const title = dotTitle(ctx, one);
  const [classesTitle, coursesTitle] = [ctx.t('compare.classes'), ctx.t('compare.courses')];
  const classes = bars.length > 1 ? classLines(ctx, indicator, bars) : [];
  const courses = coursesOf(ctx, one);
  const chart = coursesChart(ctx, findingsOn, one, courses, coursesTitle);
  const markLabel = state.benchmark === 'none' ? (state.units.length === 2 ? '' : ctx.t('compare.benchmark.median')) : ctx.t(`compare.benchmark.${state.benchmark}`);
  return {
    parts: [
      ...(classes.length > 0 ? [part('classes', classesTitle, classesChart(ctx, indicator, bars, classesTitle), [ctx.t('compare.classesNote')], figuresOf(name, classes))] : []),
      part('dots', title, dotChart(ctx, one, title, markLabel), [], unitTable(ctx, title, one, orderOf(one))),
      ...(chart === null ? [] : [part('courses', coursesTitle, chart, [ctx.t('figure.trend.gapNote')], figuresOf(coursesTitle, courseLines(ctx, one, courses)))]),
    ],
    lines: [...classes, ...(chart === null ? [] : courseLines(ctx, one, otherTimes(one, courses)))],
  };
}

function manyIndicators(ctx: Context, state: CompareState, compared: readonly ComparedIndicator[]): Parts {
  const pair = state.units.length === 2;
  const title = ctx.t('compare.title', { units: unitNames(ctx, state.units) });
  const subtitle = ctx.t('compare.subtitle', { count: String(compared.length) });
  if (pair) return { parts: [{ id: 'pair', title, subtitle, chart: pairChart(ctx, state.units, compared, title), notes: [ctx.t('compare.pairNote')], table: pairTable(ctx, title, state.units, compared, state.benchmark) }], lines: [] };
  return { parts: [{ id: 'heat', title, subtitle, chart: null, notes: [ctx.t('compare.heatNote')], table: heatTable(ctx, title, state.units, compared, state.benchmark) }], lines: [] };
}

/** Figures of other periods than the one compared, which stand in the picture and so in the CSV. */
function otherTimes({ comparison: { cells } }: ComparedIndicator, courses: readonly Course[]): Course[] {
  return courses.map(({ unit, points }) => ({ unit, points: points.filter((point) => !cells.some(({ observation }) => observation?.key === point.key)) }));
}

function courseLines(ctx: Context, { comparison: { indicator } }: ComparedIndicator, courses: readonly Course[]): CompareRow[] {
  return courses.flatMap(({ unit, points }) => points.map((point) => ({
    indicator: nameOf(ctx, indicator), category: categoryName(ctx, point),
    unit: nameOf(ctx, unitOf(ctx, unit)), period: point.period, shown: figureWords(ctx, point), count: point.value, base: point.denominator, share: computedPercent(point) ?? point.percentReported,
    mark: null, standing: null, rank: null, reason: ctx.t('compare.otherTime'), place: null,
  })));
}

/** The finding of a dot plot: its highest and lowest, or that all are the same. */
function dotTitle(ctx: Context, one: ComparedIndicator): string {
  const { comparison: { indicator, cells }, rows } = one;
  const known = orderOf(one).filter((index) => cells[index]?.value != null);
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined || first === last) return nameOf(ctx, indicator);
  const unit = (index: number) => unitLabel(ctx, cells[index]?.unit ?? '', cells.map((cell) => cell.unit));
  const places = { high: unit(first), highFigure: rows[first]?.shown ?? '', low: unit(last), lowFigure: rows[last]?.shown ?? '', count: String(known.length) };
  const same = shown(cells[first]?.value ?? 0, indicator.decimals) === shown(cells[last]?.value ?? 0, indicator.decimals);
  return ctx.t(same ? 'figure.dots.titleTied' : 'figure.dots.title', places);
}

function unitNames(ctx: Context, units: readonly string[]): string {
  return units.map((unit) => nameOf(ctx, unitOf(ctx, unit))).join(', ');
}
