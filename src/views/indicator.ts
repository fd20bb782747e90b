import { newestPeriod } from '../catalogue/period.ts';
import type { Observation } from '../dataset/observation.ts';
import { formatAsOf } from '../format/periods.ts';
import { definitionOf, indicatorOf, nameOf, observationsOf, type Context } from './context.ts';
import type { Figure } from './figure.ts';
import { figuresOf } from './figures/figures.ts';
import { observationTable, plainRows } from './figures/rows.ts';
import { findingNotes, type FindingNote } from './findings.ts';
import { keySentence } from './indicator-key.ts';
import { factsOf, readingNotes, type Fact } from './indicator-reading.ts';
import { unitTable } from './indicator-units.ts';
import { buildPage, type Page } from './page.ts';
import { paths } from './paths.ts';
import type { Table } from './table.ts';
import { assessAll, targetsOf, targetTable } from './targets.ts';

export type { Fact } from './indicator-reading.ts';

export interface IndicatorView {
  readonly page: Page;
  readonly definition: string;
  readonly facts: readonly Fact[];
  readonly key: string;
  /** The units side by side first, then how each stands over time. */
  readonly figures: readonly Figure[];
  /** The newest figure of each unit; null where none reports. */
  readonly units: Table | null;
  readonly targets: Table | null;
  readonly table: Table | null;
  readonly findings: readonly FindingNote[];
  readonly reading: readonly string[];
  /** How to cite the page: what, to which date, in which version. */
  readonly citation: string;
  readonly csv: string;
}

export function buildIndicator(ctx: Context, id: string): IndicatorView {
  const indicator = indicatorOf(ctx, id);
  const observations = observationsOf(ctx, id);
  const topic = ctx.dataset.catalogue.topics.get(indicator.topic);
  const targets = assessAll(ctx, targetsOf(ctx, id));
  const figures = figuresOf(ctx, indicator, observations);
  return {
    page: buildPage(ctx, { heading: nameOf(ctx, indicator), description: definitionOf(ctx, indicator), breadcrumbs: topic === undefined ? [] : [{ label: nameOf(ctx, topic), path: paths.topic(topic.id) }], observations }),
    definition: definitionOf(ctx, indicator),
    facts: factsOf(ctx, indicator),
    key: keySentence(ctx, indicator),
    figures: [...figures.filter(({ chart }) => chart.kind === 'dot-plot'), ...figures.filter(({ chart }) => chart.kind !== 'dot-plot')],
    units: unitTable(ctx, indicator),
    targets: targets.length === 0 ? null : targetTable(ctx, ctx.t('target.caption'), targets, false),
    table: observations.length === 0 ? null : observationTable(ctx, ctx.t('indicator.all'), plainRows(observations), { unit: true, indicator: false, category: indicator.scheme.length > 0, source: true }),
    findings: findingNotes(ctx, observations),
    reading: readingNotes(ctx, indicator),
    citation: citationOf(ctx, nameOf(ctx, indicator), observations),
    csv: ctx.file(`/data/indicators/${id}.csv`),
  };
}

function citationOf(ctx: Context, indicator: string, observations: readonly Observation[]): string {
  const version = ctx.dataset.version.slice(0, 7);
  if (observations.length === 0) return ctx.t('indicator.citationEmpty', { indicator, version });
  return ctx.t('indicator.citation', { indicator, version, asOf: formatAsOf(newestPeriod(observations.map(({ period }) => period)), ctx.lang) });
}
