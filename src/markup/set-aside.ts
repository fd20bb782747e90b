let aside: string[] | null = null;

/**
 * Markup on its way into a template. While a page is built only a mark goes there: tables and pictures are nine tenths of a
 * page, and Astro would carry them through buffers and streams of bytes only for the build to make a text of them again.
 */
export function setAside(markup: string): string {
  if (aside === null) return markup;
  aside.push(markup);
  return `<!--aside ${aside.length - 1}-->`;
}

/** From here on what goes into a template is set aside, for one page. */
export function startPage(): void {
  aside = [];
}

/** The page with everything in its place. No text of a page can look like a mark, since its signs are escaped. */
export function putBack(html: string): string {
  const pieces = aside ?? [];
  aside = null;
  return html.replace(/<!--aside (\d+)-->/g, (_, index: string) => pieces[Number(index)] ?? '');
}
