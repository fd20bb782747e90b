import type { Issue } from '../issues/issue.ts';
import type { Dialect } from './figures.ts';

/** One figure as a file states it, before the catalogue: labels are the file's own words, abbreviations spelled out. */
export interface Fact {
  readonly unit: string;
  /** Canonical: `2021`, `2023-H1`, `2018-Q1`, `2017-12`, `2021-12-31`, or a range with `/`. */
  readonly period: string;
  readonly indicator: string;
  readonly category: string | null;
  /** Null only with a `status` that says why. */
  readonly value: number | null;
  /** Unit of measure as written, `%` for a printed percent, null where the file gives none. */
  readonly measure: string | null;
  /** Line as an editor counts it. */
  readonly line: number;
  /** Column of the cell as a spreadsheet names it. */
  readonly columnLetter?: string;
  /** Digits after the decimal mark as printed: 2 for "18,60". */
  readonly decimals?: number;
  /** `nil`, `na`, `not-applicable`, `approx`; in a tidy file also what its own column says. */
  readonly status?: string;
  /** The label this one is a part of. */
  readonly parent?: string;
  /** The category that this one counts as well. */
  readonly includes?: string;
  /** Column heading to row label, where a row is neither unit nor category. */
  readonly breakdown?: Readonly<Record<string, string>>;
  readonly denominator?: number;
  /** The text of the footnote that the cell points to. */
  readonly note?: string;
  readonly unitCode?: string;
  readonly operator?: string;
  readonly source?: string;
  readonly locator?: string;
  readonly noteVi?: string;
  readonly noteEn?: string;
}

/** What the user, or the file's line in `exports.csv`, supplies where the file itself is silent. */
export interface Given {
  readonly unit?: string;
  readonly indicator?: string;
  readonly period?: string;
  readonly measure?: string;
}

/** How a table names its columns, so that a message can name one as the file does. */
export interface TableHeadings {
  /** Line of the header's last row. */
  readonly line: number;
  /** `role` is what a column of labels is for: `unit`, `indicator`, `category` …; null for any other column. */
  readonly columns: readonly { readonly letter: string; readonly heading: string; readonly role: string | null }[];
}

/** All that reading one table gives. */
export interface TableReading {
  readonly rows: Fact[];
  /** Rows and columns labelled as totals: kept apart, so that nothing is counted twice. */
  readonly totals: Fact[];
  readonly issues: Issue[];
  readonly dialect: Dialect;
  readonly headings: readonly TableHeadings[];
}

/** All that reading one file gives. */
export interface FileReading {
  readonly path: string;
  readonly encoding: string;
  readonly delimiter: string;
  readonly decimal: Dialect;
  readonly repaired: boolean;
  readonly tables: number;
  readonly headings: readonly TableHeadings[];
  /** The text that was read, to show a line of it; empty for a list of persons, of which nothing is kept. */
  readonly text: string;
  readonly rows: readonly Fact[];
  readonly totals: readonly Fact[];
  readonly issues: readonly Issue[];
}
