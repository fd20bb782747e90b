import { issue, type Issue } from '../../issues/issue.ts';
import type { ObservationTable } from '../observation-table.ts';

/** The same figure of the same place in the same document, entered twice. */
export function checkDuplicates(observations: ObservationTable): Issue[] {
  return observations.sameFigures().map(({ row, earlier }) => {
    const [{ file, line, unit, indicator, period }, first] = [observations.at(row), observations.at(earlier)];
    return issue('duplicate-observation', { path: file, line, column: 'indicator', value: indicator, details: { earlier: `${first.file}:${first.line}`, unit, indicator, period } });
  });
}
