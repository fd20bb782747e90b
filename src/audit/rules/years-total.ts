import { periodEnd, periodLength, periodStart } from '../../catalogue/period.ts';
import type { Observation } from '../../dataset/observation.ts';
import type { AuditContext } from '../context.ts';
import { finding, type Finding } from '../finding.ts';
import type { Series } from '../series.ts';

/**
 * `total-mismatch` over time: what is counted over several years against the years by themselves: "444 since 2021", and
 * 192, 199, 68. More than the whole always; less only where the years fill it. Indicators that `counts` joins are read as one.
 */
export function yearsTotalFindings({ unit, indicator, observations }: Series, context: AuditContext): Finding[] {
  if (indicator.nature !== 'flow' || indicator.counts !== null) return [];
  const wholes = observations.filter(({ period, value, operator }) => period.includes('/') && value !== null && operator === null && periodLength(period) > 12);
  if (wholes.length === 0) return [];
  const all = [...observations, ...context.countedAs(unit, indicator.id).flatMap((series) => series.observations)];
  return wholes.flatMap((whole) => {
    const inside = all.filter(({ category, value, operator, period }) => category === whole.category && value !== null && operator === null && period !== whole.period && periodStart(period) >= periodStart(whole.period) && periodEnd(period) <= periodEnd(whole.period));
    const parts = disjoint(inside);
    const sum = parts.reduce((total, { value }) => total + (value ?? 0), 0);
    const filled = parts.reduce((months, { period }) => months + periodLength(period), 0) === periodLength(whole.period);
    if (parts.length < 2 || whole.value === null || !(sum > whole.value || (filled && sum < whole.value))) return [];
    const details = { sum, whole: whole.value, parts: parts.length, difference: Math.abs(sum - whole.value), periodFirst: parts[0]?.period ?? '', periodLast: parts.at(-1)?.period ?? '' };
    return [finding('total-mismatch', 'warning', [whole, ...parts], { reason: sum > whole.value ? 'years' : 'years-under', reported: whole.value, computed: sum, details })];
  });
}

/** Periods that do not overlap, oldest first; of equals the first. */
function disjoint(observations: readonly Observation[]): Observation[] {
  const chosen: Observation[] = [];
  let reached = -Infinity;
  for (const observation of [...observations].sort((a, b) => periodEnd(a.period) - periodEnd(b.period) || periodStart(b.period) - periodStart(a.period))) {
    if (periodLength(observation.period) === 0 || periodStart(observation.period) < reached - 1e-9) continue;
    chosen.push(observation);
    reached = periodEnd(observation.period);
  }
  return chosen;
}
