import type { BuiltPage } from './page-laws.ts';

/**
 * Links that lead nowhere: every address is relative, leads to a file of the site, and its fragment to an id there.
 * `files` are the paths of all files from the root of the site.
 */
export function lostLinks(pages: readonly BuiltPage[], files: ReadonlySet<string>): string[] {
  const anchors = new Map(pages.map(({ path, html }) => [path, new Set([...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id ?? ''))]));
  return pages.flatMap(({ path, html }) =>
    [...html.matchAll(/\s(?:href|src|data-search)="([^"]*)"/g)].flatMap(([, address = '']) => {
      if (address.startsWith('/')) return [`${path}: "${address}" is not relative`];
      const target = resolve(path, address.replaceAll('&amp;', '&'));
      if (target === null) return [`${path}: "${address}" leads out of the site`];
      const { file, fragment } = target;
      if (!files.has(file)) return [`${path}: "${address}" leads nowhere`];
      return fragment !== null && !(anchors.get(file)?.has(fragment) ?? false) ? [`${path}: no id for "${address}"`] : [];
    }),
  );
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
