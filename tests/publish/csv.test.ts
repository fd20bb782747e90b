import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { formatCsv, rawNumber } from '../../src/publish/csv.ts';

const BOM = '\ufeff';

/** What one cell becomes. */
function written(cell: string | number | null): string {
  return formatCsv(['a', 'b'], [[cell, 'end']]).slice(`${BOM}a,b\r\n`.length, -',end\r\n'.length);
}

describe('a published CSV', () => {
  test('begins with a byte order mark, ends every line with CRLF, and has nothing after the last', () => {
    expect(formatCsv(['unit', 'value'], [['tay-son', 1], ['kon-tum', 2.5]])).toBe(`${BOM}unit,value\r\ntay-son,1\r\nkon-tum,2.5\r\n`);
    expect(formatCsv(['unit'], [])).toBe(`${BOM}unit\r\n`);
  });

  test.each([
    ['Huyện Tây Sơn', 'Huyện Tây Sơn'],
    ['a, b', '"a, b"'],
    ['"trên" 80', '"""trên"" 80"'],
    ['a\nb', '"a\nb"'],
    ['a\r\nb', '"a\r\nb"'],
    ['a;b', 'a;b'],
    ['', ''],
  ])('quotes what needs it: %j', (cell, text) => {
    expect(written(cell)).toBe(text);
  });

  test('with semicolons quotes those and no commas', () => {
    expect(formatCsv(['a', 'b'], [['a, b', 'c; d'], ['"e"', 1]], ';')).toBe(`${BOM}a;b\r\na, b;"c; d"\r\n"""e""";1\r\n`);
  });

  test.each([[-2.5, '-2,5'], ['-2,5', '-2,5'], [1234567.8, '1234567,8'], ['-2.5', "'-2.5"], ['=1;2', `"'=1;2"`], ['+84 123', "'+84 123"]])('with semicolons writes %j with a decimal comma, and runs nothing', (cell, text) => {
    expect(formatCsv(['a'], [[cell]], ';')).toBe(`${BOM}a\r\n${text}\r\n`);
  });

  test.each([
    ['=1+1', "'=1+1"],
    ['=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`],
    ['+84 123', "'+84 123"],
    ['-cmd', "'-cmd"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\tx', "'\tx"],
    ['\rx', `"'\rx"`],
    ['- gạch đầu dòng', "'- gạch đầu dòng"],
    ['-1,5', `"'-1,5"`],
    ['--1', "'--1"],
  ])('keeps a spreadsheet from running %j', (cell, text) => {
    expect(written(cell)).toBe(text);
  });

  test.each(['-1', '-1.5', '+2', '96.50', '0', "'x", 'a=1', '> 80', '#1', 'x@y'])('leaves %s as it is', (cell) => {
    expect(written(cell)).toBe(cell);
  });

  test.each([
    [0, '0'],
    [-2.5, '-2.5'],
    [1046, '1046'],
    [96.5, '96.5'],
    [1234567.8, '1234567.8'],
    [null, ''],
  ])('writes the number %d with a decimal point and nothing else', (cell, text) => {
    expect(written(cell)).toBe(text);
  });

  test('is read back by a CSV reader as it was', () => {
    const rows = [['a, "b"', 'c\nd', 'ệ'], ['', 'x;y', '1.046']];
    expect(Papa.parse<string[]>(formatCsv(['x', 'y', 'z'], rows).slice(1), { skipEmptyLines: true }).data).toEqual([['x', 'y', 'z'], ...rows]);
  });
});

test.each([
  [100 / 3, 33.333333],
  [96.55172413793103, 96.551724],
  [0.1 + 0.2, 0.3],
  [80, 80],
  [-3.2142857142857144, -3.214286],
  [0, 0],
  [null, null],
])('the computed number %d is %d in a file', (value, raw) => {
  expect(rawNumber(value)).toBe(raw);
});
