import type { Unit } from '../catalogue/schemas.ts';
import type { Context } from './context.ts';
import { spanWords } from './words.ts';
import { formatNumber } from '../format/numbers.ts';

/** Units with figures, those with most indicators first. */
export function reportingUnits(ctx: Context): Unit[] {
  const { catalogue, byUnit } = ctx.dataset;
  return [...catalogue.units.values()].filter(({ id }) => byUnit.has(id)).sort((a, b) => indicatorCount(ctx, b.id) - indicatorCount(ctx, a.id));
}

/** Units with a report of their own among the sources: they could have a figure for every indicator. */
export function unitsWithReport(ctx: Context): Unit[] {
  const own = new Set([...ctx.dataset.catalogue.sources.values()].map(({ unit }) => unit));
  return reportingUnits(ctx).filter(({ id }) => own.has(id));
}

/** How many indicators a unit has figures for. */
export function indicatorCount(ctx: Context, unit: string): number {
  return new Set((ctx.dataset.byUnit.get(unit) ?? []).map(({ indicator }) => indicator)).size;
}

/** "68 chỉ số, 131 số liệu, kỳ 2020–2023". */
export function unitCoverage(ctx: Context, unit: string): string {
  const observations = ctx.dataset.byUnit.get(unit) ?? [];
  if (observations.length === 0) return ctx.t('unit.noFigures');
  return ctx.t('unit.coverage', { indicators: String(indicatorCount(ctx, unit)), observations: formatNumber(observations.length, ctx.lang), periods: spanWords(ctx, [...new Set(observations.map(({ period }) => period))]) });
}
