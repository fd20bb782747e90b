import { renderSparkline } from '../charts/sparkline.ts';
import { renderStrip } from '../charts/strip.ts';
import type { Profile } from '../views/profile.ts';
import { cellBody, groupRow } from './cell.ts';
import { attribute, classes } from './attribute.ts';

/** The rows of a profile as markup, each figure with its small pictures. */
export function renderProfileRows({ columns, rows, named }: Profile): string {
  return rows.map(({ group, id, cells }) => {
    const body = cells.map((cell, index) => {
      const looks = classes(cell.numeric === true && 'num', cell.missing === true && 'quiet', cell.side);
      const side = cell.side === undefined ? '' : `<span aria-hidden="true">${cell.side === 'up' ? '▲ ' : '▼ '}</span>`;
      const inner = cell.strip !== undefined ? renderStrip(cell.strip) : cellBody(cell, side + (cell.spark === undefined ? '' : renderSparkline(cell.spark)));
      const attributes = `${attribute('colspan', cell.span)}${index === named ? '' : attribute('data-label', cell.label)}${attribute('class', looks)}`;
      return index === named ? `<th scope="row"${attributes}>${inner}</th>` : `<td${attributes}>${inner}</td>`;
    });
    return `${group === undefined ? '' : groupRow(group, columns.length)}<tr${attribute('id', id)}>${body.join('')}</tr>`;
  }).join('');
}
