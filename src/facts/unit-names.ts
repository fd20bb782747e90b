import { canonical } from '../text/fold.ts';
import { remember } from '../text/remember.ts';
import { cleanLabel } from './labels.ts';

const TYPES = ['xã', 'phường', 'thị trấn', 'huyện', 'quận', 'thị xã', 'thành phố', 'tỉnh', 'đảng bộ', 'đảng ủy', 'đảng uỷ', 'huyện ủy', 'huyện uỷ', 'quận ủy', 'quận uỷ', 'thị ủy', 'thị uỷ', 'thành ủy', 'thành uỷ', 'tỉnh ủy', 'tỉnh uỷ'];
const EITHER_CASE = [...TYPES.map((type) => `[${type.charAt(0).toUpperCase()}${type.charAt(0)}]${type.slice(1)}`), 'TP\\.?', 'TT\\.?', 'TX\\.?'].join('|');
/** A type and a proper name: "Xã Bình Tường", "Đảng bộ huyện Tây Sơn", and not "Xã, thị trấn" or "Đảng bộ cơ sở". */
const NAMED = new RegExp(`^(?:${EITHER_CASE})(?: (?:${EITHER_CASE}))? \\p{Lu}`, 'u');
/** How the line with the unit begins in the lines above a table, often in capitals. */
const LINE = /^(?:đảng bộ|đảng ủy|huyện ủy|quận ủy|thị ủy|thành ủy|tỉnh ủy|huyện|quận|thị xã|thành phố|tp\.|tỉnh|xã|phường|thị trấn)(?![\p{L}]) \S/u;
const SAID = /^(?:đơn vị|đơn vị báo cáo|tên đơn vị|cơ quan báo cáo|đơn vị lập biểu)\s*:\s*(\S.*)$/i;
const NOT_A_UNIT = /:|\.{3}|^đảng bộ (?:cơ sở|bộ phận)|^(?:xã|phường|thị trấn)[,;]/;
const LONGEST = 80;

/** An office of the unit that reports: the unit is what its line names behind it. */
const OFFICE = /^(?:ban tổ chức|ban thường vụ|ban tuyên giáo|ban dân vận|ban nội chính|ủy ban kiểm tra|uỷ ban kiểm tra|ubkt|văn phòng)(?:\s+|$)/i;
const BODY = new RegExp(`(?:đảng bộ|đảng ủy|huyện ủy|quận ủy|thị ủy|thành ủy|tỉnh ủy)(?! (?:cơ sở|bộ phận|viên|trực thuộc|các))(?: (?:xã|phường|thị trấn|huyện|tỉnh|thành phố|thị xã))? \\S`, 'i');

/** Whether a line names an office, with or without its unit. */
export function isOfficeLine(text: string): boolean {
  return text.length < LONGEST && OFFICE.test(text);
}

/** The unit within a longer line: "KẾT QUẢ CỦA ĐẢNG BỘ HUYỆN TÂY SƠN" to its end. */
export function unitWithin(text: string): string | null {
  const unified = text.normalize('NFC').replace(/uỷ/gi, (word) => (word === word.toUpperCase() ? 'ỦY' : 'ủy'));
  const match = BODY.exec(unified);
  return match === null ? null : unified.slice(match.index).replace(/\s*[,;:(–-].*$/, '').trim();
}

/** Whether a row label names a unit: its type, then a name with a capital. */
export const isUnitName = remember((label) => {
  const text = cleanLabel(label);
  return text.length < LONGEST && text !== text.toUpperCase() && NAMED.test(text);
});

/** The unit that a line above a table states; null where the line is something else. */
export function unitOfLine(text: string): string | null {
  const line = cleanLabel(text).replace(/\s*[;(].*$/s, '');
  const said = SAID.exec(line)?.[1];
  if (said !== undefined) return said;
  const small = canonical(line);
  return line.length < LONGEST && LINE.test(small) && !NOT_A_UNIT.test(small) ? line : null;
}
