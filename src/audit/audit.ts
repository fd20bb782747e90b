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
 * The audit of every figure, unit after unit, so that no more than one of them is held:
 *
 *     observations ─cut→ series ─rules→ findings
 *
 * sorted as the observations are (indicator, unit, period, category), then by rule.
 */
export function auditDataset(dataset: Dataset): Finding[] {
  const context = auditContext(dataset);
  const found: { readonly finding: Finding; readonly place: number }[] = [];
  for (const unit of dataset.byUnit.keys()) {
    for (const series of context.seriesOfUnit(unit)) {
      for (const rule of SERIES_RULES) for (const finding of rule(series, context)) found.push({ finding, place: placeOf(dataset, finding) });
    }
  }
  return found.sort((a, b) => a.place - b.place || RULES.indexOf(a.finding.rule) - RULES.indexOf(b.finding.rule)).map(({ finding }) => finding);
}

/** The row of the figure beside which a finding stands. */
function placeOf({ observations }: Dataset, { indicator, unit, observations: [key] }: Finding): number {
  const from = observations.runs.get(indicator)?.get(unit)?.from ?? 0;
  return from + Math.max(0, observations.run(indicator, unit).findIndex((observation) => observation.key === key));
}
