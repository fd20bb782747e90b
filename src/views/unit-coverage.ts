import { endYear } from '../catalogue/period.ts';
import type { Topic, Unit } from '../catalogue/schemas.ts';
import type { Observation } from '../dataset/observation.ts';
import { nameOf, type Context } from './context.ts';
import { indicatorCount } from './coverage.ts';
import { findingsOn } from './findings.ts';
import type { Link } from './page.ts';
import { rowOf, type TopicIndicators } from './profile.ts';
import { lowerFirst } from './words.ts';

/** A sentence on what a unit reports, with the rows that it speaks of. */
export interface CoverageLine {
  readonly text: string;
  readonly rows: readonly Link[];
}

/** How much of the catalogue a unit reports, what is old, provisional or revised, and what was found of its figures. */
export function coverageOf(ctx: Context, unit: Unit, observations: readonly Observation[], topics: readonly TopicIndicators[]): CoverageLine[] {
  if (observations.length === 0) return [];
  const indicators = topics.flatMap((topic) => topic.indicators);
  const newest = Math.max(...observations.map(({ period }) => endYear(period)));
  const rows = (holds: (own: readonly Observation[]) => boolean): Link[] =>
    indicators.filter(({ id }) => holds(observations.filter(({ indicator }) => indicator === id))).map((indicator) => ({ label: nameOf(ctx, indicator), href: `#${rowOf(indicator.id)}` }));
  // A report of the middle of a year has last year's figures: only what is older than that is late.
  const late = rows((own) => own.every(({ period }) => endYear(period) < newest - 1));
  const provisional = rows((own) => own.some(({ status }) => status === 'p'));
  const revised = rows((own) => own.some(({ status }) => status === 'r'));
  const found = findingsOn(ctx, observations).length;
  const line = (some: string, none: string, links: readonly Link[]): CoverageLine => ({ text: links.length === 0 ? none : some, rows: links });
  return [
    plain(ctx.t('unit.coverageCount', { indicators: String(indicatorCount(ctx, unit.id)), all: String(ctx.dataset.catalogue.indicators.size) })),
    ...withoutTopics(ctx, topics.map(({ topic }) => topic)),
    line(ctx.t('coverage.late', { count: String(late.length), year: String(newest - 1) }), ctx.t('coverage.noneLate', { year: String(newest - 1) }), late),
    line(ctx.t('coverage.provisional', { count: String(provisional.length) }), ctx.t('coverage.noneProvisional'), provisional),
    line(ctx.t('coverage.revised', { count: String(revised.length) }), ctx.t('coverage.noneRevised'), revised),
    ...(found === 0 ? [] : [plain(ctx.t('unit.coverageFindings', { count: String(found) }))]),
    plain(ctx.t('unit.coverageLate', { sources: String(new Set(observations.map(({ source }) => source)).size) })),
  ];
}

function withoutTopics(ctx: Context, told: readonly Topic[]): CoverageLine[] {
  const { topics, indicators } = ctx.dataset.catalogue;
  // A topic without indicators of its own, as that of all targets, has nothing to report.
  const without = [...topics.values()].filter((topic) => !told.includes(topic) && [...indicators.values()].some((indicator) => indicator.topic === topic.id)).map((topic) => lowerFirst(nameOf(ctx, topic)));
  return without.length === 0 ? [] : [plain(ctx.t('unit.coverageWithout', { topics: without.join(', ') }))];
}

function plain(text: string): CoverageLine {
  return { text, rows: [] };
}
