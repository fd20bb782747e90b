import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Walk } from './chromium.ts';

/** What the browser did not like on a page, and the addresses that the page has asked for, from the root of the site. */
export interface Noted {
  readonly faults: string[];
  readonly asked: string[];
}

interface VisitOptions extends BrowserContextOptions {
  /** Done before the page is opened. */
  readonly before?: (page: Page) => Promise<void>;
}

export type VisitCompare = (path: string, work: (page: Page, noted: Noted) => Promise<void>, options?: VisitOptions) => Promise<void>;

/** Opens an address of the page of comparisons in a fresh profile and waits for its view; nothing may fail meanwhile. */
export function visitor(walk: () => Walk): VisitCompare {
  return async (path, work, { before = async () => {}, ...options } = {}) => {
    const context = await walk().open({ viewport: { width: 1280, height: 900 }, ...options });
    const noted: Noted = { faults: [], asked: [] };
    try {
      const page = await context.newPage();
      page.setDefaultTimeout(10_000);
      page.on('pageerror', ({ message }) => noted.faults.push(message));
      page.on('request', (request) => noted.asked.push(request.url().slice(walk().address.length)));
      await before(page);
      await page.goto(walk().urlOf(path));
      await page.locator('.results > *').first().waitFor();
      await work(page, noted);
      noted.faults.push(...(await page.evaluate(() => (window as unknown as { violations: string[] }).violations)));
      expect(noted.faults).toEqual([]);
    } finally {
      await context.close();
    }
  };
}

/** The texts of the elements at a place as they are seen, on one line each. */
export function texts(page: Page, place: string): Promise<string[]> {
  return page.locator(place).evaluateAll((all) => all.map((one) => (one as HTMLElement).innerText.replace(/\s+/g, ' ').trim()));
}
