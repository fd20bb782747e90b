import { nice, ticks } from 'd3-array';
import type { Indicator } from '../../catalogue/schemas.ts';
import { group } from '../../dataset/dataset.ts';
import type { Observation } from '../../dataset/observation.ts';
import { formatNumber } from '../../format/numbers.ts';
import { binsOf, type Bin } from '../../measures/bins.ts';
import { comparedValue, incomparable } from '../../measures/comparable.ts';
import { spreadOf } from '../../measures/spread.ts';
import type { Axis, DistributionChart } from '../chart.ts';
import { comparableGroup, sameOf, type ComparableGroup } from '../comparable-group.ts';
import { measureName, shortName, unitOf, type Context } from '../context.ts';
import type { Figure } from '../figure.ts';
import { groupWords, type GroupWords } from '../group-words.ts';
import type { Cell, Table, TableRow } from '../table.ts';
import { targetsOf } from '../targets.ts';
import { unitNames } from '../unit-names.ts';
import { figureWords, periodWords, subjectWords, targetWords } from '../words.ts';
import { valueAxis } from './axis.ts';
import { figureFiles } from './files.ts';
import { originOf } from './origin.ts';

/** Of fewer values no quarter is told. */
const FEWEST = 5;
/** More lines than these hide the bars. */
const MOST_TARGETS = 3;

/** How the comparable units of the page lie: how many where, median, middle half and ends. Null where too few compare. */
export function distributionFigure(ctx: Context, indicator: Indicator): Figure | null {
  const compared = comparableGroup(ctx, indicator);
  const values = compared?.values.map(({ value }) => value) ?? [];
  const spread = spreadOf(values);
  if (compared === null || spread === null || spread.count < FEWEST) return null;
  const { figure } = compared;
  const id = `${indicator.id}-distribution`;
  const words = groupWords(ctx, indicator, compared, spread);
  const percent = indicator.base !== null || measureName(ctx, figure.measure) === '%';
  const bins = binsOf(values);
  const above = figureAbove(ctx, indicator, compared);
  const title = ctx.t(words.tied ? 'figure.distribution.titleTied' : 'figure.distribution.title', words.places);
  const lines = [
    { x: spread.median, label: ctx.t('figure.distribution.median', { value: words.places.median }) },
    ...(above === null ? [] : [{ x: comparedValue(above, indicator) ?? 0, label: ctx.t('figure.dots.parent', { unit: shortName(unitOf(ctx, above.unit)), figure: figureWords(ctx, above) }) }]),
    ...targetLines(ctx, indicator, compared),
  ];
  const table = tableOf(ctx, title, words, bins, percent);
  return {
    id,
    title,
    subtitle: ctx.t('figure.distribution.subtitle', { indicator: subjectWords(ctx, figure), units: words.places.units, count: words.places.count, period: periodWords(ctx, figure.period), measure: percent ? '%' : measureName(ctx, figure.measure) }),
    chart: {
      kind: 'distribution',
      text: { title, description: `${table.rows.slice(0, bins.length).map(({ cells: [stretch, count] }) => `${stretch?.text}: ${count?.text}`).join('; ')}.` },
      x: rangeAxis(ctx, [...bins.flatMap(({ from, to }) => [from, to]), ...lines.map(({ x }) => x)], percent),
      y: valueAxis(bins.map(({ count }) => count), false, ctx.lang),
      bins,
      middle: { from: spread.lower, to: spread.upper },
      range: { from: spread.min, to: spread.max },
      barLabel: ctx.t('figure.distribution.bars'),
      middleLabel: ctx.t('figure.distribution.middle', words.places),
      rangeLabel: ctx.t('figure.distribution.range', words.places),
      lines,
    } satisfies DistributionChart,
    notes: [ctx.t('figure.distribution.note')],
    ...originOf(ctx, [...(above === null ? [] : [above]), ...compared.values.flatMap(({ unit }) => sameOf(ctx, figure, unit) ?? [])]),
    table,
    ...figureFiles(ctx, id),
  };
}

/** The one unit that stands above all; null where there is none, or several. */
function unitAbove(ctx: Context, { values }: ComparableGroup): string | null {
  const [parent, ...others] = new Set(values.map(({ unit }) => unitOf(ctx, unit).parent));
  return parent == null || others.length > 0 ? null : parent;
}

/** The share of that unit, for a line; a count of the whole would stand far away. */
function figureAbove(ctx: Context, indicator: Indicator, compared: ComparableGroup): Observation | null {
  const parent = unitAbove(ctx, compared);
  const own = indicator.base === null || parent === null ? null : sameOf(ctx, compared.figure, parent);
  return own === null || incomparable(compared.figure, own) !== null || comparedValue(own, indicator) === null ? null : own;
}

/** The targets of the units, and those of shares of the one above them, on the same base: one line for all that are equal; none where they are too many to tell apart. */
function targetLines(ctx: Context, indicator: Indicator, compared: ComparableGroup): { x: number; label: string }[] {
  const units = new Set([...compared.values.map(({ unit }) => unit), ...(indicator.base === null ? [] : [unitAbove(ctx, compared)])]);
  const targets = targetsOf(ctx, indicator.id).filter((target) => target.base === indicator.base && target.category === compared.figure.category && units.has(target.unit));
  const equal = [...group(targets, ({ operator, value }) => `${operator}${value}`).values()];
  if (equal.length > MOST_TARGETS) return [];
  return equal.flatMap((same) => {
    const [target] = same;
    return target === undefined ? [] : [{ x: target.value, label: ctx.t('figure.dots.target', { target: targetWords(ctx, target, indicator), units: unitNames(ctx, same) }) }];
  });
}

/** An axis over all that is drawn; unlike a bar, a place on it needs no zero. */
function rangeAxis(ctx: Context, values: readonly number[], percent: boolean): Axis {
  const [low, high] = nice(Math.min(...values), Math.max(...values), 6);
  return { domain: [low, high], ticks: ticks(low, high, 6).map((value) => ({ value, label: `${formatNumber(value, ctx.lang)}${percent ? '%' : ''}` })) };
}

function tableOf(ctx: Context, caption: string, { places }: GroupWords, bins: readonly Bin[], percent: boolean): Table {
  const edge = (value: number) => `${formatNumber(value, ctx.lang)}${percent ? '%' : ''}`;
  const stretch = ({ from, to }: Bin, index: number) => ctx.t(index === bins.length - 1 ? 'figure.distribution.binLast' : 'figure.distribution.bin', { from: edge(from), to: edge(to) });
  const row = (name: string, cell: Cell): TableRow => ({ cells: [{ text: name, value: name }, cell] });
  const summary: readonly (readonly [name: string, text: string, detail?: string])[] = [
    [ctx.t('group.low'), places.low, places.lowUnits],
    [ctx.t('group.lower'), places.lower],
    [ctx.t('group.median'), places.median],
    [ctx.t('group.upper'), places.upper],
    [ctx.t('group.high'), places.high, places.highUnits],
  ];
  return {
    caption,
    columns: [{ key: 'stretch', label: ctx.t('column.stretch'), numeric: false }, { key: 'count', label: ctx.t('column.unitsOrValue'), numeric: true }],
    rows: [
      ...bins.map((bin, index) => row(stretch(bin, index), { text: formatNumber(bin.count, ctx.lang), value: bin.count, detail: ctx.t('figure.distribution.counted') })),
      ...summary.map(([name, text, detail]) => row(name, { text, value: text, ...(detail === undefined ? {} : { detail }) })),
    ],
  };
}
