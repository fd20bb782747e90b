import type { Dataset } from '../dataset/dataset.ts';
import { once } from '../dataset/once.ts';
import { formatNumber } from '../format/numbers.ts';
import { formatAsOf } from '../format/periods.ts';
import { nameOf, sourceOf, sourceTitle, unitOf, type Context } from './context.ts';
import { findingNotes, type FindingNote } from './findings.ts';
import { observationTable, plainRows } from './figures/rows.ts';
import type { Fact } from './indicator.ts';
import { buildPage, type Link, type Page } from './page.ts';
import { partsOf, type Parts } from './part-links.ts';
import { paths } from './paths.ts';
import { anchorOf, ROWS_PER_PAGE, sourceRows } from './source-cells.ts';
import { sourceContents, type SourceContents } from './source-contents.ts';
import type { Table } from './table.ts';
import { assessAll, targetTable } from './targets.ts';

export interface SourceView {
  readonly page: Page;
  readonly lede: string;
  readonly facts: readonly Fact[];
  readonly unit: Link;
  readonly citation: string;
  /** What is in a document of more than one page; null where one page holds it all, and on its further pages. */
  readonly contents: SourceContents | null;
  /** The ways between its pages; null where there is one. */
  readonly parts: Parts | null;
  readonly table: Table;
  readonly findings: readonly FindingNote[];
  readonly targets: Table | null;
  /** Said where the document states more targets than stand here. */
  readonly moreTargets: { readonly text: string; readonly file: Link } | null;
}

/** A programme may set targets for every unit of a nation; the file has them all. */
const MOST_TARGETS = 60;

const targetsBySource = once(({ catalogue }: Dataset) => Map.groupBy(catalogue.targets, ({ source }) => source));

/** A document with the figures taken from it, in the order of the file, each with an anchor of its own. */
export function buildSource(ctx: Context, id: string, nth = 1): SourceView {
  const source = sourceOf(ctx, id);
  const all = sourceRows(ctx.dataset, id);
  const observations = all.slice((nth - 1) * ROWS_PER_PAGE, nth * ROWS_PER_PAGE);
  const parts = partsOf(ctx, { count: all.length, size: ROWS_PER_PAGE, page: nth, pathOf: (page) => paths.source(id, page) });
  const table = observationTable(ctx, ctx.t('source.figures'), plainRows(observations), { unit: new Set(observations.map(({ unit }) => unit)).size > 1, indicator: true, category: true, source: false, file: true });
  const stated = targetsBySource(ctx.dataset).get(id) ?? [];
  const targets = nth === 1 ? stated : [];
  const unit = unitOf(ctx, source.unit);
  const title = sourceTitle(ctx, source);
  const date = formatAsOf(source.date, ctx.lang);
  const number = (count: number) => formatNumber(count, ctx.lang);
  return {
    page: buildPage(ctx, {
      heading: nth === 1 || parts === null ? title : ctx.t('parts.heading', { title, here: parts.here }),
      description: ctx.t('source.description', { issuer: source.issuer, date }),
      breadcrumbs: nth === 1 ? [] : [{ label: title, path: paths.source(id) }],
      observations,
    }),
    lede: ctx.t('source.lede', { count: number(all.length), targets: number(stated.length) }),
    facts: [
      { label: ctx.t('source.issuer'), text: source.issuer },
      { label: ctx.t('source.date'), text: date },
      ...(source.number === null ? [] : [{ label: ctx.t('source.number'), text: source.number }]),
      ...(source.document === null ? [] : [{ label: ctx.t('source.document'), text: source.document }]),
    ],
    unit: { label: nameOf(ctx, unit), href: ctx.link(paths.unit(unit.id)) },
    citation: ctx.t('source.citation', { issuer: source.issuer, title, number: source.number === null ? '' : ` ${source.number},`, date, version: ctx.version }),
    contents: parts === null || nth > 1 ? null : sourceContents(ctx, all),
    parts,
    table: { ...table, rows: table.rows.map((row, index) => ({ ...row, id: anchorOf(observations[index] as (typeof observations)[number]) })) },
    findings: findingNotes(ctx, observations),
    targets: targets.length === 0 ? null : targetTable(ctx, ctx.t('target.caption'), assessAll(ctx, targets.slice(0, MOST_TARGETS)), true),
    moreTargets: targets.length <= MOST_TARGETS ? null : { text: ctx.t('source.moreTargets', { count: number(targets.length - MOST_TARGETS) }), file: { label: 'targets.csv', href: ctx.file('/data/targets.csv') } },
  };
}
