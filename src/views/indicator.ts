import { newestPeriod } from '../catalogue/period.ts';
import type { Indicator } from '../catalogue/schemas.ts';
import type { Observation } from '../dataset/observation.ts';
import { formatNumber } from '../format/numbers.ts';
import { formatAsOf } from '../format/periods.ts';
import { definitionOf, indicatorOf, nameOf, observationsOf, unitOf, type Context } from './context.ts';
import type { Figure } from './figure.ts';
import { countUnits } from './figures/few-units.ts';
import { figuresOf } from './figures/figures.ts';
import { observationTable, plainRows } from './figures/rows.ts';
import { fewFindingNotes, type FindingNote } from './findings.ts';
import { familyTable } from './indicator-family.ts';
import { keySentence } from './indicator-key.ts';
import { isLarge, MOST_UNITS, overFamily } from './indicator-pages.ts';
import { parentTable } from './indicator-parents.ts';
import { factsOf, readingNotes, type Fact } from './indicator-reading.ts';
import { unitTable } from './indicator-units.ts';
import { buildPage, type Page } from './page.ts';
import { paths } from './paths.ts';
import type { Table } from './table.ts';
import { assessAll, targetsOf } from './targets.ts';
import { targetRows } from './target-tally.ts';

export type { Fact } from './indicator-reading.ts';

export interface IndicatorView {
  readonly page: Page;
  readonly definition: string;
  readonly facts: readonly Fact[];
  readonly key: string;
  /** How the units lie beside one another first, then how each stands over time. */
  readonly figures: readonly Figure[];
  /** The newest figure of each unit; of too many units how those below each of the upper ones lie. Null where none reports. */
  readonly units: Table | null;
  readonly targets: Table | null;
  readonly table: Table | null;
  /** Says where all figures stand, where they are too many for a table of the page. */
  readonly elsewhere: string | null;
  readonly findings: readonly FindingNote[];
  readonly reading: readonly string[];
  /** How to cite the page: what, to which date, in which version. */
  readonly citation: string;
  readonly csv: string;
}

/** More lines than these are read in the file. */
const MOST_LINES = 150;

/** An indicator over all units; of an indicator with many units `family` names one whose lower units the page is about. */
export function buildIndicator(whole: Context, id: string, family?: string): IndicatorView {
  const ctx = family === undefined ? whole : overFamily(whole, family);
  const indicator = indicatorOf(ctx, id);
  const observations = observationsOf(ctx, id);
  const targets = assessAll(ctx, targetsOf(ctx, id));
  const figures = figuresOf(ctx, indicator, observations);
  const listed = observations.length > 0 && observations.length <= MOST_LINES;
  return {
    page: pageOf(ctx, indicator, observations, family),
    definition: definitionOf(ctx, indicator),
    facts: factsOf(ctx, indicator),
    key: keySentence(ctx, indicator),
    figures: [...figures.filter(({ chart }) => besideOneAnother(chart.kind)), ...figures.filter(({ chart }) => !besideOneAnother(chart.kind))],
    units: family === undefined && isLarge(ctx, id) ? parentTable(ctx, indicator) : countUnits(observations) > MOST_UNITS ? familyTable(ctx, indicator) : unitTable(ctx, indicator),
    targets: targets.length === 0 ? null : targetRows(ctx, targets, false),
    table: listed ? observationTable(ctx, ctx.t('indicator.all'), plainRows(observations), { unit: true, indicator: false, category: indicator.scheme.length > 0, source: true }) : null,
    elsewhere: listed || observations.length === 0 ? null : ctx.t('indicator.elsewhere', { count: formatNumber(observations.length, ctx.lang) }),
    findings: fewFindingNotes(ctx, observations),
    reading: readingNotes(ctx, indicator),
    citation: citationOf(ctx, headingOf(ctx, indicator, family), observations),
    csv: ctx.file(`/data/indicators/${id}.csv`),
  };
}

function pageOf(ctx: Context, indicator: Indicator, observations: readonly Observation[], family: string | undefined): Page {
  const topic = ctx.dataset.catalogue.topics.get(indicator.topic);
  const above = [
    ...(topic === undefined ? [] : [{ label: nameOf(ctx, topic), path: paths.topic(topic.id) }]),
    ...(family === undefined ? [] : [{ label: nameOf(ctx, indicator), path: paths.indicator(indicator.id) }]),
  ];
  const description = family === undefined ? definitionOf(ctx, indicator) : ctx.t('indicator.familyDescription', { unit: nameOf(ctx, unitOf(ctx, family)), definition: definitionOf(ctx, indicator) });
  return buildPage(ctx, { heading: headingOf(ctx, indicator, family), description, breadcrumbs: above, observations });
}

function headingOf(ctx: Context, indicator: Indicator, family: string | undefined): string {
  return family === undefined ? nameOf(ctx, indicator) : ctx.t('indicator.familyHeading', { indicator: nameOf(ctx, indicator), unit: nameOf(ctx, unitOf(ctx, family)) });
}

function besideOneAnother(kind: Figure['chart']['kind']): boolean {
  return kind === 'dot-plot' || kind === 'distribution';
}

function citationOf(ctx: Context, indicator: string, observations: readonly Observation[]): string {
  const { version } = ctx;
  if (observations.length === 0) return ctx.t('indicator.citationEmpty', { indicator, version });
  return ctx.t('indicator.citation', { indicator, version, asOf: formatAsOf(newestPeriod(observations.map(({ period }) => period)), ctx.lang) });
}
