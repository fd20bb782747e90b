import { renderSparkline } from '../charts/sparkline.ts';
import { renderStrip } from '../charts/strip.ts';
import type { Profile } from '../views/profile.ts';
import { cellBody, groupRow } from './cell.ts';
import { classes, element } from './element.ts';

/** The rows of a profile as markup, each figure with its small pictures. */
export function renderProfileRows({ columns, rows, named }: Profile): string {
  return rows.map(({ group, id, cells }) => {
    const body = cells.map((cell, index) => {
      const attributes = {
        scope: index === named ? 'row' : undefined,
        colspan: cell.span,
        'data-label': index === named ? undefined : cell.label,
        class: classes(cell.numeric === true && 'num', cell.missing === true && 'quiet', cell.side),
      };
      const side = cell.side === undefined ? '' : element('span', { 'aria-hidden': 'true' }, cell.side === 'up' ? '▲ ' : '▼ ');
      const inner = cell.strip !== undefined ? renderStrip(cell.strip) : cellBody(cell, side + (cell.spark === undefined ? '' : renderSparkline(cell.spark)));
      return element(index === named ? 'th' : 'td', attributes, inner);
    });
    return (group === undefined ? '' : groupRow(group, columns.length)) + element('tr', { id }, body.join(''));
  }).join('');
}
