import { ruleName } from '../audit/describe.ts';
import { RULES, SEVERITIES, type Finding } from '../audit/finding.ts';
import { nameOf, unitOf, type Context } from './context.ts';

/** A choice that leaves out what differs; works where scripts run. */
export interface Filter {
  readonly name: 'unit' | 'rule' | 'severity';
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** The choices among some findings: only what is there to choose from, and units only where there are several. */
export function findingFilters(ctx: Context, findings: readonly Finding[], byUnit: boolean): Filter[] {
  const { t } = ctx;
  if (findings.length === 0) return [];
  const rules = new Set(findings.map(({ rule }) => rule));
  return [
    ...(byUnit ? [{ name: 'unit' as const, label: t('quality.unit'), options: [...new Set(findings.map(({ unit }) => unit))].map((id) => ({ value: id, label: nameOf(ctx, unitOf(ctx, id)) })) }] : []),
    { name: 'rule', label: t('quality.rule'), options: RULES.filter((rule) => rules.has(rule)).map((rule) => ({ value: rule, label: ruleName(rule, ctx.lang) })) },
    { name: 'severity', label: t('quality.severity'), options: SEVERITIES.map((severity) => ({ value: severity, label: t(`severity.${severity}`) })) },
  ];
}
