/** A wrong line at the end of one file of the fixture, and the issue that it must raise. */
export interface BadRow {
  readonly fault: string;
  readonly file: string;
  readonly row: string;
  readonly code: string;
  readonly column: string | null;
  readonly value: string | null;
}

const FIGURES = 'exports/mau-2020.csv';

/** Columns: unit;indicator;category;period;operator;value;denominator;percent;measure;status;source;locator;note_vi;note_en */
const figures: readonly BadRow[] = [
  { fault: 'an unknown unit', file: FIGURES, row: 'huyen-la;members;;2021;;1;;;;;mau-2020;IX.1;;', code: 'unknown-unit', column: 'unit', value: 'huyen-la' },
  { fault: 'an unknown indicator', file: FIGURES, row: 'huyen-mau-01;chi-so-la;;2021;;1;;;;;mau-2020;IX.2;;', code: 'unknown-indicator', column: 'indicator', value: 'chi-so-la' },
  { fault: 'an unknown category', file: FIGURES, row: 'huyen-mau-01;organisation-classification;muc-la;2021;;1;42;;;;mau-2020;IX.3;;', code: 'unknown-category', column: 'category', value: 'muc-la' },
  { fault: 'an unknown source', file: FIGURES, row: 'huyen-mau-01;members;;2021;;1;;;;;nguon-la;IX.4;;', code: 'unknown-source', column: 'source', value: 'nguon-la' },
  { fault: 'no source', file: FIGURES, row: 'huyen-mau-01;members;;2021;;1;;;;;;IX.5;;', code: 'missing-source', column: 'source', value: null },
  { fault: 'no place in the document', file: FIGURES, row: 'huyen-mau-01;members;;2022;;1;;;;;mau-2020;;;', code: 'missing-locator', column: 'locator', value: '' },
  { fault: 'a figure entered twice', file: FIGURES, row: 'huyen-mau-01;members;;2018;;590;;;;;mau-2020;II.1;;', code: 'duplicate-observation', column: 'indicator', value: 'members' },
  { fault: 'a period that is none', file: FIGURES, row: 'huyen-mau-01;members;;2020-Q5;;1;;;;;mau-2020;IX.8;;', code: 'bad-period', column: 'period', value: '2020-Q5' },
  { fault: 'words in place of a number', file: FIGURES, row: 'huyen-mau-01;members;;2023;;mười;;;;;mau-2020;IX.9;;', code: 'not-a-number', column: 'value', value: 'mười' },
  { fault: 'an unknown status', file: FIGURES, row: 'huyen-mau-01;members;;2024;;1;;;;q;mau-2020;IX.10;;', code: 'unknown-status', column: 'status', value: 'q' },
  { fault: 'the measure of another indicator', file: FIGURES, row: 'huyen-mau-01;members;;2025;;1;;;case;;mau-2020;IX.11;;', code: 'other-measure', column: 'measure', value: 'case' },
  { fault: 'a base where the indicator has none', file: FIGURES, row: 'huyen-mau-01;members;;2026;;1;2;;;;mau-2020;IX.12;;', code: 'share-without-base', column: 'denominator', value: '2' },
  { fault: 'a provisional figure that is not there', file: FIGURES, row: 'huyen-mau-01;members;;2027;;;;;;p;mau-2020;IX.13;;', code: 'no-figure', column: 'value', value: '' },
  { fault: 'a cell too few', file: FIGURES, row: 'huyen-mau-01;members;;2028;1;;;;;mau-2020;IX.14;;', code: 'too-few-cells', column: null, value: null },
  { fault: 'an unknown unit, in the file that leaves the unit to exports.csv', file: 'exports.csv', row: 'khong-co.csv;;huyen-la;;;;', code: 'unknown-reference', column: 'unit', value: 'huyen-la' },
  { fault: 'a file that is not there', file: 'exports.csv', row: 'khong-co-nua.csv;;;;;;', code: 'missing-export', column: 'path', value: 'khong-co-nua.csv' },
];

