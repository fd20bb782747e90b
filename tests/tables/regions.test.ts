import { describe, expect, test } from 'vitest';
import { cellSense } from '../../src/facts/cell-sense.ts';
import { DEFAULT_VOCABULARY } from '../../src/facts/default-vocabulary.ts';
import { prepareWords } from '../../src/facts/vocabulary.ts';
import { parseCells } from '../../src/tables/cells.ts';
import { findRegions } from '../../src/tables/regions.ts';

const sense = cellSense(prepareWords(DEFAULT_VOCABULARY));

/** Lines of preamble, header, body and tail of each table. */
function regionsOf(...lines: string[]): number[][][] {
  const { rows } = parseCells(`sep=;\n${lines.join('\n')}\n`);
  const linesOf = (part: readonly { readonly line: number }[]): number[] => part.map((row) => row.line - 1);
  return findRegions(rows.slice(1), sense).regions.map((region) => [linesOf(region.preamble), linesOf(region.header), linesOf(region.body), linesOf(region.tail)]);
}

describe('a table is its figures, the names right above them, and what stands around', () => {
  test.each([
    ['title, header, rows, note', ['Tiêu đề;;', 'Nội dung;Năm 2021;Năm 2022', 'dòng a;1;2', 'dòng b;3;4', '(1) Ghi chú;;'], [[[1], [2], [3, 4], [5]]]],
    ['two header rows and a row of column numbers', ['TT;Nội dung;Năm 2021;', ';;SL;TL', 'A;B;1;2', '1;dòng;5;6'], [[[], [1, 2], [4], []]]],
    ['a blank line below the header', ['Đơn vị;Năm;Giá trị', '', 'x;2021;5'], [[[], [1], [3], []]]],
    ['a group row above the first figure', ['Nội dung;Năm 2021', 'I. Nhóm;', 'dòng a;1'], [[[], [1], [2, 3], []]]],
    ['a letterhead in two columns', ['ĐẢNG BỘ TỈNH;;Biểu số 7', 'HUYỆN ỦY TÂY SƠN;;', ';;', 'TT;Loại hình;Tổng số', '1;x;5'], [[[1, 2], [4], [5], []]]],
    ['years as names', ['Chỉ tiêu;2020;2021', 'dòng a;5;6'], [[[], [1], [2], []]]],
    ['counts that look like years', ['Nội dung;Năm 2021;Năm 2022', 'dòng a;1998;2010', 'dòng b;5;6'], [[[], [1], [2, 3], []]]],
    ['two tables', ['Nội dung;Năm 2021', 'dòng a;1', ';', 'Bảng 2;', 'Mức;Số lượng', 'dòng b;2'], [[[], [1], [2], [4]], [[4], [5], [6], []]]],
    ['a header repeated on the next page', ['Nội dung;Năm 2021', 'dòng a;1', 'Nội dung;Năm 2021', 'dòng b;2'], [[[], [1], [2], []], [[], [3], [4], []]]],
    ['a blank margin on the left, running numbers beside it', [';Tiêu đề;;', ';TT;Nội dung;Năm 2021', ';I;Nhóm;', ';1;Kết nạp;192'], [[[1], [2], [3, 4], []]]],
    ['a signature', ['Nội dung;Năm 2021;', 'dòng a;1;', ';T/M HUYỆN ỦY;', ';BÍ THƯ;'], [[[], [1], [2], [3, 4]]]],
    ['no figures', ['Nội dung;Năm 2021', 'a;b'], []],
    ['figures without names', ['1;2', '3;4'], []],
  ])('%s', (_, lines, regions) => expect(regionsOf(...lines)).toEqual(regions));
});
