import type { Puzzle } from './puzzle.ts';

/** The values a whole number may have. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Rounds of propagation: more only narrow intervals that are wide already. */
const ROUNDS = 200;

/**
 * How far each unknown can lie, by propagation of bounds: in every condition each unknown is what the others leave, at
 * their lowest and their highest, rounded inwards to whole numbers (Hundepool et al., Statistical Disclosure Control,
 * 2012, ch. 4: the intervals an attacker can compute). The true interval is never wider.
 */
export function propagate({ unknowns, conditions }: Puzzle): Map<number, Interval> {
  const bounds = new Map([...unknowns.values()].map(({ id, low, high }) => [id, { low, high }]));
  for (let round = 0, changed = true; changed && round < ROUNDS; round += 1) {
    changed = false;
    for (const { terms, sum } of conditions) {
      const reach = terms.map(({ cell, factor }) => scaled(bounds.get(cell) ?? FREE, factor));
      for (const [index, { cell, factor }] of terms.entries()) {
        const others = reach.filter((_, other) => other !== index);
        const rest = { low: sum - total(others, 'high'), high: sum - total(others, 'low') };
        const { low, high } = scaled(rest, 1 / factor);
        const now = bounds.get(cell) ?? FREE;
        const next = { low: Math.max(now.low, Math.ceil(low - SLIP)), high: Math.min(now.high, Math.floor(high + SLIP)) };
        if (next.low === now.low && next.high === now.high) continue;
        bounds.set(cell, next);
        reach[index] = scaled(next, factor);
        changed = true;
      }
    }
  }
  return bounds;
}

const FREE: Interval = { low: -Infinity, high: Infinity };
const SLIP = 1e-9;

function scaled({ low, high }: Interval, factor: number): Interval {
  return factor >= 0 ? { low: low * factor, high: high * factor } : { low: high * factor, high: low * factor };
}

function total(list: readonly Interval[], end: keyof Interval): number {
  return list.reduce((sum, interval) => sum + interval[end], 0);
}
