import { describe, expect, test } from 'vitest';
import { toBytes, toUtf16, toUtf8, typeTcvn3 } from '../../src/demo/encodings.ts';
import { readCodePage, toByteText } from '../../src/text/code-pages.ts';
import { decode, MAX_BYTES } from '../../src/text/decode.ts';
import { TABLE, typeVni } from './offices.ts';
import { Seeded } from './seeded.ts';

const LOWERED = TABLE.toLowerCase();
const WINDOWS_1258 = '\xd0\xf5n vi\xf2;N\xe3m;Chi\xd2 ti\xeau\r\nHuy\xea\xf2n u\xd2y T\xe2y S\xf5n;2021;K\xea\xec\x74 na\xf2p\r\n';
/** UTF-8 taken for a Windows code page and saved as UTF-8: what Excel makes of a file without a mark. */
const twice = (text: string, page: 'windows-1252' | 'windows-1258'): string => readCodePage(toByteText(toUtf8(text)), page);

describe('decode finds the encoding by what reads as Vietnamese', () => {
  test.each([
    ['UTF-8', toUtf8(TABLE), 'utf-8 without BOM', TABLE],
    ['UTF-8 with its mark', toUtf8(`\ufeff${TABLE}`), 'utf-8 with BOM', TABLE],
    ['UTF-8 with loose marks', toUtf8(TABLE.normalize('NFD')), 'utf-8 without BOM', TABLE],
    ['UTF-16 with its mark', toUtf16(`\ufeff${TABLE}`, 'le'), 'utf-16le with BOM', TABLE],
    ['UTF-16 turned round', toUtf16(`\ufeff${TABLE}`, 'be'), 'utf-16be with BOM', TABLE],
    ['UTF-16 without a mark', toUtf16(TABLE, 'le'), 'utf-16le without BOM', TABLE],
    ['UTF-16 turned round, without a mark', toUtf16(TABLE, 'be'), 'utf-16be without BOM', TABLE],
    ['windows-1258', toBytes(WINDOWS_1258), 'windows-1258', 'Đơn vị;Năm;Chỉ tiêu\r\nHuyện ủy Tây Sơn;2021;Kết nạp\r\n'],
    ['TCVN3 in bytes', toBytes(typeTcvn3(LOWERED)), 'TCVN3 (ABC) in windows-1252 bytes', LOWERED],
    ['TCVN3 within UTF-8', toUtf8(typeTcvn3(LOWERED)), 'TCVN3 (ABC) in utf-8 without BOM', LOWERED],
    ['TCVN3 within UTF-16', toUtf16(`\ufeff${typeTcvn3(LOWERED)}`, 'le'), 'TCVN3 (ABC) in utf-16le with BOM', LOWERED],
    ['TCVN3 that passed through windows-1258', toUtf8(readCodePage(typeTcvn3(LOWERED), 'windows-1258')), 'TCVN3 (ABC) in utf-8 without BOM', LOWERED],
    ['VNI in bytes', toBytes(typeVni(TABLE)), 'VNI in windows-1252 bytes', TABLE],
    ['VNI within UTF-8', toUtf8(typeVni(TABLE)), 'VNI in utf-8 without BOM', TABLE],
    ['plain letters only', toUtf8('unit;period\r\ntay-son;2021\r\n'), 'utf-8 without BOM', 'unit;period\r\ntay-son;2021\r\n'],
  ])('%s', (_, bytes, encoding, text) => {
    expect(decode(bytes)).toEqual({ text, encoding, repaired: false, issues: [] });
  });

  test('one row is enough', () => {
    const row = TABLE.split('\r\n')[2] ?? '';
    for (const bytes of [toBytes(typeTcvn3(row.toLowerCase())), toBytes(typeVni(row)), toUtf8(typeVni(row))]) expect(decode(bytes).text.toLowerCase()).toBe(row.toLowerCase());
  });

  test('cells in a font beside cells in Unicode are each read as what they are', () => {
    const mixed = `Đơn vị;Chỉ tiêu;Số lượng\nHuyện ủy Tây Sơn;${typeTcvn3('tổng số đảng viên')};1\nHuyện ủy Tây Sơn;${typeTcvn3('kết nạp đảng viên mới')};2\n`;
    expect(decode(toUtf8(mixed)).text).toBe('Đơn vị;Chỉ tiêu;Số lượng\nHuyện ủy Tây Sơn;tổng số đảng viên;1\nHuyện ủy Tây Sơn;kết nạp đảng viên mới;2\n');
  });

  test('the minus sign and other signs do not pass for letters of a font', () => {
    expect(decode(toUtf8('Chỉ tiêu;Giá trị\nTăng, giảm;−5,2\nNhiệt độ;30°\n')).text).toBe('Chỉ tiêu;Giá trị\nTăng, giảm;−5,2\nNhiệt độ;30°\n');
  });

  test('eth and African D become Đ, and invisible characters go, only once the encoding is settled', () => {
    expect(decode(toUtf8('Ðơn vị;Ɖảng\u200b viên\u00ad;1\n')).text).toBe('Đơn vị;Đảng viên;1\n');
    expect(decode(toBytes(typeTcvn3('số lượng đảng viên; trường học'))).text).toBe('số lượng đảng viên; trường học');
  });
});

