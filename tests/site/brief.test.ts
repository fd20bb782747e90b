import { inflateSync } from 'node:zlib';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Walk } from './chromium.ts';
import { pagesOf, siteOf } from './sites.ts';

/** Points: 72 to the inch, 25.4 mm to the inch. */
const MM = 72 / 25.4;
const MARGINS = { top: 20 * MM, right: 15 * MM, bottom: 20 * MM, left: 30 * MM };
/** How far a colour may be from another in print, in steps of CIE lightness. */
const STEP = 9;
/** Colours that no page has: what is painted with them is found again in the printed file. */
const PAINT = { main: [1, 2, 3], head: [3, 2, 1] } as const;

const site = siteOf('real');
const briefs = pagesOf(site).filter(({ path }) => path.endsWith('ban-in/index.html'));
const longest = briefs.reduce((best, page) => (page.html.length > best.html.length ? page : best));

let walk: Walk;
let context: BrowserContext;
let page: Page;
beforeAll(async () => {
  walk = await Walk.start(site.out);
  context = await walk.open({ viewport: { width: 1280, height: 900 } });
  page = await context.newPage();
  await page.goto(walk.urlOf(longest.path), { waitUntil: 'load' });
  await page.emulateMedia({ media: 'print' });
});
afterAll(() => walk.stop());

test('there is a brief of every unit with figures, in both languages', () => {
  expect(briefs.length).toBeGreaterThan(10);
  expect(briefs.filter(({ html }) => !html.includes('data-print'))).toEqual([]);
});

describe('the printed brief', () => {
  test('is A4, with the margins of office papers on every sheet and the headings on every part of a table', async () => {
    await paint(page);
    const sheets = sheetsOf(await page.pdf({ preferCSSPageSize: true }));
    expect(sheets.length).toBeGreaterThan(1);
    for (const { width, height, painted } of sheets) {
      expect(Math.abs(width - 210 * MM)).toBeLessThan(1);
      expect(Math.abs(height - 297 * MM)).toBeLessThan(1);
      const area = painted(PAINT.main);
      expect(Math.abs(area.left - MARGINS.left)).toBeLessThan(1.5);
      expect(Math.abs(area.right - (width - MARGINS.right))).toBeLessThan(1.5);
      expect(area.bottom).toBeGreaterThan(MARGINS.bottom - 1.5);
      expect(area.top).toBeLessThan(height - MARGINS.top + 1.5);
    }
    const withTable = sheets.filter(({ painted }) => Number.isFinite(painted(PAINT.head).left));
    expect(withTable.length).toBeGreaterThan(1);
  });

  test('keeps its rows whole and repeats their headings, by the rules of its style', async () => {
    const rules = await page.evaluate(() => ({
      head: getComputedStyle(document.querySelector('.brief thead') as Element).display,
      rows: [...document.querySelectorAll('.brief tr')].map((row) => getComputedStyle(row).breakInside),
      charts: [...document.querySelectorAll('.brief .chart')].map((chart) => getComputedStyle(chart).breakInside),
      sheet: [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]).flatMap((rule) => (rule instanceof CSSMediaRule && rule.conditionText === 'print' ? [...rule.cssRules] : [])).filter((rule) => rule instanceof CSSPageRule).map((rule) => (rule as CSSPageRule).style.margin),
    }));
    expect([rules.head, new Set([...rules.rows, ...rules.charts])]).toEqual(['table-header-group', new Set(['avoid'])]);
    expect(rules.sheet).toEqual(['20mm 15mm 20mm 30mm']);
  });

  test('has no controls, and ends with its address and the version of the data', async () => {
    expect(await page.locator('button, input, summary, nav').filter({ visible: true }).count()).toBe(0);
    expect(await page.locator('.brief-foot').innerText()).toMatch(new RegExp(`^${walk.urlOf(longest.path)} · .+[0-9a-f]{7}$`));
  });

  test('is legible in grey: texts stand out from the paper, and the classes from one another', async () => {
    const texts = await page.evaluate(() => [...document.querySelectorAll('main *')].filter((element) => element.getClientRects().length > 0 && [...element.childNodes].some((node) => node.nodeType === 3 && (node.textContent ?? '').trim() !== '') && element.closest('svg') === null).map((element) => getComputedStyle(element).color));
    expect(texts.length).toBeGreaterThan(50);
    expect([...new Set(texts)].filter((colour) => 1.05 / (luminance(numbersOf(colour)) + 0.05) < 4.5)).toEqual([]);
    const fills = await page.evaluate(() => [...new Set([...document.querySelectorAll('.chart.wide g[fill] rect, .chart.wide rect[fill]')].filter((rect) => rect.getClientRects().length > 0).map((rect) => getComputedStyle(rect).fill))]);
    const greys = fills.map((fill) => lightness(luminance(numbersOf(fill)))).sort((a, b) => a - b);
    expect(greys.length).toBeGreaterThan(2);
    expect(greys.slice(1).filter((grey, index) => grey - (greys[index] ?? 0) < STEP)).toEqual([]);
  });
});

