import { describe, expect, test } from 'vitest';
import { faultsOf, readText, tell } from './read.ts';

const table = (...lines: string[]): string => `${lines.join('\r\n')}\r\n`;
const rowsOf = (text: string, given = {}): string[] => readText(text, given).rows.map(tell);

describe('columns of categories, rows of units', () => {
  const reading = readText(table(
    'ĐẢNG BỘ HUYỆN TÂY SƠN;;;;;;;', 'KẾT QUẢ XẾP LOẠI ĐẢNG VIÊN NĂM 2022;;;;;;;',
    'TT;Đơn vị;Tổng số;Kết quả xếp loại;;;;Ghi chú', ';;;HTXSNV;;HTTNV;;', ';;;SL;TL (%);SL;TL (%);',
    '1;Xã Một;100;20;20,0;80;80,0;', '2;Thị trấn Hai;150;30;20,0;120;80,0;mới tách', ';Tổng cộng;250;50;20,0;200;80,0;'));

  test('three header rows, of which one only spans', () => {
    expect(reading.rows.slice(0, 4).map(tell)).toEqual([
      'Xã Một | 2022 | KẾT QUẢ XẾP LOẠI ĐẢNG VIÊN | Hoàn thành xuất sắc nhiệm vụ | 20',
      'Xã Một | 2022 | KẾT QUẢ XẾP LOẠI ĐẢNG VIÊN | Hoàn thành xuất sắc nhiệm vụ | 20 %',
      'Xã Một | 2022 | KẾT QUẢ XẾP LOẠI ĐẢNG VIÊN | Hoàn thành tốt nhiệm vụ | 80',
      'Xã Một | 2022 | KẾT QUẢ XẾP LOẠI ĐẢNG VIÊN | Hoàn thành tốt nhiệm vụ | 80 %',
    ]);
    expect(reading.rows).toHaveLength(8);
    expect(reading.issues).toEqual([]);
  });

  test('totals in a column and in a row are kept apart, and the last is of the unit above', () => {
    expect(reading.totals.map(tell)).toContain('Thị trấn Hai | 2022 | KẾT QUẢ XẾP LOẠI ĐẢNG VIÊN | Tổng số | 150');
    expect(reading.totals.map(tell)).toContain('ĐẢNG BỘ HUYỆN TÂY SƠN | 2022 | KẾT QUẢ XẾP LOẠI ĐẢNG VIÊN | Hoàn thành xuất sắc nhiệm vụ | 50');
  });
});

describe('a level that stands on two ladders is told apart by its group', () => {
  test('where groups head columns', () => {
    expect(rowsOf(table('HUYỆN ỦY NAM TRÀ MY;;;;', 'TRÌNH ĐỘ CÁN BỘ NĂM 2020;;;;', 'TT;Đơn vị;Trình độ chuyên môn;;Lý luận chính trị', ';;Trung cấp;Đại học;Trung cấp', '1;Xã Một;5;12;9', 'Cộng;;5;12;9'))).toEqual([
      'Xã Một | 2020 | Trình độ chuyên môn | Trung cấp | 5', 'Xã Một | 2020 | Trình độ chuyên môn | Đại học | 12', 'Xã Một | 2020 | Lý luận chính trị | Trung cấp | 9',
    ]);
  });

  test('where groups head rows', () => {
    expect(rowsOf(table('Huyện ủy Nam Trà My;', 'Nội dung;Năm 2020', 'I. Trình độ chuyên môn;', '1. Trung cấp;60', '2. Đại học;644', 'II. Trình độ lý luận chính trị;', '1. Trung cấp;120'))).toEqual([
      'Huyện ủy Nam Trà My | 2020 | Trình độ chuyên môn | Trung cấp | 60', 'Huyện ủy Nam Trà My | 2020 | Trình độ chuyên môn | Đại học | 644',
      'Huyện ủy Nam Trà My | 2020 | Trình độ lý luận chính trị | Trung cấp | 120',
    ]);
  });
});

