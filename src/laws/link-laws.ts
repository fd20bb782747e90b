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
      const { file, fragment } = resolve(path, address.replaceAll('&amp;', '&'));
      if (!files.has(file)) return [`${path}: "${address}" leads nowhere`];
      return fragment !== null && !(anchors.get(file)?.has(fragment) ?? false) ? [`${path}: no id for "${address}"`] : [];
    }),
  );
}

function resolve(from: string, address: string): { file: string; fragment: string | null } {
  const url = new URL(address, `file:///${from}`);
  const path = decodeURIComponent(url.pathname).slice(1);
  const fragment = url.hash === '' ? null : decodeURIComponent(url.hash.slice(1));
  return { file: path === '' || path.endsWith('/') ? `${path}index.html` : path, fragment };
}
