import { inflateSync } from 'node:zlib';
import type { Page } from 'playwright-core';

/** A printed file as the tests read it: its sheets, what is painted where, and how colours look in grey. Points: 72 to the inch. */
export const MM = 72 / 25.4;
/** The margins of office papers. */
export const MARGINS = { top: 20 * MM, right: 15 * MM, bottom: 20 * MM, left: 30 * MM };
/** How far a colour may be from another in print, in steps of CIE lightness. */
export const STEP = 9;
/** Colours that no page has: what is painted with them is found again in the printed file. */
export const PAINT = { main: [1, 2, 3], head: [3, 2, 1], chart: [2, 3, 1] } as const;

/** Paints the content, the heads of tables and the charts; a sheet of its own, since the policy of the page forbids other styles. */
export async function paint(target: Page): Promise<void> {
  await target.evaluate(({ main, head, chart }) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`@media print { main { background: rgb(${main}) !important; } thead th { background: rgb(${head}) !important; } .chart.wide { background: rgb(${chart}) !important; } }`);
    document.adoptedStyleSheets = [sheet];
  }, { main: PAINT.main.join(' '), head: PAINT.head.join(' '), chart: PAINT.chart.join(' ') });
}

interface Area { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }
export interface Sheet { readonly width: number; readonly height: number; readonly painted: (colour: readonly number[]) => Area }

/** The sheets of a printed file in their order, each with its size and where a colour is painted on it, in points. */
export function sheetsOf(pdf: Buffer): Sheet[] {
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
export function luminance(colour: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = colour.map((part) => part / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** CIE lightness, 0 black to 100 white. */
export function lightness(luminous: number): number {
  return luminous > 0.008856 ? 116 * Math.cbrt(luminous) - 16 : 903.3 * luminous;
}

/** What is wrong with the paper of some sheets: its size, and what is painted beyond the margins. */
export function paperFaults(sheets: readonly Sheet[]): string[] {
  return sheets.flatMap(({ width, height, painted }, index) => {
    const area = painted(PAINT.main);
    const off = {
      width: width - 210 * MM,
      height: height - 297 * MM,
      left: area.left - MARGINS.left,
      right: area.right - (width - MARGINS.right),
      bottom: Math.min(0, area.bottom - MARGINS.bottom),
      top: Math.max(0, area.top - (height - MARGINS.top)),
    };
    return Object.entries(off).filter(([, by]) => !(Math.abs(by) < 1.5)).map(([what, by]) => `sheet ${index + 1}: ${what} is off by ${by.toFixed(1)} points`);
  });
}

/** Colours of texts that are seen and do not stand out from the paper in grey. */
export async function faintTexts(page: Page): Promise<string[]> {
  const colours = await page.evaluate(() => [...document.querySelectorAll('main *')].filter((element) => element.getClientRects().length > 0 && [...element.childNodes].some((node) => node.nodeType === 3 && (node.textContent ?? '').trim() !== '') && element.closest('svg') === null).map((element) => getComputedStyle(element).color));
  if (colours.length === 0) return ['no text is seen'];
  return [...new Set(colours)].filter((colour) => 1.05 / (luminance(numbersOf(colour)) + 0.05) < 4.5);
}

/** The lightness of the parts of the bars that are seen, the darkest first. */
export async function greysOfBars(page: Page): Promise<number[]> {
  const fills = await page.evaluate(() => [...new Set([...document.querySelectorAll('.chart.wide g[fill] rect, .chart.wide rect[fill]')].filter((rect) => rect.getClientRects().length > 0).map((rect) => getComputedStyle(rect).fill))]);
  return fills.map((fill) => lightness(luminance(numbersOf(fill)))).sort((a, b) => a - b);
}
