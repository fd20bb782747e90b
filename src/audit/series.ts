import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Indicator } from '../catalogue/schemas.ts';
import type { Dataset } from '../dataset/dataset.ts';
import type { Observation } from '../dataset/observation.ts';

/** The figures of one period, in the order of their categories. */
export interface PeriodGroup {
  readonly period: string;
  readonly observations: readonly Observation[];
}

/** All figures of one unit and indicator, oldest period first. */
export interface Series {
  readonly unit: string;
  readonly indicator: Indicator;
  /** A plan may be exceeded, and is no whole of which the count is a part. */
  readonly isPlan: boolean;
  /** A stated change or another rate, which has no count. */
  readonly isRate: boolean;
  readonly observations: readonly Observation[];
  readonly groups: readonly PeriodGroup[];
}

/** All figures of a unit and indicator; undefined where there are none, or the catalogue does not know the indicator. */
export function seriesOf({ observations, catalogue }: Pick<Dataset, 'observations' | 'catalogue'>, unit: string, id: string): Series | undefined {
  const indicator = catalogue.indicators.get(id);
  const run = indicator === undefined ? [] : observations.run(id, unit);
  return indicator === undefined || run.length === 0 ? undefined : seriesFrom(run, unit, indicator, catalogue);
}

function seriesFrom(observations: readonly Observation[], unit: string, indicator: Indicator, { measures }: Catalogue): Series {
  const groups: PeriodGroup[] = [];
  forEachRun(observations, (a, b) => a.period === b.period, (run, { period }) => groups.push({ period, observations: run }));
  return { unit, indicator, isPlan: measures.get(indicator.base ?? '')?.kind === 'plan', isRate: measures.get(indicator.measure)?.kind === 'rate', observations, groups };
}

/** Hands over each longest run of neighbours that belong together. */
export function forEachRun<T>(list: readonly T[], together: (a: T, b: T) => boolean, take: (run: readonly T[], first: T) => void): void {
  let start = 0;
  for (let index = 1; index <= list.length; index += 1) {
    const [first, current] = [list[start], list[index]];
    if (first === undefined || (current !== undefined && together(first, current))) continue;
    take(list.slice(start, index), first);
    start = index;
  }
}
