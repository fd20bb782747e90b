import type { Observation } from '../dataset/observation.ts';
import { computedPercent } from '../measures/share.ts';
import { fitOf } from './digits.ts';

/** What a stated change may mean, worked out from its two ends; null where an end lacks what it takes. */
export interface Readings {
  /** Growth of the counts in per cent of the first. */
  readonly growth: number | null;
  /** Growth of the shares, likewise. */
  readonly shareGrowth: number | null;
  /** Difference of the shares by counts, and as printed. */
  readonly points: number | null;
  readonly printedPoints: number | null;
  readonly difference: number | null;
}

export function readingsOf(before: Observation, after: Observation): Readings {
  const shares = [computedPercent(before), computedPercent(after)] as const;
  return {
    growth: growth(before.value, after.value),
    shareGrowth: growth(...shares),
    points: minus(...shares),
    printedPoints: minus(before.percentReported, after.percentReported),
    difference: minus(before.value, after.value),
  };
}

function growth(before: number | null, after: number | null): number | null {
  return before === null || after === null || before === 0 ? null : (100 * (after - before)) / before;
}

function minus(before: number | null, after: number | null): number | null {
  return before === null || after === null ? null : after - before;
}

/** The whole count from which a growth leads nearest to a later count, and whether it does by the printed digits. */
export function startingCount(later: number | null, percent: number, decimals: number): { readonly count: number | null; readonly growth: number; readonly fits: boolean } {
  const exact = later === null ? 0 : later / (1 + percent / 100);
  if (later === null || !Number.isFinite(exact) || exact < 1) return { count: null, growth: 0, fits: false };
  const tried = [Math.floor(exact), Math.ceil(exact)].map((count) => ({ count, growth: (100 * (later - count)) / count }));
  const best = tried.toSorted((a, b) => Math.abs(a.growth - percent) - Math.abs(b.growth - percent))[0] ?? { count: null, growth: 0 };
  return { ...best, fits: tried.some((candidate) => fitOf(candidate.growth, percent, decimals) !== null) };
}
