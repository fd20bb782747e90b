import type { Observation } from '../dataset/observation.ts';
import { changeBetween } from '../measures/change.ts';
import { headline, isReported, onePerPeriod } from '../measures/headline.ts';
import { formatNumber } from '../format/numbers.ts';
import { formatLocator } from '../format/locators.ts';
import { indicatorOf, nameOf, observationsOf, sourceOf, sourceTitle, unitOf, type Context } from './context.ts';
import type { Link } from './page.ts';
import { breakWords, figureWords, lowerFirst, measurePhrase, missingWords, periodWords, ratioWords, subjectWords } from './words.ts';
import { breakOf } from './breaks.ts';
import { gravestNote, type FindingNote } from './findings.ts';
import { indicatorPath } from './indicator-pages.ts';
import { sourceCell } from './source-cells.ts';
import { isWithheld } from './withheld.ts';

/** One figure told in a few words: value, what it counts, how it stands. */
export interface Headline {
  readonly figure: string;
  /** k/n or the measure, beside the figure. */
  readonly detail: string | null;
  readonly subject: string;
  readonly href: string;
  readonly unit: string;
  readonly period: string;
  /** Its line on the page of its source: where the figure comes from. */
  readonly origin: Link;
  /** What the audit found of it. */
  readonly finding: FindingNote | null;
}

/** The figures that tell most of a unit, in the order of topics: those with a direction first, and every topic in turn. */
export function leadFigures(ctx: Context, unit: string, most: number): Observation[] {
  const leads = [...ctx.dataset.catalogue.indicators.values()].filter(({ lead }) => lead.length > 0);
  const found = leads.flatMap((indicator) => headline(indicator, observationsOf(ctx, indicator.id, unit)) ?? []);
  const directed = found.filter((observation) => indicatorOf(ctx, observation.indicator).direction !== 'none' && observation.value !== null);
  // Without a direction only a total can stand for its topic: one category of many would be chosen at random.
  const totals = found.filter((observation) => !directed.includes(observation) && observation.category === null && observation.value !== null);
  const chosen = new Set(perTopic(ctx, [...directed, ...totals]).slice(0, most));
  return found.filter((observation) => chosen.has(observation));
}

/** First one figure of every topic, then the others: a page that opens with one topic alone would hide the rest. */
function perTopic(ctx: Context, observations: readonly Observation[]): Observation[] {
  const topic = (observation: Observation) => indicatorOf(ctx, observation.indicator).topic;
  const first = observations.filter((observation, index) => observations.findIndex((other) => topic(other) === topic(observation)) === index);
  return [...first, ...observations.filter((observation) => !first.includes(observation))];
}

export function buildHeadline(ctx: Context, observation: Observation): Headline {
  const figure = figureWords(ctx, observation);
  const ratio = ratioWords(ctx, observation);
  return {
    figure: ratio === figure ? ratio : measurePhrase(ctx, observation).figure,
    detail: ratio === null ? measurePhrase(ctx, observation).measure : ratio === figure ? null : ratio,
    subject: subjectWords(ctx, observation),
    href: ctx.link(indicatorPath(ctx, observation.indicator, observation.unit)),
    unit: nameOf(ctx, unitOf(ctx, observation.unit)),
    period: periodWords(ctx, observation.period),
    finding: gravestNote(ctx, observation),
    origin: { href: sourceCell(ctx, observation), label: ctx.t('headline.origin', { place: formatLocator(observation.locator, ctx.lang), source: sourceTitle(ctx, sourceOf(ctx, observation.source)) }) },
  };
}

/** The change from the figure before, in words; the reason where it does not compare; null where there is none before. */
export function changeWords(ctx: Context, observation: Observation): string | null {
  const before = figureBefore(ctx, observation);
  if (before === null) return null;
  if (!isReported(observation)) return ctx.t('change.broken', { period: periodWords(ctx, before.period), reason: missingWords(ctx, observation) });
  if (isWithheld(before)) return ctx.t('change.broken', { period: periodWords(ctx, before.period), reason: ctx.t('status.c') });
  const reason = breakOf(ctx, indicatorOf(ctx, observation.indicator))(before, observation);
  if (reason !== null) return ctx.t('change.broken', { period: periodWords(ctx, before.period), reason: lowerFirst(breakWords(ctx, reason, observation)) });
  const change = changeBetween(before, observation);
  if (change === null) return null;
  const size = sizeOf(change);
  const shown = 'points' in change ? formatNumber(Math.abs(size), ctx.lang, indicatorOf(ctx, observation.indicator).decimals) : formatNumber(Math.abs(size), ctx.lang);
  const amount = 'points' in change ? ctx.t('unit.points', { value: shown }) : shown;
  const period = periodWords(ctx, before.period);
  if (Number(shown.replace(/[^\d]/g, '')) === 0) return ctx.t('change.same', { period });
  return ctx.t(size > 0 ? 'change.up' : 'change.down', { amount, period });
}

/** The size of that change, by which a table sorts; null where none is told. */
export function changeSize(ctx: Context, observation: Observation): number | null {
  const before = figureBefore(ctx, observation);
  const change = before === null || breakOf(ctx, indicatorOf(ctx, observation.indicator))(before, observation) !== null ? null : changeBetween(before, observation);
  return change === null ? null : sizeOf(change);
}

function sizeOf(change: NonNullable<ReturnType<typeof changeBetween>>): number {
  return 'points' in change ? change.points : change.count;
}

/** The figure of the period before, of the same unit, indicator and category; whether it compares is another question. */
export function figureBefore(ctx: Context, observation: Observation): Observation | null {
  return seriesTo(ctx, observation).at(-2) ?? null;
}

/**
 * The figures of the same unit, indicator and category up to one, oldest first. A year of which a document says that it
 * has no figure is a year without one, as if nothing were said.
 */
export function seriesTo(ctx: Context, observation: Observation): Observation[] {
  const told = observationsOf(ctx, observation.indicator, observation.unit).filter((other) => other.category === observation.category && (other.key === observation.key || isReported(other) || isWithheld(other)));
  const series = onePerPeriod(told);
  return series.slice(0, series.findIndex(({ key }) => key === observation.key) + 1);
}
