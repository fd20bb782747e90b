const ASSETS = '/_astro/';

/**
 * Makes the addresses that Astro writes from the root (`/_astro/…`) relative to the file that holds them, so that the
 * site works under any path. `path` is that of the file from the root of the site.
 */
export function relativeAssets(path: string, content: string): string {
  const up = '../'.repeat(path.split('/').length - 1);
  // A page has a handful of them: looking for the letters is several times as fast as asking of every sign what follows it.
  let [written, from] = ['', 0];
  for (let at = content.indexOf(ASSETS); at !== -1; at = content.indexOf(ASSETS, at + 1)) {
    if (!`"'(`.includes(content.charAt(at - 1) || ' ')) continue;
    written += content.slice(from, at) + up;
    from = at + 1;
  }
  return written + content.slice(from);
}
