type Words = Readonly<Record<string, string>>;

/** Makes the headings of a table into buttons that sort it. Rows without a value stay last in both directions. */
export function enableSorting(table: HTMLTableElement, words: Words): void {
  const body = table.tBodies[0];
  if (body === undefined) return;
  // Names are Vietnamese in both languages.
  const collator = new Intl.Collator('vi', { numeric: true });
  table.querySelectorAll<HTMLTableCellElement>('thead th').forEach((heading, index) => {
    const name = heading.textContent ?? '';
    const text = document.createElement('span');
    text.ariaHidden = 'true';
    text.textContent = name;
    // The button lies over the whole heading, so that nothing moves when it comes.
    const button = document.createElement('button');
    button.type = 'button';
    button.ariaLabel = name;
    button.title = (words['sort'] ?? '').replace('{column}', name);
    button.addEventListener('click', () => {
      const descending = heading.getAttribute('aria-sort') === 'ascending';
      for (const other of table.querySelectorAll('thead th')) other.removeAttribute('aria-sort');
      heading.setAttribute('aria-sort', descending ? 'descending' : 'ascending');
      body.append(...sortRows([...body.rows], index, descending, collator));
    });
    heading.replaceChildren(text, button);
  });
}

function sortRows(rows: HTMLTableRowElement[], index: number, descending: boolean, collator: Intl.Collator): HTMLTableRowElement[] {
  const value = (row: HTMLTableRowElement) => row.cells[index]?.dataset['value'];
  const known = rows.filter((row) => value(row) !== undefined);
  const missing = rows.filter((row) => value(row) === undefined);
  known.sort((a, b) => (descending ? -1 : 1) * compareValues(value(a) ?? '', value(b) ?? '', collator));
  return [...known, ...missing];
}

function compareValues(a: string, b: string, collator: Intl.Collator): number {
  const left = Number(a);
  const right = Number(b);
  return Number.isNaN(left) || Number.isNaN(right) ? collator.compare(a, b) : left - right;
}
