import { canonical } from '../text/fold.ts';
import { parsePeriod } from './periods.ts';

/** Dates of letters and of cited documents are no period of the figures. */
const CITED = /(?:số\s+)?\d+[-/]\p{L}[\p{L}\d/-]*(?:,?\s*ngày\s+\d{1,2}(?:[-/.]\d{1,2}[-/.]\d{4}|\s+tháng\s+\d{1,2}\s+năm\s+\d{4}))?/giu;
const DATED = /(?<!(?:đến|từ|hết)\s)ngày\s+\d{1,2}(?:\s*[-/.]\s*\d{1,2}\s*[-/.]\s*\d{4}|\s+tháng\s+\d{1,2}\s+năm\s+\d{4})/giu;

const YEAR = '(?:19|20)\\d{2}';
const POINT = [
  `(?:ngày\\s+)?\\d{1,2}\\s*[-/.]\\s*\\d{1,2}\\s*[-/.]\\s*${YEAR}`,
  `ngày\\s+\\d{1,2}\\s+tháng\\s+\\d{1,2}\\s+năm\\s+${YEAR}`,
  `(?:\\d{1,2}|sáu|chín)\\s+tháng\\s+(?:đầu\\s+|cuối\\s+)?năm\\s+${YEAR}`,
  `(?:quý|quí)\\s+(?:iv|i{1,3}|[1-4])(?:\\s*[-/,]\\s*|\\s+)(?:năm\\s+)?${YEAR}`,
  `tháng\\s+\\d{1,2}(?:\\s*[-/]\\s*|\\s+)(?:năm\\s+)?${YEAR}`,
  `năm\\s+${YEAR}\\s*[-–]\\s*${YEAR}`,
  `năm\\s+${YEAR}`,
].join('|');
const SPAN = `(?:giai\\s+đoạn|nhiệm\\s+kỳ|thời\\s+kỳ)\\s+${YEAR}\\s*[-–]\\s*${YEAR}|từ\\s+(?:${POINT}|${YEAR})\\s+đến\\s+(?:hết\\s+)?(?:${POINT}|${YEAR})|${YEAR}\\s*[-–]\\s*${YEAR}`;
const MENTION = new RegExp(`(?:(?:có|tính)\\s+đến\\s+(?:hết\\s+)?|đến\\s+(?:hết\\s+)?)?(?<!\\d)(${SPAN}|${POINT})(?!\\d)`, 'giu');

const LONGEST = 600;

/** "Kết quả 2021": a year alone counts only as the last word. */
const LAST_YEAR = new RegExp(`(?<=\\p{L}\\s)(${YEAR})(?=\\s*\\)?$)`, 'gu');

/** A text with its last mention of a period taken out. */
export interface PeriodMention {
  readonly period: string;
  /** The words around it, without any mention of a period. */
  readonly rest: string;
}

/** The last period that a title or heading mentions, and the text without it; null where it mentions none. */
export function findPeriod(text: string): PeriodMention | null {
  if (text.length > LONGEST) return null;
  const masked = text.replace(CITED, mask).replace(DATED, mask);
  const found = [...masked.matchAll(MENTION)];
  const mentions = found.length > 0 ? found : [...masked.matchAll(LAST_YEAR)];
  const period = parsePeriod(canonical(mentions.at(-1)?.[1] ?? ''));
  if (period === null) return null;
  let rest = '';
  let at = 0;
  for (const mention of mentions) {
    rest += `${text.slice(at, mention.index)} `;
    at = mention.index + mention[0].length;
  }
  return { period, rest: tidyRest(rest + text.slice(at)) };
}

/** Hides a part of a text and keeps the places of the others. */
function mask(part: string): string {
  return '*'.repeat(part.length);
}

function tidyRest(text: string): string {
  return text.replace(/\(\s*\)/g, ' ').replace(/\s+/g, ' ').replace(/[\s,;:–(-]+$/, '').replace(/\s+(?:trong|của|tính|đến|từ|các|và)$/i, '').trim();
}
