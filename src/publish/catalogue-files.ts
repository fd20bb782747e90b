import { SCHEMAS, type Target } from '../catalogue/schemas.ts';
import type { Dataset } from '../dataset/dataset.ts';
import { assessTarget } from '../measures/target.ts';
import { formatCsv, rawNumber, type CsvCell } from './csv.ts';

/** Units, indicators and sources as the catalogue has them, in its columns. */
export function catalogueCsv(dataset: Dataset, name: 'units' | 'indicators' | 'sources'): string {
  const columns = Object.keys(SCHEMAS[name].shape);
  const rows: Readonly<Record<string, unknown>>[] = [...dataset.catalogue[name].values()];
  return formatCsv(columns, rows.map((row) => columns.map((column) => plainCell(row[column]))));
}

function plainCell(value: unknown): CsvCell {
  if (Array.isArray(value)) return value.map((part: unknown) => (isStep(part) ? `${part.period}:${part.value}` : String(part))).join('|');
  return typeof value === 'string' || typeof value === 'number' ? value : null;
}

/** A step of the written path to a target. */
function isStep(part: unknown): part is Target['milestones'][number] {
  return typeof part === 'object' && part !== null && 'period' in part && 'value' in part;
}

export const TARGET_COLUMNS = [...Object.keys(SCHEMAS.targets.shape), 'unit_name', 'indicator_name', 'assessed_period', 'state', 'reason', 'observed', 'gap'];

/** The targets with names, and how each period stands: state, observed value and gap in the unit of the target. */
export function targetsCsv({ catalogue, observations: all }: Dataset): string {
  const columns = Object.keys(SCHEMAS.targets.shape);
  const rows = catalogue.targets.flatMap((target) => {
    const indicator = catalogue.indicators.get(target.indicator);
    if (indicator === undefined) return [];
    const observations = all.run(target.indicator, target.unit);
    const record: Readonly<Record<string, unknown>> = target;
    return assessTarget(target, indicator, observations, catalogue.categories).map(({ period, state, reason, observed, gap, observation }) => [
      ...columns.map((column) => plainCell(record[column])),
      catalogue.units.get(target.unit)?.name_vi ?? null,
      indicator.name_vi,
      observation === null && observed === null ? null : period,
      state,
      reason,
      rawNumber(observed),
      rawNumber(gap),
    ]);
  });
  return formatCsv(TARGET_COLUMNS, rows);
}
