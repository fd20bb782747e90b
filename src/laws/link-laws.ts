import type { BuiltPage } from './page-laws.ts';

/** A link of a page as it is written; where it leads is null for another host, for a place above the site and for one that is not relative. */
export interface PageLink {
  readonly address: string;
  readonly place: { readonly file: string; readonly fragment: string | null } | null;
}

export function* linksOf({ path, html }: BuiltPage): Iterable<PageLink> {
  for (const [, address = ''] of html.matchAll(/\s(?:href|src|data-search)="([^"]*)"/g)) yield { address, place: address.startsWith('/') ? null : (resolvePlain(path, address) ?? resolve(path, address.replaceAll('&amp;', '&'))) };
}

/**
 * Links that lead nowhere: every address is relative, leads to a file of the site, and its fragment to an id there.
 * `files` are the paths of all files from the root of the site.
 */
export function lostLinks(pages: readonly BuiltPage[], files: ReadonlySet<string>): string[] {
  const anchors = new Map(pages.map(({ path, html }) => [path, new Set([...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id ?? ''))]));
  return pages.flatMap((page) =>
    [...linksOf(page)].flatMap(({ address, place }) => {
      if (address.startsWith('/')) return [`${page.path}: "${address}" is not relative`];
      if (place === null) return [`${page.path}: "${address}" leads out of the site`];
      if (!files.has(place.file)) return [`${page.path}: "${address}" leads nowhere`];
      return place.fragment !== null && !(anchors.get(place.file)?.has(place.fragment) ?? false) ? [`${page.path}: no id for "${address}"`] : [];
    }),
  );
}

/** Up by some folders and down by plain names, with a plain fragment or none. */
const PLAIN = /^(?:\.\/|((?:\.\.\/)*))((?:[\w-][\w.-]*\/)*(?:[\w-][\w.-]*)?)(?:#([\w.-]+))?$/;

/**
 * What `resolve` gives, of an address as nearly all are written and that stays within the site; null for any other. To
 * make a URL of each of the hundreds of addresses of a page takes longer than all other laws.
 */
function resolvePlain(from: string, address: string): { file: string; fragment: string | null } | null {
  const plain = PLAIN.exec(address);
  if (plain === null) return null;
  const [, up = '', down = '', fragment = null] = plain;
  if (address.startsWith('#') || address === '') return { file: from, fragment };
  let folder = from.lastIndexOf('/');
  for (let folders = up.length / 3; folders > 0; folders -= 1) {
    if (folder < 0) return null;
    folder = folder === 0 ? -1 : from.lastIndexOf('/', folder - 1);
  }
  const path = from.slice(0, folder + 1) + down;
  return { file: path === '' || path.endsWith('/') ? `${path}index.html` : path, fragment };
}

const ROOT = 'file:///site/';

/** The file and fragment of an address as seen from a file; null for another host and for a place above the site. */
function resolve(from: string, address: string): { file: string; fragment: string | null } | null {
  const url = new URL(address, ROOT + from);
  if (!url.href.startsWith(ROOT)) return null;
  const path = decodeURIComponent(url.href.slice(ROOT.length).replace(/[?#].*$/, ''));
  const fragment = url.hash === '' ? null : decodeURIComponent(url.hash.slice(1));
  return { file: path === '' || path.endsWith('/') ? `${path}index.html` : path, fragment };
}
