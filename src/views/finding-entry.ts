import { describeFinding, ruleName } from '../audit/describe.ts';
import type { Finding } from '../audit/finding.ts';
import { formatLocator } from '../format/locators.ts';
import { categoryName, indicatorOf, nameOf, sourceOf, sourceTitle, type Context } from './context.ts';
import { findingId } from './finding-pages.ts';
import type { Link } from './page.ts';
import { paths } from './paths.ts';
import { sourceCell } from './source-cells.ts';
import { lowerFirst, periodWords } from './words.ts';

/** A finding as it stands in a list of findings. */
export interface FindingEntry {
  readonly id: string;
  readonly unit: string;
  readonly rule: string;
  readonly severity: Finding['severity'];
  readonly kind: string;
  readonly title: string;
  readonly subject: string;
  readonly explanation: string;
  readonly indicator: Link;
  readonly origin: Link;
  readonly answer: string | null;
}

export function findingEntry(ctx: Context, finding: Finding): FindingEntry {
  const { explanation } = describeFinding(finding, ctx.dataset, ctx.lang);
  const indicator = indicatorOf(ctx, finding.indicator);
  const observation = ctx.dataset.observations.run(finding.indicator, finding.unit).find(({ key }) => key === finding.observations[0]);
  const category = observation === undefined ? null : categoryName(ctx, observation);
  const place = formatLocator(finding.locator, ctx.lang);
  return {
    id: findingId(finding), unit: finding.unit, rule: finding.rule, severity: finding.severity, kind: ctx.t(`severity.${finding.severity}`), title: ruleName(finding.rule, ctx.lang), explanation,
    subject: [nameOf(ctx, indicator), ...(category === null ? [] : [lowerFirst(category)]), periodWords(ctx, finding.period)].join(', '),
    indicator: { label: nameOf(ctx, indicator), href: ctx.link(paths.indicator(finding.indicator)) },
    origin: { label: `${place}, ${sourceTitle(ctx, sourceOf(ctx, finding.source))}`, href: observation === undefined ? ctx.link(paths.source(finding.source)) : sourceCell(ctx, observation) },
    answer: null,
  };
}
