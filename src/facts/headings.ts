import { cleanLabel } from './labels.ts';
import { canonical } from '../text/fold.ts';

/** What a column of a table holds, where its heading says so. */
export type Role =
  | 'index' | 'unit' | 'unitCode' | 'period' | 'indicator' | 'label' | 'category' | 'operator' | 'value' | 'denominator'
  | 'percent' | 'measure' | 'status' | 'source' | 'locator' | 'noteVi' | 'noteEn';

const NAMES: Readonly<Record<Role, readonly string[]>> = {
  index: ['tt', 'stt', 'số tt', 'số thứ tự', 'no.', 'no'],
  unit: ['unit'],
  unitCode: ['unit_code', 'code', 'mã đơn vị', 'mã', 'mã số', 'mã đv'],
  period: ['period', 'kỳ', 'kì', 'năm', 'kỳ báo cáo', 'kỳ số liệu', 'thời gian', 'thời điểm', 'thời kỳ', 'giai đoạn', 'tháng', 'quý', 'year'],
  indicator: ['indicator', 'chỉ tiêu', 'tên chỉ tiêu', 'chỉ số', 'tên chỉ số', 'tiêu chí'],
  label: ['nội dung', 'danh mục', 'chỉ tiêu đánh giá', 'nội dung chỉ tiêu', 'diễn giải'],
  category: ['category', 'phân loại', 'phân tổ', 'mức xếp loại', 'xếp loại', 'mức', 'kết quả xếp loại', 'mức độ', 'mức đánh giá', 'trình độ', 'hình thức kỷ luật'],
  operator: ['operator', 'phép so sánh', 'dấu so sánh'],
  value: ['value', 'giá trị', 'số lượng', 'sl', 'kết quả', 'số liệu'],
  denominator: ['denominator', 'mẫu số', 'trên tổng số'],
  percent: ['percent', 'tỷ lệ', 'tỉ lệ', 'tl', '%', 'tỷ lệ %', 'tỉ lệ %', 'tl %', 'phần trăm', 'tỷ lệ phần trăm', 'đạt tỷ lệ', 'đạt tỷ lệ %', 'chiếm tỷ lệ', 'chiếm tỷ lệ %'],
  measure: ['measure', 'đơn vị tính', 'đvt', 'đv tính'],
  status: ['status', 'trạng thái', 'tình trạng số liệu'],
  source: ['source', 'nguồn', 'nguồn số liệu'],
  locator: ['locator', 'vị trí', 'vị trí trong nguồn'],
  noteVi: ['note_vi', 'ghi chú', 'note', 'ghi chú (vi)'],
  noteEn: ['note_en', 'ghi chú (en)'],
};

const roles = new Map(Object.entries(NAMES).flatMap(([role, names]) => names.map((name) => [name, role as Role] as const)));
const UNIT_TYPE = '(?:đơn vị|địa phương|địa bàn|tỉnh|thành phố|tp|huyện|quận|thị xã|xã|phường|thị trấn|đảng bộ|đảng ủy|tổ chức đảng)';
/** "Đơn vị", "Tên huyện, thành phố", "Xã, phường, thị trấn". */
const UNIT_NAMES = new RegExp(`^(?:tên |các |tên các )?${UNIT_TYPE}(?:(?:\\s*[,/]\\s*|\\s+và\\s+|\\s*-\\s*)${UNIT_TYPE})*(?: trực thuộc| hành chính| báo cáo)?$`);
/** A mark of a footnote is no unit of measure. */
const FOOTNOTE = /(?<=\S)\s*(?:\(\d{1,2}\)|\(\*{1,3}\)|\[\d{1,2}\]|\*{1,3}|[¹²³⁴⁵⁶⁷⁸⁹]{1,2})$/;
const BRACKETS = /\s*[(\[]([^()[\]]*)[)\]]\s*$/;

const LONGEST = 300;

/** A heading in parts: its name, and the unit of measure that stands in brackets behind it. */
export interface Heading {
  readonly name: string;
  readonly measure: string | null;
  /** Null where the name is the file's own. */
  readonly role: Role | null;
}

export function readHeading(text: string): Heading {
  if (text.length > LONGEST) return { name: text, measure: null, role: null };
  const label = cleanLabel(text).replace(FOOTNOTE, '').replace(/\s*:$/, '');
  const plain = roleOf(label);
  if (plain !== undefined) return { name: label, measure: plain === 'percent' ? '%' : null, role: plain };
  const brackets = BRACKETS.exec(label);
  const name = brackets === null ? label : label.slice(0, brackets.index);
  const inner = brackets?.[1]?.trim() ?? '';
  const measure = inner === '' ? null : inner.replace(/^(?:đvt|đơn vị tính)\s*:\s*/i, '');
  const role = roleOf(name) ?? null;
  if (role === 'percent' || (role === 'value' && measure === '%')) return { name, measure: measure ?? '%', role: 'percent' };
  return { name, measure, role };
}

function roleOf(name: string): Role | undefined {
  // "TL%", "Tỷ lệ, %" and "Tỷ lệ %" are one name.
  const small = canonical(name).replace(/,? ?%$/, ' %').trim();
  return roles.get(small) ?? (UNIT_NAMES.test(small) ? 'unit' : undefined);
}
