import type { FigureColumn } from './column.ts';
import type { ReadContext } from './context.ts';
import { isTotalLabel } from './labels.ts';
import type { OfficeKeys } from './office-keys.ts';
import type { OfficeTable } from './office-table.ts';
import { NO_NOTES, readRowLabel } from './row-label.ts';
import type { RowSense } from './row-sense.ts';
import type { RowsAbove } from './rows-above.ts';

/** All that a cell of an office table takes its meaning from, besides its row and column. */
export interface Surroundings {
  readonly table: OfficeTable;
  readonly keys: OfficeKeys;
  readonly above: RowsAbove;
  readonly context: ReadContext;
  /** Whether any row of the table names a category. */
  readonly hasCategoryRows: boolean;
}

export function unitOf(sense: RowSense, column: FigureColumn, { table, keys, above, context }: Surroundings): string | null {
  if (column.unit !== null) return column.unit;
  // A total below units is of none of them, though its cell is as blank as a merged one.
  const own = sense.kind === 'total' && keys.label === null ? '' : keys.filled(keys.column('unit'));
  if (own !== '' && !isTotalLabel(own)) return context.words.spell(readRowLabel(own, NO_NOTES).text || own);
  if (sense.kind === 'unit') return sense.text;
  return above.unit ?? context.given.unit ?? table.preamble.unit ?? (sense.kind === 'total' ? sense.text : null);
}

export function periodOf(rowPeriod: string | undefined, column: FigureColumn, { table, above, context }: Surroundings): string | null {
  return column.period ?? rowPeriod ?? above.period ?? context.given.period ?? table.preamble.period ?? periodBefore(column, table);
}

/** The period of the nearest column to the left that has one: a growth is of the later year. */
function periodBefore(column: FigureColumn, table: OfficeTable): string | null {
  return table.figures.findLast((other) => other.index < column.index && other.period !== null)?.period ?? null;
}

export function categoryOf(sense: RowSense, column: FigureColumn, around: Surroundings): string | null {
  const own = around.keys.own('category');
  if (column.category !== null) return column.category;
  if (own !== '') return around.context.words.spell(own);
  if (column.total !== null && breaksDown(column, around)) return column.total;
  if (sense.kind === 'category') return sense.text;
  if (column.total !== null) return column.total;
  const rowsAreThings = column.indicator !== null || (around.keys.has('unit') && around.keys.label === null);
  return sense.kind === 'total' && (around.hasCategoryRows || !rowsAreThings) ? sense.text : null;
}

/** The name of the column, or the label of the row; for a level the label above it, and at last the title. */
export function indicatorOf(sense: RowSense, column: FigureColumn, parent: RowSense | null, around: Surroundings): string | null {
  if (column.indicator !== null) return column.indicator;
  const broken = breaksDown(column, around);
  if (sense.kind === 'plain' && !broken) return sense.text;
  const ofAll = around.context.given.indicator ?? around.table.preamble.title;
  const near = parent?.kind === 'plain' ? parent.text : around.above.indicator;
  const governed = sense.kind === 'category' || sense.kind === 'unit' || (sense.kind === 'total' && around.hasCategoryRows);
  return governed && !broken ? (near ?? ofAll) : (ofAll ?? near);
}

/** Where a row label only parts what the column names, it is told under the heading of its column. */
export function breakdownOf(sense: RowSense, column: FigureColumn, around: Surroundings): Record<string, string> | null {
  const { keys } = around;
  const parts: [string, string][] = keys.breakdowns.map((key) => [key.heading, keys.filled(key)]);
  const parted = breaksDown(column, around);
  const twoCategories = sense.kind === 'category' && (column.category !== null || (column.total !== null && parted));
  if ((sense.kind === 'plain' && parted) || twoCategories) parts.push([keys.label?.heading ?? '', sense.text]);
  const said = parts.filter(([, text]) => text !== '' && !isTotalLabel(text));
  return said.length === 0 ? null : Object.fromEntries(said);
}

/** The column that a column under "Trong đó" parts. */
export function wholeOf(column: FigureColumn, table: OfficeTable): string | null {
  if (!column.ofWhich) return null;
  const whole = table.figures.findLast((other) => other.index < column.index && !other.ofWhich);
  return whole?.category ?? whole?.indicator ?? whole?.total ?? null;
}

/** Whether a plain row label only parts what the column names: a column of categories, their total, or one with a name of its own. */
function breaksDown(column: FigureColumn, { table, keys }: Surroundings): boolean {
  if (column.indicator !== null) return true;
  const named = column.category !== null || (column.total !== null && table.figures.some((other) => other.category !== null || other.indicator !== null));
  return named && keys.label?.role !== 'indicator';
}
