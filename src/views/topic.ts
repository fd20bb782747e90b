import { nameOf, observationsOf, type Context } from './context.ts';
import type { Figure } from './figure.ts';
import { figuresOf } from './figures/figures.ts';
import { buildPage, type Link, type Page } from './page.ts';
import { paths } from './paths.ts';
import type { Table } from './table.ts';
import { assessAll, targetSummary, targetTable } from './targets.ts';
import { heatTable } from './topic-heat.ts';

/** The topic whose page lists the targets of all topics, not only its own. */
const ALL_TARGETS = 'targets';
/** More figures than these are read on the pages of the indicators. */
const MOST_FIGURES = 6;

export interface TopicView {
  readonly page: Page;
  readonly summary: string;
  readonly indicators: Table | null;
  /** How the cells of that table are shaded, in words. */
  readonly shading: readonly string[];
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
  const table = heatTable(ctx, indicators);
  return {
    page: buildPage(ctx, { heading: nameOf(ctx, topic), description: summary, observations: indicators.flatMap((indicator) => observationsOf(ctx, indicator.id)) }),
    summary,
    indicators: table,
    shading: heatWords(ctx, table),
    links: indicators.map((indicator) => ({ label: nameOf(ctx, indicator), href: ctx.link(paths.indicator(indicator.id)) })),
    targets: assessments.length === 0 ? null : { sentence: targetSummary(ctx, assessments), table: targetTable(ctx, ctx.t('target.caption'), assessments, true) },
    figures: indicators.flatMap((indicator) => figuresOf(ctx, indicator, observationsOf(ctx, indicator.id))).slice(0, MOST_FIGURES),
  };
}

/** Says how the shades are made, or that there are none. */
function heatWords(ctx: Context, table: Table | null): string[] {
  if (table === null) return [];
  const shaded = table.rows.some(({ cells }) => cells.some(({ shade }) => shade !== undefined));
  return shaded ? [ctx.t('topic.heatRule'), ctx.t('topic.heatWords')] : [ctx.t('topic.heatNone')];
}
