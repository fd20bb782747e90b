import type { Indicator } from '../catalogue/schemas.ts';

/** What of an indicator says which value is better; only a direction within a range needs one. */
export type Directed = Pick<Indicator, 'direction'> & { readonly range?: readonly number[] };

/**
 * How good a value is, on a scale of its own: of two values the greater is the better one. Where a range is good every
 * value of it is as good as any other, and one outside is worse the further away it is. Of an indicator without a
 * direction it only says which is more.
 */
export function goodness(value: number, { direction, range = [] }: Directed): number {
  const [low = -Infinity, high = Infinity] = range;
  if (direction === 'lower') return -value + 0;
  return direction === 'within' ? Math.min(0, value - low, high - value) + 0 : value;
}
