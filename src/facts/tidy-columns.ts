import { columnLetter } from '../issues/issue.ts';
import { readHeading, type Role } from './headings.ts';

/** A column of a tidy table. */
export interface TidyColumn {
  readonly index: number;
  /** As the file has it. */
  readonly heading: string;
  readonly letter: string;
  /** The unit of measure that its heading gives. */
  readonly measure: string | null;
}

export type TidyColumns = Partial<Record<Role, TidyColumn>>;

/**
 * The columns of a header all of whose names are known, each role once, with an indicator and a figure: the form of the
 * site's own exports and templates. Null for any other header.
 */
export function findTidyColumns(cells: readonly string[]): TidyColumns | null {
  const columns: TidyColumns = {};
  for (const [index, text] of cells.entries()) {
    if (text.trim() === '') continue;
    const { role, measure } = readHeading(text);
    if (role === null || columns[role] !== undefined) return null;
    columns[role] = { index, heading: text.trim(), letter: columnLetter(index), measure };
  }
  const complete = columns.indicator !== undefined && (columns.value !== undefined || columns.percent !== undefined);
  return complete ? columns : null;
}
