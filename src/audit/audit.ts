import type { Dataset } from '../dataset/dataset.ts';
import { recorded } from '../dataset/reads.ts';
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

/** What was found of the figures of a unit, and the names of all that the rules looked at. */
export interface Audited {
  readonly findings: readonly Finding[];
  readonly reads: Iterable<string>;
}

/**
 * The audit of every figure, unit after unit, so that no more than one of them is held:
 *
 *     observations ─cut→ series ─rules→ findings
 *
 * `known` gives what an earlier audit found of a unit, where it would be found again.
 */
export function auditUnits(dataset: Dataset, known: (unit: string) => Audited | null = () => null): ReadonlyMap<string, Audited> {
  const context = auditContext(dataset);
  return new Map(Array.from(dataset.byUnit.keys(), (unit) => [unit, known(unit) ?? auditUnit(unit, context)]));
}

function auditUnit(unit: string, context: AuditContext): Audited {
  const { value, reads } = recorded(() => context.seriesOfUnit(unit).flatMap((series) => SERIES_RULES.flatMap((rule) => rule(series, context))));
  return { findings: value, reads };
}

/** All findings of a dataset, in order. */
export function auditDataset(dataset: Dataset): Finding[] {
  return inOrder(dataset, auditUnits(dataset));
}

/** The findings sorted as the observations are (indicator, unit, period, category), then by rule. */
export function inOrder(dataset: Dataset, audited: ReadonlyMap<string, Audited>): Finding[] {
  const found = [...audited.values()].flatMap(({ findings }) => findings.map((finding) => ({ finding, place: placeOf(dataset, finding) })));
  return found.sort((a, b) => a.place - b.place || RULES.indexOf(a.finding.rule) - RULES.indexOf(b.finding.rule)).map(({ finding }) => finding);
}

/** The row of the figure beside which a finding stands. */
function placeOf({ observations }: Dataset, { indicator, unit, observations: [key] }: Finding): number {
  const from = observations.rowsOf(indicator, unit)?.from ?? 0;
  return from + Math.max(0, observations.run(indicator, unit).findIndex((observation) => observation.key === key));
}
