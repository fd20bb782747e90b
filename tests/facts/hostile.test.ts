import { describe, expect, test } from 'vitest';
import { DEFAULT_VOCABULARY } from '../../src/facts/default-vocabulary.ts';
import { readFile } from '../../src/facts/read-file.ts';
import { describeIssue } from '../../src/issues/describe.ts';
import { Seeded } from '../text/seeded.ts';
import { faultsOf, readText, tell } from './read.ts';

const GIVEN = { unit: 'U', period: '2021', indicator: 'I' };
const HEADER = 'Đơn vị;Kỳ;Chỉ tiêu;Giá trị\n';

const FILES: readonly (readonly [what: string, content: string | Uint8Array])[] = [
  ['nothing', ''],
  ['a mark and nothing', '\ufeff'],
  ['blank lines', '   \n \n;;;\n'],
  ['bytes of any kind', Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 256)],
  ['half a character of UTF-16', Uint8Array.of(0xff, 0xfe, 0x41)],
  ['a header alone', HEADER],
  ['a wide header alone', 'TT;Nội dung;Năm 2021\n'],
  ['a header of unknown names alone', 'a;b;c\n'],
  ['one column of names', 'Đơn vị\nA\nB\n'],
  ['one column of numbers', 'Giá trị\n1\n2\n'],
  ['a hundred thousand columns', `${Array.from({ length: 100_000 }, (_, index) => `c${index}`).join(';')}\n${'1;'.repeat(99_999)}1\n`],
  ['zero bytes', `${HEADER}A\0B;2021;c;1\n`],
  ['a cell of a megabyte', `${HEADER}A;2021;${'x'.repeat(1_000_000)};1\n`],
  ['a megabyte of blanks', `${' '.repeat(1_000_000)};1\n`],
  ['a megabyte of brackets', `Nội dung;Năm 2021\n${'('.repeat(1_000_000)};5\n`],
  ['a megabyte that begins like a number', `Nội dung;Năm 2021\nx;${'1 '.repeat(500_000)}%\n`],
  ['a quoted cell of many lines', `${HEADER}A;2021;"${'x\n'.repeat(100_000)}";1\n`],
  ['an open quote before many lines', `${HEADER}A;2021;"${'x\n'.repeat(100_000)};1\n`],
  ['quotes and nothing else', '"'.repeat(100_001)],
  ['delimiters and nothing else', ';'.repeat(1_000_000)],
  ['names that every object has', 'Nội dung;__proto__;constructor\n__proto__;1;2\nconstructor;3;4\ntoString;5;6\n'],
  ['formulas', `${HEADER}=cmd|x;2021;@SUM(1);=1+1\n+84;2021;-2+3;1\n`],
  ['markup', `${HEADER}<img src=x onerror=alert(1)>;2021;<script>;1\n`],
  ['a page', '<html><body><table><tr><td>1</td></tr></table></body></html>'],
  ['a hundred thousand letters of one word', `${HEADER}${'năm'.repeat(33_000)};2021;${'đến '.repeat(25_000)};1\n`],
  ['parts of parts of parts', `Nội dung;Năm 2021\n${Array.from({ length: 1000 }, (_, depth) => `Trong đó: ${'+ '.repeat(depth % 7)}dòng;${1000 - depth}\n`).join('')}`],
  ['halves of letters', 'Nội dung;Năm 2021\nx\ud800y;5\n\udc00;6\n'],
  ['a number of four hundred digits', `${HEADER}A;2021;x;${'9'.repeat(400)}\n`],
];

