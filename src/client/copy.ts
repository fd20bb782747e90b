/** The tools of the page: copy its address, print it with all tables open. */
export function enableCopy(words: Readonly<Record<string, string>>): void {
  const tools = document.querySelector<HTMLElement>('[data-tools]');
  if (tools === null) return;
  const status = tools.querySelector('[data-copy-status]');
  tools.querySelector('[data-copy]')?.addEventListener('click', () => {
    void navigator.clipboard?.writeText(location.href).then(() => status?.replaceChildren(words['copied'] ?? ''));
  });
  for (const button of document.querySelectorAll('[data-print]')) {
    button.addEventListener('click', () => {
      for (const details of document.querySelectorAll('details')) details.open = true;
      print();
    });
  }
  // Built pages do not know under which address they will stand.
  for (const place of document.querySelectorAll('[data-address]')) place.textContent = location.href;
}
