import type { Column, Table, Cell } from '../views/table.ts';
import { cellBody, groupRow } from './cell.ts';
import { attribute, classes } from './attribute.ts';

/**
 * The rows of a table as markup: put together as text, since a component for each of a hundred thousand cells takes ten
 * times as long. With `cards` every cell but the first has the label of its column for a small screen.
 */
export function renderRows({ columns, rows, named = 0 }: Table, cards: boolean): string {
  const labels = columns.map(({ label }, index) => (cards && index > 0 ? attribute('data-label', label) : ''));
  let markup = '';
  for (const { group, id, cells } of rows) {
    if (group !== undefined) markup += groupRow(group, columns.length);
    markup += `<tr${attribute('id', id)}>`;
    for (const [index, cell] of cells.entries()) markup += renderCell(cell, columns[index], index === named, labels[index] ?? '');
    markup += '</tr>';
  }
  return markup;
}

function renderCell(cell: Cell, column: Column | undefined, names: boolean, label: string): string {
  const looks = classes(column?.numeric === true && 'num', cell.missing === true && 'quiet', cell.shade !== undefined && `shade-${cell.shade}`);
  const attributes = `${label}${attribute('data-value', cell.value ?? undefined)}${attribute('class', looks)}`;
  const bar = cell.bar === undefined ? '' : `<meter${attribute('value', cell.bar)} aria-hidden="true"></meter>`;
  const body = cellBody(cell) + bar;
  return names ? `<th scope="row"${attributes}>${body}</th>` : `<td${attributes}>${body}</td>`;
}
