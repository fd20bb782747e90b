import { countOf } from '../digits.ts';
import { finding, type Finding } from '../finding.ts';
import type { Series } from '../series.ts';

/** `percent-mismatch` of a share without a count: no whole number of the stated base gives it. Only small bases can tell. */
export function wholeCountFindings({ observations, isPlan }: Series): Finding[] {
  return observations.flatMap((observation) => {
    const { value, denominator, percentReported: printed, percentDecimals: decimals, operator } = observation;
    if (value !== null || denominator === null || denominator <= 0 || printed === null || operator !== null || isPlan) return [];
    if (printed > 100 || countOf(denominator, printed, decimals) !== null) return [];
    const below = Math.floor((denominator * printed) / 100);
    const details = { whole: denominator, decimals, countBelow: below, percentBelow: (100 * below) / denominator, countAbove: below + 1, percentAbove: (100 * (below + 1)) / denominator };
    const nearest = details.percentAbove - printed < printed - details.percentBelow ? details.percentAbove : details.percentBelow;
    return [finding('percent-mismatch', 'error', [observation], { reason: 'no-count', reported: printed, computed: nearest, details })];
  });
}
