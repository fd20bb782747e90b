import type { Indicator } from '../catalogue/schemas.ts';
import { group } from '../dataset/dataset.ts';
import { isReported, latest } from '../measures/headline.ts';
import { shareOf } from '../measures/share.ts';
import { definitionOf, indicatorOf, measureName, nameOf, observationsOf, schemeOf, shortName, unitOf, type Context } from './context.ts';
import { reportingUnits, unitsWithReport } from './coverage.ts';
import type { Figure } from './figure.ts';
import { figuresOf } from './figures/figures.ts';
import { findingNotes, type FindingNote } from './findings.ts';
import { observationTable, plainRows } from './figures/rows.ts';
import { buildPage, type Page } from './page.ts';
import { paths } from './paths.ts';
import type { Table } from './table.ts';
import { assessAll, targetTable } from './targets.ts';
import { figureWords, lowerFirst, periodWords, ratioWords, spanWords } from './words.ts';
import { categoryName } from './context.ts';

export interface Fact {
  readonly label: string;
  readonly text: string;
}

export interface IndicatorView {
  readonly page: Page;
  readonly definition: string;
  readonly facts: readonly Fact[];
  readonly key: string;
  readonly figures: readonly Figure[];
  readonly targets: Table | null;
  readonly table: Table | null;
  readonly findings: readonly FindingNote[];
  readonly reading: readonly string[];
  readonly csv: string;
}

export function buildIndicator(ctx: Context, id: string): IndicatorView {
  const indicator = indicatorOf(ctx, id);
  const observations = observationsOf(ctx, id);
  const topic = ctx.dataset.catalogue.topics.get(indicator.topic);
  const targets = assessAll(ctx, ctx.dataset.catalogue.targets.filter((target) => target.indicator === id));
  return {
    page: buildPage(ctx, { heading: nameOf(ctx, indicator), description: definitionOf(ctx, indicator), breadcrumbs: topic === undefined ? [] : [{ label: nameOf(ctx, topic), path: paths.topic(topic.id) }], observations }),
    definition: definitionOf(ctx, indicator),
    facts: factsOf(ctx, indicator),
    key: keySentence(ctx, indicator),
    figures: figuresOf(ctx, indicator, observations),
    targets: targets.length === 0 ? null : targetTable(ctx, ctx.t('target.caption'), targets, false),
    table: observations.length === 0 ? null : observationTable(ctx, ctx.t('indicator.all'), plainRows(observations), { unit: true, indicator: false, category: indicator.scheme.length > 0, source: true }),
    findings: findingNotes(ctx, observations),
    reading: readingNotes(ctx, indicator),
    csv: ctx.file(`/data/indicators/${id}.csv`),
  };
}

function factsOf(ctx: Context, indicator: Indicator): Fact[] {
  const observations = observationsOf(ctx, indicator.id);
  const schemes = indicator.scheme.filter((id) => observations.some(({ scheme }) => scheme === id)).flatMap((id) => schemeOf(ctx, id) ?? []);
  const facts: (Fact | null)[] = [
    { label: ctx.t('column.measure'), text: measureName(ctx, indicator.measure) },
    indicator.base === null ? null : { label: ctx.t('column.base'), text: measureName(ctx, indicator.base) },
    { label: ctx.t('indicator.nature'), text: ctx.t(`nature.${indicator.nature}`) },
    { label: ctx.t('indicator.direction'), text: ctx.t(`direction.${indicator.direction}`) },
    observations.length === 0 ? null : { label: ctx.t('column.period'), text: spanWords(ctx, [...new Set(observations.map(({ period }) => period))]) },
    schemes.length === 0 ? null : { label: ctx.t('indicator.scheme'), text: schemes.map((scheme) => `${nameOf(ctx, scheme)}${schemeYears(scheme.from, scheme.to)}`).join('; ') },
  ];
  return facts.filter((fact) => fact !== null);
}

function schemeYears(from: number | null, to: number | null): string {
  return from === null && to === null ? '' : ` (${from ?? '…'}–${to ?? '…'})`;
}

/** How many units report, which of those with a report of their own do not, and the newest figure of each. */
function keySentence(ctx: Context, indicator: Indicator): string {
  const observations = observationsOf(ctx, indicator.id);
  const units = reportingUnits(ctx).filter(({ id }) => observations.some((observation) => observation.unit === id));
  if (units.length === 0) return ctx.t('indicator.keyNone');
  const newest = units.flatMap((unit) => {
    const own = observations.filter((observation) => observation.unit === unit.id);
    const best = bestOf(indicator, own);
    if (best === null) return [];
    const category = categoryName(ctx, best);
    const ratio = ratioWords(ctx, best);
    const figure = figureWords(ctx, best);
    const words = ratio === null || ratio === figure ? figure : `${figure} (${ratio})`;
    return [ctx.t(category === null ? 'indicator.keyUnit' : 'indicator.keyUnitCategory', { unit: shortName(unitOf(ctx, unit.id)), figure: words, period: periodWords(ctx, best.period), category: category === null ? '' : lowerFirst(category) })];
  });
  const silent = unitsWithReport(ctx).filter((unit) => !units.includes(unit)).map(shortName);
  const sentences = [
    ctx.t('indicator.keyCount', { count: String(units.length) }),
    newest.length === 0 ? null : `${newest.join('; ')}.`,
    silent.length === 0 ? null : ctx.t('indicator.keySilent', { units: silent.join(', ') }),
  ];
  return sentences.filter((sentence) => sentence !== null).join(' ');
}

function bestOf(indicator: Indicator, own: Parameters<typeof latest>[0]): ReturnType<typeof latest> {
  for (const lead of indicator.lead.length > 0 ? indicator.lead : ['total']) {
    const found = latest(own.filter(({ category }) => category === (lead === 'total' ? null : lead)), indicator.nature);
    if (found !== null && isReported(found)) return found;
  }
  return null;
}

/** What can and cannot be concluded, by what the figures are. */
function readingNotes(ctx: Context, indicator: Indicator): string[] {
  const observations = observationsOf(ctx, indicator.id);
  const { t } = ctx;
  const schemes = new Set(observations.flatMap(({ scheme }) => (schemeOf(ctx, scheme)?.kind === 'classes' ? (scheme ?? []) : [])));
  const nested = observations.some(({ scheme, category }) => [...(ctx.dataset.catalogue.categories.get(scheme ?? '')?.values() ?? [])].some(({ within }) => within === category));
  const repeated = [...group(observations, ({ unit, category, period }) => `${unit} ${category} ${period}`).values()].some((list) => list.length > 1);
  const notes = [
    indicator.base !== null ? t('reading.shares') : t('reading.counts'),
    observations.some((observation) => observation.value !== null && observation.denominator !== null && shareOf(observation) === null) ? t('reading.small') : null,
    schemes.size > 1 ? t('reading.schemes') : null,
    nested ? t('reading.nested') : null,
    repeated ? t('reading.repeated') : null,
    indicator.nature === 'flow' ? t('reading.flow') : t('reading.stock'),
    indicator.direction === 'none' ? t('reading.noDirection') : null,
  ];
  return notes.filter((note) => note !== null);
}
