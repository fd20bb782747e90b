import type { Indicator } from '../catalogue/schemas.ts';
import { headline } from '../measures/headline.ts';
import { nameOf, observationsOf, shortName, type Context } from './context.ts';
import { unitsWithReport } from './coverage.ts';
import type { Figure } from './figure.ts';
import { markOf } from './findings.ts';
import { figuresOf } from './figures/figures.ts';
import { buildPage, type Link, type Page } from './page.ts';
import { paths } from './paths.ts';
import type { Cell, Table } from './table.ts';
import { assessAll, targetSummary, targetTable } from './targets.ts';
import { categoryName } from './context.ts';
import { figureWords, lowerFirst, periodWords, ratioWords } from './words.ts';

/** The topic whose page lists the targets of all topics, not only its own. */
const ALL_TARGETS = 'targets';
/** More figures than these are read on the pages of the indicators. */
const MOST_FIGURES = 6;

export interface TopicView {
  readonly page: Page;
  readonly summary: string;
  readonly indicators: Table | null;
  /** The indicators by name, where there is nothing to put in a table. */
  readonly links: readonly Link[];
  readonly targets: { readonly sentence: string; readonly table: Table } | null;
  readonly figures: readonly Figure[];
}

export function buildTopic(ctx: Context, id: string): TopicView {
  const topic = ctx.dataset.catalogue.topics.get(id);
  if (topic === undefined) throw new Error(`Unknown topic: ${id}`);
  const summary = ctx.lang === 'vi' ? topic.summary_vi : topic.summary_en;
  const indicators = [...ctx.dataset.catalogue.indicators.values()].filter((indicator) => indicator.topic === id);
  const ids = new Set(indicators.map((indicator) => indicator.id));
  const targets = ctx.dataset.catalogue.targets.filter((target) => id === ALL_TARGETS || ids.has(target.indicator));
  const assessments = assessAll(ctx, targets);
  return {
    page: buildPage(ctx, { heading: nameOf(ctx, topic), description: summary, observations: indicators.flatMap((indicator) => observationsOf(ctx, indicator.id)) }),
    summary,
    indicators: indicatorTable(ctx, indicators),
    links: indicators.map((indicator) => ({ label: nameOf(ctx, indicator), href: ctx.link(paths.indicator(indicator.id)) })),
    targets: assessments.length === 0 ? null : { sentence: targetSummary(ctx, assessments), table: targetTable(ctx, ctx.t('target.caption'), assessments, true) },
    figures: indicators.flatMap((indicator) => figuresOf(ctx, indicator, observationsOf(ctx, indicator.id))).slice(0, MOST_FIGURES),
  };
}

/** Indicators by the units that report: the newest headline figure of each, or that there is none; null where no unit reports. */
function indicatorTable(ctx: Context, indicators: readonly Indicator[]): Table | null {
  const units = unitsWithReport(ctx).filter(({ id }) => indicators.some((indicator) => observationsOf(ctx, indicator.id, id).length > 0));
  if (units.length === 0) return null;
  return {
    caption: ctx.t('topic.indicators'),
    columns: [{ key: 'indicator', label: ctx.t('column.indicator'), numeric: false }, ...units.map((unit) => ({ key: unit.id, label: shortName(unit), numeric: true }))],
    rows: indicators.map((indicator) => ({
      cells: [{ text: nameOf(ctx, indicator), value: nameOf(ctx, indicator), href: ctx.link(paths.indicator(indicator.id)) }, ...units.map((unit) => unitCell(ctx, indicator, unit.id))],
    })),
  };
}

function unitCell(ctx: Context, indicator: Indicator, unit: string): Cell {
  const observations = observationsOf(ctx, indicator.id, unit);
  if (observations.length === 0) return { text: ctx.t('state.noReport'), value: null, missing: true };
  const newest = headline(indicator, observations);
  if (newest === null) return { text: ctx.t('topic.several', { count: String(observations.length) }), value: null, missing: true };
  const category = categoryName(ctx, newest);
  const figure = figureWords(ctx, newest);
  const ratio = ratioWords(ctx, newest);
  const detail = [ratio === figure ? null : ratio, category === null ? null : lowerFirst(category), periodWords(ctx, newest.period)].filter((part) => part !== null).join(' · ');
  const mark = markOf(ctx, newest);
  return { text: figure, detail, value: newest.value ?? newest.percentReported, ...(mark === null ? {} : { mark }) };
}
