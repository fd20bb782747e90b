/**
 * Makes the addresses that Astro writes from the root (`/_astro/…`) relative to the file that holds them, so that the
 * site works under any path. `path` is that of the file from the root of the site.
 */
export function relativeAssets(path: string, content: string): string {
  const up = '../'.repeat(path.split('/').length - 1);
  return content.replace(/(["'(])\/_astro\//g, (_, before: string) => `${before}${up}_astro/`);
}
