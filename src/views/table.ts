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
}
