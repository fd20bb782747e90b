import { columnLetter, issue, type Issue } from '../issues/issue.ts';
import { contentWidth, isBlank } from '../tables/blank.ts';
import type { Row } from '../tables/row-stream.ts';
import { canonical, fold } from '../text/fold.ts';
import { remember } from '../text/remember.ts';
import { cleanLabel } from './labels.ts';

/** Heads of columns that identify a person, alone or together. */
const PERSONAL = [
  'họ,? (?:và )?(?:(?:chữ|tên) (?:lót|đệm),? (?:và )?)?tên(?:[ ,/].{1,40})?', 'họ', 'họ (?:và )?(?:chữ )?đệm', 'họ và', 'tên (?:đảng viên|cán bộ|công chức|cha|bố|mẹ|vợ|chồng|người .+)', 'tên gọi khác', 'bí danh',
  '(?:ngày,? ?)?(?:tháng,? ?)?(?:và )?năm sinh', 'ngày sinh', 'ngày/tháng/năm sinh', 'sinh (?:ngày|năm)', 'năm sinh (?:nam|nữ)', 'ngày (?:vào đảng|kết nạp|chính thức|cấp thẻ)(?: .{1,30})?',
  '(?:số )?thẻ đảng(?: viên)?', 'số thẻ', 'số tđv', '(?:số )?lý lịch(?: đảng viên)?', 'sllđv',
  '(?:số )?(?:thẻ )?(?:cccd|cmnd|cmtnd|cmt|căn cước(?: công dân)?|chứng minh(?: nhân dân)?|định danh(?: cá nhân)?)(?:[/, ]+(?:số )?(?:cccd|cmnd|cmt|căn cước(?: công dân)?))*', 'mã (?:số )?định danh(?: cá nhân)?', 'hộ chiếu', 'số hộ chiếu', '(?:mã )?số (?:sổ )?bhxh', 'số tài khoản', 'mã số thuế(?: cá nhân)?',
  '(?:số )?(?:điện thoại|đt|sđt|đtdđ|di động|điện thoại di động)(?: (?:liên hệ|liên lạc|di động|cá nhân))?', 'số đt(?:dđ)?',
  '(?:địa chỉ|nơi ở|nơi sinh|nơi cư trú|chỗ ở|hộ khẩu|quê quán|nguyên quán|thường trú|tạm trú)(?: (?:thường trú|tạm trú|hiện nay|hiện tại|nơi ở|liên hệ|cư trú|nơi cư trú|nơi ở hiện nay))?', 'hộ khẩu thường trú', 'nơi (?:đăng ký )?(?:hộ khẩu )?thường trú',
  'e-?mail', 'thư điện tử', 'zalo', 'facebook', 'full ?name', 'date of birth', 'dob', 'birth ?date', 'phone(?: number)?', 'address', 'home address', '(?:national )?id (?:number|card)', 'passport(?: number)?',
];
/** A letter of a heading may be lost: the list behind it is one all the same. */
const HEADING = new RegExp(`^(?:${PERSONAL.join('|').replace(/[^\x00-\x7f]/g, (letter) => `[${letter}?\ufffd]`)})$`, 'u');
/** "ho_ten", "HoTen": as programs name their columns. */
const PLAIN_HEADING = new RegExp(`^(?:${fold(PERSONAL.filter((form) => form !== 'họ').join('|')).replaceAll(' ', ' ?')})$`);
const INDEX = /^(?:s?tt|số tt|số thứ tự|#|no\.?)$/i;
const YEAR = /^\d{4}$/;
const MAX_HEADING = 60;

/**
 * The guard at the door: a table with a column for what identifies a person is refused before a value of it is kept.
 * Only a row of words counts as a header, with others beside it; the error holds the heading and no value.
 * A row of line 0 is one whose quotes are damaged.
 */
export function findPersonalData(rows: readonly Row[]): Issue | null {
  const first = rows.find((row) => contentWidth(row.cells) > 0);
  for (const row of rows) {
    const index = row.cells.findIndex((cell) => cell.length >= 2 && isPersonalHeading(cell));
    if (index < 0 || (row !== first && !isHeaderLike(row))) continue;
    return issue('personal-data', { line: row.line > 0 ? row.line : null, column: cleanLabel(row.cells[index] ?? ''), columnLetter: columnLetter(index) });
  }
  return null;
}

/** Words in more than one cell, and no number beside them but a year: "Số điện thoại;3" is a figure, "TT;Họ và tên;1;2" a sheet of days. */
function isHeaderLike(row: Row): boolean {
  const filled = row.cells.filter((cell) => !isBlank(cell)).map((cell) => cell.trim());
  return filled.length >= 2 && (INDEX.test(filled[0] ?? '') || filled.every((cell) => /\p{L}/u.test(cell) || !/\d/.test(cell) || YEAR.test(cell)));
}

const isPersonalHeading = remember((cell) => {
  if (cell.length > 2 * MAX_HEADING) return false;
  const heading = canonical(cleanLabel(cell)).replaceAll('_', ' ').replace(/\s*\([^()]*\)$/, '').replace(/\s*[:*]$/, '');
  return heading.length <= MAX_HEADING && (HEADING.test(heading) || PLAIN_HEADING.test(heading));
});
