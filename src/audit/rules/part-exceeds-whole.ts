import type { Observation } from '../../dataset/observation.ts';
import type { AuditContext } from '../context.ts';
import { finding, type Finding } from '../finding.ts';
import type { PeriodGroup, Series } from '../series.ts';
import { only, totalsOf } from '../wholes.ts';

/** `part-exceeds-whole`: a part larger than its base, its total or the class it is within; a share over 100 %. Plans may be exceeded. */
export function partExceedsWholeFindings(series: Series, context: AuditContext): Finding[] {
  if (series.isPlan || series.isRate) return [];
  return series.groups.flatMap((group) => group.observations.flatMap((observation) => exceeding(observation, group, context) ?? []));
}

function exceeding(observation: Observation, group: PeriodGroup, context: AuditContext): Finding | null {
  const { value, denominator, percentReported, percentDecimals: decimals, operator } = observation;
  if (value !== null && denominator !== null && value > denominator) return finding('part-exceeds-whole', 'error', [observation], { reason: 'base', reported: value, computed: denominator, details: { count: value, whole: denominator } });
  if (percentReported !== null && percentReported > 100) return finding('part-exceeds-whole', 'error', [observation], { reason: 'percent', reported: percentReported, computed: 100, details: { decimals } });
  if (value === null || operator !== null || observation.category === null) return null;
  const within = context.categories(observation.scheme).find(({ id }) => id === observation.category)?.within ?? null;
  const container = within === null ? undefined : group.observations.find(({ category, scheme, operator: sign, value: count }) => category === within && scheme === observation.scheme && sign === null && count !== null);
  if (container?.value != null && value > container.value) return finding('part-exceeds-whole', 'error', [observation, container], { reason: 'class', reported: value, computed: container.value, details: { count: value, whole: container.value, categoryOther: within ?? '', scheme: observation.scheme ?? '' } });
  const totals = totalsOf(group);
  const total = only(totals.map((figure) => figure.value));
  if (total === null || value <= total) return null;
  return finding('part-exceeds-whole', 'error', [observation, ...totals], { reason: 'total', reported: value, computed: total, details: { count: value, whole: total } });
}
