import type { Chart } from './chart.ts';
import type { FindingNote } from './findings.ts';
import type { Table } from './table.ts';

export interface SourceLine {
  readonly title: string;
  readonly href: string;
  /** "mục II.1.1, chú thích 21". */
  readonly locators: string;
}

/** One figure, complete: finding, measure, picture with its key, note, source, numbers, downloads. */
export interface Figure {
  /** Unique on its page, and the address of the figure there. */
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly chart: Chart;
  readonly notes: readonly string[];
  readonly sources: readonly SourceLine[];
  /** What the audit found of its numbers. */
  readonly findings: readonly FindingNote[];
  readonly table: Table;
  /** Addresses of the downloads, relative to the page. */
  readonly csv: string;
  readonly svg: string;
}
