import type { Observation } from '../dataset/observation.ts';
import type { AuditContext } from './context.ts';
import type { PeriodGroup, Series } from './series.ts';

/** What a share is taken over. `stated` where the document says so beside the figure itself. */
export interface Whole {
  readonly value: number;
  readonly stated: boolean;
}

/**
 * The whole of a figure: its own base; else the one base that the other figures of its period have; else the total of
 * its period; else the count of the one indicator that counts what the share is taken over. Null where none is known.
 */
export function wholeOf(observation: Observation, group: PeriodGroup, { indicator, unit, isPlan }: Series, context: AuditContext): Whole | null {
  if (observation.denominator !== null) return { value: observation.denominator, stated: true };
  if (isPlan) return null;
  const counter = context.counter(indicator.base ?? '');
  const elsewhere = counter === null ? [] : context.totals(unit, indicator.base ?? '').filter(({ period, indicator: id }) => period === group.period && id === counter);
  const value = only(group.observations.map(({ denominator }) => denominator)) ?? only(totalsOf(group).map((total) => total.value)) ?? only(elsewhere.map((total) => total.value));
  return value === null ? null : { value, stated: false };
}

/** The figures of a period that stand for the whole: exact, without a category, and no share of anything themselves. */
export function totalsOf({ observations }: PeriodGroup): Observation[] {
  return observations.filter(({ category, operator, value, denominator, percentReported }) => category === null && operator === null && value !== null && denominator === null && percentReported === null);
}

/** The one value of a list that says the same throughout; null where it says nothing or two things. */
export function only(values: readonly (number | null)[]): number | null {
  const known = new Set(values.filter((value) => value !== null));
  return known.size === 1 ? ([...known][0] ?? null) : null;
}
