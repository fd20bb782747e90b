import type { CatalogueRows } from '../catalogue/catalogue.ts';
import { stateOf } from '../measures/state.ts';

/** The columns of a gathered export, as the reader of exports knows them. */
export const EXPORT_COLUMNS = ['unit', 'indicator', 'category', 'period', 'operator', 'value', 'denominator', 'percent', 'status', 'source', 'locator', 'note_vi', 'note_en'] as const;

/**
 * Makes of the lines of a published `observations.csv` lines of an export that says the same: what was printed, with its
 * digits, not what was computed from it. Of the states those that a document gives, or the publication: `c` stays `c`.
 */
export function exportLines(header: readonly string[], { measures, indicators }: CatalogueRows): (cells: readonly string[]) => readonly string[] {
  const places = new Map(header.map((column, index) => [column, index]));
  const rates = new Set(measures.filter(({ kind }) => kind === 'rate').map(({ id }) => id));
  const known = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  return (cells) => {
    const cell = (column: string) => cells[places.get(column) ?? -1] ?? '';
    const indicator = known.get(cell('indicator'));
    // A rate stands in the file twice; its digits are those of the printed one.
    const isRate = indicator !== undefined && rates.has(indicator.measure);
    const value = isRate && cell('percent_reported') !== '' ? cell('percent_reported') : cell('value');
    const percent = isRate ? '' : cell('percent_reported');
    const figure = { status: null, value: numberOf(value), denominator: numberOf(cell('denominator')), percentReported: numberOf(percent) };
    const isFigure = figure.value !== null || figure.percentReported !== null;
    // What follows from the numbers follows from them again.
    const follows = isFigure && indicator !== undefined && cell('status') === stateOf(figure, indicator);
    const own: Readonly<{ [column: string]: string }> = { value: unmistakable(value), denominator: unmistakable(cell('denominator')), percent: unmistakable(percent), status: follows ? '' : cell('status') };
    return EXPORT_COLUMNS.map((column) => own[column] ?? cell(column));
  };
}

function numberOf(cell: string): number | null {
  return cell === '' ? null : Number(cell);
}

/** "12.345" may be twelve thousand, and is read by the numbers around it; a leading zero leaves no doubt, and the digits are as many. */
function unmistakable(text: string): string {
  return text.replace(/^(-?)(?=[1-9]\d{0,2}\.\d{3}$)/, '$10');
}
