/** A table as it is shown and as it is downloaded. */
export interface Column {
  readonly key: string;
  readonly label: string;
  readonly numeric: boolean;
}

export interface Cell {
  readonly text: string;
  /** Smaller words beside the text: k/n, "in: 23,2%". */
  readonly detail?: string;
  readonly href?: string;
  /** What sorting and the download use; null where there is no value: always last. */
  readonly value: number | string | null;
  /** What was found of the figure: a sign beside it that leads to the sentence. */
  readonly mark?: { readonly label: string; readonly href: string };
  /** Words in place of a value, shown quietly. */
  readonly missing?: boolean;
  /** The part of the longest bar of the column, 0–1; the number stands beside it. */
  readonly bar?: number;
  /** Step of a scale, 1 the least or worst; told apart by more than colour. */
  readonly shade?: 1 | 2 | 3 | 4 | 5;
}

export interface TableRow {
  /** Begins a group of rows under this heading; a table with groups keeps its order. */
  readonly group?: string;
  /** Anchor of the row, where the table is the place to which figures link. */
  readonly id?: string;
  readonly cells: readonly Cell[];
}

export interface Table {
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly TableRow[];
  /** A row under the headings that numbers the columns, as papers of offices have it. */
  readonly numbered?: true;
  /** Which cell names its row; the first unless it says otherwise. */
  readonly named?: number;
}
