import type { Unit } from '../catalogue/schemas.ts';
import type { Dataset } from '../dataset/dataset.ts';
import { once } from '../dataset/once.ts';
import { recall } from '../dataset/recall.ts';
import type { Context } from './context.ts';
import { spanWords } from './words.ts';
import { formatNumber } from '../format/numbers.ts';

function reporting(dataset: Dataset): readonly Unit[] {
  const { catalogue, byUnit, indicatorsOf } = dataset;
  return recall(dataset, 'reporting', '', () => [...catalogue.units.values()].filter(({ id }) => byUnit.has(id)).sort((a, b) => indicatorsOf(b.id).length - indicatorsOf(a.id).length));
}

const withReport = once(({ catalogue }: Dataset): ReadonlySet<string> => new Set([...catalogue.sources.values()].map(({ unit }) => unit)));

/** The units of the page that have figures, those with most indicators first. */
export function reportingUnits({ dataset, scope }: Context): readonly Unit[] {
  return scope === null ? reporting(dataset) : reporting(dataset).filter(({ id }) => scope.has(id));
}

/** Units with a report of their own among the sources: they could have a figure for every indicator. */
export function unitsWithReport(ctx: Context): Unit[] {
  return reportingUnits(ctx).filter(({ id }) => withReport(ctx.dataset).has(id));
}

/** How many indicators a unit has figures for. */
export function indicatorCount(ctx: Context, unit: string): number {
  return ctx.dataset.indicatorsOf(unit).length;
}

/** "68 chỉ số, 131 số liệu, kỳ 2020–2023". */
export function unitCoverage(ctx: Context, unit: string): string {
  const observations = ctx.dataset.byUnit.get(unit);
  if (observations.length === 0) return ctx.t('unit.noFigures');
  return ctx.t('unit.coverage', { indicators: String(indicatorCount(ctx, unit)), observations: formatNumber(observations.length, ctx.lang), periods: spanWords(ctx, [...new Set(observations.map(({ period }) => period))]) });
}
