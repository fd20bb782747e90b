import type { Category, Indicator } from '../../catalogue/schemas.ts';
import { group } from '../../dataset/dataset.ts';
import type { Observation } from '../../dataset/observation.ts';
import { formatNumber, formatPercent } from '../../format/numbers.ts';
import { exclusiveClasses, type ClassShare, type ClassSplit } from '../../measures/classes.ts';
import { principal } from '../../measures/headline.ts';
import { SMALLEST_BASE } from '../../measures/share.ts';
import type { ClassPart, ClassRow } from '../chart.ts';
import { categoriesOf, nameOf, schemeOf, shortName, unitOf, type Context } from '../context.ts';
import type { Figure } from '../figure.ts';
import { lowerFirst, periodWords, spanWords } from '../words.ts';
import { WHOLE } from './axis.ts';
import { figureFiles } from './files.ts';
import { originOf } from './origin.ts';
import { observationTable, type FigureRow } from './rows.ts';

interface Bar {
  readonly unit: string;
  readonly period: string;
  readonly scheme: string;
  readonly observations: readonly Observation[];
  readonly split: ClassSplit;
}

/** 100 % bars of a yearly classification, one per unit and period whose classes are complete; null where none is. */
export function classFigure(ctx: Context, indicator: Indicator, observations: readonly Observation[]): Figure | null {
  const bars = completeBars(ctx, observations);
  const [first] = bars;
  if (first === undefined) return null;
  const units = new Set(bars.map(({ unit }) => unit));
  const id = `${indicator.id}-classes`;
  const title = titleOf(ctx, indicator, bars);
  const subtitle = ctx.t('figure.classes.subtitle', { indicator: nameOf(ctx, indicator), units: unitNames(ctx, units), periods: spanWords(ctx, bars.map(({ period }) => period)) });
  const rows = bars.map((bar, index) => classRow(ctx, indicator, bar, bars[index - 1] ?? null, units.size > 1));
  return {
    id,
    title,
    subtitle,
    chart: { kind: 'class-bars', text: { title, description: rows.map(describe).join(' ') }, x: WHOLE, rows },
    notes: notesOf(ctx, bars),
    ...originOf(ctx, bars.flatMap((bar) => bar.observations)),
    table: observationTable(ctx, title, bars.flatMap((bar) => barRows(ctx, bar)), { unit: units.size > 1, indicator: false, category: true, source: true }),
    ...figureFiles(ctx, id),
  };
}

function completeBars(ctx: Context, observations: readonly Observation[]): Bar[] {
  const wholes = group(observations.filter(({ scheme }) => schemeOf(ctx, scheme)?.kind === 'classes'), ({ unit, period, scheme }) => `${unit} ${period} ${scheme}`);
  return [...wholes.values()].flatMap((list) => {
    const [any] = list;
    if (any?.scheme == null) return [];
    const perCategory = [...group(list, ({ category }) => category ?? '').values()].flatMap((same) => principal(same) ?? []);
    const split = exclusiveClasses(categoriesOf(ctx, any.scheme), perCategory);
    return split === null ? [] : [{ unit: any.unit, period: any.period, scheme: any.scheme, observations: perCategory, split }];
  });
}

function classRow(ctx: Context, indicator: Indicator, bar: Bar, before: Bar | null, withUnit: boolean): ClassRow {
  const scheme = schemeOf(ctx, bar.scheme);
  const broken = before !== null && before.unit === bar.unit && before.scheme !== bar.scheme && scheme !== null;
  const period = periodWords(ctx, bar.period);
  const order = leaves(categoriesOf(ctx, bar.scheme)).map(({ id }) => id);
  return {
    label: withUnit ? `${shortName(unitOf(ctx, bar.unit))} ${period}` : period,
    parts: bar.split.classes.map((share) => part(ctx, indicator, share, order, bar.split.total)),
    total: bar.split.total === null ? ctx.t('figure.classes.noTotal') : `n = ${formatNumber(bar.split.total, ctx.lang)}`,
    breakBefore: broken ? ctx.t('break.schemeNamed', { scheme: lowerFirst(nameOf(ctx, scheme)) }) : null,
  };
}