const catalogue: readonly BadRow[] = [
  { fault: 'an id twice', file: 'units.csv', row: 'huyen-mau-01;district;Huyện Mẫu 01 bis;Sample;;;;;;', code: 'duplicate-id', column: 'id', value: 'huyen-mau-01' },
  { fault: 'an id with spaces and accents', file: 'units.csv', row: 'Huyện Mẫu 09;district;Huyện Mẫu 09;Sample;;;;;;', code: 'bad-id', column: 'id', value: 'Huyện Mẫu 09' },
  { fault: 'an unknown parent', file: 'units.csv', row: 'huyen-mau-10;district;Huyện Mẫu 10;Sample;tinh-la;;;;;', code: 'unknown-reference', column: 'parent', value: 'tinh-la' },
  { fault: 'an unknown successor', file: 'units.csv', row: 'huyen-mau-11;district;Huyện Mẫu 11;Sample;;;;;xa-la;', code: 'unknown-reference', column: 'replaced_by', value: 'xa-la' },
  { fault: 'an unknown type of unit', file: 'units.csv', row: 'huyen-mau-12;quận;Huyện Mẫu 12;Sample;;;;;;', code: 'not-in-list', column: 'type', value: 'quận' },
  { fault: 'no name', file: 'units.csv', row: 'huyen-mau-13;district;;Sample;;;;;;', code: 'empty-cell', column: 'name_vi', value: '' },
  { fault: 'a date in another order', file: 'units.csv', row: 'huyen-mau-14;district;Huyện Mẫu 14;Sample;;;;30/6/2025;;', code: 'bad-period', column: 'valid_to', value: '30/6/2025' },
  { fault: 'a day that no calendar has', file: 'units.csv', row: 'huyen-mau-15;district;Huyện Mẫu 15;Sample;;;;2025-02-30;;', code: 'bad-period', column: 'valid_to', value: '2025-02-30' },
  { fault: 'an order in words', file: 'topics.csv', row: 'chu-de-1;A;A;một;A;A', code: 'bad-number', column: 'order', value: 'một' },
  { fault: 'an unknown kind of measure', file: 'measures.csv', row: 'do-1;vật;A;A;', code: 'not-in-list', column: 'kind', value: 'vật' },
  { fault: 'a year in another form', file: 'schemes.csv', row: 'cach-1;a;classes;A;A;năm 2020;;', code: 'bad-period', column: 'from', value: 'năm 2020' },
  { fault: 'an unknown scheme', file: 'categories.csv', row: 'cach-la;a;1;A;A;;', code: 'unknown-reference', column: 'scheme', value: 'cach-la' },
  { fault: 'a category within an unknown one', file: 'categories.csv', row: 'schooling;primary;4;A;A;muc-la;', code: 'unknown-reference', column: 'within', value: 'muc-la' },
  { fault: 'a category twice', file: 'categories.csv', row: 'qd132;excellent;7;A;A;;', code: 'duplicate-id', column: 'id', value: 'qd132/excellent' },
  { fault: 'an unknown topic', file: 'indicators.csv', row: 'chi-so-1;chu-de-la;1;A;A;A;A;member;flow;;;none;0;;;', code: 'unknown-reference', column: 'topic', value: 'chu-de-la' },
  { fault: 'an unknown measure', file: 'indicators.csv', row: 'chi-so-2;members;1;A;A;A;A;do-la;flow;;;none;0;;;', code: 'unknown-reference', column: 'measure', value: 'do-la' },
  { fault: 'an unknown lead', file: 'indicators.csv', row: 'chi-so-3;members;1;A;A;A;A;member;flow;schooling;;none;0;muc-la;;', code: 'unknown-reference', column: 'lead', value: 'muc-la' },
  { fault: 'an unknown direction', file: 'indicators.csv', row: 'chi-so-4;members;1;A;A;A;A;member;flow;;;up;0;;;', code: 'not-in-list', column: 'direction', value: 'up' },
  { fault: 'a date of a document in words', file: 'sources.csv', row: 'nguon-1;A;A;;năm 2024;A;tinh-mau;', code: 'bad-period', column: 'date', value: 'năm 2024' },
  { fault: 'a document of an unknown unit', file: 'sources.csv', row: 'nguon-2;A;A;;2024;A;tinh-la;', code: 'unknown-reference', column: 'unit', value: 'tinh-la' },
  { fault: 'an unknown operator', file: 'targets.csv', row: 'members-trained;;huyen-mau-01;2020;=>;80;member;;mau-2020;II.9;yearly', code: 'not-in-list', column: 'operator', value: '=>' },
  { fault: 'a target in words', file: 'targets.csv', row: 'members-trained;;huyen-mau-01;2020;>=;tám mươi;member;;mau-2020;II.9;yearly', code: 'bad-number', column: 'value', value: 'tám mươi' },
  { fault: 'a target for a period that is none', file: 'targets.csv', row: 'members-trained;;huyen-mau-01;20;>=;80;member;;mau-2020;II.9;yearly', code: 'bad-period', column: 'period', value: '20' },
  { fault: 'a target of an unknown indicator', file: 'targets.csv', row: 'chi-so-la;;huyen-mau-01;2020;>=;80;;;mau-2020;II.9;yearly', code: 'unknown-reference', column: 'indicator', value: 'chi-so-la' },
  { fault: 'a target from an unknown source', file: 'targets.csv', row: 'members-trained;;huyen-mau-01;2020;>=;80;member;;nguon-la;II.9;yearly', code: 'unknown-reference', column: 'source', value: 'nguon-la' },
];

export const badRows: readonly BadRow[] = [...figures, ...catalogue];
