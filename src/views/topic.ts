import type { Indicator, Unit } from '../catalogue/schemas.ts';
import { nameOf, observationsOf, type Context } from './context.ts';
import type { Figure } from './figure.ts';
import { distributionFigure } from './figures/distribution-figure.ts';
import { figuresOf } from './figures/figures.ts';
import { isLarge, MOST_UNITS } from './indicator-pages.ts';
import { leadingUnits } from './leading-units.ts';
import { buildPage, type Link, type Page } from './page.ts';
import { paths } from './paths.ts';
import type { Table } from './table.ts';
import { assessAll, targetSummary } from './targets.ts';
import { targetRows } from './target-tally.ts';
import { heatTable, heatUnits } from './topic-heat.ts';
import { topicSummary } from './topic-summary.ts';

/** The topic whose page lists the targets of all topics, not only its own. */
const ALL_TARGETS = 'targets';
/** More figures than these are read on the pages of the indicators, and all that come when their tables together have so many rows. */
const MOST_FIGURES = 6;
const MOST_ROWS = 120;

export interface TopicView {
  readonly page: Page;
  readonly summary: string;
  /** Of more units than a page lists: how they lie in each indicator. */
  readonly distribution: Table | null;
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
  const { units, many, top } = shownUnits(ctx, indicators);
  const table = heatTable(ctx, indicators, units);
  const distribution = many ? topicSummary(ctx, indicators, top) : null;
  return {
    page: buildPage(ctx, { heading: nameOf(ctx, topic), description: summary, observations: indicators.flatMap((indicator) => (many ? units.flatMap((unit) => observationsOf(ctx, indicator.id, unit.id)) : observationsOf(ctx, indicator.id))) }),
    summary,
    distribution,
    indicators: table,
    shading: heatWords(ctx, table),
    links: table === null && distribution === null ? indicators.map((indicator) => ({ label: nameOf(ctx, indicator), href: ctx.link(paths.indicator(indicator.id)) })) : [],
    targets: assessments.length === 0 ? null : { sentence: targetSummary(ctx, assessments), table: targetRows(ctx, assessments, true) },
    figures: [...firstFigures(ctx, indicators)],
  };
}

/** The units of the heat table; of too many those that stand above others, unless that is one alone, which stands beside how the others lie. */
function shownUnits(ctx: Context, indicators: readonly Indicator[]): { readonly units: readonly Unit[]; readonly many: boolean; readonly top: Unit | null } {
  const units = heatUnits(ctx, indicators);
  if (units.length <= MOST_UNITS) return { units, many: false, top: null };
  const leading = leadingUnits(ctx.dataset).filter(({ id }) => ctx.dataset.byUnit.has(id)).slice(0, MOST_UNITS);
  return leading.length === 1 ? { units: [], many: true, top: leading[0] ?? null } : { units: leading, many: true, top: null };
}

/** The first figures of the indicators, as many as the page carries; those of an indicator are made when the ones before it are used up. */
function* firstFigures(ctx: Context, indicators: readonly Indicator[]): Generator<Figure> {
  let [count, rows] = [0, 0];
  for (const indicator of indicators) {
    const figures = isLarge(ctx, indicator.id) ? [distributionFigure(ctx, indicator) ?? []].flat() : figuresOf(ctx, indicator, observationsOf(ctx, indicator.id));
    for (const figure of figures) {
      if (count === MOST_FIGURES) return;
      if (rows + figure.table.rows.length > MOST_ROWS) continue;
      count += 1;
      rows += figure.table.rows.length;
      yield figure;
    }
  }
}

/** Says how the shades are made, or that there are none. */
function heatWords(ctx: Context, table: Table | null): string[] {
  if (table === null) return [];
  const shaded = table.rows.some(({ cells }) => cells.some(({ shade }) => shade !== undefined));
  return shaded ? [ctx.t('topic.heatRule'), ctx.t('topic.heatWords')] : [ctx.t('topic.heatNone')];
}
