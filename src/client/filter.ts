/** Leaves out what does not fit every choice; a group without anything left is left out too. */
export function enableFilters(): void {
  const fields = document.querySelector<HTMLFieldSetElement>('fieldset[data-filters]');
  const status = fields?.querySelector('[role=status]');
  if (fields == null || status == null) return;
  const items = [...document.querySelectorAll<HTMLElement>('[data-filter-group] > ul > li')];
  const apply = () => {
    const wanted = [...fields.querySelectorAll('select')].filter(({ value }) => value !== '');
    for (const item of items) item.hidden = !wanted.every(({ name, value }) => item.dataset[name] === value);
    for (const group of document.querySelectorAll<HTMLElement>('[data-filter-group]')) group.hidden = group.querySelector('li:not([hidden])') === null;
    status.textContent = (fields.dataset['filters'] ?? '').replace('{count}', String(items.filter(({ hidden }) => !hidden).length));
  };
  fields.addEventListener('change', apply);
  fields.hidden = false;
  apply();
  // A reader who follows a link to one finding must find it shown.
  window.addEventListener('hashchange', () => {
    if (document.getElementById(decodeURIComponent(location.hash.slice(1)))?.hidden !== true) return;
    for (const select of fields.querySelectorAll('select')) select.value = '';
    apply();
  });
}
