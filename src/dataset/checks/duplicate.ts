import { issue, type Issue } from '../../issues/issue.ts';
import type { Observation } from '../observation.ts';

/** The same figure of the same place in the same document, entered twice. */
export function checkDuplicates(observations: readonly Observation[]): Issue[] {
  const first = new Map<string, Observation>();
  return observations.flatMap((observation) => {
    const earlier = first.get(observation.key);
    if (earlier === undefined) first.set(observation.key, observation);
    const details = { earlier: earlier === undefined ? '' : `${earlier.file}:${earlier.line}`, unit: observation.unit, indicator: observation.indicator, period: observation.period };
    return earlier === undefined ? [] : [issue('duplicate-observation', { path: observation.file, line: observation.line, column: 'indicator', value: observation.indicator, details })];
  });
}
