import type { Issue } from '../issues/issue.ts';
import type { CatalogueRows } from './catalogue.ts';
import { checkCircles } from './contradictions/circles.ts';
import { checkChangeNames, checkRanges, checkSchemesOfIndicators } from './contradictions/indicators.ts';
import { checkPaths } from './contradictions/paths.ts';
import { checkTargets } from './contradictions/targets.ts';
import { checkSchemeYears, checkUnitTimes } from './contradictions/times.ts';
import type { FileName } from './schemas.ts';

/** Lines that are each well written and cannot all be true. Names that lead nowhere are a matter of `references.ts`. */
export function checkContradictions(rows: CatalogueRows, pathOf: (file: FileName) => string): Issue[] {
  const categoryId = (scheme: string, id: string) => `${scheme}/${id}`;
  return [
    ...checkCircles(pathOf('units'), 'parent', rows.units.map(({ id, line, parent }) => ({ id, line, to: parent === null ? [] : [parent] }))),
    ...checkCircles(pathOf('units'), 'replaced_by', rows.units.map(({ id, line, replaced_by: to }) => ({ id, line, to }))),
    ...checkCircles(pathOf('categories'), 'within', rows.categories.map(({ scheme, id, line, within }) => ({ id: categoryId(scheme, id), line, to: within === null ? [] : [categoryId(scheme, within)] }))),
    ...checkUnitTimes(rows.units, pathOf('units')),
    ...checkSchemeYears(rows.schemes, pathOf('schemes')),
    ...checkSchemesOfIndicators(rows.indicators, rows.schemes, pathOf('indicators')),
    ...checkRanges(rows.indicators, pathOf('indicators')),
    ...checkChangeNames(rows.indicators, pathOf('indicators')),
    ...checkTargets(rows, pathOf('targets')),
    ...checkPaths(rows.exports, pathOf('exports')),
  ];
}
