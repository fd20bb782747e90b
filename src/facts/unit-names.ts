import { canonical } from '../text/fold.ts';
import { cleanLabel } from './labels.ts';

const TYPES = 'xã|phường|thị trấn|tt\\.|huyện|quận|thị xã|thành phố|tp\\.?|tỉnh|đảng bộ|đảng ủy|huyện ủy|quận ủy|thị ủy|thành ủy|tỉnh ủy';
/** A type and a proper name: "Xã Bình Tường", "Đảng bộ huyện Tây Sơn", and not "Xã, thị trấn" or "Đảng bộ cơ sở". */
const NAMED = new RegExp(`^(?:${TYPES})(?: (?:${TYPES}))? \\p{Lu}`, 'u');
/** How the line with the unit begins in the lines above a table, often in capitals. */
const LINE = /^(?:đảng bộ|đảng ủy|huyện ủy|quận ủy|thị ủy|thành ủy|tỉnh ủy|ban thường vụ|huyện|quận|thị xã|thành phố|tp\.|tỉnh|xã|phường|thị trấn)(?![\p{L}]) \S/u;
const SAID = /^(?:đơn vị|đơn vị báo cáo|tên đơn vị|cơ quan|đơn vị lập biểu)\s*:\s*(\S.*)$/i;
const NOT_A_UNIT = /:|\.{3}|^đảng bộ (?:cơ sở|bộ phận)|^(?:xã|phường|thị trấn)[,;]/;

/** Whether a row label names a unit: its type in small letters, then a name with a capital. */
export function isUnitName(label: string): boolean {
  const text = cleanLabel(label);
  if (text === text.toUpperCase()) return false;
  const lowered = text.charAt(0).toLowerCase() + text.slice(1).replace(/^(\p{L}+ )(\p{L}+)/u, (_, first: string, second: string) => first + second);
  return NAMED.test(lowered) || NAMED.test(lowered.replace(/^(\p{L}+(?: ủy| bộ)?) (\p{Lu})(\p{L}*)/u, (all) => all));
}

/** The unit that a line above a table states; null where the line is something else. */
export function unitOfLine(text: string): string | null {
  const line = cleanLabel(text);
  const said = SAID.exec(line);
  if (said !== null) return said[1] ?? null;
  const small = canonical(line);
  return line.length < 80 && LINE.test(small) && !NOT_A_UNIT.test(small) ? line : null;
}
