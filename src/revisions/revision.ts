/**
 * What changed between two publications, as values. Figures stand as texts exactly as the published file has them, so
 * that printed digits are kept ("94.80"); an empty text is an empty cell.
 */
export const FIGURE_FIELDS = ['value', 'operator', 'denominator', 'percent_reported', 'status'] as const;
export type FigureField = (typeof FIGURE_FIELDS)[number];

/** The figure of a published line; a field is absent where the file, written by an older version, lacks its column. */
export type Figure = Readonly<Partial<Record<FigureField, string>>>;

/** By what a figure is the same figure in two publications; empty without a category. */
export const KEY_FIELDS = ['unit', 'indicator', 'category', 'period', 'source', 'locator'] as const;
export type RevisionKey = Readonly<Record<(typeof KEY_FIELDS)[number], string>>;

/** Names in Vietnamese as they were published: an id may be gone from the catalogue by the time it is told. */
export interface RevisionNames {
  readonly unit: string;
  readonly indicator: string;
  readonly category: string;
}

/** One line of a published file of observations. */
export interface PublishedRow extends RevisionKey {
  readonly names: RevisionNames;
  /** The scheme of the category; empty without one. */
  readonly scheme: string;
  readonly figure: Figure;
  /** Whether its count or its base is withheld. */
  readonly withheld: boolean;
  readonly file: string;
  readonly line: number;
}

export const REVISION_KINDS = ['revised', 'removed', 'added'] as const;
export type RevisionKind = (typeof REVISION_KINDS)[number];

export interface Revision extends RevisionKey {
  readonly kind: RevisionKind;
  readonly names: RevisionNames;
  readonly scheme: string;
  /** Null of what was added, and of what may not be told any more. */
  readonly before: Figure | null;
  /** Null of what was removed, and of what may not be told any more. */
  readonly after: Figure | null;
  /** Whether neither its former value nor its present one may be told. */
  readonly withheld: boolean;
  /** Why it was changed, from `exports.csv`; null without one. */
  readonly reason: string | null;
  /** Where the figure stands; of what was removed, where it stood. */
  readonly file: string;
  readonly line: number;
}

/** What one publication changed against the one before. */
export interface Publication {
  /** Counts up from 1, the first publication. */
  readonly number: number;
  readonly version: string;
  /** The newest period of its figures: "số liệu đến …". */
  readonly asOf: string;
  /** How many figures it has in all. */
  readonly observations: number;
  readonly counts: Readonly<Record<RevisionKind, number>>;
  /** Fewer than the counts say only where there are more than are kept. */
  readonly revisions: readonly Revision[];
}

/** The publications, newest first. `origin` is the data version of the first of all, which names the series. */
export interface History {
  readonly origin: string;
  readonly publications: readonly Publication[];
}
