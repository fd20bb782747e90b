import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { attribute, classes } from '../../src/markup/attribute.ts';
import { renderRows } from '../../src/markup/table-rows.ts';
import type { Cell } from '../../src/views/table.ts';

const HOSTILE = ['<b>x</b>', '"onmouseover="x', "'", '&amp;', '</td><script>x</script>', '\u0000', '{{x}}', '<!--'];
const columns = [{ key: 'a', label: 'Đơn vị', numeric: false }, { key: 'b', label: 'Số "n"', numeric: true }];
const bodyOf = (markup: string) => parseHTML(`<table><tbody>${markup}</tbody></table>`).document.querySelector('tbody') as HTMLElement;
const rows = (cells: readonly Cell[], parts: { readonly id?: string; readonly group?: string } = {}) => bodyOf(renderRows({ caption: 'c', columns, rows: [{ cells, ...parts }] }, true));

test.each(HOSTILE)('"%s" stays text, between tags and in every attribute', (text) => {
  const body = rows([{ text, value: text }, { text, value: text, href: text, detail: text, mark: { label: text, href: text } }], { id: text, group: text });
  const [group, row, ...more] = [...body.children];
  const [name, cell] = [...(row?.children ?? [])];
  const [link, flag] = [...(cell?.querySelectorAll('a') ?? [])];
  expect([group?.textContent, row?.id, name?.textContent, name?.getAttribute('data-value'), link?.textContent, link?.getAttribute('href'), flag?.getAttribute('href'), flag?.getAttribute('aria-label'), cell?.querySelector('.detail')?.textContent?.slice(1)]).toEqual(Array(9).fill(text));
  expect([more.length, body.querySelectorAll('*').length]).toEqual([0, 10]);
});

test.each([[undefined, ''], ['', ' a'], [0, ' a="0"'], ['"', ' a="&quot;"']])('an attribute of the value %j is written "%s"', (value, written) => {
  expect(attribute('a', value)).toBe(written);
});

test.each([[['num', false, undefined], 'num'], [['num', 'quiet'], 'num quiet'], [[false, undefined], undefined]] as const)('of the names %j apply "%s"', (names, applying) => {
  expect(classes(...names)).toBe(applying);
});

describe('a row of a table', () => {
  test('is named by its first cell, and labels the others by their columns', () => {
    const [name, figure] = [...rows([{ text: 'Xã', value: 'Xã' }, { text: '1.046', value: 1046 }], { id: 'r1' }).querySelectorAll('th, td')];
    expect([name?.outerHTML, figure?.outerHTML]).toEqual([
      '<th scope="row" data-value="Xã"><span class="cell">Xã</span></th>',
      '<td data-label="Số &quot;n&quot;" data-value="1046" class="num"><span class="cell">1.046</span></td>',
    ]);
  });

  test('has link, mark, detail, bar and shade where its cells have them; zero is a value', () => {
    const cell: Cell = { text: '0', value: 0, href: '../a/', mark: { label: 'sai & lệch', href: '#f' }, detail: '0/20', bar: 0, shade: 3 };
    expect(rows([{ text: 'Xã', value: null, missing: true }, cell]).querySelector('td')?.outerHTML).toBe('<td data-label="Số &quot;n&quot;" data-value="0" class="num shade-3"><span class="cell"><a href="../a/">0</a> <a class="flag" href="#f" aria-label="sai & lệch">※</a><span class="detail"> 0/20</span></span><meter value="0" aria-hidden="true"></meter></td>');
  });

  test('stands below the name of its group', () => {
    const body = rows([{ text: 'x', value: 'x' }], { group: 'Nhóm <1>' });
    expect(body.querySelector('tr.group th')?.getAttribute('colspan')).toBe('2');
    expect(body.querySelector('tr.group')?.textContent).toBe('Nhóm <1>');
  });
});
