import type { Catalogue } from '../../catalogue/catalogue.ts';
import { existedIn } from '../../catalogue/validity.ts';
import { issue, type Issue } from '../../issues/issue.ts';
import type { Observation } from '../observation.ts';

/** Figures of a unit for a time in which it did not exist: most often its successor, or its predecessor, is meant. */
export function checkValidity(observations: readonly Observation[], catalogue: Catalogue): Issue[] {
  return observations.flatMap(({ file: path, line, unit: id, period }) => {
    const unit = catalogue.units.get(id);
    if (unit === undefined || existedIn(unit, period)) return [];
    return [issue('unit-not-there', { severity: 'warning', path, line, column: 'unit', value: id, details: { period, from: unit.valid_from ?? '…', to: unit.valid_to ?? '…', nameVi: unit.name_vi, nameEn: unit.name_en } })];
  });
}
