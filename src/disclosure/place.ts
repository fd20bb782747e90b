import type { Catalogue } from '../catalogue/catalogue.ts';
import { periodEnd, periodStart } from '../catalogue/period.ts';
import type { Observation } from '../dataset/observation.ts';

/** A fact that several documents may state: whose, of what, of which class, when. */
export interface Place {
  readonly unit: string;
  readonly indicator: string;
  readonly scheme: string | null;
  readonly category: string | null;
  /** Days of 372 to the year: a stock stands at the end of its period, a flow fills the whole of it. */
  readonly start: number | null;
  readonly end: number;
}

const DAYS = 372;

/** A nation has millions of figures and few periods: each period is worked out once. */
const known = new Map<string, { readonly start: number; readonly end: number }>();

/** A position in time in whole days. */
export function daysAt(years: number): number {
  return Math.round(years * DAYS);
}

/** When an indicator that is a stock or a flow has a figure of a period. */
export function daysOf(period: string, flow: boolean): Pick<Place, 'start' | 'end'> {
  const days = known.get(period) ?? { start: daysAt(periodStart(period)), end: daysAt(periodEnd(period)) };
  known.set(period, days);
  return { start: flow ? days.start : null, end: days.end };
}

/** Where an observation stands. An indicator that counts what another counts stands at the place of that other. */
export function placeOf(observation: Pick<Observation, 'unit' | 'indicator' | 'scheme' | 'category' | 'period'>, catalogue: Catalogue): Place {
  const { unit, category, period } = observation;
  const indicator = countedBy(observation.indicator, catalogue);
  const flow = catalogue.indicators.get(observation.indicator)?.nature === 'flow';
  return { unit, indicator, category, scheme: category === null ? null : observation.scheme, ...daysOf(period, flow) };
}

export function countedBy(indicator: string, { indicators }: Catalogue): string {
  return indicators.get(indicator)?.counts ?? indicator;
}

export function placeId({ unit, indicator, scheme, category, start, end }: Place): string {
  return `${unit} ${indicator} ${scheme ?? ''} ${category ?? ''} ${start ?? ''}:${end}`;
}

/** The days of the place's group: all classes of one indicator, unit and period. */
export function groupId(place: Place): string {
  return placeId({ ...place, scheme: null, category: null });
}

/** The ways in which a period falls into equal ones: a year into halves, quarters and months. A stock has no parts in time. */
export function partsInTime({ start, end }: Pick<Place, 'start' | 'end'>): { start: number; end: number }[][] {
  if (start === null) return [];
  const whole = end - start;
  return [DAYS, DAYS / 2, DAYS / 4, DAYS / 12]
    .filter((length) => length < whole && whole % length === 0)
    .map((length) => Array.from({ length: whole / length }, (_, index) => ({ start: start + index * length, end: start + (index + 1) * length })));
}

/** Whether an indicator is sensitive for the type of a unit. */
export function isSensitive(unit: string, indicator: string, { units, indicators }: Catalogue): boolean {
  const type = units.get(unit)?.type;
  return type !== undefined && (indicators.get(indicator)?.sensitive.includes(type) ?? false);
}
