/** What the two small pictures of a profile row are given: places already found, words already said. */

/** A unit among its peers on a scale whose better end is always to the right; places are 0–1 from the left. */
export interface StripChart {
  readonly title: string;
  readonly own: number;
  /** Empty where they would be a cloud: then the middle half of the group stands for them. */
  readonly others: readonly number[];
  readonly middle: readonly [number, number] | null;
  /** The group's lowest and highest place; null without a group. */
  readonly range: readonly [number, number] | null;
  readonly median: number | null;
  readonly target: number | null;
}

/** The course of one run of figures that continue one another; places are 0–1 from the left and from the bottom. */
export interface SparklineChart {
  readonly title: string;
  /** Points that may be joined; a year without a figure is a gap between two runs. */
  readonly runs: readonly (readonly { readonly x: number; readonly y: number }[])[];
}
