import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { layoutShift, Walk } from './chromium.ts';
import { siteOf } from './sites.ts';

let fixture: Walk;
let real: Walk;
let opened: Page[] = [];

beforeAll(async () => {
  fixture = await Walk.start(siteOf('fixture').out);
  real = await Walk.start(siteOf('real').out);
});
afterEach(async () => {
  await Promise.all(opened.map((page) => page.context().close()));
  opened = [];
});
afterAll(async () => {
  await fixture.stop();
  await real.stop();
});

async function open(walk: Walk, path: string, width = 1280): Promise<Page> {
  const context = await walk.open({ viewport: { width, height: 900 } });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  opened.push(page);
  await page.goto(walk.urlOf(path));
  return page;
}

describe('a table', () => {
  const column = (table: Locator, heading: string) => table.evaluate((element: HTMLTableElement, name) => {
    const index = [...element.tHead?.rows[0]?.cells ?? []].findIndex((cell) => cell.textContent?.trim() === name);
    return [...element.tBodies[0]?.rows ?? []].map((row) => row.cells[index]?.innerText.trim() ?? '');
  }, heading);

  /** One indicator of the fixture, all its figures: zero, a tie, a base too small, one that is not reported. */
  async function allFigures(): Promise<{ page: Page; table: Locator }> {
    const page = await open(fixture, 'chi-so/members-trained/');
    return { page, table: page.locator('main > .scroll > table').last() };
  }

  test('is sorted from the keyboard, both ways, and rows without a value stay last', async () => {
    const { page, table } = await allFigures();
    const name = 'Tỷ lệ tính lại';
    const heading = table.locator('th', { hasText: name });
    const missing = (await column(table, name)).filter((words) => !/\d,\d%$/.test(words));
    expect(missing).toHaveLength(2);
    const upwards = ['0,0%', '51,7%', '64,4%', '68,3%', '70,0%', '75,0%', '75,0%', '80,0%'];
    await table.getByRole('button', { name }).focus();
    await page.keyboard.press('Enter');
    expect({ sorted: await heading.getAttribute('aria-sort'), words: await column(table, name) }).toEqual({ sorted: 'ascending', words: [...upwards, ...missing] });
    await page.keyboard.press('Enter');
    expect({ sorted: await heading.getAttribute('aria-sort'), words: await column(table, name) }).toEqual({ sorted: 'descending', words: [...upwards.toReversed(), ...missing] });
  });

  test('keeps the keyboard on the heading, and one heading sorted at a time', async () => {
    const { page, table } = await allFigures();
    for (const name of ['Đơn vị', 'Kỳ']) {
      await table.getByRole('button', { name, exact: true }).focus();
      await page.keyboard.press('Space');
      expect(await page.evaluate(() => document.activeElement?.closest('th')?.textContent)).toBe(name);
    }
    expect(await table.locator('[aria-sort]').allTextContents()).toEqual(['Kỳ']);
  });

  test('sorts names as the Vietnamese alphabet has them', async () => {
    const page = await open(real, 'chu-de/members/');
    const table = page.locator('main > .scroll > table').last();
    await table.getByRole('button').first().focus();
    await page.keyboard.press('Enter');
    const names = await table.locator('tbody th .cell > a').allTextContents();
    expect(names.length).toBeGreaterThan(5);
    expect(names).toEqual([...names].sort(new Intl.Collator('vi').compare));
  });

  test('of a unit becomes cards on a phone: every cell under the other, each with its label, nothing beyond the edge', async () => {
    const page = await open(fixture, 'don-vi/huyen-mau-01/', 390);
    const rows = page.locator('table.cards tbody tr:not(.group)');
    expect(await rows.count()).toBeGreaterThan(3);
    const cards = await rows.evaluateAll((all) => all.map((row) => [...row.children].filter((cell) => cell.getClientRects().length > 0).map((cell) => {
      const box = cell.getBoundingClientRect();
      return { left: Math.round(box.left), top: box.top, inside: box.right <= window.innerWidth && cell.scrollWidth <= cell.clientWidth, label: cell.matches('td') ? getComputedStyle(cell, '::before').content : '' };
    })));
    for (const cells of cards) {
      expect(new Set(cells.map(({ left }) => left)).size).toBe(1);
      expect(cells.map(({ top }) => top)).toEqual([...cells.map(({ top }) => top)].sort((a, b) => a - b));
      expect(cells.filter(({ inside }) => !inside)).toEqual([]);
      expect(cells.slice(1).filter(({ label }) => label.length < 4)).toEqual([]);
    }
  });
});

