import type { AuditContext } from '../context.ts';
import { finding, type Finding } from '../finding.ts';
import { amountsOf, exclusiveSets, sumOfParts } from '../parts.ts';
import type { Series } from '../series.ts';

/** `total-mismatch` of shares without counts: exclusive parts whose printed shares do not come to 100, beyond what their last digits allow. */
export function percentTotalFindings(series: Series, context: AuditContext): Finding[] {
  if (series.isPlan || series.isRate) return [];
  return series.groups.flatMap((group) =>
    exclusiveSets(group, context).flatMap(({ categories, observations }) => {
      if (observations.some(({ value, operator }) => value !== null || operator !== null)) return [];
      const { sum, complete, used } = sumOfParts(categories, amountsOf(observations, ({ percentReported }) => percentReported));
      const parts = observations.filter(({ category }) => used.includes(category ?? ''));
      const [first, ...others] = parts;
      const allowed = parts.reduce((slack, { percentDecimals }) => slack + 10 ** -percentDecimals, 1e-6);
      if (first === undefined || used.length < 2 || !(sum > 100 + allowed || (complete && sum < 100 - allowed))) return [];
      return [finding('total-mismatch', 'warning', [first, ...others], { reason: 'percent', reported: 100, computed: sum, details: { percentSum: sum, decimals: Math.max(...parts.map(({ percentDecimals }) => percentDecimals)), parts: used.length } })];
    }),
  );
}
