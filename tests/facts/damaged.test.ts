import { describe, expect, test } from 'vitest';
import { readText } from './read.ts';

/**
 * A table of any trade, with quoted cells, doubled quotes and a last column that is mostly blank: the shape of the
 * public corpus of damaged files. Every cell of every row is damaged in turn.
 */
const HEADER = ['DATE', 'TIME', 'Qty', 'CODE', 'Price', 'Kind', '"Words"', '"Link"', 'Comments'];
const ROWS = [HEADER, ...Array.from({ length: 28 }, (_, index) => [
  `${String((index % 28) + 1).padStart(2, '0')}/03/2018`, `0${index % 10}:15`, String(index % 12), `MG-${1000 + index}`, `$${index}.${10 + index}`,
  index % 3 === 0 ? 'Boots' : index % 3 === 1 ? '"Table, round 48"""' : '"Tee, long"', `"Warm, light and 8'9"" long: ${index}."`, `"https://example.invalid/${index}.html"`, index % 11 === 7 ? 'sold out' : '',
])];
const TEXT_FAULTS = ['too-few-cells', 'too-many-cells', 'stray-quote', 'unterminated-quote'];

function faultsAfter(damage: (cells: string[], column: number) => string[] | null): string[] {
  const wrong: string[] = [];
  ROWS.forEach((cells, row) => cells.forEach((_, column) => {
    const damaged = damage([...cells], column);
    if (damaged === null) return;
    const text = `${ROWS.map((other, index) => (index === row ? damaged : other).join(',')).join('\r\n')}\r\n`;
    const lines = readText(text).issues.filter(({ code }) => TEXT_FAULTS.includes(code)).map(({ line }) => line);
    if (lines.length !== 1 || lines[0] !== row + 1) wrong.push(`row ${row + 1}, column ${column + 1}: ${lines.join(' ')}`);
  }));
  return wrong;
}

describe('a damaged line is told once, on its line, whatever else the file lacks', { timeout: 60_000 }, () => {
  test.each([
    ['a quote too many', (cells: string[], column: number) => cells.with(column, `"${cells[column] ?? ''}`)],
    ['a delimiter too many', (cells: string[], column: number) => cells.toSpliced(column, 0, '')],
    ['a delimiter too few', (cells: string[], column: number) => (column === 0 ? null : cells.toSpliced(column - 1, 2, `${cells[column - 1] ?? ''}${cells[column] ?? ''}`))],
  ])('%s', (_, damage) => expect(faultsAfter(damage)).toEqual([]));

  test.each([
    ['a header', 'Đơn vị;Kỳ;Chỉ tiêu;"Giá trị\na;2021;x;5\nb;2022;y;6\n', [['unterminated-quote', 1]]],
    ['a title', 'HUYỆN ỦY TÂY SƠN;;\nXẾP LOẠI "ĐẢNG VIÊN" NĂM 2021;;\nMức;Số lượng;Tỷ lệ\nHTXSNV;5;50\n', [['stray-quote', 2]]],
    ['the upper of two header rows', 'HUYỆN ỦY TÂY SƠN NĂM 2019;;;;\nTT;Mức;"Năm 2021;;Năm 2022;\n;;SL;TL;SL;TL\n1;HTXSNV;5;50;6;60\n2;HTTNV;5;50;4;40\n', [['unterminated-quote', 2]]],
    ['a header with a letter that is lost', 'Đơn vị;K\ufffd;Chỉ tiêu;Giá trị\na;2021;x;5\nb;2022;y;6\n', [['letters-lost', 1]]],
  ])('without %s the figures below it are not taken for others', (_, text, faults) => {
    const reading = readText(text);
    expect(reading.issues.map(({ code, line }) => [code, line])).toEqual(faults);
    expect([...reading.rows, ...reading.totals]).toEqual([]);
  });

  test('a damaged head costs its own table only', () => {
    expect(readText('Huyện ủy Tây Sơn;\nNội dung;Năm 2021\nKết nạp;5\n;\n"Bảng 2;\nNội dung;Năm 2022\nXóa tên;6\n').rows.map(({ indicator }) => indicator)).toEqual(['Kết nạp']);
  });

  test('an undamaged file has no such fault', () => {
    expect(readText(ROWS.map((cells) => cells.join(',')).join('\r\n')).issues.filter(({ code }) => TEXT_FAULTS.includes(code))).toEqual([]);
  });
});
