import type { Indicator, Topic, Unit } from '../catalogue/schemas.ts';
import type { Observation } from '../dataset/observation.ts';
import { formatLocator } from '../format/locators.ts';
import { formatPeriod } from '../format/periods.ts';
import { headline } from '../measures/headline.ts';
import { indicatorOf, nameOf, observationsOf, sourceTitle, unitOf, categoryName, type Context } from './context.ts';
import { indicatorCount, unitCoverage } from './coverage.ts';
import type { Figure } from './figure.ts';
import { anchorOf } from './figures/rows.ts';
import { findingNotes, findingsOn, markOf, type FindingNote } from './findings.ts';
import { figuresOf } from './figures/figures.ts';
import { changeWords, unitHeadlines, type Headline } from './headlines.ts';
import type { Fact } from './indicator.ts';
import { buildPage, type Link, type Page } from './page.ts';
import { paths } from './paths.ts';
import type { Cell, Table, TableRow } from './table.ts';
import { assessmentOf } from './targets.ts';
import { noticesOf, type Notice } from './unit-notices.ts';
import { linkTo } from './units.ts';
import { isWithheld } from './withheld.ts';
import { assessmentWords, lowerFirst, measurePhrase, periodWords, printedWords, ratioWords, targetWords } from './words.ts';

export interface UnitView {
  readonly page: Page;
  readonly lede: string;
  readonly facts: readonly Fact[];
  /** What ended, what it was replaced by, what it replaces. */
  readonly notices: readonly Notice[];
  readonly headlines: readonly Headline[];
  /** One line per indicator, in groups by topic; null without figures. */
  readonly profile: Table | null;
  /** What was found of the figures in the profile. */
  readonly profileFindings: readonly FindingNote[];
  readonly sections: readonly { readonly id: string; readonly name: string; readonly figures: readonly Figure[] }[];
  readonly coverage: readonly string[];
  readonly sources: readonly Link[];
  readonly below: readonly Link[];
  readonly beside: readonly Link[];
  readonly csv: string | null;
}

const MOST_HEADLINES = 8;
/** More figures of a topic are read on the pages of its indicators. */
const MOST_FIGURES = 3;

export function buildUnit(ctx: Context, id: string): UnitView {
  const unit = unitOf(ctx, id);
  const { catalogue, byUnit } = ctx.dataset;
  const observations = byUnit.get(id) ?? [];
  const units = [...catalogue.units.values()];
  const topics = [...catalogue.topics.values()].map((topic) => ({ topic, indicators: indicatorsOf(ctx, topic, id) })).filter(({ indicators }) => indicators.length > 0);
  return {
    page: buildPage(ctx, { heading: nameOf(ctx, unit), description: ctx.t('unit.description', { unit: nameOf(ctx, unit), coverage: unitCoverage(ctx, id) }), breadcrumbs: breadcrumbsOf(ctx, unit), observations }),
    lede: ctx.t(observations.length === 0 ? 'unit.ledeNone' : 'unit.lede', { unit: nameOf(ctx, unit), coverage: unitCoverage(ctx, id) }),
    facts: factsOf(ctx, unit),
    notices: noticesOf(ctx, unit),
    headlines: unitHeadlines(ctx, id, MOST_HEADLINES),
    profile: topics.length === 0 ? null : profileTable(ctx, topics, id),
    profileFindings: findingNotes(ctx, topics.flatMap(({ indicators }) => indicators.flatMap((indicator) => headline(indicator, observationsOf(ctx, indicator.id, id)) ?? []))),
    sections: topics
      .map(({ topic, indicators }) => ({ id: `${topic.id}-figures`, name: nameOf(ctx, topic), figures: indicators.flatMap((indicator) => figuresOf(ctx, indicator, observationsOf(ctx, indicator.id, id))).slice(0, MOST_FIGURES) }))
      .filter(({ figures }) => figures.length > 0),
    coverage: observations.length === 0 ? [] : coverageOf(ctx, unit, observations, topics.map(({ topic }) => topic)),
    sources: [...catalogue.sources.values()].filter((source) => observations.some((observation) => observation.source === source.id)).map((source) => ({ label: sourceTitle(ctx, source), href: ctx.link(paths.source(source.id)) })),
    below: units.filter(({ parent }) => parent === id).map((child) => linkTo(ctx, child)),
    beside: units.filter((other) => other.id !== id && unit.parent !== null && other.parent === unit.parent && other.type === unit.type).map((other) => linkTo(ctx, other)),
    csv: observations.length === 0 ? null : ctx.file(`/data/units/${id}.csv`),
  };
}

function indicatorsOf(ctx: Context, topic: Topic, unit: string): Indicator[] {
  return [...ctx.dataset.catalogue.indicators.values()].filter((indicator) => indicator.topic === topic.id && observationsOf(ctx, indicator.id, unit).length > 0);
}

function breadcrumbsOf(ctx: Context, unit: Unit): { label: string; path: string }[] {
  const parent = unit.parent === null ? null : unitOf(ctx, unit.parent);
  return [{ label: ctx.t('nav.units'), path: paths.units }, ...(parent === null ? [] : [{ label: nameOf(ctx, parent), path: paths.unit(parent.id) }])];
}

