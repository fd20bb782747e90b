import { describe, expect, test } from 'vitest';
import { findPeriod } from '../../src/facts/period-mentions.ts';
import { parsePeriod, periodFault } from '../../src/facts/periods.ts';

describe('a period is read however it is written', () => {
  test.each([
    ['2021', '2021'], ['năm 2021', '2021'], ['NĂM 2021', '2021'], ['cả năm 2021', '2021'],
    ['6 tháng đầu năm 2023', '2023-H1'], ['06 tháng đầu năm 2023', '2023-H1'], ['6 tháng cuối năm 2022', '2022-H2'], ['6 tháng năm 2023', '2023-H1'], ['2023-H1', '2023-H1'],
    ['9 tháng đầu năm 2023', '2023-01/2023-09'],
    ['quý I-2018', '2018-Q1'], ['Quý IV/2018', '2018-Q4'], ['quý 3 năm 2019', '2019-Q3'], ['2018-Q1', '2018-Q1'], ['Q1/2018', '2018-Q1'],
    ['tháng 12-2017', '2017-12'], ['Tháng 8/2021', '2021-08'], ['tháng 12 năm 2017', '2017-12'], ['12/2017', '2017-12'], ['2017-12', '2017-12'],
    ['31/12/2021', '2021-12-31'], ['có đến 31-12-2020', '2020-12-31'], ['tính đến ngày 31/12/2020', '2020-12-31'], ['ngày 31 tháng 12 năm 2021', '2021-12-31'], ['2021-12-31', '2021-12-31'],
    ['2008-2017', '2008/2017'], ['2008 – 2017', '2008/2017'], ['giai đoạn 2008-2017', '2008/2017'], ['nhiệm kỳ 2020-2025', '2020/2025'], ['từ năm 2008 đến năm 2017', '2008/2017'],
    ['từ năm 2008 đến tháng 8/2021', '2008/2021-08'], ['2015/2020', '2015/2020'], ['2017-12-31/2018-06-19', '2017-12-31/2018-06-19'],
  ])('%s → %s', (text, period) => expect(parsePeriod(text)).toBe(period));

  test.each(['', 'abc', '20221', '13/2020', 'tháng 13-2017', 'quý V-2018', '30/2/2021', '2020-25', '2025-2020', '44561', '2021-13', 'x'.repeat(10_000)])('%.20s is none', (text) => expect(parsePeriod(text)).toBe(null));

  test('what Excel made of a month is told as such', () => {
    expect(periodFault('Thg12-17')).toBe('excel-date-damage');
    expect(periodFault('quý V-2018')).toBe('bad-period');
  });
});

describe('the last period that a title mentions counts, and no date of a document', () => {
  test.each([
    ['XẾP LOẠI TỔ CHỨC CƠ SỞ ĐẢNG NĂM 2021', '2021', 'XẾP LOẠI TỔ CHỨC CƠ SỞ ĐẢNG'],
    ['Kết quả kết nạp 6 tháng đầu năm 2023', '2023-H1', 'Kết quả kết nạp'],
    ['KẾT NẠP ĐẢNG VIÊN GIAI ĐOẠN 2008-2017', '2008/2017', 'KẾT NẠP ĐẢNG VIÊN'],
    ['Thực hiện Nghị quyết số 22-NQ/TW ngày 02/02/2008 từ năm 2008 đến năm 2017', '2008/2017', 'Thực hiện Nghị quyết số 22-NQ/TW ngày 02/02/2008'],
    ['Số liệu tính đến ngày 31 tháng 12 năm 2021', '2021-12-31', 'Số liệu'],
    ['(Từ ngày 01/01/2021 đến hết ngày 30/6/2021)', '2021-01-01/2021-06-30', ''],
    ['KẾT QUẢ (NĂM 2021)', '2021', 'KẾT QUẢ'],
  ])('%s', (text, period, rest) => expect(findPeriod(text)).toEqual({ period, rest }));

  test.each(['(Kèm theo Báo cáo số 76-BC/HU, ngày 26/11/2021)', 'Tây Sơn, ngày 26 tháng 11 năm 2021', 'Kết nạp đảng viên'])('%s mentions none', (text) => expect(findPeriod(text)).toBe(null));
});
