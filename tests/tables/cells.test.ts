import { describe, expect, test } from 'vitest';
import { MAX_COLUMNS, MAX_ROWS, parseCells } from '../../src/tables/cells.ts';
import { Seeded } from '../text/seeded.ts';

const faultsOf = (text: string): [string, number | null][] => parseCells(text).issues.map(({ code, line }) => [code, line]);
const cellsOf = (text: string): (readonly string[])[] => parseCells(text).rows.map((row) => row.cells);

describe('the delimiter is what most lines of the whole text agree on', () => {
  test.each([
    ['semicolons beside decimal commas', 'a;b;c\n1,5;2,5;3,5\n1,2;2,2;3,2\n', ';'],
    ['a long title full of commas', 'Tổng hợp, đánh giá, xếp loại, theo dõi;;\n(Kèm theo báo cáo, ngày, tháng);;\nTT;Nội dung;Năm 2021\n1;Kết nạp;192\n2;Xóa tên;3\n', ';'],
    ['commas, with numbers in quotes', 'a,b\n"1,046","2,5"\n"1,841","3,5"\n', ','],
    ['tabs beside everything', 'a, b\tc; d\n1,5\t2;5\n', '\t'],
    ['bars', 'a|b|c\n1|2|3\n', '|'],
    ['a quote that is never closed', 'a;b\n"x;1\ny;2\nz;3\nu;4\n', ';'],
    ['what a sep= line says', 'sep=,\na;b,c;d\n1;2,3;4\n', ','],
    ['one column', 'a\nb\n', ','],
  ])('%s', (_, text, delimiter) => expect(parseCells(text).delimiter).toBe(delimiter));

  test('a text of many megabytes is sampled all over', () => {
    const text = `${'Một tiêu đề dài, có phẩy, nhiều phẩy\n'.repeat(500)}${'a;b;c,d\n'.repeat(200_000)}`;
    expect(parseCells(text).delimiter).toBe(';');
  });
});

describe('rows are cut where the quotes allow, and keep their line', { timeout: 60_000 }, () => {
  test.each([
    ['mixed line breaks', 'a;b\r\n1;2\r3;4\n5;6', [['a', 'b'], ['1', '2'], ['3', '4'], ['5', '6']]],
    ['an end mark of old programs', 'a;b\n1;2\n\u001a', [['a', 'b'], ['1', '2']]],
    ['a blank line within', 'a;b\n\n1;2\n', [['a', 'b'], [''], ['1', '2']]],
    ['quotes with delimiter, quote and break', 'a;b\n"x;y";"say ""no""\nonce"\n', [['a', 'b'], ['x;y', 'say "no"\nonce']]],
    ['a cell kept a text for the spreadsheet', 'a;b\n="08";1\n', [['a', 'b'], ['="08"', '1']]],
    ['a space after a closing quote', 'a;b\n"x" ;1\n', [['a', 'b'], ['x', '1']]],
  ])('%s', (_, text, cells) => expect(cellsOf(text)).toEqual(cells));

  test('a row begins on the line that an editor shows, below cells with breaks too', () => {
    const { rows } = parseCells('sep=;\n"a\nb";c\n\n"1\n2\n3";4\n5;6\n');
    expect(rows.map(({ line, cells }) => [line, cells[0]])).toEqual([[1, ''], [2, 'a\nb'], [4, ''], [5, '1\n2\n3'], [8, '5']]);
  });

  test('lines are right beyond the first block of a long text', () => {
    const text = `a;b\n${'"x\ny";1\n'.repeat(30_000)}${'z;2\n'.repeat(60_000)}`;
    const { rows } = parseCells(text);
    expect(rows).toHaveLength(90_001);
    expect(rows.at(-1)).toEqual({ cells: ['z', '2'], line: 120_001 });
    expect(rows[30_000]).toEqual({ cells: ['x\ny', '1'], line: 60_000 });
  });
});

