import { canonical } from '../text/fold.ts';
import { remember } from '../text/remember.ts';

const WORDS = new Set([
  '%', '‰', 'người', 'lượt người', 'lượt', 'đảng viên', 'đồng chí', 'đ/c', 'tổ chức', 'tổ chức đảng', 'tccsđ', 'tổ chức cơ sở đảng', 'chi bộ', 'đảng bộ', 'chi, đảng bộ',
  'cuộc', 'vụ', 'đơn', 'lớp', 'học viên', 'cán bộ', 'cán bộ, công chức', 'công chức', 'xã', 'phường', 'thôn', 'làng', 'hộ', 'hồ sơ', 'mô hình', 'tập thể', 'cá nhân', 'cơ quan',
  'đơn vị', 'doanh nghiệp', 'trường hợp', 'lần', 'điểm', 'điểm %', 'điểm phần trăm', 'km', 'km2', 'm2', 'ha', 'kg', 'tấn', 'đồng', 'nghìn đồng', 'triệu đồng', 'tỷ đồng', 'năm', 'tháng', 'ngày', 'buổi',
  'lượt tổ chức', 'lượt đảng viên', 'lượt cán bộ', 'quần chúng', 'đoàn', 'huyện', 'dân tộc', 'nghị quyết', 'văn bản',
]);
const SAID = /^[(\[]?\s*(?:đvt|đv tính|đơn vị tính|đơn vị)\s*:\s*(.+?)\s*[)\]]?\.?$/i;
const LAST_BRACKETS = /^(.*\S)\s*\(([^()]*)\)$/s;

const LONGEST = 600;

/** Whether a word is a unit of measure, as it stands in brackets or in a column of its own. */
export const isMeasureWord = remember((text) => text.length < 40 && WORDS.has(canonical(text)));

/** The unit of measure that a line such as "(ĐVT: người)" states for all of a table. */
export function measureOfLine(text: string): string | null {
  if (text.length > LONGEST) return null;
  const said = SAID.exec(text.trim())?.[1] ?? null;
  if (said === null || (/^[(\[]?\s*đơn vị\s*:/i.test(text.trim()) && !isMeasureWord(said))) return null;
  return said;
}

/** Parts "Tỷ lệ so với kế hoạch (%)" into name and measure; brackets with anything else belong to the name. */
export function partMeasure(label: string): { readonly name: string; readonly measure: string | null } {
  const match = label.length > LONGEST ? null : LAST_BRACKETS.exec(label);
  const inner = match?.[2]?.trim() ?? '';
  return match?.[1] !== undefined && isMeasureWord(inner) ? { name: match[1], measure: inner } : { name: label, measure: null };
}
