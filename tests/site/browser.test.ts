import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Walk } from './chromium.ts';
import { axeViolations, brokenCharts, sidewaysScroll, smallChartText, unnamedPictures } from './page-checks.ts';
import { kindOf, longestOfEachKind, pagesOf, siteOf } from './sites.ts';

const WIDE = { viewport: { width: 1280, height: 900 } };
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const NARROWEST = { viewport: { width: 320, height: 640 } };
const UNITS_AND_TOPICS = ['don-vi/[…]', 'chu-de/[…]'];

const site = siteOf('real');
const pages = pagesOf(site);
const all = pages.map(({ path }) => path);
const ofEachKind = longestOfEachKind(pages).map(({ path }) => path);
const examined = [...new Set([...ofEachKind, ...pages.filter((page) => !page.path.startsWith('en/') && UNITS_AND_TOPICS.includes(kindOf(page))).map(({ path }) => path)])];

/** The twin of a page has the same marks and other words: of each kind the largest is looked at in English too. */
const looked = [...new Set([...ofEachKind, ...all.filter((path) => !path.startsWith('en/'))])];
/** axe takes a second a page: it reads the largest of each kind, every unit and topic in Vietnamese, and every tenth of the others. */
const readByAxe = new Set([...ofEachKind, ...looked.filter((path, index) => !path.startsWith('en/') && (index % 10 === 0 || UNITS_AND_TOPICS.includes(kindOf({ path }))))]);

let walk: Walk;
beforeAll(async () => {
  walk = await Walk.start(site.out);
});
afterAll(() => walk.stop());

describe('the real site in a browser', () => {
  test('has pages of every kind to walk', () => {
    expect([...new Set(pages.map(kindOf))].sort()).toEqual(['', 'bien-nhan', 'chat-luong', 'chi-so/[…]', 'chu-de/[…]', 'don-vi', 'don-vi/[…]', 'don-vi/[…]/ban-in', 'du-lieu', 'huong-dan', 'kiem-tra', 'nguon/[…]', 'so-sanh', 'thay-doi']);
    expect(ofEachKind).toHaveLength(28);
  });

  // One visit a page: what a page must be is measured together, since opening it takes most of the time.
  test.each([
    ['every page at 1280 px', WIDE, looked],
    ['every kind of page, every unit and topic at 390 px', PHONE, examined],
    ['every kind of page at 320 px', NARROWEST, ofEachKind],
  ] as const)('has nothing to complain of on %s: no fault told, no sideways scrolling, charts whole and legible, nothing that axe objects to', async (_, options, paths) => {
    const complaints = await walk.each(paths, options, async ({ page, path, complaints: own }) => {
      own.push(...(await sidewaysScroll(page)), ...(await smallChartText(page)), ...(await brokenCharts(page)), ...(await unnamedPictures(page)));
      if (readByAxe.has(path)) own.push(...(await axeViolations(page)));
    });
    expect(complaints).toEqual([]);
  });

  test.each([['1280 px', WIDE], ['390 px', PHONE]] as const)('is complete without JavaScript at %s: drawings, tables behind their summaries, no tool that would do nothing', async (_, options) => {
    const complaints = await walk.each(ofEachKind, { ...options, javaScriptEnabled: false }, async ({ page, complaints: own }) => {
      own.push(...(await sidewaysScroll(page)), ...(await smallChartText(page)), ...(await brokenCharts(page)));
      if (await page.locator('search, [data-tools], thead button').filter({ visible: true }).count() > 0) own.push('a tool that needs a script is shown');
      const details = page.locator('figure details:has(table)').first();
      if (await details.count() === 0) return;
      await details.locator('summary').click();
      if (!(await details.locator('table').isVisible())) own.push('a table that does not open');
    });
    expect(complaints).toEqual([]);
  });
});