test('two tables in one file, each with its title, period and unit of measure', () => {
  const reading = readText(table(
    'HUYỆN ỦY TÂY SƠN;;', 'Biểu 1: Kết nạp đảng viên;;', 'ĐVT: người;;', 'Nội dung;Năm 2021;Năm 2022', 'Kế hoạch;187;195', 'Kết nạp;192;199', ';;',
    'Biểu 2: Xếp loại tổ chức cơ sở đảng năm 2022;;', 'ĐVT: tổ chức;;', 'Mức;Số lượng;Tỷ lệ (%)', 'Hoàn thành xuất sắc nhiệm vụ;18;31,03', 'Hoàn thành tốt nhiệm vụ;37;63,79', 'Cộng;55;94,82'));
  expect(reading.tables).toBe(2);
  expect(reading.rows.map(tell)).toEqual([
    'HUYỆN ỦY TÂY SƠN | 2021 | Kế hoạch | – | 187 người', 'HUYỆN ỦY TÂY SƠN | 2022 | Kế hoạch | – | 195 người',
    'HUYỆN ỦY TÂY SƠN | 2021 | Kết nạp | – | 192 người', 'HUYỆN ỦY TÂY SƠN | 2022 | Kết nạp | – | 199 người',
    'HUYỆN ỦY TÂY SƠN | 2022 | Xếp loại tổ chức cơ sở đảng | Hoàn thành xuất sắc nhiệm vụ | 18 tổ chức', 'HUYỆN ỦY TÂY SƠN | 2022 | Xếp loại tổ chức cơ sở đảng | Hoàn thành xuất sắc nhiệm vụ | 31.03 %',
    'HUYỆN ỦY TÂY SƠN | 2022 | Xếp loại tổ chức cơ sở đảng | Hoàn thành tốt nhiệm vụ | 37 tổ chức', 'HUYỆN ỦY TÂY SƠN | 2022 | Xếp loại tổ chức cơ sở đảng | Hoàn thành tốt nhiệm vụ | 63.79 %',
  ]);
  expect(reading.totals.map(tell)).toEqual(['HUYỆN ỦY TÂY SƠN | 2022 | Xếp loại tổ chức cơ sở đảng | Cộng | 55 tổ chức', 'HUYỆN ỦY TÂY SƠN | 2022 | Xếp loại tổ chức cơ sở đảng | Cộng | 94.82 %']);
});

describe('parts belong to the row above them', () => {
  test.each([
    ['announced by a row of its own', ['Tổng số đảng viên;100', 'Trong đó:;', '- Nữ;40', '- Nam;60', 'Kết nạp;5'], [null, 'Tổng số đảng viên', 'Tổng số đảng viên', null]],
    ['without a sign, until they add up', ['Tổng số đảng viên;100', 'Trong đó:;', 'Nữ;40', 'Nam;60', 'Kết nạp;5'], [null, 'Tổng số đảng viên', 'Tổng số đảng viên', null]],
    ['never more than the whole', ['Kết nạp;10', 'Trong đó:;', 'Nữ;4', 'Tổng số đảng viên;100'], [null, 'Kết nạp', null]],
    ['on two levels', ['Đảng viên;100', '- Nữ;40', '+ Trẻ;10', '- Nam;60'], [null, 'Đảng viên', 'Nữ', 'Đảng viên']],
    ['anew below a row that announces them', ['Đảng viên;100', '- Chính thức;90', '- Dự bị;10', 'Trong đó:;', '+ Nữ;40', '+ Trẻ;8', 'Kết nạp;5'], [null, 'Đảng viên', 'Đảng viên', 'Đảng viên', 'Đảng viên', null]],
    ['of the last part where they fit into it', ['Đảng viên;100', '- Dự bị;10', '+ Nữ;4', '- Chính thức;90'], [null, 'Đảng viên', 'Dự bị', 'Đảng viên']],
    ['in one line', ['Kết nạp;192', 'Trong đó: nữ;80', 'Xóa tên;2'], [null, 'Kết nạp', null]],
  ])('%s', (_, rows, parents) => expect(readText(table('Huyện ủy Tây Sơn;', 'Nội dung;Năm 2021', ...rows)).rows.map((fact) => fact.parent ?? null)).toEqual(parents));

  test('a level within a level is noted on both', () => {
    expect(readText(table('Huyện ủy Tây Sơn;', 'Nội dung;Năm 2021', 'Tổng số được xếp loại;58', '1. HTTNV;56', 'Trong đó: HTXSNV;13', '2. HTNV;2')).rows).toMatchObject([
      { indicator: 'Tổng số được xếp loại', category: null }, { category: 'Hoàn thành tốt nhiệm vụ', includes: 'Hoàn thành xuất sắc nhiệm vụ' },
      { category: 'Hoàn thành xuất sắc nhiệm vụ', parent: 'Hoàn thành tốt nhiệm vụ' }, { category: 'Hoàn thành nhiệm vụ' },
    ]);
  });
});

