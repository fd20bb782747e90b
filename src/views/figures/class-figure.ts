import type { Indicator } from '../../catalogue/schemas.ts';
import type { Observation } from '../../dataset/observation.ts';
import { formatNumber, formatPercent } from '../../format/numbers.ts';
import { nameOf, shortName, unitOf, type Context } from '../context.ts';
import type { Figure } from '../figure.ts';
import { lowerFirst, periodWords, spanWords } from '../words.ts';
import { WHOLE } from './axis.ts';
import { classRow, completeBars, describeRow, type Bar } from './class-rows.ts';
import { figureFiles } from './files.ts';
import { originOf } from './origin.ts';
import { observationTable, type FigureRow } from './rows.ts';

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
    chart: { kind: 'class-bars', text: { title, description: rows.map(describeRow).join(' ') }, x: WHOLE, rows },
    notes: notesOf(ctx, bars),
    ...originOf(ctx, bars.flatMap((bar) => bar.observations)),
    table: observationTable(ctx, title, bars.flatMap((bar) => barRows(ctx, bar)), { unit: units.size > 1, indicator: false, category: true, source: true }),
    ...figureFiles(ctx, id),
  };
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
