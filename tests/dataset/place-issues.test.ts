import { describe, expect, test } from 'vitest';
import { placeIssues } from '../../src/dataset/place-issues.ts';
import { DEFAULT_VOCABULARY } from '../../src/facts/default-vocabulary.ts';
import { readFile } from '../../src/facts/read-file.ts';
import { issue, type Issue } from '../../src/issues/issue.ts';

const read = (text: string) => readFile(new TextEncoder().encode(text), { path: 'a.csv', vocabulary: DEFAULT_VOCABULARY });
const shown = ({ line, column, columnLetter, excerpt }: Issue) => [line, columnLetter, column, excerpt?.text.slice(excerpt.start, excerpt.end)];
const placed = (text: string, found: Issue) => placeIssues([found], read(text)).map(shown)[0];

const TIDY = 'Đơn vị;Kỳ;Chỉ tiêu;Giá trị\nTây Sơn;2021;Kết nạp;1\nKbang;2021;Kết nạp;2\n';
const OFFICE = 'HUYỆN ỦY TÂY SƠN;;\nBiểu 1: Kết nạp đảng viên năm 2021;;\nNội dung;Năm 2021;Năm 2022\nKết nạp mới;1;2\nTrong đó: nữ;1;1\n';

describe('a fault of matching is shown where its label stands', () => {
  test.each([
    ['in the column of its kind, by the heading of the file', TIDY, issue('unknown-unit', { line: 3, column: 'unit', value: 'Kbang' }), [3, 'A', 'Đơn vị', 'Kbang']],
    ['in a merged cell above', 'Đơn vị;Kỳ;Chỉ tiêu;Giá trị\nTây Sơn;2021;Kết nạp;1\n;2022;Kết nạp;2\n', issue('unknown-unit', { line: 3, column: 'unit', value: 'Tây Sơn' }), [2, 'A', 'Đơn vị', 'Tây Sơn']],
    ['in the title', OFFICE, issue('unknown-unit', { line: 4, column: 'unit', value: 'HUYỆN ỦY TÂY SƠN' }), [1, 'A', null, 'HUYỆN ỦY TÂY SƠN']],
    ['within a longer title', OFFICE, issue('unknown-indicator', { line: 4, column: 'indicator', value: 'Kết nạp đảng viên' }), [2, 'A', null, 'Biểu 1: Kết nạp đảng viên năm 2021']],
    ['in the column of labels', OFFICE, issue('unknown-indicator', { line: 4, column: 'indicator', value: 'Kết nạp mới' }), [4, 'A', 'Nội dung', 'Kết nạp mới']],
    ['an empty cell in its column', TIDY, issue('no-figure', { line: 2, column: 'value', value: '' }), [2, 'D', 'Giá trị', '1']],
    ['nowhere: its line', TIDY, issue('unknown-source', { line: 2, column: 'source', value: 'báo cáo lạ' }), [2, null, 'source', '']],
  ])('%s', (_, text, found, expected) => expect(placed(text, found)).toEqual(expected));
});

describe('a fault of the text is marked', () => {
  test.each([
    ['a row too long, at its first cell too many', 'Nội dung;Năm 2021\nKết nạp;2\nXóa tên;4;5\nKhai trừ;7\n', [3, 'C', null, '5']],
    ['a row too short, at its end', 'Nội dung;Năm 2021;Năm 2022\nKết nạp;2;3\nXóa tên;5\nKhai trừ;7;8\n', [3, null, null, '']],
    ['a stray quote, from its cell on', 'Nội dung;Năm 2021\nKết nạp;2\nXóa tên;x 5" y\nKhai trừ;7\n', [3, 'B', 'Năm 2021', 'x 5" y']],
    ['a quote never closed', 'Nội dung;Năm 2021\nKết nạp;2\nXóa tên;"x\nKhai trừ;7\n', [3, 'B', 'Năm 2021', '"x']],
  ])('%s', (_, text, expected) => {
    const reading = read(text);
    const found = placeIssues(reading.issues, reading).find(({ line }) => line === 3);
    expect(found === undefined ? undefined : shown(found)).toEqual(expected);
  });
});

test('a list of persons shows no line', () => {
  const reading = read('TT;Họ và tên;Ngày sinh\n1;Nguyễn Văn Thử;1/1/1990\n');
  expect(placeIssues(reading.issues, reading).map(({ code, excerpt }) => [code, excerpt])).toEqual([['personal-data', null]]);
  expect(JSON.stringify(reading)).not.toContain('Thử');
});

test('a fault of the whole file has no line to show', () => {
  expect(placed(TIDY, issue('missing-context'))).toEqual([null, null, null, undefined]);
});
