import type { Catalogue } from '../../catalogue/catalogue.ts';
import { issue, type Issue } from '../../issues/issue.ts';
import type { Observation } from '../observation.ts';

/** A part larger than its whole, or a printed share over 100 %; a plan may be exceeded. */
export function checkShares(observations: readonly Observation[], catalogue: Catalogue): Issue[] {
  return observations.flatMap((observation) => {
    const base = catalogue.indicators.get(observation.indicator)?.base ?? '';
    if (catalogue.measures.get(base)?.kind === 'plan') return [];
    const { file: path, line, value, denominator, percentReported } = observation;
    if (value !== null && denominator !== null && value > denominator) return [issue('share-over-whole', { path, line, column: 'value', value: String(value), details: { base: String(denominator) } })];
    if (percentReported !== null && percentReported > 100) return [issue('percent-over-100', { path, line, column: 'percent', value: String(percentReported) })];
    return [];
  });
}
