import type { Row } from './row-stream.ts';

/** One table of a file: what stands above it, its header, its rows, what stands below. */
export interface Region {
  /** Rows above the header, up to the table before; blank ones left out. */
  readonly preamble: readonly Row[];
  /** One to three rows, top first. */
  readonly header: readonly Row[];
  /** From the first row below the header to the last with a figure; blank rows left out. */
  readonly body: readonly Row[];
  /** Rows below the last figure: notes, signatures, and the title of the next table. */
  readonly tail: readonly Row[];
}

/** What finding tables must know of cells and cannot know by itself: handed in by the stage that reads them. */
export interface CellSense {
  /** A number, or a mark in place of one. */
  isFigure(cell: string): boolean;
  /** A year or other period, which heads a column as often as it stands in one. */
  isPeriod(cell: string): boolean;
  /** A date that a spreadsheet made of something else: of a month in a heading, of a fraction in a row. */
  isDamage(cell: string): boolean;
  /** A word that heads columns of labels: "TT", "Nội dung", "Đơn vị". */
  isLabelHeading(cell: string): boolean;
  /** A word that heads columns: "Nội dung", "Số lượng", a category, a period. */
  isHeading(cell: string): boolean;
  /** A line that stands above tables: a unit, "Biểu số 7", "ĐVT: người", the date of a letter. */
  isPreamble(cell: string): boolean;
}
