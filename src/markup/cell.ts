import type { Cell } from '../views/table.ts';
import { element, escape } from './element.ts';

/** What stands in a cell: its words with their link, the sign of a finding, the detail. `before` is markup that comes first. */
export function cellBody({ text, href, mark, detail }: Cell, before = ''): string {
  const words = href === undefined ? escape(text) : element('a', { href }, escape(text));
  const flag = mark === undefined ? '' : ` ${element('a', { class: 'flag', href: mark.href, 'aria-label': mark.label }, '※')}`;
  return element('span', { class: 'cell' }, before + words + flag + (detail === undefined ? '' : element('span', { class: 'detail' }, ` ${escape(detail)}`)));
}

/** The row that names the group of those below it, over all columns. */
export function groupRow(group: string, columns: number): string {
  return element('tr', { class: 'group' }, element('th', { scope: 'colgroup', colspan: columns }, escape(group)));
}
