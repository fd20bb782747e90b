/** The language switch keeps the place on the page: the twin has the same anchors. */
export function keepPlace(): void {
  const twin = document.querySelector<HTMLAnchorElement>('[data-twin]');
  const address = twin?.getAttribute('href')?.split('#')[0];
  if (twin == null || address === undefined) return;
  const follow = () => twin.setAttribute('href', address + location.hash);
  follow();
  addEventListener('hashchange', follow);
}