test.each([
  ['no light', [0, 0, 0], 0],
  ['white', [255, 255, 255], 100],
  ['middle grey', [119, 119, 119], 50],
])('the lightness of %s', (_, colour, expected) => {
  expect(Math.round(lightness(luminance(colour)))).toBe(expected);
});

/** Paints the content and the heads of tables; a sheet of its own, since the policy of the page forbids other styles. */
async function paint(target: Page): Promise<void> {
  await target.evaluate(({ main, head }) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`@media print { main { background: rgb(${main}) !important; } .brief thead th { background: rgb(${head}) !important; } }`);
    document.adoptedStyleSheets = [sheet];
  }, { main: PAINT.main.join(' '), head: PAINT.head.join(' ') });
}

interface Area { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }
interface Sheet { readonly width: number; readonly height: number; readonly painted: (colour: readonly number[]) => Area }

/** The sheets of a printed file in their order, each with its size and where a colour is painted on it, in points. */
function sheetsOf(pdf: Buffer): Sheet[] {
  const text = pdf.toString('latin1');
  const objects = new Map([...text.matchAll(/(?:^|\n)(\d+) 0 obj\s([\s\S]*?)endobj/g)].map(([, id, body]) => [id, body ?? ''] as const));
  return [...objects.values()].filter((body) => /\/Type\s*\/Page\b/.test(body.split('stream')[0] ?? '')).map((body) => {
    const [, , width = 0, height = 0] = (/\/MediaBox\s*\[([^\]]*)\]/.exec(body)?.[1] ?? '').trim().split(/\s+/).map(Number);
    const content = streamOf(objects.get(/\/Contents\s+(\d+)/.exec(body)?.[1] ?? '') ?? '');
    return { width, height, painted: (colour) => paintedArea(content, colour) };
  });
}

function streamOf(body: string): string {
  const start = body.indexOf('stream') + 'stream'.length;
  return inflateSync(Buffer.from(body.slice(start).replace(/^\r?\n/, ''), 'latin1'), { finishFlush: 2 }).toString('latin1');
}

/** Follows a drawing: `q` and `Q` keep and restore, `cm` moves, `rg` takes a colour, `re` and `f` fill a box. */
function paintedArea(content: string, colour: readonly number[]): Area {
  const area = { left: Infinity, right: -Infinity, top: -Infinity, bottom: Infinity };
  let now = { matrix: [1, 0, 0, 1, 0, 0], fill: '' };
  const kept: (typeof now)[] = [];
  let numbers: number[] = [];
  let box: number[] = [];
  for (const token of content.split(/\s+/)) {
    const value = Number(token);
    if (token !== '' && !Number.isNaN(value)) {
      numbers.push(value);
      continue;
    }
    if (token === 'q') kept.push(now);
    if (token === 'Q') now = kept.pop() ?? now;
    if (token === 'cm') now = { ...now, matrix: product(numbers.slice(-6), now.matrix) };
    if (token === 'rg') now = { ...now, fill: numbers.slice(-3).map((part) => Math.round(part * 255)).join() };
    if (token === 're') box = numbers.slice(-4);
    if (/^f\*?$/.test(token) && now.fill === colour.join()) {
      const [x = 0, y = 0, wide = 0, high = 0] = box;
      for (const [px, py] of [[x, y], [x + wide, y + high]] as const) {
        const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = now.matrix;
        const at = { x: a * px + c * py + e, y: b * px + d * py + f };
        Object.assign(area, { left: Math.min(area.left, at.x), right: Math.max(area.right, at.x), top: Math.max(area.top, at.y), bottom: Math.min(area.bottom, at.y) });
      }
    }
    numbers = [];
  }
  return area;
}

function product([a = 0, b = 0, c = 0, d = 0, e = 0, f = 0]: readonly number[], [g = 0, h = 0, i = 0, j = 0, k = 0, l = 0]: readonly number[]): number[] {
  return [a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l];
}

function numbersOf(colour: string): number[] {
  return (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number);
}

/** Relative luminance, which a print in grey keeps. */
function luminance(colour: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = colour.map((part) => part / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** CIE lightness, 0 black to 100 white. */
function lightness(luminous: number): number {
  return luminous > 0.008856 ? 116 * Math.cbrt(luminous) - 16 : 903.3 * luminous;
}
