import type { Observation } from '../../dataset/observation.ts';
import { totalsOf } from '../wholes.ts';
import { fitsOver, type Cause, type PercentCase, type PercentPlace } from './case.ts';

/** A known base outside the table: what it is, and where it stands. */
export interface KnownBase {
  readonly value: number;
  readonly observation: Observation;
}

/** The bases and totals of the same indicator in other periods. */
export function basesOfSeries({ series, group }: PercentPlace): KnownBase[] {
  const others = series.groups.filter(({ period }) => period !== group.period);
  return others.flatMap((other) => [
    ...other.observations.flatMap((observation) => (observation.denominator === null ? [] : [{ value: observation.denominator, observation }])),
    ...totalsOf(other).map((observation) => ({ value: observation.value ?? 0, observation })),
  ]);
}

/** Counts by other indicators of what the share is taken over, those of the same period first. */
export function basesOfUnit({ series, group, context }: PercentPlace): KnownBase[] {
  const totals = context.totals(series.unit, series.indicator.base ?? '').filter(({ indicator }) => indicator !== series.indicator.id);
  const ordered = [...totals.filter(({ period }) => period === group.period), ...totals.filter(({ period }) => period !== group.period)];
  return ordered.map((observation) => ({ value: observation.value ?? 0, observation }));
}

/** A base that stands elsewhere and gives the printed share, rounded: cutting off would fit too many by chance. */
export function baseElsewhere(found: PercentCase, place: PercentPlace): Cause | null {
  const fits = ({ value }: KnownBase) => value !== found.whole.value && value >= found.count && fitsOver(found, value) === 'rounded';
  const earlier = basesOfSeries(place).find(fits);
  if (earlier !== undefined) return { reason: 'period-base', base: earlier.value, details: { base: earlier.value, periodOther: earlier.observation.period } };
  const other = basesOfUnit(place).find(fits);
  return other === undefined ? null : { reason: 'indicator-base', base: other.value, details: { base: other.value, indicatorOther: other.observation.indicator, periodOther: other.observation.period } };
}
