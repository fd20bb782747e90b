import type * as Plot from '@observablehq/plot';

/**
 * The marks of Plot as the charts use them: in pixels, with every text given. Plot is thereby never in a position to
 * sort a domain, to choose a tick or to print a number.
 */
export interface Mark {
  /** Marks of one look are drawn as one: that is faster, and the look is written once. */
  readonly look: string;
  readonly items: readonly unknown[];
  readonly draw: (items: readonly unknown[]) => Plot.Markish;
}

export function markOf<Item>(look: readonly unknown[], items: readonly Item[], draw: (items: readonly Item[]) => Plot.Markish): Mark {
  return { look: look.join(' '), items, draw: draw as Mark['draw'] };
}

/** A channel that is in pixels already: Plot neither makes a scale for it nor asks one. */
export function pixels(value: string): { value: string; scale: null } {
  return { value, scale: null };
}
