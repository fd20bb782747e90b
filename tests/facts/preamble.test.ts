import { describe, expect, test } from 'vitest';
import { isPreambleCell, readPreamble } from '../../src/facts/preamble.ts';
import { isUnitName, unitOfLine, unitWithin } from '../../src/facts/unit-names.ts';
import { measureOfLine, partMeasure } from '../../src/facts/measure-words.ts';

const read = (...lines: string[]): ReturnType<typeof readPreamble> => readPreamble(lines.map((line, index) => ({ cells: line.split(';'), line: index + 1 })));

describe('the lines above a table give unit, title, period and unit of measure', () => {
  test.each([
    ['the nearest unit', ['ĐẢNG BỘ TỈNH BÌNH ĐỊNH;;Biểu số 7', 'HUYỆN ỦY TÂY SƠN;;', '*;;'], { unit: 'HUYỆN ỦY TÂY SƠN', period: null, measure: null, title: null }],
    ['a title without number and period', ['Biểu số 3a: Kết nạp đảng viên năm 2021;'], { unit: null, period: '2021', measure: null, title: 'Kết nạp đảng viên' }],
    ['a title in two lines, the first says nothing', ['BIỂU TỔNG HỢP', 'Xếp loại chi bộ thôn', 'Năm 2020'], { unit: null, period: '2020', measure: null, title: 'Xếp loại chi bộ thôn' }],
    ['a measure in brackets', ['(ĐVT: người)'], { unit: null, period: null, measure: 'người', title: null }],
    ['cited documents and dates of letters are passed over', ['(Kèm theo Báo cáo số 76-BC/HU, ngày 26/11/2021 của Ban Thường vụ Huyện ủy)', 'Tây Sơn, ngày 26 tháng 11 năm 2021', 'Số 76-BC/HU'], { unit: null, period: null, measure: null, title: null }],
    ['a unit with its period', ['ĐẢNG BỘ HUYỆN TÂY SƠN NĂM 2021'], { unit: 'ĐẢNG BỘ HUYỆN TÂY SƠN', period: '2021', measure: null, title: null }],
    ['a table without a title but for its number', ['Phụ lục số 1'], { unit: null, period: null, measure: null, title: null }],
    ['a table that is a form', ['Biểu kiểm tra, giám sát'], { unit: null, period: null, measure: null, title: 'Biểu kiểm tra, giám sát' }],
  ])('%s', (_, lines, preamble) => expect(read(...lines)).toEqual(preamble));
});

describe('a line above a table is known as such', () => {
  test.each(['Biểu số 7', 'ĐVT: người', '(Đơn vị tính: tổ chức)', 'Số 76-BC/HU', 'HUYỆN ỦY TÂY SƠN', 'Đơn vị: Huyện ủy Tây Sơn', 'Phụ lục II', '*'])('%s', (cell) => expect(isPreambleCell(cell)).toBe(true));
  test.each(['Số lượng', 'Nội dung', 'Số được đánh giá', 'Đơn vị', 'Năm 2021', 'Xã Một', 'Tổng số', 'TT'])('%s is none', (cell) => expect(isPreambleCell(cell)).toBe(false));
});

describe('a unit is a type and a name', () => {
  test.each(['Xã Bình Tường', 'Thị trấn Phú Phong', "Huyện Ia H'Drai", 'Huyện uỷ Nam Trà My', 'Đảng bộ xã Tây An', 'TP. Kon Tum', 'Tỉnh Kon Tum'])('%s', (label) => expect(isUnitName(label)).toBe(true));
  test.each(['Xã, thị trấn', 'Đảng bộ cơ sở', 'Xã chưa thành lập chi bộ quân sự', 'Đảng viên', 'Huyện ủy viên', 'Tổ chức cơ sở đảng', 'x'.repeat(10_000)])('%.30s is none', (label) => expect(isUnitName(label)).toBe(false));

  test('in lines above a table it may stand in capitals or within a title', () => {
    expect(unitOfLine('tỉnh uỷ kon tum')).toBe('tỉnh uỷ kon tum');
    expect(unitOfLine('TỔ CHỨC CƠ SỞ ĐẢNG')).toBe(null);
    expect(unitWithin('KẾT QUẢ CỦA ĐẢNG BỘ HUYỆN TÂY SƠN')).toBe('ĐẢNG BỘ HUYỆN TÂY SƠN');
    expect(unitWithin('Xếp loại đảng bộ cơ sở')).toBe(null);
  });
});

describe('a unit of measure stands in brackets or after ĐVT', () => {
  test.each([['Tỷ lệ nữ (%)', { name: 'Tỷ lệ nữ', measure: '%' }], ['Kết nạp (người)', { name: 'Kết nạp', measure: 'người' }], ['Đảng viên (tính cả dự bị)', { name: 'Đảng viên (tính cả dự bị)', measure: null }]])('%s', (label, parts) => expect(partMeasure(label)).toEqual(parts));
  test.each([['ĐVT: người', 'người'], ['(Đơn vị tính: tổ chức)', 'tổ chức'], ['Đơn vị: đồng chí', 'đồng chí'], ['Đơn vị: Huyện ủy Tây Sơn', null], ['Nội dung', null]])('%s', (line, measure) => expect(measureOfLine(line)).toBe(measure));
});
