import { describeFinding, ruleName } from '../audit/describe.ts';
import { RULES, SEVERITIES, type Finding } from '../audit/finding.ts';
import { findingsOf } from '../audit/findings-of.ts';
import { group } from '../dataset/dataset.ts';
import { formatLocator } from '../format/locators.ts';
import { categoryName, indicatorOf, nameOf, sourceOf, sourceTitle, unitOf, type Context } from './context.ts';
import { anchorOf } from './figures/rows.ts';
import { findingId } from './findings.ts';
import { buildPage, type Link, type Page } from './page.ts';
import { paths } from './paths.ts';
import { lowerFirst, periodWords } from './words.ts';

export interface QualityView {
  readonly page: Page;
  readonly lede: string;
  readonly severities: readonly { readonly name: string; readonly meaning: string; readonly count: string }[];
  readonly filters: readonly Filter[];
  readonly units: readonly { readonly name: string; readonly href: string; readonly findings: readonly QualityFinding[] }[];
  readonly json: Link;
}

/** A choice that leaves out what differs; works where scripts run. */
export interface Filter {
  readonly name: 'unit' | 'rule' | 'severity';
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

export interface QualityFinding {
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

/** Everything the audit found, by unit, in words; what was examined carries its answer. */
export function buildQuality(ctx: Context): QualityView {
  const { t } = ctx;
  const { all } = findingsOf(ctx.dataset);
  const rows = all.map((finding) => buildFinding(ctx, finding));
  const count = (severity: Finding['severity']) => String(all.filter((finding) => finding.severity === severity).length);
  return {
    page: buildPage(ctx, { heading: t('quality.heading'), description: t('quality.description') }),
    lede: t(all.length === 0 ? 'quality.none' : 'quality.lede', { count: String(all.length) }),
    severities: SEVERITIES.map((severity) => ({ name: t(`severity.${severity}`), meaning: t(`severity.${severity}.meaning`), count: count(severity) })),
    filters: all.length === 0 ? [] : [
      { name: 'unit', label: t('quality.unit'), options: [...new Set(all.map(({ unit }) => unit))].map((id) => ({ value: id, label: nameOf(ctx, unitOf(ctx, id)) })) },
      { name: 'rule', label: t('quality.rule'), options: RULES.filter((rule) => all.some((finding) => finding.rule === rule)).map((rule) => ({ value: rule, label: ruleName(rule, ctx.lang) })) },
      { name: 'severity', label: t('quality.severity'), options: SEVERITIES.map((severity) => ({ value: severity, label: t(`severity.${severity}`) })) },
    ],
    units: [...group(rows, ({ unit }) => unit)].map(([id, findings]) => ({ name: nameOf(ctx, unitOf(ctx, id)), href: ctx.link(paths.unit(id)), findings })),
    json: { label: t('quality.json'), href: ctx.file('/data/findings.json') },
  };
}

function buildFinding(ctx: Context, finding: Finding): QualityFinding {
  const { explanation } = describeFinding(finding, ctx.dataset, ctx.lang);
  const indicator = indicatorOf(ctx, finding.indicator);
  const observation = ctx.dataset.byIndicator.get(finding.indicator)?.find(({ key }) => key === finding.observations[0]);
  const category = observation === undefined ? null : categoryName(ctx, observation);
  const place = formatLocator(finding.locator, ctx.lang);
  return {
    id: findingId(finding), unit: finding.unit, rule: finding.rule, severity: finding.severity, kind: ctx.t(`severity.${finding.severity}`), title: ruleName(finding.rule, ctx.lang), explanation,
    subject: [nameOf(ctx, indicator), ...(category === null ? [] : [lowerFirst(category)]), periodWords(ctx, finding.period)].join(', '),
    indicator: { label: nameOf(ctx, indicator), href: ctx.link(paths.indicator(finding.indicator)) },
    origin: { label: `${place}, ${sourceTitle(ctx, sourceOf(ctx, finding.source))}`, href: ctx.link(`${paths.source(finding.source)}${observation === undefined ? '' : `#${anchorOf(observation)}`}`) },
    answer: null,
  };
}
