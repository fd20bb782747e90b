import { describe, expect, test } from 'vitest';
import { linksOf, lostLinks } from '../../src/laws/link-laws.ts';

const FILES = new Set(['index.html', 'don-vi/index.html', 'don-vi/sao-mai/index.html', 'en/index.html', 'data/units.csv', 'data/search.vi.json', 'hinh/báo cáo.svg', '_astro/a.js']);

/** The links that are lost on the page of a unit; the list of units has the id "dau". */
function lost(html: string, path = 'don-vi/sao-mai/index.html'): string[] {
  const pages = [{ path, html: `<h2 id="hinh-1">x</h2>${html}` }, ...(path === 'don-vi/index.html' ? [] : [{ path: 'don-vi/index.html', html: '<h2 class="x" id="dau">x</h2>' }])];
  return lostLinks(pages, FILES);
}

describe('a link leads somewhere', () => {
  test.each([
    ['a page', '<a href="../">x</a>'],
    ['the home page', '<a href="../../">x</a>'],
    ['a page by its file', '<a href="../../en/index.html">x</a>'],
    ['a file', '<a href="../../data/units.csv" download>x</a>'],
    ['a script', '<script type="module" src="../../_astro/a.js"></script>'],
    ['an id of its own page', '<a href="#hinh-1">x</a>'],
    ['an id of another page', '<a href="../#dau">x</a>'],
    ['itself', '<a href="./">x</a>'],
    ['a file with letters beyond ASCII', '<a href="../../hinh/b%C3%A1o%20c%C3%A1o.svg">x</a>'],
    ['a page with a query', '<a href="../?a=1&amp;b=2">x</a>'],
    ['the index of the search', '<form data-search="../../data/search.vi.json"></form>'],
  ])('to %s', (_, html) => {
    expect(lost(html)).toEqual([]);
  });
});

describe('a link is lost', () => {
  test.each([
    ['that begins at the root', '<a href="/don-vi/">x</a>', '"/don-vi/" is not relative'],
    ['to another host', '<a href="https://example.com/index.html">x</a>', '"https://example.com/index.html"'],
    ['to a host without a scheme', '<a href="//example.com/index.html">x</a>', '"//example.com/index.html" is not relative'],
    ['to a missing page', '<a href="../dong-khe/">x</a>', '"../dong-khe/" leads nowhere'],
    ['to a missing file', '<a href="../../data/observations.csv">x</a>', 'leads nowhere'],
    ['to a folder without its slash', '<a href="../../don-vi">x</a>', 'leads nowhere'],
    ['to a missing script', '<script src="../../_astro/b.js"></script>', 'leads nowhere'],
    ['to a missing index of the search', '<form data-search="../../data/search.en.json"></form>', 'leads nowhere'],
    ['to a missing id of its own page', '<a href="#hinh-2">x</a>', 'no id for "#hinh-2"'],
    ['to a missing id of another page', '<a href="../#cuoi">x</a>', 'no id for "../#cuoi"'],
    ['to an id of a file that is no page', '<a href="../../data/units.csv#dau">x</a>', 'no id for'],
    ['out of the site, though a file of that name is in it', '<a href="../../../index.html">x</a>', '"../../../index.html"'],
    ['out of the site, however far', '<a href="../../../../../don-vi/">x</a>', '"../../../../../don-vi/"'],
  ])('%s', (_, html, told) => {
    const found = lost(html);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(told);
    expect(found[0]).toMatch(/^don-vi\/sao-mai\/index\.html: /);
  });

  test('once for every link, on every page', () => {
    const pages = ['index.html', 'en/index.html'].map((path) => ({ path, html: '<a href="x/">1</a><a href="y/">2</a>' }));
    expect(lostLinks(pages, FILES)).toHaveLength(4);
  });
});

describe('an address leads to the same place, however it is written', () => {
  test.each([
    ['../', '../x/..', 'don-vi/index.html', null],
    ['./', '%2e/', 'don-vi/sao-mai/index.html', null],
    ['', '?', 'don-vi/sao-mai/index.html', null],
    ['#a-1', '?#a-1', 'don-vi/sao-mai/index.html', 'a-1'],
    ['a.csv', './a.csv', 'don-vi/sao-mai/a.csv', null],
    ['../../', '../../?a=1', 'index.html', null],
    ['../../index.html#a', '../../%69ndex.html#a', 'index.html', 'a'],
    ['../dong-khe/b/#c.d', '../dong-khe//../b/#c.d', 'don-vi/dong-khe/b/index.html', 'c.d'],
  ])('"%s" and "%s"', (plain, other, file, fragment) => {
    const places = [plain, other].map((address) => [...linksOf({ path: 'don-vi/sao-mai/index.html', html: `<a href="${address}">` })].map(({ place }) => place));
    expect(places).toEqual([[{ file, fragment }], [{ file, fragment }]]);
  });

  test.each(['../../../', '../../../site/index.html', '../../../../x/', 'https://h.vn/', 'mailto:a', '//h.vn/'])('"%s" leads out of the site, or back into it by its name only', (address) => {
    const [link] = [...linksOf({ path: 'don-vi/sao-mai/index.html', html: `<a href="${address}">` })];
    expect(link?.place).toEqual(address.includes('/site/') ? { file: 'index.html', fragment: null } : null);
  });
});
