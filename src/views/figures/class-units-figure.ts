import { comparePeriods } from '../../catalogue/period.ts';
import type { Indicator } from '../../catalogue/schemas.ts';
import { group } from '../../dataset/dataset.ts';
import type { Observation } from '../../dataset/observation.ts';
import { compareNames } from '../../format/collation.ts';
import { formatNumber } from '../../format/numbers.ts';
import type { ClassPart } from '../chart.ts';
import { nameOf, shortName, unitOf, type Context } from '../context.ts';
import type { Figure } from '../figure.ts';
import { paths } from '../paths.ts';
import type { Cell, Table } from '../table.ts';
import { lowerFirst, periodWords } from '../words.ts';
import { WHOLE } from './axis.ts';
import { classRow, completeBars, describeRow, type Bar } from './class-rows.ts';
import { describeRows } from './describe-rows.ts';
import { figureFiles } from './files.ts';
import { originOf } from './origin.ts';

/** The 100 % bars of many units, one for each in the newest period that most of them share; null where none is complete. */
export function classUnitsFigure(ctx: Context, indicator: Indicator, observations: readonly Observation[]): Figure | null {
  const bars = inOrder(ctx, commonBars(completeBars(ctx, observations)));
  const [first, last] = [bars[0], bars.at(-1)];
  if (first === undefined || last === undefined) return null;
  const id = `${indicator.id}-classes`;
  const rows = bars.map((bar) => ({ ...classRow(ctx, indicator, bar, null, true), label: shortName(unitOf(ctx, bar.unit)) }));
  const best = (index: number) => rows.at(index)?.parts[0]?.label ?? '';
  const period = periodWords(ctx, first.period);
  const title = ctx.t('figure.classes.titleUnits', { period, name: lowerFirst(rows[0]?.parts[0]?.name ?? ''), count: String(bars.length), high: best(0), highUnit: shortName(unitOf(ctx, first.unit)), low: best(-1), lowUnit: shortName(unitOf(ctx, last.unit)) });
  return {
    id,
    title,
    subtitle: ctx.t('figure.dots.subtitle', { indicator: nameOf(ctx, indicator), count: String(bars.length), periods: period }),
    chart: { kind: 'class-bars', text: { title, description: describeRows(ctx, rows.map(describeRow)) }, x: WHOLE, rows },
    notes: bars.some(({ split }) => split.classes.some(({ derived }) => derived)) ? [ctx.t('figure.classes.derivedNote')] : [],
    ...originOf(ctx, bars.flatMap((bar) => bar.observations)),
    table: tableOf(ctx, title, bars, rows),
    ...figureFiles(ctx, id),
  };
}

/** The bars of the period and scheme that most units have, of equal ones the newest. */
function commonBars(bars: readonly Bar[]): readonly Bar[] {
  const groups = [...group(bars, ({ period, scheme }) => `${period} ${scheme}`).values()];
  const newer = ([one]: readonly Bar[], [other]: readonly Bar[]) => comparePeriods(one?.period ?? '', other?.period ?? '') > 0;
  return groups.reduce<readonly Bar[]>((best, list) => (list.length > best.length || (list.length === best.length && newer(list, best)) ? list : best), []);
}

/** The greatest share of the best class first, equal ones by the next class, then by name. */
function inOrder(ctx: Context, bars: readonly Bar[]): Bar[] {
  const share = ({ split }: Bar, place: number) => split.classes[place]?.percent ?? 0;
  return [...bars].sort((a, b) => share(b, 0) - share(a, 0) || share(b, 1) - share(a, 1) || compareNames(shortName(unitOf(ctx, a.unit)), shortName(unitOf(ctx, b.unit))));
}

/** A line for each bar, a column for each class: the share, and how many. */
function tableOf(ctx: Context, caption: string, bars: readonly Bar[], rows: readonly { readonly parts: readonly ClassPart[] }[]): Table {
  const classes = new Map(bars.flatMap(({ split }) => split.classes.map(({ category }) => [category.id, category] as const)).sort(([, a], [, b]) => a.order - b.order));
  return {
    caption,
    columns: [{ key: 'unit', label: ctx.t('column.unit'), numeric: false }, ...[...classes].map(([key, category]) => ({ key, label: nameOf(ctx, category), numeric: true })), { key: 'total', label: ctx.t('column.base'), numeric: true }],
    rows: bars.map(({ unit, split }, index) => {
      const cells = [...classes.keys()].map((id): Cell => {
        const place = split.classes.findIndex(({ category }) => category.id === id);
        const [known, part] = [split.classes[place], rows[index]?.parts[place]];
        if (known === undefined || part === undefined) return { text: ctx.t('state.x'), value: null, missing: true };
        return { text: part.label, value: known.percent, ...(known.count === null || part.shortLabel === part.label ? {} : { detail: part.shortLabel }) };
      });
      const total: Cell = split.total === null ? { text: ctx.t('figure.classes.noTotal'), value: null, missing: true } : { text: formatNumber(split.total, ctx.lang), value: split.total };
      const name = nameOf(ctx, unitOf(ctx, unit));
      return { cells: [{ text: name, value: name, href: ctx.link(paths.unit(unit)) }, ...cells, total] };
    }),
  };
}
