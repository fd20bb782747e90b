import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Walk } from './chromium.ts';
import { siteOf } from './sites.ts';

let walk: Walk;
beforeAll(async () => { walk = await Walk.start(siteOf('real').out); });
afterAll(async () => walk.stop());

async function onPage(path: string, visit: (page: Page) => Promise<void>): Promise<void> {
  const context = await walk.open({ viewport: { width: 1280, height: 900 } });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    await page.goto(walk.urlOf(path));
    await visit(page);
  } finally {
    await context.close();
  }
}

const shown = (page: Page) => page.locator('.finding:visible').count();

describe('the page of findings', { timeout: 60_000 }, () => {
  test('is filtered by unit, what was found, and gravity, from the keyboard, and says how many are left', () => onPage('chat-luong/', async (page) => {
    const all = await shown(page);
    expect(all).toBeGreaterThan(30);
    await page.locator('select[name=unit]').focus();
    await page.keyboard.press('ArrowDown');
    const ofUnit = await shown(page);
    expect(ofUnit).toBeLessThan(all);
    expect(await page.locator('[data-filter-group]:visible').count()).toBe(1);
    expect(await page.locator('.filters [role=status]').innerText()).toContain(String(ofUnit));
    await page.locator('select[name=severity]').selectOption('error');
    expect(await page.locator('.finding:visible').evaluateAll((items) => items.every((item) => item instanceof HTMLElement && item.dataset['severity'] === 'error'))).toBe(true);
  }));

  test('shows the finding that a link leads to, whatever is filtered', () => onPage('chat-luong/', async (page) => {
    await page.locator('select[name=severity]').selectOption('note');
    const hidden = await page.locator('.finding[data-severity="error"]').first().getAttribute('id');
    await page.evaluate((id) => { location.hash = id ?? ''; }, hidden);
    await page.locator(`[id="${hidden}"]`).waitFor({ state: 'visible' });
  }));

  test('is led to by the mark beside a figure', () => onPage('don-vi/tay-son/', async (page) => {
    await page.locator('.scroll a.flag:visible').first().click();
    await page.waitForURL(/\/chat-luong\/#/);
    expect(await page.locator(':target').count()).toBe(1);
  }));
});
