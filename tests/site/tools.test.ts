import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { layoutShift, Walk } from './chromium.ts';
import { siteOf } from './sites.ts';

const UNIT = 'don-vi/tay-son/index.html';
const INDICATOR = 'chi-so/organisation-classification/index.html';

let walk: Walk;
beforeAll(async () => {
  walk = await Walk.start(siteOf('real').out);
});
afterAll(() => walk.stop());

/** Opens a page with scripts at 1280 px, hands it over, and closes it. */
async function on<T>(path: string, use: (page: Page) => Promise<T>): Promise<T> {
  const context = await walk.open({ viewport: { width: 1280, height: 900 } });
  try {
    const page = await context.newPage();
    await page.goto(walk.urlOf(path), { waitUntil: 'load' });
    return await use(page);
  } finally {
    await context.close();
  }
}

describe('a table', () => {
  /** The raw values of the column of computed shares, top to bottom; null is a row without one. */
  const shares = (page: Page) => page.evaluate(() => {
    const table = [...document.querySelectorAll('table')].at(-1) as HTMLTableElement;
    const at = [...table.querySelectorAll('thead th')].findIndex((heading) => heading.textContent?.includes('Tỷ lệ tính lại'));
    return [...(table.tBodies[0]?.rows ?? [])].map((row) => row.cells[at]?.dataset['value'] ?? null).map((value) => (value === null ? null : Number(value)));
  });

  test('is sorted by keyboard, up and then down, rows without a value last both ways', async () => {
    await on(INDICATOR, async (page) => {
      const named = page.getByRole('button', { name: 'Tỷ lệ tính lại' });
      const heading = page.locator('table').last().locator('thead th').filter({ has: named });
      const button = heading.getByRole('button');
      const before = await shares(page);
      await button.focus();
      await page.keyboard.press('Enter');
      const up = await shares(page);
      expect(await heading.getAttribute('aria-sort')).toBe('ascending');
      await page.keyboard.press('Enter');
      const down = await shares(page);
      expect(await heading.getAttribute('aria-sort')).toBe('descending');

      const numbers = before.filter((value) => value !== null).sort((a, b) => a - b);
      const missing = before.filter((value) => value === null);
      expect(missing.length).toBeGreaterThan(0);
      expect(numbers).toContain(0);
      expect(up).toEqual([...numbers, ...missing]);
      expect(down).toEqual([...numbers.toReversed(), ...missing]);
    });
  });
});

describe('the search', () => {
  test.each([
    ['without accents', 'tay son', 'Huyện Tây Sơn'],
    ['with accents, the very word first', 'Tây Sơn', 'Huyện Tây Sơn'],
    ['in capitals', 'KON TUM', 'Tỉnh Kon Tum'],
    ['by a word of an indicator', 'dan van kheo', 'Mô hình dân vận khéo được công nhận'],
  ])('finds by keyboard %s', async (_, query, wanted) => {
    await on(UNIT, async (page) => {
      await page.getByRole('searchbox').focus();
      await page.keyboard.type(query);
      await page.locator('[data-search-found] a').first().waitFor();
      const names = await page.locator('[data-search-found] a').allTextContents();
      expect(names.some((name) => name.startsWith(wanted))).toBe(true);
      await page.keyboard.press('ArrowDown');
      const focused = await page.evaluate(() => (document.activeElement as HTMLAnchorElement).href);
      await page.keyboard.press('Enter');
      await page.waitForURL(focused);
      expect(await page.locator('h1').textContent()).toBe(names[0]?.replace(/ (?:đơn vị|chỉ số|chủ đề|nguồn)$/, ''));
    });
  });

  test('says that nothing is found', async () => {
    await on(UNIT, async (page) => {
      await page.getByRole('searchbox').fill('zzzz');
      await expect.poll(() => page.locator('[data-search-status]').textContent()).toBe('Không có kết quả nào.');
      expect(await page.locator('[data-search-found]').isVisible()).toBe(false);
    });
  });
});

test('the switch of language keeps the place on the page', async () => {
  await on(UNIT, async (page) => {
    await page.evaluate(() => { location.hash = '#profile'; });
    await page.locator('[data-twin]').click();
    await page.waitForURL(/\/en\/don-vi\/tay-son\/#profile$/);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  });
});

test.each([UNIT, INDICATOR, 'index.html'])('nothing moves while %s loads', async (path) => {
  const moved = await on(path, async (page) => {
    await page.reload({ waitUntil: 'networkidle' });
    return layoutShift(page);
  });
  expect(moved).toBe(0);
});
