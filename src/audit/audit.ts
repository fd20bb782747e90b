import type { Dataset } from '../dataset/dataset.ts';
import { auditContext, type AuditContext } from './context.ts';
import { RULES, type Finding } from './finding.ts';
import { baseChangeFindings } from './rules/base-change.ts';
import { baseUnstatedFindings } from './rules/base-unstated.ts';
import { capFindings } from './rules/cap.ts';
import { changeFindings } from './rules/change.ts';
import { childrenTotalFindings } from './rules/children-total.ts';
import { classBaseFindings } from './rules/class-base.ts';
import { conflictFindings } from './rules/conflict.ts';
import { jumpFindings } from './rules/jump.ts';
import { partExceedsWholeFindings } from './rules/part-exceeds-whole.ts';
import { partsTotalFindings } from './rules/parts-total.ts';
import { percentFindings } from './rules/percent.ts';
import { percentTotalFindings } from './rules/percent-total.ts';
import { schemeBreakFindings } from './rules/scheme-break.ts';
import { wholeCountFindings } from './rules/whole-count.ts';
import { yearsTotalFindings } from './rules/years-total.ts';
import type { Series } from './series.ts';

/** Every rule, given one series at a time: the figures of one unit and indicator. */
const SERIES_RULES: readonly ((series: Series, context: AuditContext) => readonly Finding[])[] = [
  percentFindings, wholeCountFindings, baseUnstatedFindings, classBaseFindings, baseChangeFindings, partsTotalFindings, percentTotalFindings, yearsTotalFindings,
  childrenTotalFindings, changeFindings, conflictFindings, partExceedsWholeFindings, schemeBreakFindings, capFindings, jumpFindings,
];

/**
 * The audit of every figure, in one pass over the series:
 *
 *     observations ─cut→ series ─rules→ findings
 *
 * sorted as the observations are (indicator, unit, period, category), then by rule.
 */
export function auditDataset(dataset: Dataset): Finding[] {
  const context = auditContext(dataset);
  const found = context.series.flatMap((series) => SERIES_RULES.flatMap((rule) => rule(series, context)));
  if (found.length === 0) return [];
  const wanted = new Set(found.map(({ observations }) => observations[0]));
  const places = new Map<string | undefined, number>();
  for (const [index, { key }] of dataset.observations.entries()) if (wanted.has(key) && !places.has(key)) places.set(key, index);
  const placeOf = ({ observations }: Finding) => places.get(observations[0]) ?? 0;
  return found.sort((a, b) => placeOf(a) - placeOf(b) || RULES.indexOf(a.rule) - RULES.indexOf(b.rule));
}
