import { isBlank } from '../tables/blank.ts';
import type { Row } from '../tables/row-stream.ts';
import { canonical } from '../text/fold.ts';
import { cleanLabel } from './labels.ts';
import { measureOfLine } from './measure-words.ts';
import { findPeriod } from './period-mentions.ts';
import { isOfficeLine, unitOfLine, unitWithin } from './unit-names.ts';

/** What the lines above a table say of all its figures. */
export interface Preamble {
  readonly unit: string | null;
  readonly period: string | null;
  readonly measure: string | null;
  /** The title without its number and its period. */
  readonly title: string | null;
}

const NUMBERED = /^(?:phụ lục|phụ biểu|biểu mẫu|mẫu biểu|biểu|bảng|mẫu)(?:\s+số)?(?:\s+(?:\d+[a-zđ]?|[ivx]+)(?:[-./][\p{L}\d]+)*)?\s*[:.–-]\s*|^(?:phụ lục|phụ biểu|biểu mẫu|mẫu biểu|biểu|bảng|mẫu)(?:\s+số)?\s+\d+[a-zđ]?(?:[-./][\p{L}\d]+)*\s*|^(?:phụ lục|phụ biểu|biểu mẫu|mẫu biểu|biểu|bảng)(?:\s+số)?(?:\s+[ivx]+)?\s*$/iu;
const LONGEST = 600;
/** A line that says only that there is a table. */
const GENERAL_TITLE = /^(?:biểu |bảng )?(?:tổng hợp|thống kê|số liệu)(?: số liệu| kết quả| báo cáo)?$/;
const STATED = /số liệu (?:tính |có |được tính )?(?:đến|từ|năm|thời điểm)|(?:tính|có) đến/;
const CITATION = /^\(?\s*(?:kèm theo|ban hành kèm|theo (?:báo cáo|công văn|quyết định)|trích)/;
const LETTERHEAD = /^(?:\*+|-+|_+|đảng cộng sản việt nam|cộng hòa xã hội chủ nghĩa việt nam|độc lập\s*-\s*tự do\s*-\s*hạnh phúc|báo cáo|số\s*:?\s*[\d.…-]*\s*[-/].*|kính gửi.*|\(?dự thảo\)?|mật|.{0,40}, ngày .*tháng.*năm.*|ngày \d.*)$/;

/** Whether a cell stands above tables and heads no column. */
export function isPreambleCell(cell: string): boolean {
  if (cell.length > LONGEST) return false;
  const text = cleanLabel(cell);
  const small = canonical(text);
  return NUMBERED.test(text) || measureOfLine(text) !== null || LETTERHEAD.test(small) || CITATION.test(small) || ((text === text.toUpperCase() || text.includes(':')) && unitOfLine(text) !== null);
}

/** Reads the lines above a table. The nearest line wins: letters begin with the unit above the one that reports. */
export function readPreamble(rows: readonly Row[]): Preamble {
  const said = { unit: null as string | null, period: null as string | null, measure: null as string | null };
  const title: string[] = [];
  for (const text of rows.flatMap((row) => row.cells.filter((cell) => !isBlank(cell) && cell.length <= LONGEST).map(cleanLabel))) {
    const small = canonical(text);
    const measure = measureOfLine(text);
    const unit = unitOfLine(text);
    if (measure !== null) said.measure = measure;
    else if (isOfficeLine(text)) said.unit = unitWithin(text) ?? said.unit;
    else if (CITATION.test(small) || LETTERHEAD.test(small)) continue;
    else {
      const mention = findPeriod(text);
      said.period = mention?.period ?? said.period;
      if (unit !== null) {
        said.unit = mention === null ? unit : (unitOfLine(mention.rest) ?? unit);
        continue;
      }
      const name = (mention?.rest ?? text).replace(NUMBERED, '').replace(/^\((.*)\)$/s, '$1').trim();
      if (!STATED.test(small) && /\p{L}{2}/u.test(name)) title.push(name);
    }
  }
  const telling = title.filter((line) => !GENERAL_TITLE.test(canonical(line)));
  const whole = title.length === 0 ? null : (telling.length === 0 ? title : telling).join(' ');
  return { ...said, unit: said.unit ?? unitWithin(whole ?? ''), title: whole };
}

/** A period that a line below the table states for all of it: "Số liệu tính đến 31/12/2021". */
export function statedPeriod(rows: readonly Row[]): string | null {
  for (const text of rows.flatMap((row) => row.cells.filter((cell) => !isBlank(cell) && cell.length <= LONGEST).map(cleanLabel))) {
    if (/^(?:ghi chú\s*:\s*)?số liệu (?:tính |có |được tính )?đến/.test(canonical(text))) return findPeriod(text)?.period ?? null;
  }
  return null;
}
