import { comparePeriods } from '../catalogue/period.ts';
import type { Indicator } from '../catalogue/schemas.ts';
import type { Chart } from './chart.ts';
import { shown } from '../measures/rank.ts';
import { coursesChart, coursesOf, dotChart, orderOf, pairChart } from './compare-charts.ts';
import { compareIndicator } from './compare-choice.ts';
import { classBarsOf, classesChart, classLines } from './compare-classes.ts';
import type { FindingsOn } from './compare-data.ts';
import { endNotices, remarkNotices } from './compare-notices.ts';
import { unitLabel } from './compare-names.ts';
import { comparabilityPanel } from './compare-panel.ts';
import { allRows, describeComparison, type ComparedIndicator, type CompareRow } from './compare-rows.ts';
import { MOST_INDICATORS, type CompareState, type Remark } from './compare-state.ts';
import { heatTable, pairTable, unitTable } from './compare-tables.ts';
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
  /** Null where the table of all figures has the numbers. */
  readonly table: Table | null;
}

export interface CompareView {
  readonly notices: readonly Notice[];
  /** What is still to be chosen; null where there is something to compare. */
  readonly prompt: string | null;
  readonly parts: readonly ComparePart[];
  readonly panel: Table | null;
  /** Every figure of the view, as it is downloaded. */
  readonly all: Table | null;
  /** Periods that can be asked for, newest first. */
  readonly periods: readonly string[];
}

/** All that the page shows of a choice. The figures of the chosen units are in the context, what was found of them comes apart. */
export function buildCompare(ctx: Context, findingsOn: FindingsOn, state: CompareState, remarks: readonly Remark[]): CompareView {
  const notices = [...remarkNotices(ctx, remarks), ...endNotices(ctx, state.units)];
  const indicators = chosenIndicators(ctx, state);
  const periods = [...new Set(indicators.flatMap(({ id }) => state.units.flatMap((unit) => observationsOf(ctx, id, unit).map(({ period }) => period))))].sort((a, b) => comparePeriods(b, a));
  const nothing = { notices, parts: [], panel: null, all: null, periods };
  if (state.units.length < 2) return { ...nothing, prompt: ctx.t(state.units.length === 0 ? 'compare.promptUnits' : 'compare.promptMore') };
  if (indicators.length === 0) return { ...nothing, prompt: ctx.t('compare.promptShared') };
  const compared = indicators.map((indicator) => describeComparison(ctx, findingsOn, compareIndicator(ctx, findingsOn, indicator, state.units, state.period), state.benchmark));
  const [only] = compared;
  const { parts, lines } = compared.length === 1 && only !== undefined ? oneIndicator(ctx, findingsOn, state, only) : manyIndicators(ctx, state, compared);
  return { notices, prompt: null, parts, panel: comparabilityPanel(ctx, compared), all: allRows(ctx, [...compared.flatMap(({ rows }) => rows), ...lines]), periods };
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
  const part = (id: string, title: string, chart: Chart | null, notes: readonly string[], table: Table | null): ComparePart => ({ id, title, subtitle: `${name}; ${units}`, chart, notes, table });
  const isClasses = indicator.scheme.some((id) => schemeOf(ctx, id)?.kind === 'classes');
  const bars = isClasses ? classBarsOf(ctx, indicator, state.units, period ?? state.period) : [];
  const title = dotTitle(ctx, one);
  const courses = coursesOf(ctx, one);
  const coursesTitle = ctx.t('compare.courses');
  const chart = coursesChart(ctx, findingsOn, one, courses, coursesTitle);
  const markLabel = state.benchmark === 'none' ? (state.units.length === 2 ? '' : ctx.t('compare.benchmark.median')) : ctx.t(`compare.benchmark.${state.benchmark}`);
  return {
    parts: [
      ...(bars.length > 1 ? [part('classes', ctx.t('compare.classes'), classesChart(ctx, indicator, bars, ctx.t('compare.classes')), [ctx.t('compare.classesNote')], null)] : []),
      part('units', title, dotChart(ctx, one, title, markLabel), [], unitTable(ctx, title, one, orderOf(one))),
      ...(chart === null ? [] : [part('courses', coursesTitle, chart, [ctx.t('figure.trend.gapNote')], null)]),
    ],
    lines: [...(bars.length > 1 ? classLines(ctx, indicator, bars) : []), ...(chart === null ? [] : courseLines(ctx, one, courses))],
  };
}

function manyIndicators(ctx: Context, state: CompareState, compared: readonly ComparedIndicator[]): Parts {
  const pair = state.units.length === 2;
  const title = ctx.t('compare.title', { units: unitNames(ctx, state.units) });
  const subtitle = ctx.t('compare.subtitle', { count: String(compared.length) });
  if (pair) return { parts: [{ id: 'pair', title, subtitle, chart: pairChart(ctx, state.units, compared, title), notes: [ctx.t('compare.pairNote')], table: pairTable(ctx, title, state.units, compared, state.benchmark) }], lines: [] };
  return { parts: [{ id: 'heat', title, subtitle, chart: null, notes: [ctx.t('compare.heatNote')], table: heatTable(ctx, title, state.units, compared, state.benchmark) }], lines: [] };
}

/** Figures of other periods, which stand in the picture and so in the table. */
function courseLines(ctx: Context, { comparison: { indicator, cells } }: ComparedIndicator, courses: ReturnType<typeof coursesOf>): CompareRow[] {
  return courses.flatMap(({ unit, points }) => points.filter((point) => !cells.some(({ observation }) => observation?.key === point.key)).map((point) => ({
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