/** The share as the label where the base allows one, else the count alone. */
function part(ctx: Context, indicator: Indicator, { category, count, percent }: ClassShare, order: readonly string[], total: number | null): ClassPart {
  // A container that stands for itself ("tốt trở lên" undivided) takes the second colour: it is not all excellent.
  const place = order.indexOf(category.id);
  const role = Math.min(place < 0 ? 2 : place + 1, 4) as ClassPart['role'];
  const counted = count === null ? null : formatNumber(count, ctx.lang);
  const label = counted !== null && total !== null && total < SMALLEST_BASE ? counted : formatPercent(percent, ctx.lang, indicator.decimals);
  return { role, name: nameOf(ctx, category), share: percent, label, shortLabel: counted ?? label };
}

/** The classes that exclude one another: those in which no other stands. */
function leaves(categories: readonly Category[]): Category[] {
  return categories.filter((category) => !categories.some((other) => other.within === category.id));
}

function titleOf(ctx: Context, indicator: Indicator, bars: readonly Bar[]): string {
  const newest = bars.at(-1);
  const top = newest?.split.classes[0];
  if (newest === undefined || top === undefined) return nameOf(ctx, indicator);
  const oldest = bars.find((bar) => bar.unit === newest.unit && bar.scheme === newest.scheme) ?? newest;
  const before = oldest.split.classes[0];
  const words = { unit: shortName(unitOf(ctx, newest.unit)), name: lowerFirst(nameOf(ctx, top.category)), period: periodWords(ctx, newest.period) };
  if (top.count === null) return ctx.t('figure.classes.titleShare', { ...words, share: formatPercent(top.percent, ctx.lang, indicator.decimals) });
  if (oldest === newest || before?.count == null) return ctx.t('figure.classes.titleOne', { ...words, count: formatNumber(top.count, ctx.lang), total: formatNumber(newest.split.total ?? 0, ctx.lang) });
  const places = { ...words, before: formatNumber(before.count, ctx.lang), after: formatNumber(top.count, ctx.lang), start: periodWords(ctx, oldest.period) };
  return ctx.t(top.count > before.count ? 'figure.classes.titleUp' : top.count < before.count ? 'figure.classes.titleDown' : 'figure.classes.titleSame', places);
}

function describe(row: ClassRow): string {
  return `${row.label}: ${row.parts.map(({ name, shortLabel, label }) => (shortLabel === label ? `${name} ${label}` : `${name} ${shortLabel} (${label})`)).join(', ')}; ${row.total}.`;
}

function notesOf(ctx: Context, bars: readonly Bar[]): string[] {
  const derived = bars.some(({ split }) => split.classes.some((share) => share.derived));
  const printed = bars.some(({ split }) => split.total === null);
  return [...(derived ? [ctx.t('figure.classes.derivedNote')] : []), ...(printed ? [ctx.t('figure.classes.printedNote')] : [])];
}

/** The printed lines of a bar, with the computed class among them. */
function barRows(ctx: Context, { observations, split }: Bar): FigureRow[] {
  const printed = observations.map((observation) => ({ observation, derived: null, ...(observation.value === null || split.total === null ? {} : { base: split.total }) }));
  const computed = split.classes.filter(({ derived }) => derived).flatMap(({ category, count, percent }) => {
    const near = observations.find((observation) => observation.category === category.within);
    return near === undefined ? [] : [{ observation: near, derived: { name: nameOf(ctx, category), value: count, percent } }];
  });
  return [...printed, ...computed];
}

export function unitNames(ctx: Context, units: Iterable<string>): string {
  return [...units].map((unit) => nameOf(ctx, unitOf(ctx, unit))).join(', ');
}
