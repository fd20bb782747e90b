import { FIGURE_FIELDS, KEY_FIELDS, type Figure, type PublishedRow } from '../revisions/revision.ts';
import { parseCsv } from './parse-csv.ts';

/** A line by its columns; undefined where the file lacks the column. */
export type ObservationRecord = Readonly<{ [column: string]: string | undefined }>;

/**
 * The lines of a published file of observations, by whichever version of the site it was written: columns may stand in
 * another order, new ones are passed over, missing ones stay unknown. Null where it cannot be told which figure is which.
 */
export function readObservations(csv: string): PublishedRow[] | null {
  const [header = [], ...rows] = parseCsv(csv);
  if (!KEY_FIELDS.every((key) => header.includes(key))) return null;
  return rows.filter((cells) => cells.length === header.length).map((cells) => rowOf(Object.fromEntries(header.map((column, index) => [column, cells[index] ?? '']))));
}

export function rowOf(record: ObservationRecord): PublishedRow {
  const { unit = '', indicator = '', category = '', period = '', source = '', locator = '', scheme = '', file = '', line = '0' } = record;
  const figure: Figure = Object.fromEntries(FIGURE_FIELDS.flatMap((field) => (record[field] === undefined ? [] : [[field, field === 'percent_reported' && isRate(record) ? '' : record[field]]])));
  const names = { unit: record['unit_name'] ?? unit, indicator: record['indicator_name'] ?? indicator, category: record['category_name'] ?? category };
  return { unit, indicator, category, period, source, locator, names, scheme, figure, withheld: figure.status === 'c', file, line: Number(line) || 0 };
}

/** A stated rate stands in the file twice, as value and as printed percent; older files have it once. It is one figure. */
function isRate({ value = '', denominator = '', percent_reported: percent = '' }: ObservationRecord): boolean {
  return value !== '' && denominator === '' && percent !== '' && Number(percent) === Number(value);
}
