import { toBytes, toUtf16, toUtf8, typeTcvn3, typeWindows1258 } from './encodings.ts';

/** How an office saves a table: what stands between cells and lines, how numbers look, which letters the file has. */
export interface Dialect {
  readonly name: string;
  readonly extension: 'csv' | 'txt';
  readonly delimiter: ';' | ',' | '\t';
  readonly lineBreak: '\r\n' | '\n';
  readonly decimal: ',' | '.';
  readonly encode: (text: string) => Uint8Array;
  /** Whether its tidy tables name things by the ids of the catalogue or by their Vietnamese names. */
  readonly names: 'ids' | 'words';
  /** Whether the source stands on every line; else `exports.csv` tells it once. */
  readonly tellsSource: boolean;
  /** Whether unit and year stand in the first of their rows only, as merged cells leave them. */
  readonly merged: boolean;
  /** The heading of each column of its tidy tables. */
  readonly headings: Readonly<Record<TidyKey, string>>;
}

export const TIDY_KEYS = ['unit', 'period', 'indicator', 'category', 'value', 'denominator', 'percent', 'status', 'source', 'locator', 'note'] as const;
export type TidyKey = (typeof TIDY_KEYS)[number];

const ENGLISH: Dialect['headings'] = { unit: 'unit', period: 'period', indicator: 'indicator', category: 'category', value: 'value', denominator: 'denominator', percent: 'percent', status: 'status', source: 'source', locator: 'locator', note: 'note_vi' };
const FORM: Dialect['headings'] = { unit: 'Đơn vị', period: 'Kỳ', indicator: 'Chỉ số', category: 'Phân loại', value: 'Số lượng', denominator: 'Mẫu số', percent: 'Tỷ lệ (%)', status: 'Trạng thái', source: 'Nguồn', locator: 'Vị trí', note: 'Ghi chú' };
const OWN: Dialect['headings'] = { unit: 'Tên đơn vị', period: 'Năm', indicator: 'Chỉ tiêu', category: 'Mức xếp loại', value: 'Kết quả', denominator: 'Trên tổng số', percent: 'Đạt tỷ lệ (%)', status: 'Tình trạng số liệu', source: 'Nguồn số liệu', locator: 'Vị trí trong nguồn', note: 'Ghi chú' };

/** One after the other over the communes of a province, so that any seven neighbours have them all. */
export const DIALECTS: readonly Dialect[] = [
  { name: 'UTF-8 with BOM, semicolon', extension: 'csv', delimiter: ';', lineBreak: '\r\n', decimal: ',', encode: (text) => toUtf8(`\ufeff${text}`), names: 'ids', tellsSource: true, merged: false, headings: ENGLISH },
  { name: 'UTF-8, comma', extension: 'csv', delimiter: ',', lineBreak: '\r\n', decimal: ',', encode: toUtf8, names: 'words', tellsSource: true, merged: false, headings: FORM },
  { name: 'UTF-16, tab', extension: 'txt', delimiter: '\t', lineBreak: '\r\n', decimal: ',', encode: (text) => toUtf16(`\ufeff${text}`, 'le'), names: 'words', tellsSource: false, merged: false, headings: OWN },
  { name: 'windows-1258', extension: 'csv', delimiter: ';', lineBreak: '\r\n', decimal: ',', encode: (text) => toBytes(typeWindows1258(text)), names: 'words', tellsSource: false, merged: false, headings: FORM },
  { name: 'TCVN3', extension: 'csv', delimiter: ';', lineBreak: '\r\n', decimal: ',', encode: (text) => toBytes(typeTcvn3(text)), names: 'words', tellsSource: false, merged: false, headings: OWN },
  { name: 'Google Sheets', extension: 'csv', delimiter: ',', lineBreak: '\n', decimal: '.', encode: toUtf8, names: 'ids', tellsSource: false, merged: true, headings: FORM },
  { name: 'merged cells', extension: 'csv', delimiter: ';', lineBreak: '\r\n', decimal: ',', encode: (text) => toUtf8(`\ufeff${text}`), names: 'words', tellsSource: false, merged: true, headings: OWN },
];

export function dialectFor(number: number): Dialect {
  const dialect = DIALECTS[number % DIALECTS.length];
  if (dialect === undefined) throw new Error(`No dialect for ${number}`);
  return dialect;
}

/** Rows of cells as the bytes of a file in a dialect. */
export function writeTable(rows: readonly (readonly string[])[], { delimiter, lineBreak, encode }: Dialect): Uint8Array {
  const needsQuotes = (cell: string) => cell.includes(delimiter) || cell.includes('"') || cell.includes('\n');
  const quote = (cell: string) => (needsQuotes(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return encode(rows.map((row) => row.map(quote).join(delimiter) + lineBreak).join(''));
}

/** A count as a dialect writes it: whole, since a mark for thousands is not told from a decimal mark in every file. */
export function writeCount(value: number | null): string {
  return value === null ? '' : String(value);
}

/** A share with all its decimals. `toFixed` gives the exact digits on every machine. */
export function writePercent(percent: number | null, decimals: number, { decimal }: Dialect): string {
  return percent === null ? '' : percent.toFixed(decimals).replace('.', decimal);
}
