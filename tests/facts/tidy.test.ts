import { describe, expect, test } from 'vitest';
import { faultsOf, readText, tell } from './read.ts';

const HEADER = 'unit;indicator;category;period;operator;value;denominator;percent;measure;status;source;locator;note_vi;note_en';

describe('a tidy row gives its count, and its printed share beside it', () => {
  test.each([
    ['a count over a base, with its share', 'tay-son;xl;good;2021;;55;58;94,80;to-chuc;;tay-son-2023;II.1;;', ['tay-son | xl | good | 55/58 to-chuc', 'tay-son | xl | good | 94.8 %']],
    ['a share alone, with its base', 'tay-son;xl;good;2021;;;58;94,8;;;;;;', ['tay-son | xl | good | 94.8/58 %']],
    ['a count alone', 'tay-son;xl;;2021;;1.046;;;;;;;;', ['tay-son | xl | – | 1046']],
    ['a mark and a status', 'tay-son;xl;;2021;;…;;;;;;;;', ['tay-son | xl | – | ?']],
    ['a status without a figure', 'tay-son;xl;;2021;;;;;;na;;;;', ['tay-son | xl | – | ?']],
  ])('%s', (_, row, facts) => {
    const reading = readText(`\ufeff${HEADER}\r\n${row}\r\n`);
    expect(reading.rows.map((fact) => tell(fact).replace(' | 2021', ''))).toEqual(facts);
    expect(reading.issues).toEqual([]);
  });

  test('a line that names its place in a document and gives no figure is told', () => {
    const reading = readText(`${HEADER}\ntay-son;xl;;2021;;;;;;;;II.1;;\n`);
    expect(reading.rows).toEqual([]);
    expect(reading.issues).toMatchObject([{ code: 'no-figure', line: 2, column: 'value', columnLetter: 'F' }]);
  });

  test('elsewhere an empty cell is no statement', () => {
    const reading = readText('unit;indicator;category;period;value\ntay-son;xl;;2021;\ntay-son;xl;;2022;5\n');
    expect(reading.rows.map(({ line }) => line)).toEqual([3]);
    expect(reading.issues).toEqual([]);
  });

  test('a table without any figure is told, since nothing came of it', () => {
    const reading = readText('unit;indicator;category;period;value\ntay-son;xl;;2021;\n');
    expect(reading.issues.map(({ code, severity }) => [code, severity])).toEqual([['empty-table', 'warning']]);
  });

  test('what its other columns say goes with every fact, and both facts have its line', () => {
    const { rows } = readText(`${HEADER}\ntay-son;xl;good;2021;≥;55;58;94,80;to-chuc;;tay-son-2023;II.1;Ghi chú;A note\n`);
    expect(rows).toMatchObject([
      { line: 2, columnLetter: 'F', decimals: 0, operator: '≥', source: 'tay-son-2023', locator: 'II.1', noteVi: 'Ghi chú', noteEn: 'A note' },
      { line: 2, columnLetter: 'H', decimals: 2, operator: '≥', source: 'tay-son-2023', locator: 'II.1', noteVi: 'Ghi chú', noteEn: 'A note' },
    ]);
    expect(rows[1]).not.toHaveProperty('denominator');
  });
});

test('Vietnamese names of the columns do as well, in any order', () => {
  const { rows, issues } = readText('Giá trị,Chỉ tiêu,Phân loại,Đơn vị tính,Kỳ,Đơn vị,Ghi chú\n"1,5",Tỷ lệ,,%,quý I-2018,Tỉnh ủy Kon Tum,sơ bộ\n');
  expect(rows.map(tell)).toEqual(['Tỉnh ủy Kon Tum | 2018-Q1 | Tỷ lệ | – | 1.5 %']);
  expect(rows[0]?.noteVi).toBe('sơ bộ');
  expect(issues).toEqual([]);
});

test('merged keys stand in their first row, and end where a key to their left changes', () => {
  const { rows, issues } = readText('unit;period;indicator;category;value\na;2021;x;u;1\n;;;v;2\n;2022;;u;3\nb;;x;u;4\n');
  expect(rows.map(tell)).toEqual(['a | 2021 | x | u | 1', 'a | 2021 | x | v | 2']);
  expect(issues.map(({ code, line, details }) => [code, line, details['part']])).toEqual([['missing-context', 4, 'indicator'], ['missing-context', 5, 'period']]);
});

test('what the file lacks is supplied, and what nobody supplies is told once', () => {
  const text = 'indicator;category;value\nx;u;1\nx;v;2\n';
  expect(readText(text, { unit: 'a', period: 'năm 2021', measure: 'người' }).rows.map(tell)).toEqual(['a | 2021 | x | u | 1 người', 'a | 2021 | x | v | 2 người']);
  expect(readText(text).issues.map(({ code, details }) => [code, details['part']])).toEqual([['missing-context', 'unit'], ['missing-context', 'period']]);
});

describe('every fault of every row is told with line, column and letter', () => {
  test.each([
    ['a bad period', 'a;2021-13;x;u;1', { code: 'bad-period', column: 'period', columnLetter: 'B', value: '2021-13' }],
    ['an ambiguous number', 'a;2021;x;u;12,668', { code: 'ambiguous-number', column: 'value', columnLetter: 'E', value: '12,668' }],
    ['a date in place of a fraction', 'a;2021;x;u;Mar-22', { code: 'excel-date-damage', column: 'value', columnLetter: 'E', value: 'Mar-22' }],
    ['no unit', ';2021;x;u;1', { code: 'missing-context', column: 'unit', columnLetter: 'A' }],
    ['a short row', 'a;2021;x;1', { code: 'too-few-cells' }],
    ['a long row', 'a;2021;x;y;u;1', { code: 'too-many-cells' }],
  ])('%s', (_, row, fault) => {
    const reading = readText(`unit;period;indicator;category;value\n${row}\nb;2021;x;u;2\nc;2021;x;u;3\n`);
    expect(reading.issues).toHaveLength(1);
    expect(reading.issues[0]).toMatchObject({ ...fault, line: 2, path: 'test.csv', severity: 'error' });
    expect(reading.rows.map(({ line }) => line)).toEqual([3, 4]);
  });
});

test('totals are kept apart, notes are no rows, and a header alone is a template', () => {
  const reading = readText('unit;period;indicator;category;value\na;2021;x;u;1(1)\na;2021;x;Tổng cộng;1\n(1) Số liệu sơ bộ;;;;\n');
  expect(reading.rows).toMatchObject([{ value: 1, note: 'Số liệu sơ bộ' }]);
  expect(reading.totals.map(tell)).toEqual(['a | 2021 | x | Tổng cộng | 1']);
  expect(readText(`${HEADER}\n`).issues.map(({ code, severity }) => [code, severity])).toEqual([['empty-table', 'warning']]);
});

test('the decimal mark that the end of a long file proves holds for its beginning', () => {
  const rows = Array.from({ length: 500 }, (_, index) => `a,2021,x,u,"1,${String(index % 10)}46"`).join('\n');
  const reading = readText(`unit,period,indicator,category,value\n${rows}\na,2021,y,u,34.98\n`);
  expect(reading.decimal).toBe('.');
  expect(reading.issues).toEqual([]);
  expect(reading.rows[0]?.value).toBe(1046);
});

test('a damaged row at the end of a long file is found like one at its beginning', () => {
  const row = 'a;2021;x;u;1\n';
  expect(faultsOf(readText(`unit;period;indicator;category;value\n${row.repeat(3000)}a;2021;x;1\n${row.repeat(3000)}`))).toEqual([['too-few-cells', 3002]]);
});
