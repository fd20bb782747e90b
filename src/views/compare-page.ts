import { findingsAt } from '../audit/findings-of.ts';
import { describeFinding } from '../audit/describe.ts';
import type { Topic, Unit } from '../catalogue/schemas.ts';
import { compareNames } from '../format/collation.ts';
import { compareIndicator } from './compare-choice.ts';
import type { FindingsOn } from './compare-data.ts';
import { comparedFamilies } from './compare-families.ts';
import { describeComparison } from './compare-rows.ts';
import { EMPTY, MOST_UNITS, writeCompare } from './compare-state.ts';
import { heatTable, pairTable } from './compare-tables.ts';
import { nameOf, unitOf, type Context } from './context.ts';
import { buildPage, type Link, type Page } from './page.ts';
import { paths } from './paths.ts';
import type { Table } from './table.ts';

/** So many cells of tables keep the page within what a page may weigh. */
const MOST_CELLS = 420;
/** Rows of one table; the others are reached by the link below it. */
const MOST_ROWS = 12;

/** More families than these are never shown: the cells run out before. */
const MOST_FAMILIES = 60;

export interface ReadyComparison {
  readonly heading: string;
  readonly table: Table;
  readonly open: Link;
}

export interface ComparePageView {
  readonly page: Page;
  readonly lede: string;
  readonly heading: string;
  readonly ready: readonly ReadyComparison[];
  readonly none: string;
  /** The folder of the files that the script loads, and the words that it shows. */
  readonly data: string;
  readonly words: string;
}

/** The page of comparisons: the place of the script, and the comparisons that were built. `words` are those of the script. */
export function buildComparePage(ctx: Context, words: string): ComparePageView {
  const { t } = ctx;
  return {
    page: buildPage(ctx, { heading: t('compare.heading'), description: t('compare.description') }),
    lede: t('compare.lede'),
    heading: t('compare.ready'),
    ready: readyComparisons(ctx),
    none: t('compare.readyNone'),
    data: ctx.file('/data/compare/'),
    words,
  };
}

interface Candidate {
  readonly heading: string;
  readonly table: Table;
  readonly open: Link;
  /** How many figures of it compare. */
  readonly told: number;
}

/** Units of one parent and type, per topic: those of which most can be compared, as many as the page can carry. */
function readyComparisons(ctx: Context): ReadyComparison[] {
  const topics = [...ctx.dataset.catalogue.topics.values()];
  const findingsOn = findingsIn(ctx);
  const candidates = comparedFamilies(ctx.dataset).slice(0, MOST_FAMILIES).flatMap((units) => topics.flatMap((topic) => candidateOf(ctx, findingsOn, units, topic) ?? []));
  let room = MOST_CELLS;
  return candidates.sort((a, b) => b.told - a.told || compareNames(a.heading, b.heading)).filter(({ table }) => {
    room -= table.rows.length * table.columns.length;
    return room >= 0;
  });
}

function candidateOf(ctx: Context, findingsOn: FindingsOn, family: readonly Unit[], topic: Topic): Candidate | null {
  const indicators = [...ctx.dataset.catalogue.indicators.values()].filter((indicator) => indicator.topic === topic.id);
  const inTopic = new Set(indicators.map(({ id }) => id));
  const figures = new Map(family.map(({ id }) => [id, ctx.dataset.indicatorsOf(id).filter((indicator) => inTopic.has(indicator)).length]));
  const figuresOf = (unit: string) => figures.get(unit) ?? 0;
  const units = family.map(({ id }) => id).filter((id) => figuresOf(id) > 0).sort((a, b) => figuresOf(b) - figuresOf(a)).slice(0, MOST_UNITS);
  if (units.length < 2) return null;
  const compared = indicators.map((indicator) => describeComparison(ctx, findingsOn, compareIndicator(ctx, findingsOn, indicator, units, null), 'none'));
  const shown = compared.filter(({ comparison }) => comparison.cells.filter(({ value }) => value !== null).length > 1).slice(0, MOST_ROWS);
  if (shown.length === 0) return null;
  const parent = family[0]?.parent ?? null;
  const places = { topic: nameOf(ctx, topic), type: ctx.t(`unitTypes.${family[0]?.type ?? 'district'}`) };
  const heading = parent === null ? ctx.t('compare.family', places) : ctx.t('compare.familyOf', { ...places, parent: nameOf(ctx, unitOf(ctx, parent)) });
  const table = units.length === 2 ? pairTable(ctx, heading, units, shown, 'none') : heatTable(ctx, heading, units, shown, 'none');
  const query = writeCompare({ ...EMPTY, units, indicators: shown.map(({ comparison }) => comparison.indicator.id) });
  return { heading, table, open: { label: ctx.t('compare.open', { heading }), href: `${ctx.link(paths.compare)}${query}` }, told: shown.reduce((sum, { comparison }) => sum + comparison.cells.filter(({ value }) => value !== null).length, 0) };
}

/** What the audit found of the figures of the whole dataset. */
export function findingsIn(ctx: Context): FindingsOn {
  return (observation) => findingsAt(ctx.dataset, observation).map((finding) => ({ severity: finding.severity, rule: finding.rule, text: describeFinding(finding, ctx.dataset, ctx.lang).explanation }));
}
