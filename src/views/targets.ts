import type { Target } from '../catalogue/schemas.ts';
import { group, type Dataset } from '../dataset/dataset.ts';
import type { Observation } from '../dataset/observation.ts';
import { once } from '../dataset/once.ts';
import { noteRead } from '../dataset/reads.ts';
import { formatLocator } from '../format/locators.ts';
import { formatNumber, formatPercent } from '../format/numbers.ts';
import { assessTarget, isShareTarget, type Assessment } from '../measures/target.ts';
import { categoryName, indicatorOf, nameOf, observationsOf, unitOf, type Context } from './context.ts';
import { paths } from './paths.ts';
import type { Cell, Table, TableRow } from './table.ts';
import { decimalsToTell } from './telling-decimals.ts';
import { assessmentWords, lowerFirst, periodWords, targetWords, withMeasure } from './words.ts';

const placesOf = once(({ catalogue }: Dataset) => new Map([...catalogue.indicators.keys()].map((id, index) => [id, index])));

/** Every target held against every period of its unit, in the order of the catalogue. */
export function assessAll(ctx: Context, targets: readonly Target[]): Assessment[] {
  const place = placesOf(ctx.dataset);
  return [...targets]
    .sort((a, b) => (place.get(a.indicator) ?? 0) - (place.get(b.indicator) ?? 0) || a.line - b.line)
    .flatMap((target) => assessTarget(target, indicatorOf(ctx, target.indicator), observationsOf(ctx, target.indicator, target.unit), ctx.dataset.catalogue.categories));
}

const byIndicator = once(({ catalogue }: Dataset) => new Map([...Map.groupBy(catalogue.targets, ({ indicator }) => indicator)].map(([id, targets]) => [id, Map.groupBy(targets, ({ unit }) => unit)])));

/** The targets of an indicator: of one unit, or of the units of the page. */
export function targetsOf({ dataset, scope }: Context, indicator: string, unit?: string): readonly Target[] {
  const byUnit = byIndicator(dataset).get(indicator);
  if (byUnit === undefined) return [];
  return unit === undefined ? [...byUnit].flatMap(([id, targets]) => (scope === null || scope.has(id) ? targets : [])) : (byUnit.get(unit) ?? []);
}

/**
 * A figure held against the target of its unit, indicator and category; null without a target. A target that speaks of
 * other periods than the figure's cannot be assessed by it.
 */
export function assessmentOf(ctx: Context, { unit, indicator, category, period }: Observation): Assessment | null {
  const [target, ...others] = targetsOf(ctx, indicator, unit).filter((candidate) => candidate.category === category);
  if (target === undefined) return null;
  const assessments = assessAll(ctx, [target, ...others]);
  return assessments.find((assessment) => (assessment.observation !== null || assessment.reason !== 'no-observation') && assessment.period === period) ?? { target, period, state: 'not-assessable', reason: 'other-period', observed: null, gap: null, milestone: null, observation: null };
}

/** Of every target how it stands at its newest period. */
export function newestAssessments(assessments: readonly Assessment[]): Assessment[] {
  return [...group(assessments, ({ target }) => String(target.line)).values()].flatMap((list) => list.at(-1) ?? []);
}

/** The words for how many targets are reached: one count per target, at its newest period. */
export function targetSummary(ctx: Context, assessments: readonly Assessment[]): string {
  const newest = newestAssessments(assessments);
  const count = (state: Assessment['state']) => String(newest.filter((assessment) => assessment.state === state).length);
  const onPath = newest.filter(({ state }) => state === 'on-path' || state === 'behind-path').length;
  return ctx.t(onPath > 0 ? 'target.summaryPath' : 'target.summary', { total: String(newest.length), reached: count('reached'), notReached: count('not-reached'), onPath: String(onPath), notAssessable: count('not-assessable') });
}

/** Targets, one line per assessed period; `withIndicator` where the table mixes indicators, else the class alone is named. */
export function targetTable(ctx: Context, caption: string, assessments: readonly Assessment[], withIndicator: boolean): Table {
  const labels = [withIndicator ? 'indicator' : 'category', 'unit', 'target', 'period', 'result', 'state', 'source'] as const;
  return {
    caption,
    columns: labels.map((key) => ({ key, label: ctx.t(`column.${key}`), numeric: key === 'period' || key === 'result' })),
    rows: assessments.map((assessment) => targetRow(ctx, assessment, withIndicator)),
  };
}

function targetRow(ctx: Context, assessment: Assessment, withIndicator: boolean): TableRow {
  const { target, period, observation } = assessment;
  const indicator = indicatorOf(ctx, target.indicator);
  const scheme = observation?.scheme ?? indicator.scheme.find((id) => ctx.dataset.catalogue.categories.get(id)?.has(target.category ?? '')) ?? null;
  const category = categoryName(ctx, { scheme, category: target.category });
  const unit = unitOf(ctx, target.unit);
  const applies = ctx.t(`target.applies.${target.applies}`, { period: periodWords(ctx, target.period) });
  return {
    cells: [
      withIndicator ? { text: nameOf(ctx, indicator), value: nameOf(ctx, indicator), href: ctx.link(paths.indicator(indicator.id)), ...(category === null ? {} : { detail: lowerFirst(category) }) } : { text: category ?? ctx.t('category.total'), value: category ?? '' },
      { text: nameOf(ctx, unit), value: nameOf(ctx, unit), href: ctx.link(paths.unit(unit.id)) },
      { text: targetWords(ctx, target, indicator), value: target.value, detail: applies },
      assessment.observed === null && observation === null ? { text: ctx.t('state.noPeriod'), value: null, missing: true } : { text: periodWords(ctx, period), value: period },
      resultCell(ctx, assessment, indicator.decimals, indicator.measure),
      { text: assessmentWords(ctx, assessment), value: assessment.state, ...claimDetail(ctx, assessment) },
      { text: formatLocator(target.locator, ctx.lang), value: target.locator, href: ctx.link(paths.source(target.source)), ...(target.clause === null ? {} : { detail: target.clause }) },
    ],
  };
}

/** What the document itself says of the target in this period, beside our assessment. */
function claimDetail(ctx: Context, { target, period }: Assessment): { detail?: string } {
  noteRead('claims');
  const claims = ctx.dataset.catalogue.claims.filter((claim) => claim.unit === target.unit && claim.indicator === target.indicator && claim.period === period && (claim.category === null || claim.category === target.category));
  return claims.length === 0 ? {} : { detail: claims.map((claim) => ctx.t('target.claim', { claim: ctx.lang === 'vi' ? claim.claim_vi : claim.claim_en, place: formatLocator(claim.locator, ctx.lang) })).join('; ') };
}

function resultCell(ctx: Context, { target, observed, observation, reason }: Assessment, decimals: number, measure: string): Cell {
  if (observed === null) return { text: ctx.t(reason === 'withheld' ? 'status.c' : 'state.x'), value: null, missing: true };
  const text = isShareTarget(target) ? formatPercent(observed, ctx.lang, decimalsToTell(observed, target.value, decimals)) : withMeasure(ctx, formatNumber(observed, ctx.lang), measure);
  const value = observation?.value;
  return { text, value: observed, ...(isShareTarget(target) && value != null && observation?.denominator != null && target.base === indicatorOf(ctx, target.indicator).base ? { detail: `${formatNumber(value, ctx.lang)}/${formatNumber(observation.denominator, ctx.lang)}` } : {}) };
}
