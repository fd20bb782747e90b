import type { Context } from './context.ts';
import { paths } from './paths.ts';

/** More units than these are no comparison that a reader can hold. */
export const MOST_COMPARED = 6;

/** The address at which some units, of some indicators, stand side by side; what is not chosen is not written. */
export function compareHref(ctx: Context, units: readonly string[], indicators: readonly string[] = []): string {
  const parts = [units.length === 0 ? '' : `u=${units.join(',')}`, indicators.length === 0 ? '' : `i=${indicators.join(',')}`].filter((part) => part !== '');
  return ctx.link(paths.compare) + (parts.length === 0 ? '' : `?${parts.join('&')}`);
}
