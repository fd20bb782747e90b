import type { Role } from './headings.ts';

/** Where a column stands, and how a message names it. */
export interface ColumnPlace {
  readonly index: number;
  readonly letter: string;
  /** All its levels in one, as the file has them. */
  readonly heading: string;
}

/** A column that says of what its row is: a unit, a period, a label. */
export interface KeyColumn extends ColumnPlace {
  readonly kind: 'key';
  /** `dimension`: words under a heading of the file's own, such as "Loại hình"; `innerLabel`: more of the label to its left. */
  readonly role: Exclude<Role, 'value' | 'percent' | 'denominator'> | 'dimension' | 'innerLabel';
}

/** A column of figures, and what its heading says of them. */
export interface FigureColumn extends ColumnPlace, FigureMeaning {
  readonly kind: 'figure';
}

export interface FigureMeaning {
  readonly unit: string | null;
  readonly period: string | null;
  readonly category: string | null;
  /** The name of its own that a measure column has. */
  readonly indicator: string | null;
  /** A name of its own above the deepest level, over several columns. */
  readonly group: string | null;
  readonly measure: string | null;
  /** The label where the column is a total. */
  readonly total: string | null;
  /** "Tỷ lệ (%)" and no more: the share of the column beside it. */
  readonly share: boolean;
  /** Under "Trong đó": a part of the column to its left. */
  readonly ofWhich: boolean;
}

/** The base of the fractions in the same row. */
export interface BaseColumn extends ColumnPlace {
  readonly kind: 'base';
}

export type Column = KeyColumn | FigureColumn | BaseColumn;
