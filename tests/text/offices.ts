import { VNI_BASES, VNI_MARKS, VNI_SINGLES } from '../../src/text/vni-letters.ts';

/** A small table as an office would write it, for files in any encoding; figures and names are invented. */
export const TABLE = [
  'Đơn vị;Chỉ tiêu;Năm 2021;Năm 2022',
  'Huyện ủy Tây Sơn;Tổng số đảng viên;4.116;4.241',
  'Huyện ủy Nam Trà My;Đảng viên người dân tộc thiểu số;1.728;1.740',
  '',
].join('\r\n');

const vni = new Map([
  ...Object.entries(VNI_BASES).flatMap(([letter, base]) => Object.entries(VNI_MARKS).map(([sign, mark]) => [(base + mark).normalize('NFC'), letter + (letter === letter.toUpperCase() ? sign.toUpperCase() : sign)] as const)),
  ...Object.entries(VNI_SINGLES).map(([letter, base]) => [base, letter] as const),
]);

/** Text as typed in a VNI font, one character per byte. */
export function typeVni(text: string): string {
  return [...text.normalize('NFC')].map((letter) => vni.get(letter) ?? letter).join('');
}