describe('a fault of the quotes is told on its line, and the other lines are read', () => {
  test.each([
    ['a quote within a cell', 'a;b\nx 5" y;1\nz;2\n', [['stray-quote', 2]]],
    ['text after a closing quote', 'a;b\n"x"y;1\nz;2\n', [['stray-quote', 2]]],
    ['a quote before a quoted cell', 'a;b\n""x";1\nz;2\n', [['stray-quote', 2]]],
    ['a quote that nothing closes', 'a;b\nx;"1\nz;2\n', [['unterminated-quote', 2]]],
    ['a quote that the next quoted cell closes', 'a;b;c\nx;"1;2\nz;"u;v";3\n', [['stray-quote', 2]]],
    ['a quote that the next quoted cell seems to close', 'a;b;c\n"x;1;2\ny;";z";4\nz;5;6\nu;7;8\n', [['unterminated-quote', 2]]],
    ['two faults', 'a;b\n"x;1\nu;2\n"y;3\nz;4\n', [['stray-quote', 2], ['unterminated-quote', 4]]],
    ['an open quote before pieces of its cell', 'a;b\nx;"1\npiece\nother\nz;2\nu 5" y;1\n', [['stray-quote', 2], ['stray-quote', 6]]],
    ['a fault below a cell with breaks', 'a;b\n"1\n2";x\ny";3\nz;4\n', [['stray-quote', 4]]],
  ])('%s', (_, text, faults) => expect(faultsOf(text)).toEqual(faults));

  test('what is left of the damaged text is whole', () => {
    expect(cellsOf('a;b\nx;"1\nz;2\n').filter((cells) => cells.length > 1)).toEqual([['a', 'b'], ['z', '2']]);
  });

  test('quotes all over end in messages, soon', () => {
    for (const text of ['"'.repeat(100_001), '""\n'.repeat(50_000), '"\n'.repeat(20_000), `a;"${'x\n'.repeat(100_000)};1`]) expect(() => parseCells(text)).not.toThrow();
  });
});

describe('a text too big to be one table is refused in plain words', { timeout: 60_000 }, () => {
  test.each([
    ['rows', 'a;1\n'.repeat(MAX_ROWS + 2), 'too-many-rows', null],
    ['columns', `a\n${';'.repeat(100_000)}\n`, 'too-many-columns', 2],
  ])('%s', (_, text, code, line) => {
    const { rows, issues } = parseCells(text);
    expect(rows).toEqual([]);
    expect(issues).toMatchObject([{ code, line }]);
  });

  test('at the limit it is read', () => expect(parseCells(`${'a;'.repeat(MAX_COLUMNS - 1)}a\n`).issues).toEqual([]));
});

test('writing and reading arbitrary cells gives them back', { timeout: 60_000 }, () => {
  const seeded = new Seeded(11);
  const alphabet = ['a', 'ệ', 'Đ', ' ', '"', ';', ',', '\t', '|', '\n', '0', '1,5', '=', "'", '__proto__', '😀'];
  const quote = (cell: string): string => (/[";,|\t\n]/.test(cell) || cell !== cell.trim() ? `"${cell.replaceAll('"', '""')}"` : cell);
  for (let round = 0; round < 300; round += 1) {
    const width = 2 + seeded.below(5);
    const rows = Array.from({ length: 2 + seeded.below(6) }, () => Array.from({ length: width }, () => Array.from({ length: seeded.below(5) }, () => seeded.pick(alphabet)).join('')));
    // The header is plain, so that the delimiter shows; a row that is one blank cell cannot be told from a blank line.
    const written = [rows[0]?.map((_, index) => `c${index}`) ?? [], ...rows].map((cells) => cells.map(quote).join(';')).join('\n');
    const read = parseCells(`sep=;\n${written}\n`);
    expect(read.issues).toEqual([]);
    expect(read.rows.slice(2).map((row) => row.cells)).toEqual(rows);
  }
});

test('a changed character never throws', () => {
  const seeded = new Seeded(5);
  const text = 'Đơn vị;"Nội\ndung";Năm 2021\n"Huyện ""ủy""";Kết nạp;192\nx;"y;z";3\n';
  for (let round = 0; round < 500; round += 1) {
    const at = seeded.below(text.length);
    const changed = text.slice(0, at) + seeded.pick(['"', ';', '\n', ',', 'a', '\r', '\t', '']) + text.slice(at + 1);
    expect(() => parseCells(changed)).not.toThrow();
  }
});
