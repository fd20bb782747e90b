import { columnLetter, issue, type Issue } from '../issues/issue.ts';
import { isBlank } from '../tables/blank.ts';
import type { Row } from '../tables/row-stream.ts';
import { canonical } from '../text/fold.ts';
import { remember } from '../text/remember.ts';
import { cleanLabel } from './labels.ts';

const PERSONAL = [
  /^(?:họ,? (?:và |và chữ lót )?tên|họ, tên|họ tên đệm|tên đảng viên)(?![\p{L}]*\s*đơn vị)/u,
  /^(?:ngày,? (?:tháng,? )?(?:và )?(?:năm )?sinh|ngày tháng năm sinh|năm sinh|ngày\/tháng\/năm sinh|sinh ngày)/u,
  /^số thẻ(?:$| đảng)|^thẻ đảng(?: viên)?$|^số lý lịch/u,
  /^(?:số |số thẻ )?(?:cccd|cmnd|cmt|cmtnd)(?![\p{L}])|^số (?:căn cước|chứng minh|định danh)|^căn cước|^mã định danh cá nhân/u,
  /^(?:số )?(?:điện thoại|đt|sđt|đtdđ|di động)(?![\p{L}])/u,
  /^địa chỉ(?![\p{L}])|^nơi (?:ở|cư trú|thường trú|sinh)(?: hiện nay)?$|^chỗ ở|^quê quán$|^hộ khẩu/u,
  /^(?:e-?mail|full ?name|date of birth|dob|phone(?: number)?|address|id number|passport)$/u,
];
const HEADER_CELLS = 2;
const MAX_HEADING = 40;

/**
 * The guard at the door: a table with a column for what identifies a person is refused before a value of it is kept.
 * Only heads of columns count, so the row must have others beside it; the error holds the heading and no value.
 */
export function findPersonalData(rows: readonly Row[]): Issue | null {
  for (const row of rows) {
    if (row.cells.length < HEADER_CELLS) continue;
    for (const [index, cell] of row.cells.entries()) {
      if (cell.length < 2 || cell.length > MAX_HEADING || !/\p{L}/u.test(cell)) continue;
      if (!isPersonalHeading(cell) || row.cells.filter((other) => !isBlank(other)).length < HEADER_CELLS) continue;
      return issue('personal-data', { line: row.line, column: cleanLabel(cell), columnLetter: columnLetter(index) });
    }
  }
  return null;
}

const isPersonalHeading = remember((cell) => {
  const heading = canonical(cleanLabel(cell));
  return PERSONAL.some((form) => form.test(heading));
});
