import type { Table } from '../views/table.ts';
import { cellBody, groupRow } from './cell.ts';
import { classes, element } from './element.ts';

/**
 * The rows of a table as markup: put together as text, since a component for each of a hundred thousand cells takes ten
 * times as long. With `cards` every cell but the first has the label of its column for a small screen.
 */
export function renderRows({ columns, rows, named = 0 }: Table, cards: boolean): string {
  return rows.map(({ group, id, cells }) => {
    const body = cells.map((cell, index) => {
      const column = columns[index];
      const attributes = {
        scope: index === named ? 'row' : undefined,
        'data-label': cards && index > 0 ? column?.label : undefined,
        'data-value': cell.value ?? undefined,
        class: classes(column?.numeric === true && 'num', cell.missing === true && 'quiet', cell.shade !== undefined && `shade-${cell.shade}`),
      };
      const bar = cell.bar === undefined ? '' : element('meter', { value: cell.bar, 'aria-hidden': 'true' }, '');
      return element(index === named ? 'th' : 'td', attributes, cellBody(cell) + bar);
    });
    return (group === undefined ? '' : groupRow(group, columns.length)) + element('tr', { id }, body.join(''));
  }).join('');
}
