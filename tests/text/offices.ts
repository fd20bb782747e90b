import { TCVN3 } from '../../src/text/tcvn3-letters.ts';
import { VNI_BASES, VNI_MARKS, VNI_SINGLES } from '../../src/text/vni-letters.ts';

/** A small table as an office would write it, for files in any encoding; figures and names are invented. */
export const TABLE = [
  'Đơn vị;Chỉ tiêu;Năm 2021;Năm 2022',
  'Huyện ủy Tây Sơn;Tổng số đảng viên;4.116;4.241',
  'Huyện ủy Nam Trà My;Đảng viên người dân tộc thiểu số;1.728;1.740',
  '',
].join('\r\n');

const tcvn3 = new Map(Object.entries(TCVN3).map(([byte, letter]) => [letter, String.fromCharCode(Number(byte))]));
const vni = new Map([
  ...Object.entries(VNI_BASES).flatMap(([letter, base]) => Object.entries(VNI_MARKS).map(([sign, mark]) => [(base + mark).normalize('NFC'), letter + (letter === letter.toUpperCase() ? sign.toUpperCase() : sign)] as const)),
  ...Object.entries(VNI_SINGLES).map(([letter, base]) => [base, letter] as const),
]);

/** Text as typed in a .VnTime font, one character per byte: small letters only, since its capitals have no tones. */
export function typeTcvn3(text: string): string {
  return [...text.normalize('NFC').toLowerCase()].map((letter) => tcvn3.get(letter) ?? letter).join('');
}

/** Text as typed in a VNI font, one character per byte. */
export function typeVni(text: string): string {
  return [...text.normalize('NFC')].map((letter) => vni.get(letter) ?? letter).join('');
}

/** One byte for each character of a text of Latin-1 letters. */
export function toBytes(byteText: string): Uint8Array {
  return Uint8Array.from(byteText, (letter) => letter.charCodeAt(0));
}

export function toUtf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export function toUtf16(text: string, order: 'le' | 'be'): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    bytes[2 * index + (order === 'le' ? 0 : 1)] = code & 0xff;
    bytes[2 * index + (order === 'le' ? 1 : 0)] = code >> 8;
  }
  return bytes;
}
