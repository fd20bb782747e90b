import { comparePeriods, isYear } from '../catalogue/period.ts';
import type { Indicator } from '../catalogue/schemas.ts';
import type { Observation } from '../dataset/observation.ts';

/**
 * One figure of several that a document gives for the same fact: the one with a count and a base, then a count, then a
 * percent; of equals the first in the document. Nothing is merged: the others stay in the tables.
 */
export function principal(observations: readonly Observation[]): Observation | null {
  return observations.reduce<Observation | null>((best, candidate) => (best === null || completeness(candidate) > completeness(best) ? candidate : best), null);
}

function completeness({ value, denominator, percentReported }: Observation): number {
  return (value !== null ? 4 : 0) + (denominator !== null ? 2 : 0) + (percentReported !== null ? 1 : 0);
}

/** The principal figure of every period, oldest first, of observations that share unit, indicator and category. */
export function onePerPeriod(observations: readonly Observation[]): Observation[] {
  const periods = [...new Set(observations.map(({ period }) => period))].sort(comparePeriods);
  return periods.flatMap((period) => principal(observations.filter((observation) => observation.period === period)) ?? []);
}

/**
 * The newest figure of observations that share unit, indicator and category; of a flow the newest whole year, since part
 * of a year, or several years in one, is no rate of a year.
 */
export function latest(observations: readonly Observation[], nature: Indicator['nature']): Observation | null {
  const all = onePerPeriod(observations);
  const years = nature === 'flow' ? all.filter(({ period }) => isYear(period)) : [];
  return years.at(-1) ?? all.at(-1) ?? null;
}

/**
 * The figures by which an indicator is shown in one line, newest first choice: the first of its lead categories that has
 * figures; without a lead the total; without a total nothing, and the reader is led to the indicator's page.
 */
export function headline(indicator: Indicator, observations: readonly Observation[]): Observation | null {
  const wanted = indicator.lead.length > 0 ? indicator.lead.map((lead) => (lead === 'total' ? null : lead)) : [null];
  for (const category of wanted) {
    const found = latest(observations.filter((observation) => observation.category === category), indicator.nature);
    if (found !== null) return found;
  }
  return null;
}

/** Whether an observation states anything that can be shown: a count or a printed percent. */
export function isReported({ value, percentReported }: Observation): boolean {
  return value !== null || percentReported !== null;
}
