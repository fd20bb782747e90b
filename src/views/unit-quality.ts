import { nameOf, unitOf, type Context } from './context.ts';
import { childrenOf } from './families.ts';
import { findingEntry, type FindingEntry } from './finding-entry.ts';
import { findingFilters, type Filter } from './finding-filters.ts';
import { findingsOfUnit } from '../audit/findings-of.ts';
import { FINDINGS_PER_PAGE, areApart, talliesWithBelow } from './finding-pages.ts';
import { unitTable } from './finding-tallies.ts';
import { formatNumber } from '../format/numbers.ts';
import type { Dataset } from '../dataset/dataset.ts';
import { buildPage, type Link, type Page } from './page.ts';
import { partsOf, type Parts } from './part-links.ts';
import { paths } from './paths.ts';
import { severityCounts, type SeverityCount } from './quality.ts';
import type { Table } from './table.ts';

export interface UnitQualityView {
  readonly page: Page;
  readonly lede: string;
  readonly unit: Link;
  readonly severities: readonly SeverityCount[];
  readonly filters: readonly Filter[];
  readonly parts: Parts | null;
  readonly findings: readonly FindingEntry[];
  /** The units directly below, with how much was found of each; null where nothing was. */
  readonly below: Table | null;
}

/** The units that have a page of findings, and how many pages each fills: those of which, or of units below which, anything was found. */
export function unitQualityPages(dataset: Dataset): [unit: string, pages: number][] {
  if (!areApart(dataset)) return [];
  return [...talliesWithBelow(dataset).keys()].map((unit) => [unit, Math.max(1, Math.ceil(findingsOfUnit(dataset, unit).length / FINDINGS_PER_PAGE))]);
}

/** What was found of the figures of one unit, and how much below it. */
export function buildUnitQuality(ctx: Context, id: string, nth = 1): UnitQualityView {
  const { t } = ctx;
  const unit = unitOf(ctx, id);
  const all = findingsOfUnit(ctx.dataset, id);
  const shown = all.slice((nth - 1) * FINDINGS_PER_PAGE, nth * FINDINGS_PER_PAGE);
  const parts = partsOf(ctx, { count: all.length, size: FINDINGS_PER_PAGE, page: nth, pathOf: (page) => paths.unitQuality(id, page) });
  const below = nth === 1 ? unitTable(ctx, childrenOf(ctx.dataset, id)) : null;
  const heading = t('quality.ofUnit', { unit: nameOf(ctx, unit) });
  return {
    page: buildPage(ctx, {
      heading: nth === 1 || parts === null ? heading : t('parts.heading', { title: heading, here: parts.here }),
      description: t('quality.unitDescription', { unit: nameOf(ctx, unit) }),
      breadcrumbs: [{ label: t('quality.heading'), path: paths.quality }, ...(unit.parent === null ? [] : [{ label: nameOf(ctx, unitOf(ctx, unit.parent)), path: paths.unitQuality(unit.parent) }]), ...(nth === 1 ? [] : [{ label: nameOf(ctx, unit), path: paths.unitQuality(id) }])],
    }),
    lede: t(all.length === 0 ? 'quality.unitNone' : 'quality.unitLede', { count: formatNumber(all.length, ctx.lang) }),
    unit: { label: nameOf(ctx, unit), href: ctx.link(paths.unit(id)) },
    severities: all.length === 0 ? [] : severityCounts(ctx, all),
    filters: findingFilters(ctx, shown, false),
    parts,
    findings: shown.map((finding) => findingEntry(ctx, finding)),
    below: below === null || below.rows.length === 0 ? null : below,
  };
}
