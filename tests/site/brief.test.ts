import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Walk } from './chromium.ts';
import { faintTexts, greysOfBars, lightness, luminance, PAINT, paint, paperFaults, sheetsOf, STEP } from './printed.ts';
import { pagesOf, siteOf } from './sites.ts';

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
    expect(paperFaults(sheets)).toEqual([]);
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
    expect(await faintTexts(page)).toEqual([]);
    const greys = await greysOfBars(page);
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
