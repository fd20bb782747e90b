import type { Cell } from '../views/table.ts';
import { attribute, escape } from './attribute.ts';

/** What stands in a cell: its words with their link, the sign of a finding, the detail. `before` is markup that comes first. */
export function cellBody({ text, href, mark, detail }: Cell, before = ''): string {
  const words = href === undefined ? escape(text) : `<a${attribute('href', href)}>${escape(text)}</a>`;
  const flag = mark === undefined ? '' : ` <a class="flag"${attribute('href', mark.href)}${attribute('aria-label', mark.label)}>※</a>`;
  const small = detail === undefined ? '' : `<span class="detail"> ${escape(detail)}</span>`;
  return `<span class="cell">${before}${words}${flag}${small}</span>`;
}

/** The row that names the group of those below it, over all columns. */
export function groupRow(group: string, columns: number): string {
  return `<tr class="group"><th scope="colgroup" colspan="${columns}">${escape(group)}</th></tr>`;
}
