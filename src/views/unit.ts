import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Source, Topic, Unit } from '../catalogue/schemas.ts';
import type { Observation } from '../dataset/observation.ts';
import { formatPeriod } from '../format/periods.ts';
import { compareHref, MOST_COMPARED } from './compare-link.ts';
import { nameOf, sourceTitle, unitOf, type Context } from './context.ts';
import { unitCoverage } from './coverage.ts';
import { childrenOf } from './families.ts';
import { findingNotes, type FindingNote } from './findings.ts';
import type { Fact } from './indicator.ts';
import { buildPage, type Link, type Page } from './page.ts';
import { paths } from './paths.ts';
import { peerGroupViews, type PeerGroupView } from './peers.ts';
import { buildProfile, type Profile, type TopicIndicators } from './profile.ts';
import { figureOf, standingOf } from './profile-standing.ts';
import { keySentences, type Sentence } from './sentences.ts';
import { coverageOf, type CoverageLine } from './unit-coverage.ts';
import { unitFigures, type FigureSection } from './unit-figures.ts';
import { noticesOf, type Notice } from './unit-notices.ts';
import { pointsOf, type Points } from './unit-points.ts';
import { linkTo } from './units.ts';

export interface UnitView {
  readonly page: Page;
  readonly lede: string;
  readonly facts: readonly Fact[];
  /** What ended, what it was replaced by, what it replaces. */
  readonly notices: readonly Notice[];
  /** How the unit stands, in a few sentences. */
  readonly sentences: readonly Sentence[];
  /** Null without figures. */
  readonly points: Points | null;
  /** One line per indicator, in groups by topic; null without figures. */
  readonly profile: Profile | null;
  /** What was found of the figures in the profile. */
  readonly profileFindings: readonly FindingNote[];
  readonly peers: readonly PeerGroupView[];
  readonly sections: readonly FigureSection[];
  readonly coverage: readonly CoverageLine[];
  readonly sources: readonly Link[];
  readonly below: Relatives;
  readonly beside: Relatives;
  /** All figures of the unit as a file, and the page for paper; null without figures. */
  readonly csv: string | null;
  readonly brief: string | null;
}

/** Units below or beside one, and the address at which those with figures stand side by side; null under two of them. */
export interface Relatives {
  readonly links: readonly Link[];
  readonly compare: string | null;
}

export function buildUnit(ctx: Context, id: string): UnitView {
  const unit = unitOf(ctx, id);
  const { catalogue, byUnit } = ctx.dataset;
  const observations = byUnit.get(id) ?? [];
  const topics = topicsOf(ctx, id);
  const figures = topics.flatMap(({ indicators }) => indicators.flatMap((indicator) => figureOf(ctx, indicator, id) ?? []));
  const silent = observations.length === 0;
  return {
    page: buildPage(ctx, { heading: nameOf(ctx, unit), description: ctx.t('unit.description', { unit: nameOf(ctx, unit), coverage: unitCoverage(ctx, id) }), breadcrumbs: breadcrumbsOf(ctx, unit), observations }),
    lede: ctx.t(silent ? 'unit.ledeNone' : 'unit.lede', { unit: nameOf(ctx, unit), coverage: unitCoverage(ctx, id) }),
    facts: factsOf(ctx, unit),
    notices: noticesOf(ctx, unit),
    sentences: keySentences(ctx, id),
    points: silent ? null : pointsOf(ctx, figures.map((figure) => standingOf(ctx, figure))),
    profile: silent ? null : buildProfile(ctx, topics, id),
    profileFindings: findingNotes(ctx, figures),
    peers: silent ? [] : peerGroupViews(ctx, unit),
    sections: unitFigures(ctx, topics, id),
    coverage: coverageOf(ctx, unit, observations, topics),
    sources: sourcesOf(catalogue, observations).map((source) => ({ label: sourceTitle(ctx, source), href: ctx.link(paths.source(source.id)) })),
    below: relatives(ctx, childrenOf(ctx.dataset, id), null),
    beside: relatives(ctx, unit.parent === null ? [] : childrenOf(ctx.dataset, unit.parent).filter((other) => other.id !== id && other.type === unit.type), unit),
    csv: silent ? null : ctx.file(`/data/units/${id}.csv`),
    brief: silent ? null : ctx.link(paths.brief(id)),
  };
}

/** The documents that some figures come from, as the catalogue orders them. */
function sourcesOf({ sources }: Catalogue, observations: readonly Observation[]): Source[] {
  return [...new Set(observations.map(({ source }) => source))].flatMap((id) => sources.get(id) ?? []).sort((a, b) => a.line - b.line);
}

/** The topics of which a unit reports something, with its indicators. */
function topicsOf(ctx: Context, unit: string): TopicIndicators[] {
  const indicators = ctx.dataset.indicatorsOf(unit).flatMap((id) => ctx.dataset.catalogue.indicators.get(id) ?? []);
  const reported = (topic: Topic) => indicators.filter((indicator) => indicator.topic === topic.id);
  return [...ctx.dataset.catalogue.topics.values()].map((topic) => ({ topic, indicators: reported(topic) })).filter(({ indicators }) => indicators.length > 0);
}

/** `first` stands before the others in the comparison: the unit of the page, where they stand beside it. */
function relatives(ctx: Context, units: readonly Unit[], first: Unit | null): Relatives {
  const compared = [...(first === null ? [] : [first]), ...units].filter(({ id }) => ctx.dataset.byUnit.has(id)).slice(0, MOST_COMPARED);
  return { links: units.map((unit) => linkTo(ctx, unit)), compare: compared.length < 2 ? null : compareHref(ctx, compared.map(({ id }) => id)) };
}

function breadcrumbsOf(ctx: Context, unit: Unit): { label: string; path: string }[] {
  const parent = unit.parent === null ? null : unitOf(ctx, unit.parent);
  return [{ label: ctx.t('nav.units'), path: paths.units }, ...(parent === null ? [] : [{ label: nameOf(ctx, parent), path: paths.unit(parent.id) }])];
}

function factsOf(ctx: Context, unit: Unit): Fact[] {
  const status = unit.valid_to === null ? ctx.t('unit.active') : ctx.t('unit.ended', { date: formatPeriod(unit.valid_to, ctx.lang) });
  return [
    { label: ctx.t('unit.type'), text: ctx.t(`unitType.${unit.type}`) },
    ...(unit.parent === null ? [] : [{ label: ctx.t('column.parent'), text: nameOf(ctx, unitOf(ctx, unit.parent)) }]),
    ...(unit.code === null ? [] : [{ label: ctx.t('unit.code'), text: unit.code }]),
    { label: ctx.t('unit.status'), text: status },
    ...(unit.valid_from === null ? [] : [{ label: ctx.t('unit.since'), text: formatPeriod(unit.valid_from, ctx.lang) }]),
  ];
}