describe('the search', () => {
  test.each([
    ['don-vi/', 'tay son', 'don-vi/tay-son/'],
    ['chi-so/members/', 'TÂY SƠN', 'don-vi/tay-son/'],
    ['en/don-vi/', 'kon tum province', 'en/don-vi/kon-tum/'],
    ['', 'ket nap ke hoach', 'chi-so/admissions-against-plan/'],
  ])('from "%s" leads by keyboard alone from "%s" to %s', async (from, words, to) => {
    const page = await open(real, from);
    await page.locator('#search').focus();
    await page.keyboard.type(words);
    await page.locator('[data-search-found] a').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(real.urlOf(to));
  });

  test('says how many it has found, and that it has found none', async () => {
    const page = await open(real, '');
    const status = page.locator('[data-search-status]');
    await page.locator('#search').fill('nam tra my');
    await expect.poll(() => status.textContent()).toMatch(/^\d+ kết quả\.$/);
    await page.locator('#search').fill('không có chữ này đâu');
    await expect.poll(() => status.textContent()).toBe('Không có kết quả nào.');
    expect(await page.locator('[data-search-found]').isVisible()).toBe(false);
  });

  test('shows hostile names as they are written', async () => {
    const page = await open(fixture, '');
    await page.locator('#search').fill('xã mẫu');
    await page.locator('[data-search-found] a').first().waitFor();
    const found = await page.locator('[data-search-found] a').allTextContents();
    expect(found.some((name) => name.includes('Xã Mẫu <b>&"\''))).toBe(true);
    expect(await page.locator('[data-search-found] b').count()).toBe(0);
  });

  test('is left by Escape', async () => {
    const page = await open(real, '');
    await page.locator('#search').fill('kon tum');
    await page.locator('[data-search-found] a').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    expect(await page.locator('[data-search-found]').isVisible()).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('search');
  });
});

describe('the language switch', () => {
  test.each([['don-vi/tay-son/', 'profile', 'en/don-vi/tay-son/'], ['en/nguon/tay-son-2023/', 'tay-son-2023-19f', 'nguon/tay-son-2023/']])('of %s keeps the place #%s on the page', async (from, anchor, to) => {
    const page = await open(real, `${from}#${anchor}`);
    await page.locator('[data-twin]').click();
    await page.waitForURL(`${real.urlOf(to)}#${anchor}`);
    expect(await page.locator(`[id="${anchor}"]`).count()).toBe(1);
  });

  test('follows a reader who goes on to another place', async () => {
    const page = await open(real, 'don-vi/tay-son/');
    await page.locator('.on-page a').nth(1).click();
    const { hash } = new URL(page.url());
    expect(hash.length).toBeGreaterThan(1);
    await expect.poll(() => page.locator('[data-twin]').getAttribute('href')).toBe(`../../en/don-vi/tay-son/${hash}`);
  });
});

describe('the keyboard', () => {
  test('comes first to the link that skips to the content, and it does', async () => {
    const page = await open(real, 'don-vi/tay-son/');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#content');
    expect(await page.locator('.skip').evaluate((link) => link.getBoundingClientRect().top >= 0)).toBe(true);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
  });

  test('opens the table of a figure', async () => {
    const page = await open(fixture, 'don-vi/huyen-mau-01/');
    const details = page.locator('figure details:has(table)').first();
    await details.locator('summary').focus();
    await page.keyboard.press('Enter');
    expect(await details.locator('table').isVisible()).toBe(true);
  });
});

describe('nothing moves while a page is laid out', () => {
  test.each([['don-vi/tay-son/', 1280], ['don-vi/tay-son/', 390], ['chi-so/organisation-classification/', 1280], ['', 1280], ['', 390]])('"%s" at %i px, even where its script comes after the first picture', async (path, width) => {
    const context = await real.open({ viewport: { width, height: 900 } });
    const page = await context.newPage();
    opened.push(page);
    await page.route('**/*.js', async (route) => {
      await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
      await route.continue();
    });
    await page.goto(real.urlOf(path), { waitUntil: 'load' });
    await page.locator('main').evaluate(() => document.fonts.ready.then(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))));
    expect(await page.locator('search').isVisible()).toBe(true);
    expect(await layoutShift(page)).toBe(0);
  });
});
