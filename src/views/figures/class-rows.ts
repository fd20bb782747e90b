import type { Category, Indicator } from '../../catalogue/schemas.ts';
import { group } from '../../dataset/dataset.ts';
import type { Observation } from '../../dataset/observation.ts';
import { formatNumber, formatPercent } from '../../format/numbers.ts';
import { exclusiveClasses, type ClassShare, type ClassSplit } from '../../measures/classes.ts';
import { principal } from '../../measures/headline.ts';
import { SMALLEST_BASE } from '../../measures/share.ts';
import type { ClassPart, ClassRow } from '../chart.ts';
import { categoriesOf, nameOf, schemeOf, shortName, unitOf, type Context } from '../context.ts';
import { lowerFirst, periodWords } from '../words.ts';

/** The classes of one unit in one period, which together are the whole. */
export interface Bar {
  readonly unit: string;
  readonly period: string;
  readonly scheme: string;
  readonly observations: readonly Observation[];
  readonly split: ClassSplit;
}

/** A bar for every unit, period and scheme whose classes are complete. */
export function completeBars(ctx: Context, observations: readonly Observation[]): Bar[] {
  const wholes = group(observations.filter(({ scheme }) => schemeOf(ctx, scheme)?.kind === 'classes'), ({ unit, period, scheme }) => `${unit} ${period} ${scheme}`);
  return [...wholes.values()].flatMap((list) => {
    const [any] = list;
    if (any?.scheme == null) return [];
    const perCategory = [...group(list, ({ category }) => category ?? '').values()].flatMap((same) => principal(same) ?? []);
    const split = exclusiveClasses(categoriesOf(ctx, any.scheme), perCategory);
    return split === null ? [] : [{ unit: any.unit, period: any.period, scheme: any.scheme, observations: perCategory, split }];
  });
}

/** A bar as the chart draws it; `before` is the one above it, from which a change of scheme parts it. */
export function classRow(ctx: Context, indicator: Indicator, bar: Bar, before: Bar | null, withUnit: boolean): ClassRow {
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

/** A bar in words, for the description of the picture. */
export function describeRow(row: ClassRow): string {
  return `${row.label}: ${row.parts.map(({ name, shortLabel, label }) => (shortLabel === label ? `${name} ${label}` : `${name} ${shortLabel} (${label})`)).join(', ')}; ${row.total}.`;
}
