import type { Context } from '../context.ts';

/** More rows than these are no description that one listens to; and it would be written with the wide and the narrow form. */
const MOST = 20;

/** The rows of a chart in words, for those who do not see it; of many rows that their numbers stand in the table of the figure. */
export function describeRows(ctx: Context, rows: readonly string[]): string {
  return rows.length > MOST ? ctx.t('figure.manyRows', { count: String(rows.length) }) : `${rows.map((row) => row.replace(/\.$/, '')).join('; ')}.`;
}
