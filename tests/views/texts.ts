import type { Table } from '../../src/views/table.ts';

/** Every text of a view, wherever it stands. */
export function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'number' && !Number.isFinite(value)) return [String(value)];
  if (value === undefined) return ['undefined'];
  if (Array.isArray(value)) return value.flatMap(textsOf);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

/** Texts that no reader should see. */
export function leftovers(view: unknown): string[] {
  return textsOf(view).filter((text) => /undefined|NaN|Infinity|\bnull\b|\[object|\{\w+\}|-0(?:[.,]0+)?(?![\d.,])/.test(text.replace(/\{(?:column|count)\}/g, '')));
}

/** All tables of a view. */
export function tablesOf(value: unknown): Table[] {
  if (Array.isArray(value)) return value.flatMap(tablesOf);
  if (typeof value !== 'object' || value === null) return [];
  const own = 'columns' in value && 'rows' in value ? [value as Table] : [];
  return [...own, ...Object.values(value).flatMap(tablesOf)];
}

/** What stands in one row of a table, by the key of its column. */
export function rowOf(table: Table, index: number): Record<string, string> {
  return Object.fromEntries(table.columns.map(({ key }, column) => {
    const cell = table.rows[index]?.cells[column];
    return [key, cell?.detail === undefined ? (cell?.text ?? '') : `${cell.text} | ${cell.detail}`];
  }));
}