describe('what stands above a table holds for all of it', () => {
  test.each([
    ['a letterhead, a title in two lines, a cited document', ['ĐẢNG BỘ TỈNH BÌNH ĐỊNH;;ĐẢNG CỘNG SẢN VIỆT NAM', 'HUYỆN ỦY TÂY SƠN;;', '*;;Tây Sơn, ngày 26 tháng 11 năm 2021', 'Số 76-BC/HU;;', 'Thực hiện Nghị quyết số 22-NQ/TW ngày 02/02/2008;;', '(Từ năm 2015 đến năm 2020);;'], 'HUYỆN ỦY TÂY SƠN | 2015/2020 | Kết nạp | – | 192'],
    ['a line that says until when', ['TỈNH ỦY KON TUM;;', 'Phụ lục số 2;;', 'Tình hình đảng viên;;', '(Số liệu tính đến ngày 31/12/2017);;'], 'TỈNH ỦY KON TUM | 2017-12-31 | Kết nạp | – | 192'],
    ['an office of the unit', ['BAN TỔ CHỨC;;', 'HUYỆN ỦY NAM TRÀ MY;;', 'Kết nạp năm 2020;;', 'Đơn vị tính: đảng viên;;'], 'HUYỆN ỦY NAM TRÀ MY | 2020 | Kết nạp | – | 192 đảng viên'],
    ['a unit that is said', ['Đơn vị: Huyện ủy Tây Sơn;;', 'Tháng 9-2021;;'], 'Huyện ủy Tây Sơn | 2021-09 | Kết nạp | – | 192'],
    ['a unit within the title', ['KẾT QUẢ CỦA ĐẢNG BỘ HUYỆN TÂY SƠN NĂM 2021;;'], 'ĐẢNG BỘ HUYỆN TÂY SƠN | 2021 | Kết nạp | – | 192'],
  ])('%s', (_, above, fact) => expect(rowsOf(table(...above, 'TT;Nội dung;Kết quả', '1;Kết nạp;192'))).toEqual([fact]));

  test('a period may stand below the table', () => {
    expect(rowsOf(table('HUYỆN ỦY TÂY SƠN;', 'Nội dung;Số lượng', 'Kết nạp;192', 'Ghi chú: Số liệu tính đến 30/9/2021;'))).toEqual(['HUYỆN ỦY TÂY SƠN | 2021-09-30 | Kết nạp | – | 192']);
  });

  test('what is given counts before what stands above, and after what stands in the table', () => {
    const text = table('HUYỆN ỦY TÂY SƠN;;', 'Một đầu đề dài năm 2021;;', 'Mức;Số lượng;Tỷ lệ (%)', 'HTXSNV;18;31,03');
    expect(rowsOf(text, { unit: 'tay-son', indicator: 'Xếp loại', period: '2022', measure: 'tổ chức' })).toEqual(['tay-son | 2022 | Xếp loại | Hoàn thành xuất sắc nhiệm vụ | 18 tổ chức', 'tay-son | 2022 | Xếp loại | Hoàn thành xuất sắc nhiệm vụ | 31.03 %']);
    expect(rowsOf(table('Nội dung;Năm 2021', 'Tỷ lệ nữ (%);35,2'), { unit: 'tay-son', indicator: 'Khác', period: '2022', measure: 'người' })).toEqual(['tay-son | 2021 | Tỷ lệ nữ | – | 35.2 %']);
  });
});

