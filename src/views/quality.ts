import { SEVERITIES, type Finding } from '../audit/finding.ts';
import { findingsOf } from '../audit/findings-of.ts';
import { group } from '../dataset/dataset.ts';
import { formatNumber } from '../format/numbers.ts';
import { nameOf, unitOf, type Context } from './context.ts';
import { findingEntry, type FindingEntry } from './finding-entry.ts';
import { findingFilters, type Filter } from './finding-filters.ts';
import { areApart, MOST_TOGETHER, tallyOf } from './finding-pages.ts';
import { ruleTable, topicTable, unitTable } from './finding-tallies.ts';
import { buildPage, type Link, type Page } from './page.ts';
import { paths } from './paths.ts';
import type { Table } from './table.ts';
import { upperLevels } from './unit-levels.ts';

export interface QualityView {
  readonly page: Page;
  readonly lede: string;
  readonly severities: readonly SeverityCount[];
  readonly filters: readonly Filter[];
  /** Every finding by its unit, where one page holds them. */
  readonly units: readonly { readonly name: string; readonly href: string; readonly findings: readonly FindingEntry[] }[];
  /** How many there are of what, and the gravest of them, where each unit has a page of its own; null elsewhere. */
  readonly many: { readonly tables: readonly Table[]; readonly heading: string; readonly gravest: readonly FindingEntry[] } | null;
  readonly json: Link;
}

export interface SeverityCount {
  readonly name: string;
  readonly meaning: string;
  readonly count: string;
}

/** As many units as a table of counts may have rows. */
const MOST_UNITS = 150;

/** Everything the audit found, by unit, in words; where it is too much for a page, what there is of it and where. */
export function buildQuality(ctx: Context): QualityView {
  const { t } = ctx;
  const { all } = findingsOf(ctx.dataset);
  const apart = areApart(ctx.dataset);
  return {
    page: buildPage(ctx, { heading: t('quality.heading'), description: t('quality.description') }),
    lede: t(all.length === 0 ? 'quality.none' : 'quality.lede', { count: formatNumber(all.length, ctx.lang) }),
    severities: severityCounts(ctx, all),
    filters: apart ? [] : findingFilters(ctx, all, true),
    units: apart ? [] : [...group(all, ({ unit }) => unit)].map(([id, findings]) => ({ name: nameOf(ctx, unitOf(ctx, id)), href: ctx.link(paths.unit(id)), findings: findings.map((finding) => findingEntry(ctx, finding)) })),
    many: apart ? manyOf(ctx, all) : null,
    json: { label: t('quality.json'), href: ctx.file('/data/findings.json') },
  };
}

export function severityCounts(ctx: Context, findings: readonly Finding[]): SeverityCount[] {
  const counts = tallyOf(findings);
  return SEVERITIES.map((severity, index) => ({ name: ctx.t(`severity.${severity}`), meaning: ctx.t(`severity.${severity}.meaning`), count: formatNumber(counts[index] ?? 0, ctx.lang) }));
}

function manyOf(ctx: Context, all: readonly Finding[]): QualityView['many'] {
  const gravest = SEVERITIES.flatMap((severity) => all.filter((finding) => finding.severity === severity).slice(0, MOST_TOGETHER)).slice(0, MOST_TOGETHER);
  return {
    tables: [ruleTable(ctx, all), topicTable(ctx, all), unitTable(ctx, upperLevels(ctx.dataset, MOST_UNITS).flat())],
    heading: ctx.t('quality.gravest', { count: String(gravest.length) }),
    gravest: gravest.map((finding) => findingEntry(ctx, finding)),
  };
}
