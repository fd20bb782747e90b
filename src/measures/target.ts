import { endYear, isRange, isYear, periodEnd } from '../catalogue/period.ts';
import type { Category, Indicator, Target } from '../catalogue/schemas.ts';
import type { Observation } from '../dataset/observation.ts';
import { classCount } from './classes.ts';
import { isReported, principal } from './headline.ts';
import { computedPercent } from './share.ts';

/** `on-path` and `behind-path` only before the date of a target of which the path is written. */
export type TargetState = 'reached' | 'not-reached' | 'on-path' | 'behind-path' | 'not-assessable';
export type TargetReason = 'no-observation' | 'not-due' | 'other-period' | 'no-base' | 'withheld';

/** A target held against one period. `observed` and `gap` are in the unit of the target: points of per cent, or the count. */
export interface Assessment {
  readonly target: Target;
  readonly period: string;
  readonly state: TargetState;
  readonly reason: TargetReason | null;
  readonly observed: number | null;
  readonly gap: number | null;
  /** The step of the written path that the gap is measured against; null where it is the target itself. */
  readonly milestone: Target['milestones'][number] | null;
  /** The figure assessed; null where none is printed, and where the sum of its classes stands in for it. */
  readonly observation: Observation | null;
}

/** Whether the target is a share of a base (per cent) or a plain count. */
export function isShareTarget(target: Target): boolean {
  return target.base !== null;
}

/**
 * Assesses a target in every period that its unit reports, oldest first; once, without a period of its own, where none
 * is reported. The unrounded value is compared: 4,0 % does not reach "trên 4 %". A deadline that is not yet due can be
 * reached early and is otherwise not due. A class that is not printed itself is the sum of the classes within it.
 * `observations` are all those of the unit and the indicator, `schemes` the categories of each scheme.
 */
export function assessTarget(target: Target, indicator: Indicator, observations: readonly Observation[], schemes: ReadonlyMap<string, ReadonlyMap<string, Category>>): Assessment[] {
  const exact = observations.filter(({ operator }) => operator === null);
  const periods = [...new Set(exact.map(({ period }) => period))].filter((period) => inScope(target, indicator, period));
  const assessed = periods.flatMap((period) => assessPeriod(target, indicator, exact.filter((observation) => observation.period === period), schemes) ?? []);
  return assessed.length > 0 ? assessed : [unassessed(target, target.period, 'no-observation', null)];
}

/** Which periods a target speaks of: every whole year, all dates up to a deadline, a term as a whole or, of a stock, any date in it. */
function inScope(target: Target, { nature }: Indicator, period: string): boolean {
  const [start = '', end = start] = target.period.split('/');
  const year = endYear(period);
  if (target.applies === 'deadline') return year <= Number(end.slice(0, 4));
  const within = year >= Number(start.slice(0, 4)) && year <= Number(end.slice(0, 4));
  if (target.applies === 'term') return period === target.period || (nature === 'stock' && !isRange(period) && within);
  return within && (target.applies === 'quarterly' ? /^\d{4}-Q[1-4]$/.test(period) : isYear(period));
}

function assessPeriod(target: Target, indicator: Indicator, all: readonly Observation[], schemes: ReadonlyMap<string, ReadonlyMap<string, Category>>): Assessment | null {
  const observation = principal(all.filter(({ category }) => category === target.category));
  const basis = observation ?? sumOfClasses(target, all, schemes);
  if (basis === null) return null;
  const observed = observedValue(target, indicator, basis, all);
  if (observed === null) return unassessed(target, basis.period, basis.status === 'c' ? 'withheld' : isReported(basis) ? 'no-base' : 'no-observation', observation);
  const reached = holds(observed, target, indicator);
  const early = (target.applies === 'deadline' || target.applies === 'term') && periodEnd(basis.period) < periodEnd(target.period);
  const milestone = reached || !early ? null : (target.milestones.findLast((step) => periodEnd(step.period) <= periodEnd(basis.period)) ?? null);
  const onPath = milestone !== null && holds(observed, { ...target, value: milestone.value }, indicator);
  return {
    target,
    period: basis.period,
    state: reached ? 'reached' : milestone !== null ? (onPath ? 'on-path' : 'behind-path') : early ? 'not-assessable' : 'not-reached',
    reason: !reached && early && milestone === null ? 'not-due' : null,
    observed,
    gap: observed - (milestone ?? target).value,
    milestone,
    observation,
  };
}

/** A figure for a class that is not printed: the sum of the classes within it, over all that were classified. */
function sumOfClasses(target: Target, all: readonly Observation[], schemes: ReadonlyMap<string, ReadonlyMap<string, Category>>): Observation | null {
  const [near] = all;
  const categories = [...(schemes.get(near?.scheme ?? '')?.values() ?? [])];
  if (near === undefined || target.category === null || !categories.some(({ id }) => id === target.category)) return null;
  const perCategory = [...new Set(all.map(({ category }) => category))].flatMap((category) => principal(all.filter((observation) => observation.category === category)) ?? []);
  const count = classCount(target.category, categories, perCategory);
  return count === null ? null : { ...near, category: target.category, ...count, percentReported: null };
}

/** A share on the target's own base: that of the indicator, or the count of the class that the target names. */
function observedValue(target: Target, indicator: Indicator, observation: Observation, all: readonly Observation[]): number | null {
  if (target.base === null) return observation.value;
  if (target.base === indicator.base) return computedPercent(observation) ?? observation.percentReported;
  const base = principal(all.filter(({ category }) => category === target.base));
  return computedPercent({ value: observation.value, denominator: base?.value ?? null });
}

function holds(observed: number, { operator, value }: Target, { direction }: Indicator): boolean {
  switch (operator) {
    case '>': return observed > value;
    case '>=': return observed >= value;
    case '<': return observed < value;
    case '<=': return observed <= value;
    // Programmes write "100 %" for a figure to be reached; going beyond it in the better direction is no miss.
    case '=': return direction === 'higher' ? observed >= value : direction === 'lower' ? observed <= value : observed === value;
  }
}

function unassessed(target: Target, period: string, reason: TargetReason, observation: Observation | null): Assessment {
  return { target, period, state: 'not-assessable', reason, observed: null, gap: null, milestone: null, observation };
}
