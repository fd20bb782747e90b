import { isBlank } from '../tables/blank.ts';
import type { Row } from '../tables/row-stream.ts';
import type { KeyColumn } from './column.ts';
import { isRunningNumber } from './columns.ts';
import type { Fact } from './fact.ts';
import { isTotalLabel } from './labels.ts';
import type { RowLabel } from './row-label.ts';
import { isUnitName } from './unit-names.ts';
import type { Words } from './vocabulary.ts';

export type DraftFact = { -readonly [Key in keyof Fact]: Fact[Key] };

/** What a row says before its figures are looked at. */
export interface RowSense {
  readonly line: number;
  readonly label: RowLabel;
  /** The label spelled out; empty where the row has none. */
  readonly text: string;
  readonly kind: 'category' | 'unit' | 'total' | 'plain' | 'none';
  /** Whether the row has a running number of its own. */
  readonly numbered: boolean;
  /** A label in the column to the left that begins a group with this row. */
  readonly group: string | null;
  /** Facts made of the row so far: what a part below says of them is added later. */
  readonly facts: DraftFact[];
}

/** Understands the label of a row. A total may stand in any of the columns of words, and a group in that of running numbers. */
export function senseRow(row: Row, labelColumn: KeyColumn | null, keys: readonly KeyColumn[], words: Words, readLabel: (cell: string) => RowLabel): RowSense {
  const index = keys.find((key) => key.role === 'index');
  const running = cellOf(row, index);
  const numbered = running !== '' && isRunningNumber(running);
  const total = keys.map((key) => cellOf(row, key)).find((cell) => cell !== '' && isTotalLabel(readLabel(cell).text));
  const outer = cellOf(row, labelColumn);
  const inner = cellOf(row, keys.find((key) => key.role === 'innerLabel'));
  const own = inner === '' ? outer : inner;
  const label = readLabel(total ?? (own === '' && !numbered ? running : own));
  const known = words.label(label.text);
  const hasUnitColumn = keys.some((key) => key.role === 'unit');
  const kind = total !== undefined ? 'total' : label.text === '' ? 'none' : known.category ? 'category' : !hasUnitColumn && isUnitName(label.text) ? 'unit' : 'plain';
  return { line: row.line, label, text: known.text, kind, numbered, group: inner === '' || outer === '' ? null : words.spell(readLabel(outer).text || outer), facts: [] };
}

/** The text of a row under a column; empty where either is not there. */
export function cellOf(row: Row, column: { readonly index: number } | null | undefined): string {
  const cell = column === null || column === undefined ? '' : row.cells[column.index];
  return cell === undefined || isBlank(cell) ? '' : cell.trim();
}
