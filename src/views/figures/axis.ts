import { nice, ticks } from 'd3-array';
import { periodEnd, periodStart } from '../../catalogue/period.ts';
import type { Language } from '../../i18n/language.ts';
import { formatNumber } from '../../format/numbers.ts';
import type { Axis } from '../chart.ts';

/** An axis from zero over all values, with room above the highest; per cent stops at 100 unless a value lies beyond. */
export function valueAxis(values: readonly number[], percent: boolean, lang: Language): Axis {
  const highest = Math.max(0, ...values);
  const wanted = percent && highest <= 100 && highest > 55 ? 100 : highest * 1.15 || 1;
  const [low, high] = nice(0, wanted, 4);
  return { domain: [low, high], ticks: ticks(low, high, 4).filter((value) => percent || Number.isInteger(value)).map((value) => ({ value, label: percent ? `${formatNumber(value, lang)}%` : formatNumber(value, lang) })) };
}

/** The whole from 0 to 100 %. */
export const WHOLE: Axis = { domain: [0, 100], ticks: [0, 25, 50, 75, 100].map((value) => ({ value, label: `${value}%` })) };

/** The place of a period in time: its middle. */
export function timePlace(period: string): number {
  return (periodStart(period) + periodEnd(period)) / 2;
}

/** A time axis with a tick in the middle of every year that has a figure, and half a year of room at both ends. */
export function timeAxis(periods: readonly string[]): Axis {
  const years = [...new Set(periods.map((period) => Math.floor(timePlace(period))))].sort((a, b) => a - b);
  const first = years[0] ?? 0;
  const last = years.at(-1) ?? 0;
  return { domain: [first, last + 1], ticks: years.map((year) => ({ value: year + 0.5, label: String(year) })) };
}
