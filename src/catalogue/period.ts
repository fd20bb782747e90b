import { remember } from '../text/remember.ts';

/**
 * Periods are sorting strings: `2021`, `2023-H1`, `2018-Q1`, `2017-12`, `2021-12-31`, and ranges `start/end`.
 * Positions in time are years as numbers: 2021.5 is the middle of 2021.
 */
const POINT = /^(\d{4})(?:-(?:H([12])|Q([1-4])|(0[1-9]|1[0-2])(?:-([0-2]\d|3[01]))?))?$/;

export function isPeriod(text: string): boolean {
  const [start = '', end, rest] = text.split('/');
  if (rest !== undefined || !isPoint(start)) return false;
  return end === undefined || (isPoint(end) && span(start)[0] <= span(end)[0]);
}

/** A point of time that the calendar has: no 30 February. */
function isPoint(text: string): boolean {
  const match = POINT.exec(text);
  if (match === null) return false;
  const [, year, , , month, day] = match;
  return day === undefined || new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).getUTCDate() === Number(day);
}

export function isRange(period: string): boolean {
  return period.includes('/');
}

/** A whole calendar year. */
export function isYear(period: string): boolean {
  return /^\d{4}$/.test(period);
}

/** Where a period ends in time, in years. */
export function periodEnd(period: string): number {
  return span(period.split('/')[1] ?? period)[1];
}

/** Where a period begins in time, in years. */
export function periodStart(period: string): number {
  return span(period.split('/')[0] ?? period)[0];
}

/** How long a period lasts, in months; a day lasts none. */
export function periodLength(period: string): number {
  return Math.round((periodEnd(period) - periodStart(period)) * 12);
}

/** The day on which a period ends: `2018-Q1` ends on 2018-03-31. */
export function lastDay(period: string): string {
  const match = POINT.exec(period.split('/')[1] ?? period);
  if (match === null) throw new Error(`Not a period: ${period}`);
  const [, year, half, quarter, month, day] = match;
  const last = Number(half ?? 0) * 6 || Number(quarter ?? 0) * 3 || Number(month ?? 12);
  // Day 0 of a month is the last day of the one before it.
  return `${year}-${String(last).padStart(2, '0')}-${day ?? new Date(Date.UTC(Number(year), last, 0)).getUTCDate()}`;
}

/** The calendar year in which a period ends. */
export function endYear(period: string): number {
  return Number((period.split('/')[1] ?? period).slice(0, 4));
}

/** Older before newer, by end and then by start: a year comes before the range that began earlier and ends with it. */
export function comparePeriods(a: string, b: string): number {
  return periodEnd(a) - periodEnd(b) || periodStart(b) - periodStart(a) || (a < b ? -1 : a > b ? 1 : 0);
}

/** The newest of some periods, of a range its end; `0000` without any. */
export function newestPeriod(periods: Iterable<string>): string {
  return [...periods].reduce((last, period) => (comparePeriods(period, last) > 0 ? period : last), '0000').split('/').at(-1) ?? '';
}

/** The ends of a point of time; the few hundred periods of a site are asked for millions of times. */
const span = remember(spanOf);

function spanOf(point: string): readonly [number, number] {
  const match = POINT.exec(point);
  if (match === null) throw new Error(`Not a period: ${point}`);
  const year = Number(match[1]);
  if (match[2] !== undefined) return [year + (Number(match[2]) - 1) / 2, year + Number(match[2]) / 2];
  if (match[3] !== undefined) return [year + (Number(match[3]) - 1) / 4, year + Number(match[3]) / 4];
  if (match[4] === undefined) return [year, year + 1];
  const month = Number(match[4]) - 1;
  if (match[5] === undefined) return [year + month / 12, year + (month + 1) / 12];
  const day = year + month / 12 + Number(match[5]) / 372;
  return [day, day];
}
