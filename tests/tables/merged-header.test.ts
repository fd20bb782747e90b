import { describe, expect, test } from 'vitest';
import { isNumberingRow } from '../../src/tables/cell-kinds.ts';
import { headingLevels } from '../../src/tables/merged-header.ts';

const rowsOf = (...lines: string[]): { cells: string[]; line: number }[] => lines.map((line, index) => ({ cells: line.split(';'), line: index + 1 }));

describe('a flattened header gives every column its names, outermost first', () => {
  test.each([
    ['one row', ['TT;Nội dung;Năm 2021'], [['TT'], ['Nội dung'], ['Năm 2021']]],
    ['two rows', ['TT;Nội dung;Năm 2021;;Năm 2022;', ';;SL;TL;SL;TL'], [['TT'], ['Nội dung'], ['Năm 2021', 'SL'], ['Năm 2021', 'TL'], ['Năm 2022', 'SL'], ['Năm 2022', 'TL']]],
    ['two rows, names at the foot', [';;Năm 2021;', 'TT;Nội dung;SL;TL'], [['TT'], ['Nội dung'], ['Năm 2021', 'SL'], ['Năm 2021', 'TL']]],
    ['three rows', ['TT;Xếp loại;;;', ';HTXSNV;;HTTNV;', ';SL;TL;SL;TL'], [['TT'], ['Xếp loại', 'HTXSNV', 'SL'], ['Xếp loại', 'HTXSNV', 'TL'], ['Xếp loại', 'HTTNV', 'SL'], ['Xếp loại', 'HTTNV', 'TL']]],
    ['a name over one column only', ['Đơn vị;Tổng số;Trong đó;', ';;Nữ;Dân tộc'], [['Đơn vị'], ['Tổng số'], ['Trong đó', 'Nữ'], ['Trong đó', 'Dân tộc']]],
    ['nameless columns', ['Đơn vị;Giá trị;;'], [['Đơn vị'], ['Giá trị'], [], []]],
    ['a span ends where the next begins above it', ['A;;B;', 'x;;;y', '1;2;3;4'], [['A', 'x', '1'], ['A', 'x', '2'], ['B', '3'], ['B', 'y', '4']]],
  ])('%s', (_, lines, levels) => expect(headingLevels(rowsOf(...lines))).toEqual(levels));
});

describe('a row may only number the columns', () => {
  test.each(['A;B;1;2;3', '(1);(2);(3)', 'A;B;1;2;3=1+2', '1;2;3;4'])('%s does', (line) => expect(rowsOf(line).every(isNumberingRow)).toBe(true));
  test.each(['1;Tổng;2', '1;1;2', 'I;Xã;3', '2;3;4', ';;', 'A;B;2;3'])('%s does not', (line) => expect(rowsOf(line).some(isNumberingRow)).toBe(false));
});