describe('every hostile file ends in rows or in messages', { timeout: 60_000 }, () => {
  test.each(FILES)('%s', (_, content) => {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    const start = Date.now();
    const reading = readFile(bytes, { path: 'hostile.csv', vocabulary: DEFAULT_VOCABULARY, given: GIVEN });
    expect(Date.now() - start).toBeLessThan(10_000);
    expect(reading.rows.length + reading.issues.length).toBeGreaterThan(0);
    for (const found of reading.issues.slice(0, 50)) for (const lang of ['vi', 'en'] as const) expect(describeIssue(found, lang).message.length).toBeLessThan(500);
    for (const fact of reading.rows) expect(fact.value === null || Number.isFinite(fact.value)).toBe(true);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

test('formulas and markup are texts like any other', () => {
  const { rows } = readText('Đơn vị;Kỳ;Chỉ tiêu;Phân loại;Giá trị\n=HYPERLINK("x");2021;<b>y</b>;@z;1\n'.replaceAll('"', ''));
  expect(rows.map(tell)).toEqual(['=HYPERLINK(x) | 2021 | <b>y</b> | @z | 1']);
});

test('a changed byte never throws, and in a tidy file changes no other row in silence', { timeout: 60_000 }, () => {
  const seeded = new Seeded(21);
  const lines = Array.from({ length: 12 }, (_, index) => `Huyện ủy Tây Sơn;20${10 + index};Tỷ lệ kết nạp;Hoàn thành tốt nhiệm vụ;người;${index},${index}5`);
  const text = `Đơn vị;Kỳ;Chỉ tiêu;Phân loại;Đơn vị tính;Giá trị\n${lines.join('\n')}\n`;
  const bytes = new TextEncoder().encode(text);
  const headerEnd = bytes.indexOf(10) + 1;
  const before = readText(text).rows;
  for (let round = 0; round < 400; round += 1) {
    const at = headerEnd + seeded.below(bytes.length - headerEnd);
    const changed = bytes.with(at, seeded.pick([seeded.below(256), 34, 59, 44, 10, 13, 48, 46]));
    const line = bytes.subarray(0, at).reduce((count, byte) => count + (byte === 10 ? 1 : 0), 1);
    const reading = readFile(changed, { path: 'changed.csv', vocabulary: DEFAULT_VOCABULARY });
    if (reading.issues.length > 0) continue;
    // A new line break moves the lines below; a fact is known by what it says.
    const told = new Set(reading.rows.map(tell));
    // A line break that is lost or made concerns the line after it as well; a blank unit is the one above.
    const lost = before.filter((fact) => fact.line !== line && fact.line !== line + 1 && !told.has(tell(fact)));
    expect(lost.map(tell)).toEqual([]);
  }
});

describe('a list of persons is refused before a value is kept or shown', () => {
  test.each([
    'TT;Họ và tên;Ngày sinh;Số thẻ đảng', 'STT;Họ, tên đảng viên;Năm sinh;Chi bộ', 'TT;Tên;Số CCCD;Ghi chú', 'Đơn vị;Điện thoại;Số đảng viên;Kỳ', 'TT;Đơn vị;Địa chỉ;Tổng số',
    'TT;HỌ VÀ TÊN;SĐT;Chi bộ', 'TT;Đơn vị;Số CMND/CCCD;x', 'TT;"Họ và\ntên";Quê quán;Đơn vị',
  ])('%s', (header) => {
    const reading = readText(`DANH SÁCH;;;\n${header}\n1;Nguyễn Văn Thử;01/02/1980;0123\n2;Trần Thị Thử;5;6\n`);
    expect(reading.rows).toEqual([]);
    expect(reading.issues.map(({ code, value }) => [code, value])).toEqual([['personal-data', null]]);
    expect(JSON.stringify(reading)).not.toMatch(/Thử|1980|0123/);
  });

  test.each([
    'TT;Họ và tên, chức vụ;x;y', 'TT;x;Sinh năm;y', 'TT;x;Nơi thường trú;y', 'TT;x;Ngày vào Đảng;y', 'TT;x;Tên cha;y', 'TT;x;Mã số thuế;y', 'TT;x;Zalo;y', 'id;ho_ten;ngay_sinh;sdt', 'id;HoTen;x;y', 'TT;Ho va ten;Que quan;y',
    '#;Họ và tên;x;y', 'TT;Họ và tên;2020;2021', 'TT;Họ và tên;1;2', 'TT;H\ufffd và tên;x;y', 'TT;H? và tên;Quê quán;y', 'TT;H? và tên;S? CCCD;Nguy?n',
  ])('under other names, between other columns, with letters lost: %s', (header) => {
    const reading = readText(`${header}\n1;Nguy?n Văn Thử;01/02/1980;0123\n2;Tr?n Thị Thử;5;6\n`, GIVEN);
    expect(reading.issues.map(({ code, value }) => [code, value])).toEqual([['personal-data', null]]);
    expect(JSON.stringify(reading)).not.toMatch(/Nguy|Thử|1980|0123/);
  });

  test('one column of names is enough', () => expect(faultsOf(readText('Họ và tên\nNguyễn Văn Thử\n'))).toEqual([['personal-data', 1]]));

  test.each(['Số đảng viên', 'Tên đơn vị', 'Tên tổ chức đảng', 'Số thẻ đảng đã phát', 'Số người', 'Đảng viên được cấp thẻ', 'Hộ', 'Độ tuổi'])('%s heads a count and no list of persons', (heading) => {
    expect(faultsOf(readText(`TT;Đơn vị;${heading}\n1;Xã Một;5\n`, GIVEN)).map(([code]) => code)).not.toContain('personal-data');
  });

  test('its other faults are not told, since they would quote it', () => {
    expect(faultsOf(readText('TT;Họ và tên;Ngày sinh\n1;"Nguyễn Văn Thử;1\n2;x;2;3\n'))).toEqual([['personal-data', 1]]);
    expect(faultsOf(readText('TT;"Họ và tên;Ngày sinh\n1;"Nguyễn Văn Thử;1\n2;x;2;3\n'))).toEqual([['personal-data', null]]);
  });

  test.each(['Đơn vị;Kỳ;Chỉ tiêu;Giá trị\nA;2021;Số điện thoại đường dây nóng;3\n', 'HUYỆN ỦY TÂY SƠN;;\nĐịa chỉ: 12 Lê Lợi;;Điện thoại: 0256\nNội dung;Năm 2021;Năm 2022\nKết nạp;1;2\n'])('a count or a letterhead is no list of persons (%#)', (text) => {
    expect(readText(text).issues).toEqual([]);
  });
});
