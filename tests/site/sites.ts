import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { listFiles } from '../../scripts/folder.ts';
import type { BuiltPage } from '../../src/laws/page-laws.ts';
import type { Built } from './setup.ts';

/** The sites that `setup.ts` has built. */
export const sites = inject('sites').map((built) => [built.name, built] as const);

export function siteOf(name: Built['name']): Built {
  const found = inject('sites').find((built) => built.name === name);
  if (found === undefined) throw new Error(`No site "${name}"`);
  return found;
}

export function pagesOf({ out }: Built): BuiltPage[] {
  return listFiles(out).filter((path) => path.endsWith('.html')).map((path) => ({ path, html: readFileSync(join(out, path), 'utf8') }));
}

/** The kind of a page, which is its first segment without the language: "don-vi/[…]" and "don-vi" are two kinds. */
export function kindOf({ path }: Pick<BuiltPage, 'path'>): string {
  const [kind = '', id] = path.replace(/^en\//, '').replace(/\/?index\.html$/, '').split('/');
  return id === undefined ? kind : `${kind}/[…]`;
}

/** The page of every kind and language that has the most to go wrong: the longest. */
export function longestOfEachKind(pages: readonly BuiltPage[]): BuiltPage[] {
  const longest = new Map<string, BuiltPage>();
  for (const page of pages) {
    const key = `${page.path.startsWith('en/')} ${kindOf(page)}`;
    if (page.html.length > (longest.get(key)?.html.length ?? -1)) longest.set(key, page);
  }
  return [...longest.values()];
}