describe('columns say what their cells are', () => {
  test.each([
    ['years alone', ['Chỉ tiêu;2020;2021', 'Tổng số đảng viên;1998;2010'], ['Tổng số đảng viên | 2020 | 1998', 'Tổng số đảng viên | 2021 | 2010']],
    ['years below a name that spans them', ['Chỉ tiêu;Đơn vị tính;Kết quả qua các năm;', ';;2020;2021', 'Kết nạp;người;190;192'], ['Kết nạp | 2020 | 190 người', 'Kết nạp | 2021 | 192 người']],
    ['a measure with a name of its own', ['Đối tượng;Năm 2017;Tỷ lệ tăng so với 2008 (%)', 'Cán bộ;1.074;8,59'], ['Cán bộ | 2017 | 1074', 'Tỷ lệ tăng so với 2008 | 2017 | 8.59 %']],
    ['a count with a name of its own, its share beside it', ['Mức xếp loại;Số đảng viên năm 2021;Tỷ lệ (%)', 'HTXSNV;550;12,97'], ['Số đảng viên | 2021 | 550', 'Số đảng viên | 2021 | 12.97 %']],
    ['shares side by side under one short name', ['Đơn vị;Kết nạp năm 2021;TL%;Xóa tên năm 2021;TL%', 'Xã Một;5;50;1;10,5'], ['Kết nạp | 2021 | 5', 'Kết nạp | 2021 | 50 %', 'Xóa tên | 2021 | 1', 'Xóa tên | 2021 | 10.5 %']],
    ['a total of all periods', ['Năm;Kế hoạch;Kết nạp', '2021;100;102', '6 tháng đầu năm 2022;;50', 'Cộng;100;152'], ['Kế hoạch | 2021 | 100', 'Kết nạp | 2021 | 102', 'Kết nạp | 2022-H1 | 50']],
    ['a footnote mark behind a year', ['Nội dung;Năm 2021(1);Năm 2022*', 'Kết nạp;192;199'], ['Kết nạp | 2021 | 192', 'Kết nạp | 2022 | 199']],
    ['a year as the last word', ['Nội dung;Kết quả 2021;Kế hoạch 2022', 'Kết nạp;192;199'], ['Kết nạp | 2021 | 192', 'Kế hoạch | 2022 | 199']],
    ['a count with its share in one cell', ['Nội dung;Năm 2021', 'Đảng viên nữ;640 (34,8%)'], ['Đảng viên nữ | 2021 | 640', 'Đảng viên nữ | 2021 | 34.8 %']],
    ['labels in two columns under one name', ['TT;Nội dung;;Năm 2021', '1;Xếp loại;HTXSNV;13', ';;HTTNV;43', '2;Kết nạp;;5'], ['Xếp loại | 2021 | 13', 'Xếp loại | 2021 | 43', 'Kết nạp | 2021 | 5']],
    ['periods that head groups of rows', ['Mức;Số lượng', 'Năm 2021;', 'HTXSNV;519', 'Năm 2022;', 'HTXSNV;550'], ['Xếp loại | 2021 | 519', 'Xếp loại | 2022 | 550']],
    ['a unit of measure in brackets', ['Nội dung;Năm 2021 (người)', 'Kết nạp;192'], ['Kết nạp | 2021 | 192 người']],
  ])('%s', (_, lines, facts) => {
    expect(readText(table('Huyện ủy Tây Sơn;;;', ...lines), lines[0] === 'Mức;Số lượng' ? { indicator: 'Xếp loại' } : {}).rows.map(({ indicator, period, value, measure }) => `${indicator} | ${period} | ${value}${measure === null ? '' : ` ${measure}`}`)).toEqual(facts);
  });

  test('units may stand across', () => {
    expect(rowsOf(table('Chỉ tiêu;Huyện Kon Plông;Huyện Ia H’Drai', 'Trí thức trẻ;8;3'), { period: '2018' })).toEqual(['Huyện Kon Plông | 2018 | Trí thức trẻ | – | 8', 'Huyện Ia H’Drai | 2018 | Trí thức trẻ | – | 3']);
  });
});

describe('faults of a table are told where they are', () => {
  test.each([
    ['a name over two columns', ['Nội dung;Năm 2021;Năm 2021', 'Kết nạp;1;2'], [['duplicate-header', 2]]],
    ['figures without a name above', ['Nội dung;Năm 2021;', 'Kết nạp;1;2', 'Xóa tên;1;3'], [['too-many-cells', 3], ['too-many-cells', 4]]],
    ['figures without a name between others', ['Nội dung;;Năm 2021', 'Kết nạp;1;2', 'Xóa tên;1;3'], [['nameless-column', 2]]],
    ['a period that is none', ['Nội dung;Năm 2O21;Năm 2022', 'Kết nạp;1;2'], [['bad-period', 2]]],
    ['the only figure of a table, made a date', ['Nội dung;Năm 2024', 'Thôn có chi bộ;Thg8-43'], [['excel-date-damage', 3]]],
    ['the first figure of a table, made a date', ['Nội dung;Năm 2024', 'Thôn có chi bộ;Thg8-43', 'Kết nạp;5'], [['excel-date-damage', 3]]],
    ['a month that Excel changed', ['Nội dung;Thg12-17;Năm 2022', 'Kết nạp;1;2'], [['excel-date-damage', 2]]],
    ['a short row, a long row and a torn one', ['Nội dung;Năm 2021;Năm 2022', 'Kết nạp;1;2', 'Xóa tên;1', 'Từ trần;1;2;3', 'Chuyển đi;1;', '2', 'Chuyển đến;1;2'], [['too-few-cells', 4], ['too-many-cells', 5], ['too-few-cells', 7]]],
    ['rows above the first header', ['Kết nạp;192', 'Xóa tên;2', 'Nội dung;Năm 2021', 'Từ trần;5'], [['no-table', 2]]],
    ['words where figures should be', ['Nội dung;Năm 2021;Năm 2022', 'Kết nạp;chưa báo cáo;1', 'Xóa tên;chưa báo cáo;-'], [['not-a-number', 3], ['not-a-number', 4]]],
    ['one share for two columns', ['Nội dung;Năm 2021;Tỷ lệ (%);Tỷ lệ (%)', 'Kết nạp;1;2;3'], [['duplicate-header', 2]]],
    ['no unit anywhere', ['Nội dung;Năm 2021', 'Kết nạp;1'], [], true],
  ])('%s', (_, lines, faults, noUnit = false) => expect(faultsOf(readText(table(noUnit ? 'Bảng 1;' : 'Huyện ủy Tây Sơn;;', ...lines)))).toEqual(noUnit ? [['missing-context', null]] : faults));
});
