import { describe, expect, test } from 'vitest';
import { toUtf16, toUtf8 } from '../../src/demo/encodings.ts';
import { DEFAULT_VOCABULARY } from '../../src/facts/default-vocabulary.ts';
import type { FileReading } from '../../src/facts/fact.ts';
import { readFile } from '../../src/facts/read-file.ts';
import { Seeded } from '../text/seeded.ts';
import { tell } from './read.ts';

const read = (bytes: Uint8Array): FileReading => readFile(bytes, { path: 'made.csv', vocabulary: DEFAULT_VOCABULARY });

const UNITS = ['Huyện ủy Tây Sơn', 'Tỉnh ủy Kon Tum', "Huyện ủy Ia H'Drai", 'Thành ủy; "nội thành"', 'Xã Bình Tường, thôn 2', '=1+1', '__proto__'];
const INDICATORS = ['Kết nạp', 'Xếp loại "A"', 'Kiểm tra, giám sát', 'Bồi dưỡng; tập huấn', 'Nữ\nvà trẻ', '<b>x</b>', 'constructor'];
const CATEGORIES = ['Nam', 'Nữ', 'Dân tộc Xê Đăng', 'Nhóm 😀', '-', 'x | y\tz'];
const PERIODS = [['2021', '2021'], ['quý II-2019', '2019-Q2'], ['6 tháng đầu năm 2023', '2023-H1'], ['31/12/2020', '2020-12-31'], ['tháng 9-2018', '2018-09'], ['nhiệm kỳ 2015-2020', '2015/2020']] as const;
const NUMBERS = [['0', 0], ['08', 8], ['1.046', 1046], ['12.345.678', 12345678], ['4,14', 4.14], ['1 234', 1234], ['1.234,5', 1234.5], ['−5,2', -5.2], ['-', 0]] as const;

/** Cells as a program writes them: quotes where a cell needs them, and here and there where it does not. */
function write(rows: readonly (readonly string[])[], delimiter: string, lineBreak: string, seeded: Seeded): string {
  const quote = (cell: string): string => (/[";,|\t\n]/.test(cell) || seeded.below(6) === 0 ? `"${cell.replaceAll('"', '""')}"` : cell);
  return rows.map((row) => row.map(quote).join(delimiter) + lineBreak).join('');
}

describe('what was written is what is read', () => {
  test.each([[';', '\r\n'], [',', '\n'], ['\t', '\r'], ['|', '\n']])('a table of facts, cells by %j, lines by %j', (delimiter, lineBreak) => {
    const seeded = new Seeded(delimiter.charCodeAt(0));
    for (let round = 0; round < 60; round += 1) {
      const made = Array.from({ length: 2 + seeded.below(12) }, () => ({ unit: seeded.pick(UNITS), period: seeded.pick(PERIODS), indicator: seeded.pick(INDICATORS), category: seeded.pick(CATEGORIES), number: seeded.pick(NUMBERS) }));
      // One number that proves the decimal mark, as some number of nearly every file does.
      const rows = [['Đơn vị', 'Kỳ', 'Chỉ tiêu', 'Phân loại', 'Giá trị'], ...made.map(({ unit, period, indicator, category, number }) => [unit, period[0], indicator, category, number[0]]), ['a', '2021', 'b', 'c', '0,5']];
      const text = write(rows, delimiter, lineBreak, seeded);
      const reading = read(seeded.pick([toUtf8, (part: string) => toUtf8(`\ufeff${part}`), (part: string) => toUtf16(`\ufeff${part}`, 'le')])(text));
      expect(reading.issues).toEqual([]);
      const clean = (label: string): string => label.replace(/\s+/g, ' ');
      expect(reading.rows.slice(0, -1).map(({ unit, period, indicator, category, value }) => [unit, period, indicator, category, value]))
        .toEqual(made.map(({ unit, period, indicator, category, number }) => [unit, period[1], clean(indicator), clean(category), number[1]]));
    }
  });
});

const OFFICE = [
  'HUYỆN ỦY TÂY SƠN;;;;', 'KẾT QUẢ XẾP LOẠI ĐẢNG VIÊN;;;;', 'TT;Mức;Năm 2021;;Năm 2022', ';;Số lượng;Tỷ lệ (%);Số lượng',
  '1;Hoàn thành xuất sắc nhiệm vụ;519;12,6;550', '2;Hoàn thành tốt nhiệm vụ;3.370;81,9;3.472', '3;Hoàn thành nhiệm vụ;211;5,1;196', '4;Không hoàn thành nhiệm vụ;16;0,4;23', ';Cộng;4.116;100;4.241', '',
].join('\r\n');

describe('a changed byte never throws, and changes no other row in silence', () => {
  /** Lines whose change concerns no other: all rows below the header. */
  const FIRST = 5;
  const before = read(toUtf8(OFFICE));

  test.each([['a byte of any kind', null], ['a sign that has a meaning', [34, 59, 44, 9, 10, 13, 32, 45, 46, 48, 57]]] as const)('%s', (_, signs) => {
    const seeded = new Seeded(17);
    const bytes = toUtf8(OFFICE);
    const start = toUtf8(OFFICE.split('\r\n').slice(0, FIRST - 1).join('\r\n')).length + 2;
    for (let round = 0; round < 250; round += 1) {
      const at = start + seeded.below(bytes.length - start);
      const changed = bytes.with(at, signs === null ? seeded.below(256) : seeded.pick(signs));
      const reading = read(changed);
      if (reading.issues.length > 0) continue;
      const line = bytes.subarray(0, at).reduce((count, byte) => count + (byte === 10 ? 1 : 0), 1);
      const told = new Set([...reading.rows, ...reading.totals].map(tell));
      // A break that is lost or made concerns the line after it as well.
      const lost = [...before.rows, ...before.totals].filter((fact) => fact.line !== line && fact.line !== line + 1 && !told.has(tell(fact)));
      expect(lost.map(tell), `byte ${at} as ${changed[at]}`).toEqual([]);
    }
  });

  test('a byte of the head may change all rows, and then they are read as it says or not at all', () => {
    const seeded = new Seeded(29);
    const bytes = toUtf8(OFFICE);
    for (let round = 0; round < 150; round += 1) {
      const reading = read(bytes.with(seeded.below(bytes.length), seeded.below(256)));
      expect(reading.rows.length + reading.issues.length).toBeGreaterThan(0);
    }
  });
});
