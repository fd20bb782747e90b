import type { Source, Topic, Unit } from '../catalogue/schemas.ts';
import type { Dataset } from '../dataset/dataset.ts';
import type { Observation } from '../dataset/observation.ts';
import { comparePeriods, lastDay } from '../catalogue/period.ts';
import { headline } from '../measures/headline.ts';
import { shareOf } from '../measures/share.ts';
import type { History } from '../revisions/revision.ts';
import { summaryOf } from './changes.ts';
import { nameOf, observationsOf, sourceTitle, type Context } from './context.ts';
import { buildHeadline, type Headline } from './headlines.ts';
import { buildPage, type Link, type Page } from './page.ts';
import { paths } from './paths.ts';
import { formatAsOf } from '../format/periods.ts';
import { formatNumber } from '../format/numbers.ts';
import { reportingUnits, unitCoverage } from './coverage.ts';
import { belowWords, upperReporting } from './units.ts';
import { isWithheld } from './withheld.ts';

export interface HomeView {
  readonly page: Page;
  readonly lede: string;
  readonly topicsId: string;
  readonly topics: readonly { readonly name: string; readonly href: string; readonly summary: string; readonly count: string; readonly figure: Headline | null }[];
  readonly unitsNote: string;
  readonly units: readonly { readonly name: string; readonly href: string; readonly coverage: string; readonly below: string | null }[];
  readonly sources: readonly { readonly link: Link; readonly detail: string }[];
  /** Said where not every source stands here. */
  readonly moreSources: { readonly text: string; readonly file: Link } | null;
  /** What the latest publication changed; null where none is known. */
  readonly change: { readonly text: string; readonly link: Link } | null;
}

const MOST_SOURCES = 20;
const NEWEST_SOURCES = 10;

/** What this is, the topics with one live figure each, who reports what, and from which documents. */
export function buildHome(ctx: Context, { publications: [latest] }: History): HomeView {
  const { dataset, t } = ctx;
  const counts = { observations: formatNumber(dataset.observations.length, ctx.lang), indicators: formatNumber(dataset.byIndicator.size, ctx.lang), units: formatNumber(dataset.byUnit.size, ctx.lang), sources: formatNumber(dataset.bySource.size, ctx.lang) };
  const reporting = reportingUnits(ctx);
  const units = upperReporting(ctx);
  const sources = newestSources(dataset);
  return {
    page: buildPage(ctx, { heading: t('home.heading'), description: t('home.description'), feed: true }),
    lede: t('home.lede', counts),
    topicsId: t('anchor.topics'),
    topics: [...dataset.catalogue.topics.values()].map((topic) => ({
      name: nameOf(ctx, topic),
      href: ctx.link(paths.topic(topic.id)),
      summary: ctx.lang === 'vi' ? topic.summary_vi : topic.summary_en,
      count: t('topic.count', { count: String([...dataset.catalogue.indicators.values()].filter((indicator) => indicator.topic === topic.id).length) }),
      figure: topicFigure(ctx, topic, units),
    })),
    units: units.map((unit) => ({ name: nameOf(ctx, unit), href: ctx.link(paths.unit(unit.id)), coverage: unitCoverage(ctx, unit.id), below: belowWords(ctx, unit) })),
    unitsNote: t(units.length < reporting.length ? 'home.unitsAbove' : 'home.unitsNote', { shown: formatNumber(units.length, ctx.lang), count: formatNumber(reporting.length, ctx.lang) }),
    sources: sources.map((source) => ({
      link: { label: sourceTitle(ctx, source), href: ctx.link(paths.source(source.id)) },
      detail: t('home.source', { issuer: source.issuer, date: formatAsOf(source.date, ctx.lang), count: formatNumber(dataset.bySource.count(source.id), ctx.lang) }),
    })),
    moreSources: sources.length === dataset.catalogue.sources.size ? null : { text: t('home.moreSources', { shown: String(sources.length), count: formatNumber(dataset.catalogue.sources.size, ctx.lang) }), file: { label: 'sources.csv', href: ctx.file('/data/sources.csv') } },
    change: latest === undefined ? null : { text: summaryOf(ctx, latest), link: { label: t('home.changesLink'), href: ctx.link(paths.changes) } },
  };
}

/** Every source; where they are too many, the newest ones. */
function newestSources({ catalogue }: Dataset): readonly Source[] {
  const all = [...catalogue.sources.values()];
  if (all.length <= MOST_SOURCES) return all;
  const days = new Map(all.map(({ id, date }) => [id, lastDay(date)]));
  return all.sort((a, b) => compareDays(days.get(b.id) ?? '', days.get(a.id) ?? '')).slice(0, NEWEST_SOURCES);
}

function compareDays(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The newest lead figure of a topic among some units, shares before counts, of the earliest indicator in the topic's order. */
function topicFigure(ctx: Context, topic: Topic, units: readonly Unit[]): Headline | null {
  const indicators = [...ctx.dataset.catalogue.indicators.values()].filter((indicator) => indicator.topic === topic.id && indicator.lead.length > 0);
  let plain: Observation | null = null;
  for (const indicator of indicators) {
    const figures = units.flatMap(({ id }) => headline(indicator, observationsOf(ctx, indicator.id, id)) ?? []).filter((observation) => !isWithheld(observation));
    const share = newestOf(figures.filter((observation) => shareOf(observation) !== null && observation.value !== null));
    if (share !== null) return buildHeadline(ctx, share);
    plain ??= newestOf(figures);
  }
  return plain === null ? null : buildHeadline(ctx, plain);
}

/** The first of the newest period. */
function newestOf(figures: readonly Observation[]): Observation | null {
  return figures.reduce<Observation | null>((newest, candidate) => (newest === null || comparePeriods(candidate.period, newest.period) > 0 ? candidate : newest), null);
}
