import { describe, expect, test } from 'vitest';
import { relativeAssets } from '../../src/publish/relative-assets.ts';

describe('the address of an asset', () => {
  test.each([
    ['index.html', '<link href="/_astro/a.css">', '<link href="_astro/a.css">'],
    ['don-vi/index.html', '<link href="/_astro/a.css">', '<link href="../_astro/a.css">'],
    ['en/don-vi/sao-mai/index.html', "<script src='/_astro/a.js'>", "<script src='../../../_astro/a.js'>"],
    ['_astro/a.css', 'src: url(/_astro/f.woff2)', 'src: url(../_astro/f.woff2)'],
    ['_astro/a.css', 'url("/_astro/f.woff2") url(\'/_astro/g.woff2\')', 'url("../_astro/f.woff2") url(\'../_astro/g.woff2\')'],
    ['index.html', '<a href="/_astro/a"><a href="/_astro/b">', '<a href="_astro/a"><a href="_astro/b">'],
  ])('in %s: %s', (path, content, relative) => {
    expect(relativeAssets(path, content)).toBe(relative);
  });

  test.each([
    ['a link of the site', '<a href="../don-vi/">'],
    ['a text', '<p>xem /_astro/ trong thư mục</p>'],
    ['another host', '<a href="https://h.vn/_astro/a">'],
  ])('is the only thing that changes: not %s', (_, content) => {
    expect(relativeAssets('don-vi/index.html', content)).toBe(content);
  });
});
