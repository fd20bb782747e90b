import { describe, expect, test } from 'vitest';
import { breachesOf } from '../../src/laws/page-laws.ts';

/** A page that keeps every law, with what a test puts into its head or body. */
function page(body = '', { lang = 'vi', twin = '<link rel="alternate" hreflang="en" href="en/">', h1 = '<h1>Trang</h1>', head = '' } = {}): string {
  return `<!doctype html><html lang="${lang}"><head>${twin}${head}</head><body><a href="en/" data-twin>English</a>${h1}${body}</body></html>`;
}

const FIGURE = '<figure id="f"><svg xmlns="http://www.w3.org/2000/svg" role="img"><text>0,0%</text></svg><table><tr><th scope="col">Kỳ</th><td>0</td></tr></table></figure>';
const vi = (html: string) => breachesOf({ path: 'index.html', html });

describe('a good page', () => {
  test.each([
    ['in Vietnamese', 'index.html', page(FIGURE)],
    ['in English', 'en/don-vi/index.html', page(FIGURE, { lang: 'en', twin: '<link rel="alternate" hreflang="vi" href="../../don-vi/">' })],
    ['with words that only look like leftovers', 'index.html', page('<p>nullable, undefinedness, NaNo</p>')],
    ['with a script that says undefined', 'index.html', page('<script type="module">if (x === undefined || x === null) y();</script>')],
    ['with a cell of words', 'index.html', page('<table><tr><td class="quiet"><span>không nêu</span></td></tr></table>')],
    ['with a heading that is a link', 'index.html', page('', { h1: '<h1 class="x"><a href="./">Trang</a></h1>' })],
    ['with links in an SVG', 'index.html', page('<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"></svg>')],
    ['with a sign in an attribute', 'index.html', page('<p title="chỉ tiêu > 80%">Chỉ tiêu</p>')],
  ])('%s keeps every law', (_, path, html) => {
    expect(breachesOf({ path, html })).toEqual([]);
  });
});

describe('a law is broken by', () => {
  const cases: readonly (readonly [string, string, RegExp])[] = [
    ['the wrong language', page('', { lang: 'en' }), /language/],
    ['no language', page().replace(' lang="vi"', ''), /language/],
    ['no heading', page('', { h1: '' }), /^index\.html: 0 elements h1/],
    ['two headings', page('<h1 class="a">Hai</h1>'), /2 elements h1/],
    ['no link to the twin in the head', page('', { twin: '' }), /twin/],
    ['no link to the twin for the reader', page().replace(' data-twin', ''), /twin/],
    ['a figure without its table', page(FIGURE.replace(/<table>.*<\/table>/, '')), /figure/],
    ['a figure without its picture', page(FIGURE.replace(/<svg.*<\/svg>/, '')), /figure/],
    ['undefined', page('<p>Kỳ undefined</p>'), /"undefined"/],
    ['NaN', page('<p>NaN%</p>'), /"NaN"/],
    ['null', page('<td>null</td>'), /"null"/],
    ['an object', page('<p>[object Object]</p>'), /\[object/],
    ['undefined in an attribute', page('<p title="Kỳ undefined">Kỳ</p>'), /undefined/],
    ['NaN in a picture', page('<svg xmlns="http://www.w3.org/2000/svg"><circle cx="NaN" cy="1"/></svg>'), /NaN/],
    ['an empty cell', page('<table><tr><td></td></tr></table>'), /empty cell/],
    ['an empty heading of a column', page('<table><tr><th scope="col"> </th></tr></table>'), /empty cell/],
    ['a cell of empty elements', page('<table><tr><td class="num"><span></span> </td></tr></table>'), /empty cell/],
    ['an inline style', page('<p style="color:red">x</p>'), /inline/],
    ['an inline style in a picture', page('<svg xmlns="http://www.w3.org/2000/svg"><g class="a" style="fill:red"/></svg>'), /inline/],
    ['an inline style after a sign in an attribute', page('<p title="chỉ tiêu > 80%" style="color:red">x</p>'), /inline/],
    ['an inline handler', page('<button onclick="go()">x</button>'), /inline/],
    ['another host', page('<a href="https://example.com/">x</a>'), /another host/],
    ['another host without a scheme', page('<img src="//cdn.example.com/x.png" alt="x">'), /another host/],
    ['another host in a script', page('<script>fetch("http://api.example.vn/x")</script>'), /another host/],
    ['an id twice', page(`${FIGURE}<p id="f">x</p>`), /id "f" twice/],
  ];

  test.each(cases)('%s', (_, html, breach) => {
    const breaches = vi(html);
    expect(breaches).toHaveLength(1);
    expect(breaches[0]).toMatch(breach);
    expect(breaches[0]).toMatch(/^index\.html: /);
  });

  test('several faults, each told', () => {
    expect(vi(page('<p id="a">NaN</p><p id="a" style="x">y</p><table><tr><td></td></tr></table>', { h1: '' }))).toHaveLength(5);
  });
});
