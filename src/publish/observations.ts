import type { Dataset } from '../dataset/dataset.ts';
import type { Observation, Status } from '../dataset/observation.ts';
import { apart, noteRead } from '../dataset/reads.ts';
import { computedPercent } from '../measures/share.ts';
import { stateOf } from '../measures/state.ts';
import type { PublishedRow } from '../revisions/revision.ts';
import { csvLines, formatCsv, rawNumber, type CsvCell } from './csv.ts';
import { rowOf } from './read-observations.ts';

/** The columns of every file of observations; `operator` and the notes come after those that others rely on. */
export const OBSERVATION_COLUMNS = [
  'unit', 'unit_name', 'indicator', 'indicator_name', 'category', 'category_name', 'period', 'value', 'denominator',
  'percent_reported', 'percent_computed', 'measure', 'status', 'scheme', 'source', 'locator', 'file', 'line',
  'operator', 'note_vi', 'note_en',
] as const;

/** One line per observation: as printed and as computed, with the names in Vietnamese. */
export function observationsCsv(dataset: Dataset, observations: Iterable<Observation>): string {
  return formatCsv(OBSERVATION_COLUMNS, Array.from(observations, (observation) => cellsOf(dataset, observation)));
}

/** The same of all observations, or of one indicator: unit after unit, since a nation's are longer than any text may be. */
export function* observationsInPieces(dataset: Dataset, indicator?: string): Iterable<string> {
  const { observations } = dataset;
  noteRead(indicator === undefined ? 'version' : `indicator ${indicator}`);
  yield observationsCsv(dataset, []);
  for (const id of indicator === undefined ? apart(() => observations.runs.keys()) : [indicator]) {
    for (const unit of apart(() => observations.unitsOf(id))) yield csvLines(apart(() => observations.run(id, unit)).map((observation) => cellsOf(dataset, observation)));
  }
}

/** The lines of a file of observations as `readObservations` reads them again; that a base is withheld is not in the file. */
export function publishedRows(dataset: Dataset, observations: Iterable<Observation>): PublishedRow[] {
  return Array.from(observations, (observation) => {
    const cells = cellsOf(dataset, observation);
    const row = rowOf(Object.fromEntries(OBSERVATION_COLUMNS.map((column, index) => [column, String(cells[index] ?? '')])));
    return observation.baseWithheld === true ? { ...row, withheld: true } : row;
  });
}

/** The percent with its printed digits; a stated change is a printed percent too, beside its value. */
export function printedPercent({ measures }: Dataset['catalogue'], { percentReported, percentDecimals, value, measure }: Observation): string | null {
  const percent = percentReported ?? (measures.get(measure)?.kind === 'rate' ? value : null);
  return percent === null ? null : percent.toFixed(percentDecimals);
}

/** The state as a code: none for a plain value. */
export function stateCode({ indicators }: Dataset['catalogue'], observation: Observation): Status | null {
  const indicator = indicators.get(observation.indicator);
  return indicator === undefined ? observation.status : stateOf(observation, indicator);
}

function cellsOf({ catalogue }: Dataset, observation: Observation): CsvCell[] {
  const category = catalogue.categories.get(observation.scheme ?? '')?.get(observation.category ?? '');
  return [
    observation.unit,
    catalogue.units.get(observation.unit)?.name_vi ?? null,
    observation.indicator,
    catalogue.indicators.get(observation.indicator)?.name_vi ?? null,
    observation.category,
    category?.name_vi ?? null,
    observation.period,
    observation.value,
    observation.denominator,
    printedPercent(catalogue, observation),
    rawNumber(computedPercent(observation)),
    catalogue.measures.get(observation.measure)?.name_vi ?? null,
    stateCode(catalogue, observation),
    observation.scheme,
    observation.source,
    observation.locator,
    observation.file,
    observation.line,
    observation.operator,
    observation.note?.vi ?? null,
    observation.note?.en ?? null,
  ];
}
