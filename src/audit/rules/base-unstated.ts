import type { AuditContext } from '../context.ts';
import { finding, type Finding } from '../finding.ts';
import { rangeCause } from '../percent/joint.ts';
import type { Series } from '../series.ts';
import { wholeOf } from '../wholes.ts';

/** `base-unstated`: a count with its share, and nothing to take it over, in the document or beside it. It can be worked back, not checked. */
export function baseUnstatedFindings(series: Series, context: AuditContext): Finding[] {
  return series.groups.flatMap((group) =>
    group.observations.flatMap((observation) => {
      const { value: count, percentReported: printed, percentDecimals: decimals, operator } = observation;
      if (count === null || printed === null || operator !== null || wholeOf(observation, group, series, context) !== null) return [];
      const { reason, details } = rangeCause({ count, printed, decimals });
      return reason === 'none' ? [] : [finding('base-unstated', 'note', [observation], { reason, reported: printed, details: { count, decimals, ...details } })];
    }),
  );
}
