import { canonical } from '../text/fold.ts';
import { remember } from '../text/remember.ts';
import { isDateDamage } from './date-damage.ts';
import { isDay, isYear, twoDigits } from './calendar.ts';

type Rule = readonly [RegExp, (...parts: string[]) => string | null];

const SEP = '\\s*[-/.]\\s*';
const YEAR = '(?:năm\\s*)?(\\d{4})';
const LEAD = /^(?:(?:số liệu\s+)?(?:có|tính)\s+đến(?:\s+hết)?|đến(?:\s+hết)?|thời điểm|cả|trong|kỳ|kì)\s+/;
const QUARTERS: Readonly<Record<string, string>> = { i: '1', ii: '2', iii: '3', iv: '4', 1: '1', 2: '2', 3: '3', 4: '4' };

/** One point in time or span of the calendar, in small letters. */
const POINTS: readonly Rule[] = [
  [new RegExp(`^${YEAR}$`), (year) => yearOf(year)],
  [/^(\d{4})-h([12])$/, (year, half) => within(year, `H${half}`)],
  [/^(\d{4})-q([1-4])$/, (year, quarter) => within(year, `Q${quarter}`)],
  [/^(\d{4})-(\d{2})$/, (year, month) => monthOf(year, month)],
  [/^(\d{4})-(\d{2})-(\d{2})$/, (year, month, day) => dayOf(year, month, day)],
  [new RegExp(`^(?:0?6|sáu)\\s*tháng\\s*(đầu|cuối|)\\s*${YEAR}$`), (side, year) => within(year, side === 'cuối' ? 'H2' : 'H1')],
  [new RegExp(`^nửa\\s*(đầu|cuối)\\s*${YEAR}$`), (side, year) => within(year, side === 'đầu' ? 'H1' : 'H2')],
  [new RegExp(`^(0?[1-9]|1[01])\\s*tháng(?:\\s*đầu)?\\s*${YEAR}$`), (months, year) => monthsFromJanuary(months, year)],
  [new RegExp(`^(?:quý|quí)\\s*(iv|i{1,3}|[1-4])(?:${SEP}|\\s*)${YEAR}$`), (quarter, year) => within(year, `Q${QUARTERS[quarter ?? '']}`)],
  [/^q([1-4])(?:\s*[-/.]\s*|\s*)(\d{4})$/, (quarter, year) => within(year, `Q${quarter}`)],
  [new RegExp(`^(?:tháng|thg|t)\\s*(\\d{1,2})(?:${SEP}|\\s*)${YEAR}$`), (month, year) => monthOf(year, month)],
  [/^(\d{1,2})\s*[-/]\s*(\d{4})$/, (month, year) => monthOf(year, month)],
  [new RegExp(`^(?:ngày\\s*)?(\\d{1,2})${SEP}(\\d{1,2})${SEP}(\\d{4})$`), (day, month, year) => dayOf(year, month, day)],
  [new RegExp(`^(?:ngày\\s*)?(\\d{1,2})\\s*tháng\\s*(\\d{1,2})\\s*${YEAR}$`), (day, month, year) => dayOf(year, month, day)],
];

const SPAN_LEAD = /^(?:giai đoạn|nhiệm kỳ|nhiệm kì|thời kỳ|khóa|từ)\s+/;
const SPANS: readonly RegExp[] = [/^(.+?)\s*(?:đến|tới)\s*(?:hết\s+|nay\s+)?(.+)$/, /^(.+?)\s*-\s*(.+)$/, /^([^/]+)\/([^/]+)$/];

/** A period as people write it, or in canonical form, to the canonical form: `2021`, `2023-H1`, `2018-Q1`, `2017-12`, `2021-12-31`, `2015/2020`; null where it is none. */
export const parsePeriod: (text: string) => string | null = remember((text) => (text.length > 80 ? null : readPeriod(canonical(text).replace(/[.,;:]$/, ''))));

/** The code for a text that is no period: what Excel makes of "12-17", or anything else. */
export function periodFault(text: string): 'excel-date-damage' | 'bad-period' {
  return isDateDamage(text.trim()) ? 'excel-date-damage' : 'bad-period';
}

function readPeriod(text: string): string | null {
  const bare = text.replace(LEAD, '');
  return readPoint(bare) ?? readSpan(bare);
}

function readPoint(text: string): string | null {
  for (const [form, read] of POINTS) {
    const match = form.exec(text);
    if (match !== null) return read(...match.slice(1));
  }
  return null;
}

function readSpan(text: string): string | null {
  const bare = text.replace(SPAN_LEAD, '').replace(SPAN_LEAD, '');
  for (const form of SPANS) {
    const match = form.exec(bare);
    if (match === null) continue;
    const start = readPoint((match[1] ?? '').trim());
    const end = readPoint((match[2] ?? '').trim());
    if (start !== null && end !== null) return start.slice(0, 4) <= end.slice(0, 4) && start !== end ? `${start}/${end}` : null;
  }
  return null;
}

function yearOf(year: string | undefined): string | null {
  return isYear(Number(year)) ? String(year) : null;
}

function within(year: string | undefined, part: string): string | null {
  return isYear(Number(year)) ? `${year}-${part}` : null;
}

function monthOf(year: string | undefined, month: string | undefined): string | null {
  return isDay(Number(year), Number(month), 1) ? `${year}-${twoDigits(Number(month))}` : null;
}

function dayOf(year: string | undefined, month: string | undefined, day: string | undefined): string | null {
  return isDay(Number(year), Number(month), Number(day)) ? `${year}-${twoDigits(Number(month))}-${twoDigits(Number(day))}` : null;
}

/** "9 tháng đầu năm 2023" is January to September. */
function monthsFromJanuary(months: string | undefined, year: string | undefined): string | null {
  const start = monthOf(year, '1');
  const end = monthOf(year, months);
  return start === null || end === null || start === end ? start : `${start}/${end}`;
}
