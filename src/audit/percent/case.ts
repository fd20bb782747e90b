import type { Observation } from '../../dataset/observation.ts';
import type { AuditContext } from '../context.ts';
import { fitOf, type Fit } from '../digits.ts';
import type { PeriodGroup, Series } from '../series.ts';
import { wholeOf, type Whole } from '../wholes.ts';

/** A printed share with its count, held against its whole. */
export interface PercentCase {
  readonly observation: Observation;
  readonly count: number;
  readonly printed: number;
  readonly decimals: number;
  readonly whole: Whole;
  readonly exact: number;
  readonly fit: Fit | null;
}

/** Where a case stands: all that a cause may be looked for in. */
export interface PercentPlace {
  readonly group: PeriodGroup;
  readonly series: Series;
  readonly context: AuditContext;
}

/** Why a share comes out otherwise. `base` is the base over which it comes out as printed. */
export interface Cause {
  readonly reason: string;
  readonly base: number | null;
  readonly details: Readonly<Record<string, string | number>>;
}

/** The shares of a period that can be held against something; "about" and "more than" cannot. */
export function percentCases({ group, series, context }: PercentPlace): PercentCase[] {
  return group.observations.flatMap((observation) => {
    const { value: count, percentReported: printed, percentDecimals: decimals, operator } = observation;
    if (count === null || printed === null || operator !== null) return [];
    const whole = wholeOf(observation, group, series, context);
    if (whole === null || whole.value <= 0) return [];
    const exact = (100 * count) / whole.value;
    return [{ observation, count, printed, decimals, whole, exact, fit: fitOf(exact, printed, decimals) }];
  });
}

/** Whether the count prints as it does over another base. */
export function fitsOver({ count, printed, decimals }: Pick<PercentCase, 'count' | 'printed' | 'decimals'>, base: number): Fit | null {
  return base > 0 ? fitOf((100 * count) / base, printed, decimals) : null;
}
