import type { Dataset } from '../dataset/dataset.ts';
import type { Observation } from '../dataset/observation.ts';
import { apart, noteRead } from '../dataset/reads.ts';
import { formatLocator } from '../format/locators.ts';
import { formatPeriod } from '../format/periods.ts';
import { translator } from '../i18n/translate.ts';
import { computedPercent } from '../measures/share.ts';
import { csvLines, formatCsv, rawNumber, type CsvCell } from './csv.ts';
import { printedPercent, stateCode } from './observations.ts';

/** For people: names come first and ids last. What only programs ask for stands in the other files. */
const HEADINGS = [
  'Đơn vị', 'Chỉ số', 'Phân loại', 'Kỳ', 'Dấu so sánh', 'Số lượng', 'Mẫu số', 'Tỷ lệ đã in (%)', 'Tỷ lệ tính lại (%)', 'ĐVT', 'Trạng thái', 'Ghi chú', 'Nguồn', 'Vị trí',
  'Mã đơn vị', 'Mã chỉ số', 'Mã phân loại', 'Mã trạng thái', 'Mã nguồn',
] as const;

const words = translator('vi');

/** Figures for a Vietnamese Excel: semicolons, decimal comma, Vietnamese headings. */
export function excelCsv(dataset: Dataset, observations: Iterable<Observation>): string {
  return formatCsv(HEADINGS, Array.from(observations, (observation) => cellsOf(dataset, observation)), ';');
}

/** The same of one indicator, unit after unit. At national size three thousand documents are named, so that their list is read as one. */
export function* excelInPieces(dataset: Dataset, indicator: string): Iterable<string> {
  const { observations } = dataset;
  noteRead(`indicator ${indicator}`);
  noteRead('sources');
  yield excelCsv(dataset, []);
  for (const unit of apart(() => observations.unitsOf(indicator))) yield apart(() => csvLines(observations.run(indicator, unit).map((observation) => cellsOf(dataset, observation)), ';'));
}

/** Period and place as the pages word them: "2021-07" and "1/2" would be days to a spreadsheet. */
function cellsOf({ catalogue }: Dataset, observation: Observation): CsvCell[] {
  const { unit, indicator, category, scheme, source } = observation;
  const state = stateCode(catalogue, observation);
  return [
    catalogue.units.get(unit)?.name_vi ?? null,
    catalogue.indicators.get(indicator)?.name_vi ?? null,
    catalogue.categories.get(scheme ?? '')?.get(category ?? '')?.name_vi ?? null,
    formatPeriod(observation.period, 'vi'),
    observation.operator,
    observation.value,
    observation.denominator,
    printedPercent(catalogue, observation)?.replace('.', ',') ?? null,
    rawNumber(computedPercent(observation)),
    catalogue.measures.get(observation.measure)?.name_vi ?? null,
    state === null ? null : words(`status.${state}`),
    observation.note?.vi ?? null,
    catalogue.sources.get(source)?.title_vi ?? null,
    observation.locator === '' ? null : formatLocator(observation.locator, 'vi'),
    unit,
    indicator,
    category,
    state,
    source,
  ];
}
