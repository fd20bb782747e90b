import type { Indicator } from '../catalogue/schemas.ts';
import { goodness, type Directed } from './direction.ts';

/** A value of one unit to be ranked; null where the unit has none. */
export interface Ranked {
  readonly unit: string;
  readonly value: number | null;
}

export interface Rank {
  /** 1 is best; ties share a rank and the next one is skipped. */
  readonly rank: number;
  /** How many units have a value. */
  readonly of: number;
  readonly tied: boolean;
}

/** A rank among fewer units says nothing (PAGES, "Ranks"). */
export const FEWEST_RANKED = 5;

/**
 * Competition ranking on the values as they are shown, so that what looks equal is equal. Units without a value are
 * counted nowhere. Null where the indicator has no direction or too few units have a value.
 */
export function rankUnits(values: readonly Ranked[], indicator: Directed & Pick<Indicator, 'decimals'>): ReadonlyMap<string, Rank> | null {
  const known = values.flatMap(({ unit, value }) => (value === null ? [] : [{ unit, value: shown(goodness(shown(value, indicator.decimals), indicator), indicator.decimals) }]));
  if (indicator.direction === 'none' || known.length < FEWEST_RANKED) return null;
  const first = new Map<number, { readonly rank: number; count: number }>();
  const sorted = known.map(({ value }) => value).sort((a, b) => b - a);
  for (const [index, value] of sorted.entries()) {
    const same = first.get(value);
    if (same === undefined) first.set(value, { rank: index + 1, count: 1 });
    else same.count += 1;
  }
  return new Map(known.map(({ unit, value }) => {
    const { rank, count } = first.get(value) ?? { rank: 1, count: 1 };
    return [unit, { rank, of: known.length, tied: count > 1 }];
  }));
}

/** A value as it is shown: rounded half away from zero, as Intl does, and never a negative zero. */
export function shown(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  // Twelve digits are kept first, so that 1.005 × 100 = 100.49999999999999 is the half that it was meant to be.
  const scaled = Number((Math.abs(value) * factor).toPrecision(12));
  return (Math.sign(value) * Math.round(scaled)) / factor + 0;
}
