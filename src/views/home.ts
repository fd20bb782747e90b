import type { Topic } from '../catalogue/schemas.ts';
import { comparePeriods } from '../catalogue/period.ts';
import { headline } from '../measures/headline.ts';
import { shareOf } from '../measures/share.ts';
import type { History } from '../revisions/revision.ts';
import { summaryOf } from './changes.ts';
import { nameOf, observationsOf, sourceTitle, unitOf, type Context } from './context.ts';
import { buildHeadline, type Headline } from './headlines.ts';
import { buildPage, type Link, type Page } from './page.ts';
import { paths } from './paths.ts';
import { formatAsOf } from '../format/periods.ts';
import { formatNumber } from '../format/numbers.ts';
import { reportingUnits, unitCoverage } from './coverage.ts';
import { isWithheld } from './withheld.ts';

export interface HomeView {
  readonly page: Page;
  readonly lede: string;
  readonly topicsId: string;
  readonly topics: readonly { readonly name: string; readonly href: string; readonly summary: string; readonly count: string; readonly figure: Headline | null }[];
  readonly units: readonly { readonly name: string; readonly href: string; readonly coverage: string }[];
  readonly sources: readonly { readonly link: Link; readonly detail: string }[];
  /** What the latest publication changed; null where none is known. */
  readonly change: { readonly text: string; readonly link: Link } | null;
}

/** What this is, the topics with one live figure each, who reports what, and from which documents. */
export function buildHome(ctx: Context, { publications: [latest] }: History): HomeView {
  const { dataset, t } = ctx;
  const counts = { observations: formatNumber(dataset.observations.length, ctx.lang), indicators: String(dataset.byIndicator.size), units: String(dataset.byUnit.size), sources: String(dataset.bySource.size) };
  return {
    page: buildPage(ctx, { heading: t('home.heading'), description: t('home.description'), feed: true }),
    lede: t('home.lede', counts),
    topicsId: t('anchor.topics'),
    topics: [...dataset.catalogue.topics.values()].map((topic) => ({
      name: nameOf(ctx, topic),
      href: ctx.link(paths.topic(topic.id)),
      summary: ctx.lang === 'vi' ? topic.summary_vi : topic.summary_en,
      count: t('topic.count', { count: String([...dataset.catalogue.indicators.values()].filter((indicator) => indicator.topic === topic.id).length) }),
      figure: topicFigure(ctx, topic),
    })),
    units: reportingUnits(ctx).map((unit) => ({ name: nameOf(ctx, unit), href: ctx.link(paths.unit(unit.id)), coverage: unitCoverage(ctx, unit.id) })),
    sources: [...dataset.catalogue.sources.values()].map((source) => ({
      link: { label: sourceTitle(ctx, source), href: ctx.link(paths.source(source.id)) },
      detail: t('home.source', { issuer: source.issuer, date: formatAsOf(source.date, ctx.lang), count: formatNumber(dataset.bySource.get(source.id)?.length ?? 0, ctx.lang) }),
    })),
    change: latest === undefined ? null : { text: summaryOf(ctx, latest), link: { label: t('home.changesLink'), href: ctx.link(paths.changes) } },
  };
}

/** The newest lead figure of a topic, shares before counts, of the earliest indicator in the topic's order. */
function topicFigure(ctx: Context, topic: Topic): Headline | null {
  const indicators = [...ctx.dataset.catalogue.indicators.values()].filter((indicator) => indicator.topic === topic.id && indicator.lead.length > 0);
  const figures = indicators.flatMap((indicator) => reportingUnits(ctx).flatMap((unit) => headline(indicator, observationsOf(ctx, indicator.id, unitOf(ctx, unit.id).id)) ?? [])).filter((observation) => !isWithheld(observation));
  const shares = figures.filter((observation) => shareOf(observation) !== null && observation.value !== null);
  const best = (shares.length > 0 ? shares : figures).reduce<(typeof figures)[number] | null>((newest, candidate) => (newest === null || (candidate.indicator === newest.indicator && comparePeriods(candidate.period, newest.period) > 0) ? candidate : newest), null);
  return best === null ? null : buildHeadline(ctx, best);
}