function factsOf(ctx: Context, unit: Unit): Fact[] {
  const status = unit.valid_to === null ? ctx.t('unit.active') : ctx.t('unit.ended', { date: formatPeriod(unit.valid_to, ctx.lang) });
  return [
    { label: ctx.t('unit.type'), text: ctx.t(`unitType.${unit.type}`) },
    ...(unit.code === null ? [] : [{ label: ctx.t('unit.code'), text: unit.code }]),
    { label: ctx.t('unit.status'), text: status },
    ...(unit.valid_from === null ? [] : [{ label: ctx.t('unit.since'), text: formatPeriod(unit.valid_from, ctx.lang) }]),
  ];
}

function profileTable(ctx: Context, topics: readonly { readonly topic: Topic; readonly indicators: readonly Indicator[] }[], unit: string): Table {
  const labels = ['indicator', 'period', 'figure', 'printed', 'target', 'change', 'source'] as const;
  return {
    caption: ctx.t('unit.profileCaption', { unit: nameOf(ctx, unitOf(ctx, unit)) }),
    columns: labels.map((key) => ({ key, label: ctx.t(`column.${key}`), numeric: key === 'figure' || key === 'printed' || key === 'period' })),
    rows: topics.flatMap(({ topic, indicators }) => indicators.map((indicator, index) => ({ ...profileRow(ctx, indicator, unit), ...(index === 0 ? { group: nameOf(ctx, topic) } : {}) }))),
  };
}

function profileRow(ctx: Context, indicator: Indicator, unit: string): TableRow {
  const observations = observationsOf(ctx, indicator.id, unit);
  const observation = headline(indicator, observations);
  const name: Cell = { text: nameOf(ctx, indicator), value: nameOf(ctx, indicator), href: ctx.link(paths.indicator(indicator.id)) };
  if (observation === null) {
    const several: Cell = { text: ctx.t('topic.several', { count: String(observations.length) }), value: null, missing: true };
    const none = (key: 'state.noHeadline' | 'state.none'): Cell => ({ text: ctx.t(key), value: null, missing: true });
    return { cells: [name, { text: ctx.t('state.severalPeriods'), value: null, missing: true }, several, none('state.noHeadline'), none('state.none'), none('state.noHeadline'), { text: ctx.t('state.seeIndicator'), value: null, missing: true }] };
  }
  const category = categoryName(ctx, observation);
  return {
    cells: [
      category === null ? name : { ...name, detail: lowerFirst(category) },
      { text: periodWords(ctx, observation.period), value: observation.period },
      figureCell(ctx, observation),
      printedCell(ctx, observation),
      targetCell(ctx, observation),
      changeCell(ctx, observation),
      { text: formatLocator(observation.locator, ctx.lang), value: observation.locator, href: ctx.link(`${paths.source(observation.source)}#${anchorOf(observation)}`) },
    ],
  };
}

function figureCell(ctx: Context, observation: Observation): Cell {
  const { figure, measure } = measurePhrase(ctx, observation);
  const ratio = ratioWords(ctx, observation);
  const detail = ratio === null || ratio === figure ? measure : ratio;
  const mark = markOf(ctx, observation);
  return { text: figure, value: observation.value ?? observation.percentReported, ...(detail === null ? {} : { detail }), ...(mark === null ? {} : { mark }) };
}

function printedCell(ctx: Context, observation: Observation): Cell {
  if (isWithheld(observation) && indicatorOf(ctx, observation.indicator).base !== null) return { text: ctx.t('status.c'), value: null, missing: true };
  const words = printedWords(ctx, observation);
  const counted = ctx.dataset.catalogue.indicators.get(observation.indicator)?.base === null;
  return words === null ? { text: ctx.t(counted ? 'state.none' : 'state.notPrinted'), value: null, missing: true } : { text: words, value: observation.percentReported };
}

function targetCell(ctx: Context, observation: Observation): Cell {
  const assessment = assessmentOf(ctx, observation);
  if (assessment === null) return { text: ctx.t('state.none'), value: null, missing: true };
  const indicator = ctx.dataset.catalogue.indicators.get(observation.indicator) as Indicator;
  return { text: targetWords(ctx, assessment.target, indicator), detail: assessmentWords(ctx, assessment), value: assessment.target.value };
}

function changeCell(ctx: Context, observation: Observation): Cell {
  if (isWithheld(observation)) return { text: ctx.t('status.c'), value: null, missing: true };
  const words = changeWords(ctx, observation);
  return words === null ? { text: ctx.t('change.first'), value: null, missing: true } : { text: words, value: words };
}

function coverageOf(ctx: Context, unit: Unit, observations: readonly Observation[], topics: readonly Topic[]): string[] {
  const all = [...ctx.dataset.catalogue.topics.values()];
  const found = findingsOn(ctx, observations).length;
  const without = all.filter((topic) => !topics.includes(topic)).map((topic) => lowerFirst(nameOf(ctx, topic)));
  return [
    ctx.t('unit.coverageCount', { indicators: String(indicatorCount(ctx, unit.id)), all: String(ctx.dataset.catalogue.indicators.size) }),
    ...(without.length === 0 ? [] : [ctx.t('unit.coverageWithout', { topics: without.join(', ') })]),
    ...(found === 0 ? [] : [ctx.t('unit.coverageFindings', { count: String(found) })]),
    ctx.t('unit.coverageLate', { sources: String(new Set(observations.map(({ source }) => source)).size) }),
  ];
}
