import type { Language } from '../i18n/language.ts';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const ROMAN = ['I', 'II', 'III', 'IV'];

/** A canonical period in words: `2023-H1` is "6 tháng đầu năm 2023", `2015/2020` is "2015–2020". */
export function formatPeriod(period: string, lang: Language): string {
  const [start, end] = period.split('/');
  if (end !== undefined) return /^\d{4}$/.test(start ?? '') && /^\d{4}$/.test(end) ? `${start}–${end}` : `${point(start ?? '', lang)} – ${point(end, lang)}`;
  return point(period, lang);
}

/** A date or period as a stamp in a sentence: "năm 2023", "tháng 9-2021", "ngày 19-6-2018". */
export function formatAsOf(period: string, lang: Language): string {
  if (lang === 'en') return formatPeriod(period, lang);
  if (/^\d{4}$/.test(period)) return `năm ${period}`;
  if (/^\d{4}-\d\d-\d\d$/.test(period)) return `ngày ${point(period, lang)}`;
  return point(period, lang);
}

function point(period: string, lang: Language): string {
  const match = /^(\d{4})(?:-(?:H([12])|Q([1-4])|(\d\d)(?:-(\d\d))?))?$/.exec(period);
  if (match === null) return period;
  const [, year, half, quarter, month, day] = match;
  if (half !== undefined) return lang === 'vi' ? `6 tháng ${half === '1' ? 'đầu' : 'cuối'} năm ${year}` : `${half === '1' ? 'first' : 'second'} half of ${year}`;
  if (quarter !== undefined) return lang === 'vi' ? `quý ${ROMAN[Number(quarter) - 1]}-${year}` : `Q${quarter} ${year}`;
  if (month !== undefined && day !== undefined) return lang === 'vi' ? `${Number(day)}-${Number(month)}-${year}` : `${Number(day)} ${MONTHS[Number(month) - 1]} ${year}`;
  if (month !== undefined) return lang === 'vi' ? `tháng ${Number(month)}-${year}` : `${MONTHS[Number(month) - 1]} ${year}`;
  return year ?? period;
}