describe('decode repairs UTF-8 that was encoded twice, and says so', () => {
  test.each([
    ['by way of windows-1252', toUtf8(twice(TABLE, 'windows-1252'))],
    ['by way of windows-1258', toUtf8(twice(TABLE, 'windows-1258'))],
    ['three times', toUtf8(twice(twice(TABLE, 'windows-1252'), 'windows-1252'))],
    ['with no-break spaces turned plain', toUtf8(twice(TABLE, 'windows-1252').replaceAll('\u00a0', ' '))],
    ['with both marks', toUtf8(`\ufeff${twice(`\ufeff${TABLE}`, 'windows-1252')}`)],
    ['in one line of several', toUtf8(`${TABLE}${twice(TABLE, 'windows-1252')}`)],
  ])('%s', (_, bytes) => {
    const { text, repaired, issues } = decode(bytes);
    expect(text.replace(TABLE, '')).toMatch(/^$|^Đơn vị/);
    expect(repaired).toBe(true);
    expect(issues.map(({ code, severity }) => [code, severity])).toEqual([['repaired-encoding', 'warning']]);
  });
});

describe('decode refuses what is no text or cannot be read', () => {
  test.each([
    ['an .xlsx workbook', Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 0x14, 0x00), 'workbook-not-csv'],
    ['an .xls workbook', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), 'workbook-not-csv'],
    ['a PDF', toUtf8('%PDF-1.7'), 'not-text'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47), 'not-text'],
    ['bytes of any kind', Uint8Array.from({ length: 4000 }, (_, index) => (index * 7919) % 256), 'not-text'],
    ['too many bytes', new Uint8Array(MAX_BYTES + 1), 'too-large'],
    ['letters lost to question marks', toUtf8(TABLE.replace(/[\u1ea0-\u1eff]/g, '?')), 'letters-lost'],
    ['letters lost in a single row', toUtf8('T?nh ?y Kon Tum;2018;T?ng s? ??ng viên;27023'), 'letters-lost'],
  ])('%s', (_, bytes, code) => {
    const { text, issues } = decode(bytes);
    expect(text).toBe('');
    expect(issues.map((found) => found.code)).toEqual([code]);
  });

  test('the first word with a lost letter is named, with its line', () => {
    expect(decode(toUtf8('TT;Don vi\n1;Huy?n ?y Tây Son\n')).issues[0]).toMatchObject({ code: 'letters-lost', line: 2, value: 'Huy?n' });
  });

  test('a question is no lost letter', () => {
    expect(decode(toUtf8('Nội dung;Ghi chú\nKết nạp;Đã đủ chưa?\nXóa tên;http://example.invalid/?a=b\n')).issues).toEqual([]);
  });

  test('a damaged byte in UTF-8 costs its line, and no other', () => {
    const bytes = toUtf8(TABLE);
    bytes[TABLE.indexOf('4.116') + 30] = 0xff;
    const { text, issues } = decode(bytes);
    expect(issues.map(({ code, line }) => [code, line])).toEqual([['letters-lost', 2]]);
    expect(text.split('\r\n').filter((line) => !line.includes('\ufffd'))).toEqual(TABLE.split('\r\n').filter((_, index) => index !== 1));
  });

  test('a zero byte is told on its line', () => {
    expect(decode(toUtf8(TABLE.replace('Trà', 'T\0à'))).issues.map(({ code, line }) => [code, line])).toEqual([['letters-lost', 3]]);
  });
});

test('a changed byte never throws', { timeout: 60_000 }, () => {
  const seeded = new Seeded(3);
  for (const bytes of [toUtf8(TABLE), toBytes(typeTcvn3(LOWERED)), toBytes(typeVni(TABLE)), toUtf16(`\ufeff${TABLE}`, 'le'), toBytes(WINDOWS_1258)]) {
    for (let round = 0; round < 100; round += 1) {
      const changed = bytes.slice();
      changed[seeded.below(changed.length)] = seeded.below(256);
      expect(() => decode(changed)).not.toThrow();
    }
  }
});
