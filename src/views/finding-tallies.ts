import { ruleName } from '../audit/describe.ts';
import { RULES, SEVERITIES, type Finding } from '../audit/finding.ts';
import type { Unit } from '../catalogue/schemas.ts';
import { formatNumber } from '../format/numbers.ts';
import { indicatorOf, nameOf, type Context } from './context.ts';
import { tallyOf, tallyWithBelow, type Tally } from './finding-pages.ts';
import { paths } from './paths.ts';
import type { Table } from './table.ts';

/** How many findings there are of each kind, by gravity. */
export function ruleTable(ctx: Context, findings: readonly Finding[]): Table {
  const byRule = Map.groupBy(findings, ({ rule }) => rule);
  return tallyTable(ctx, 'quality.byRule', 'quality.rule', RULES.map((rule) => ({ name: ruleName(rule, ctx.lang), tally: tallyOf(byRule.get(rule) ?? []) })));
}

export function topicTable(ctx: Context, findings: readonly Finding[]): Table {
  const byTopic = Map.groupBy(findings, ({ indicator }) => indicatorOf(ctx, indicator).topic);
  const topics = [...ctx.dataset.catalogue.topics.values()];
  return tallyTable(ctx, 'quality.byTopic', 'quality.topic', topics.map((topic) => ({ name: nameOf(ctx, topic), tally: tallyOf(byTopic.get(topic.id) ?? []), path: paths.topic(topic.id) })));
}

/** Of some units, each with all that stand below it, those of which anything was found; each leads to its own page. */
export function unitTable(ctx: Context, units: readonly Unit[]): Table {
  return tallyTable(ctx, 'quality.byUnit', 'quality.unit', units.map((unit) => ({ name: nameOf(ctx, unit), tally: tallyWithBelow(ctx.dataset, unit.id), path: paths.unitQuality(unit.id) })));
}

interface Line {
  readonly name: string;
  readonly tally: Tally;
  readonly path?: string;
}

function tallyTable(ctx: Context, caption: 'quality.byRule' | 'quality.byTopic' | 'quality.byUnit', of: 'quality.rule' | 'quality.topic' | 'quality.unit', lines: readonly Line[]): Table {
  const sum = (tally: Tally) => tally.reduce((all, count) => all + count, 0);
  const cell = (count: number) => ({ text: formatNumber(count, ctx.lang), value: count });
  return {
    caption: ctx.t(caption),
    columns: [{ key: 'name', label: ctx.t(of), numeric: false }, ...SEVERITIES.map((severity) => ({ key: severity, label: ctx.t(`severity.${severity}`), numeric: true })), { key: 'all', label: ctx.t('quality.total'), numeric: true }],
    rows: lines.filter(({ tally }) => sum(tally) > 0).map(({ name, tally, path }) => ({ cells: [{ text: name, value: name, ...(path === undefined ? {} : { href: ctx.link(path) }) }, ...tally.map(cell), cell(sum(tally))] })),
  };
}
