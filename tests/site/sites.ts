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

/** The kind of a page: its segments without the language, any id left out: "don-vi", "don-vi/[…]", "don-vi/[…]/ban-in". */
export function kindOf({ path }: Pick<BuiltPage, 'path'>): string {
  const [kind = '', id, part] = path.replace(/^en\//, '').replace(/\/?index\.html$/, '').split('/');
  return [kind, ...(id === undefined ? [] : ['[…]']), ...(part === undefined ? [] : [part])].join('/');
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
