import { basesOf, countOf } from '../digits.ts';
import type { Cause, PercentCase, PercentPlace } from './case.ts';
import { basesOfSeries, basesOfUnit } from './elsewhere.ts';

/** A known number this close to the base that the shares have in common was probably meant. */
const NEAR = 0.005;

/**
 * The one base that most of the unexplained shares of a table have in common: four shares over a total of another date
 * tell it together, where each alone leaves a range. Null where no two agree.
 */
export function jointBase(cases: readonly PercentCase[]): { readonly base: number; readonly fitting: number } | null {
  const ends = cases.flatMap(({ count, printed, decimals }) => {
    const range = basesOf(count, printed, decimals);
    return range === null ? [] : [{ at: range.low, step: 1 }, { at: range.high + 1, step: -1 }];
  });
  let open = 0;
  let best: { base: number; fitting: number } | null = null;
  for (const { at, step } of ends.sort((a, b) => a.at - b.at || a.step - b.step)) {
    open += step;
    if (open >= 2 && open > (best?.fitting ?? 0)) best = { base: at, fitting: open };
  }
  return best;
}

/** What the common base says of one share: it comes out over it, or would with another count. */
export function jointCause({ count, printed, decimals }: PercentCase, { base, fitting }: { readonly base: number; readonly fitting: number }, place: PercentPlace): Cause | null {
  const range = basesOf(count, printed, decimals);
  if (range !== null && range.low <= base && base <= range.high) {
    const near = [...basesOfSeries(place), ...basesOfUnit(place)].find(({ value }) => Math.abs(value - base) <= base * NEAR);
    const details = { base, fitting };
    return near === undefined ? { reason: 'joint', base, details } : { reason: 'joint-near', base, details: { ...details, countNear: near.value, periodOther: near.observation.period } };
  }
  const wanted = countOf(base, printed, decimals);
  return wanted === null ? null : { reason: 'joint-count', base, details: { base, fitting, countWanted: wanted } };
}

/** The bases that would give the printed share, where nothing known does. */
export function rangeCause({ count, printed, decimals }: Pick<PercentCase, 'count' | 'printed' | 'decimals'>): Cause {
  const range = basesOf(count, printed, decimals);
  if (range === null) return { reason: 'none', base: null, details: {} };
  return range.low === range.high ? { reason: 'one', base: range.low, details: { base: range.low } } : { reason: 'range', base: null, details: { ...range } };
}
