import { formatNumber } from '../format/numbers.ts';
import { formatAsOf } from '../format/periods.ts';
import { columnIndex } from '../issues/issue.ts';
import { nameOf, sourceOf, sourceTitle, unitOf, type Context } from './context.ts';
import { findingNotes, type FindingNote } from './findings.ts';
import { anchorOf, observationTable, plainRows } from './figures/rows.ts';
import type { Fact } from './indicator.ts';
import { buildPage, type Link, type Page } from './page.ts';
import { paths } from './paths.ts';
import type { Table } from './table.ts';
import { assessAll, targetTable } from './targets.ts';

export interface SourceView {
  readonly page: Page;
  readonly lede: string;
  readonly facts: readonly Fact[];
  readonly unit: Link;
  readonly citation: string;
  readonly table: Table;
  readonly findings: readonly FindingNote[];
  readonly targets: Table | null;
}

/** A document with every figure taken from it, in the order of the file, each with an anchor of its own. */
export function buildSource(ctx: Context, id: string): SourceView {
  const source = sourceOf(ctx, id);
  const observations = [...(ctx.dataset.bySource.get(id) ?? [])].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || columnIndex(a.columnLetter ?? '') - columnIndex(b.columnLetter ?? '')));
  const table = observationTable(ctx, ctx.t('source.figures'), plainRows(observations), { unit: new Set(observations.map(({ unit }) => unit)).size > 1, indicator: true, category: true, source: false, file: true });
  const targets = assessAll(ctx, ctx.dataset.catalogue.targets.filter((target) => target.source === id));
  const unit = unitOf(ctx, source.unit);
  const title = sourceTitle(ctx, source);
  const date = formatAsOf(source.date, ctx.lang);
  return {
    page: buildPage(ctx, { heading: title, description: ctx.t('source.description', { issuer: source.issuer, date }), observations }),
    lede: ctx.t('source.lede', { count: formatNumber(observations.length, ctx.lang), targets: String(targets.length === 0 ? 0 : new Set(targets.map(({ target }) => target.line)).size) }),
    facts: [
      { label: ctx.t('source.issuer'), text: source.issuer },
      { label: ctx.t('source.date'), text: date },
      ...(source.number === null ? [] : [{ label: ctx.t('source.number'), text: source.number }]),
      ...(source.document === null ? [] : [{ label: ctx.t('source.document'), text: source.document }]),
    ],
    unit: { label: nameOf(ctx, unit), href: ctx.link(paths.unit(unit.id)) },
    citation: ctx.t('source.citation', { issuer: source.issuer, title, number: source.number === null ? '' : ` ${source.number},`, date, version: ctx.dataset.version.slice(0, 7) }),
    table: { ...table, rows: table.rows.map((row, index) => ({ ...row, id: anchorOf(observations[index] as (typeof observations)[number]) })) },
    findings: findingNotes(ctx, observations),
    targets: targets.length === 0 ? null : targetTable(ctx, ctx.t('target.caption'), targets, true),
  };
}
