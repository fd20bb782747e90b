import type { Observation } from '../dataset/observation.ts';

/** One number that the figures speak of: a count, the base of a share, or what an equation leaves over. */
export interface Cell {
  readonly id: string;
  readonly kind: 'count' | 'base' | 'rest';
  /** What it is in truth: as printed, or as the equations give it. */
  readonly value: number;
  /** The observations that tell it; none of a number that is only computed. */
  readonly told: readonly Observation[];
  /** Whether small counts are to be withheld here. */
  readonly sensitive: boolean;
  /** Whether any document gives a count under the threshold for it. */
  readonly small: boolean;
}

/** Cells, each times its factor, that sum to zero. */
export interface Equation {
  readonly terms: readonly { readonly cell: string; readonly factor: number }[];
  /** Whether the true numbers keep it: reports contradict themselves. */
  readonly holds: boolean;
}

export interface System {
  readonly cells: ReadonlyMap<string, Cell>;
  readonly equations: readonly Equation[];
}
