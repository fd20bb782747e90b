import { columnLetter, issue, type Issue } from '../issues/issue.ts';
import { isBlank } from '../tables/blank.ts';
import type { Row } from '../tables/row-stream.ts';
import { canonical } from '../text/fold.ts';
import { remember } from '../text/remember.ts';
import { cleanLabel } from './labels.ts';

/** Heads of columns that identify a person, alone or together. */
const PERSONAL = [
  `họ,? (?:và )?(?:(?:chữ|tên) (?:lót|đệm),? (?:và )?)?tên(?: .{1,30})?`, 'họ và', 'họ đệm', `tên (?:đảng viên|cán bộ|công chức|người .+)`, 'tên gọi khác', 'bí danh',
  '(?:ngày,? ?)?(?:tháng,? ?)?(?:và )?năm sinh', 'ngày sinh', 'ngày/tháng/năm sinh', 'sinh ngày', 'năm sinh (?:nam|nữ)',
  '(?:số )?thẻ đảng(?: viên)?', 'số thẻ', 'số tđv', '(?:số )?lý lịch(?: đảng viên)?', 'số lý lịch đảng viên',
  '(?:số )?(?:thẻ )?(?:cccd|cmnd|cmtnd|cmt|căn cước(?: công dân)?|chứng minh(?: nhân dân)?|định danh(?: cá nhân)?)(?:[/, ]+(?:số )?(?:cccd|cmnd|cmt|căn cước(?: công dân)?))*', 'mã (?:số )?định danh(?: cá nhân)?', 'hộ chiếu', 'số hộ chiếu', 'mã số bhxh', 'số bhxh', 'số tài khoản',
  '(?:số )?(?:điện thoại|đt|sđt|đtdđ|di động|điện thoại di động)(?: (?:liên hệ|liên lạc|di động|cá nhân))?', 'số đt(?:dđ)?',
  '(?:địa chỉ|nơi ở|nơi sinh|nơi cư trú|chỗ ở|hộ khẩu|quê quán|nguyên quán|thường trú|tạm trú)(?: (?:thường trú|tạm trú|hiện nay|hiện tại|nơi ở|liên hệ|cư trú|nơi cư trú|nơi ở hiện nay))?', 'hộ khẩu thường trú', 'nơi đăng ký (?:hộ khẩu )?thường trú',
  'e-?mail', 'thư điện tử', 'full ?name', 'date of birth', 'dob', 'birth ?date', 'phone(?: number)?', 'address', 'home address', '(?:national )?id (?:number|card)', 'passport(?: number)?',
];
const HEADING = new RegExp(`^(?:${PERSONAL.join('|')})$`, 'u');
const MAX_HEADING = 60;

/**
 * The guard at the door: a table with a column for what identifies a person is refused before a value of it is kept.
 * Only a row of words counts as a header, with others beside it; the error holds the heading and no value.
 * A row of line 0 is one whose quotes are damaged.
 */
export function findPersonalData(rows: readonly Row[]): Issue | null {
  for (const row of rows) {
    const index = row.cells.findIndex((cell) => cell.length >= 2 && isPersonalHeading(cell));
    if (index < 0 || !isHeaderLike(row)) continue;
    return issue('personal-data', { line: row.line > 0 ? row.line : null, column: cleanLabel(row.cells[index] ?? ''), columnLetter: columnLetter(index) });
  }
  return null;
}

/** Words in more than one cell, and no number beside them: "Số điện thoại đường dây nóng;3" is a figure. */
function isHeaderLike(row: Row): boolean {
  const filled = row.cells.filter((cell) => !isBlank(cell));
  return filled.length >= 2 && filled.every((cell) => /\p{L}/u.test(cell));
}

const isPersonalHeading = remember((cell) => {
  if (cell.length > 2 * MAX_HEADING) return false;
  const heading = canonical(cleanLabel(cell)).replace(/\s*\([^()]*\)$/, '').replace(/\s*[:*]$/, '');
  return heading.length <= MAX_HEADING && HEADING.test(heading);
});
