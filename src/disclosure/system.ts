/** One number that the figures speak of: a count, the base of a share, or what an equation leaves over. */
export interface Cell {
  /** Its place in the list of cells. */
  readonly index: number;
  readonly id: string;
  readonly kind: 'count' | 'base' | 'rest';
  /** What it is in truth: as printed, or as the equations give it. */
  readonly value: number;
  /** The rows of the dataset that tell it; none of a number that is only computed. */
  readonly told: readonly number[];
  /** Whether small counts are to be withheld here. */
  readonly sensitive: boolean;
  /** Whether any document gives a count under the threshold for it. */
  readonly small: boolean;
}

/** Cells, by their places, each times its factor, that sum to zero. */
export interface Equation {
  readonly terms: readonly { readonly cell: number; readonly factor: number }[];
  /** Whether the true numbers keep it: reports contradict themselves. */
  readonly holds: boolean;
}

/** Numbers and what is known to hold between them; nothing joins them to the numbers of another system. */
export interface System {
  readonly cells: readonly Cell[];
  readonly equations: readonly Equation[];
  /** The rows that stand at the place of a cell, with those that tell nothing, by the id of the cell. */
  readonly rows: ReadonlyMap<string, readonly number[]>;
}
