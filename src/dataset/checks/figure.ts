import type { Catalogue } from '../../catalogue/catalogue.ts';
import { issue, type Issue } from '../../issues/issue.ts';
import type { Observation } from '../observation.ts';

/** States that stand in the place of a figure; the others speak of one. */
const NO_FIGURE: ReadonlySet<string | null> = new Set(['z', 'x', 'c', 'u', 'k']);

/** A line without a figure and without a reason, a share of an indicator that has no base, a figure without its place in the document. */
export function checkFigures(observations: readonly Observation[], catalogue: Catalogue): Issue[] {
  return observations.flatMap((observation) => {
    const { file: path, line, value, percentReported, denominator, status, locator, indicator } = observation;
    const base = catalogue.indicators.get(indicator)?.base ?? null;
    return [
      ...(value === null && percentReported === null && !NO_FIGURE.has(status) ? [issue('no-figure', { path, line, column: 'value', value: '' })] : []),
      ...(base === null && (percentReported !== null || denominator !== null) ? [issue('share-without-base', { path, line, column: 'denominator', value: String(denominator ?? percentReported), details: { indicator } })] : []),
      ...(locator === '' ? [issue('missing-locator', { path, line, column: 'locator', value: '' })] : []),
    ];
  });
}
