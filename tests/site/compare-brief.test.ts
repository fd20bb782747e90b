import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inventFigures, SIX_UNITS } from '../../scripts/invented-comparison.ts';
import { Walk } from './chromium.ts';
import { texts, visitor } from './compare-visit.ts';
import { faintTexts, greysOfBars, PAINT, paint, paperFaults, sheetsOf, STEP } from './printed.ts';
import { siteOf } from './sites.ts';

const PAIR = 'so-sanh/?u=huyen-mau-01,huyen-mau-02';
const CLASSES = 'so-sanh/?u=huyen-mau-01,huyen-mau-02,huyen-mau-03,huyen-mau-06&i=organisation-classification';
let walk: Walk;
const visit = visitor(() => walk);

beforeAll(async () => { walk = await Walk.start(siteOf('fixture').out); });
afterAll(() => walk.stop());

async function sheetsPrinted(page: Page) {
  await paint(page);
  await page.emulateMedia({ media: 'print' });
  return sheetsOf(await page.pdf({ preferCSSPageSize: true }));
}

describe('the printed comparison', { timeout: 60_000 }, () => {
  test.each([
    ['six units by twenty indicators', `so-sanh/${SIX_UNITS}`, 2, { before: inventFigures }],
    ['two units', PAIR, 1, {}],
    ['a classification', CLASSES, 1, {}],
  ] as const)('is A4 with the margins of office papers, and every part of a table has its headings: %s', (_, path, fewest, options) => visit(path, async (page) => {
    const sheets = await sheetsPrinted(page);
    expect(paperFaults(sheets)).toEqual([]);
    expect(sheets.filter(({ painted }) => Number.isFinite(painted(PAINT.head).left)).length).toBeGreaterThanOrEqual(fewest);
    const wholes = await page.locator('.results :is(tr, .chart)').evaluateAll((all) => [...new Set(all.map((one) => getComputedStyle(one).breakInside))]);
    expect(wholes).toEqual(['avoid']);
    const sideways = await page.locator('.results table').evaluateAll((all) => all.filter((table) => table.getBoundingClientRect().width > (table.parentElement?.getBoundingClientRect().width ?? 0) + 1).length);
    expect(sideways).toBe(0);
  }, options));

  test('draws a chart on one sheet', () => visit(PAIR, async (page) => {
    const sheets = await sheetsPrinted(page);
    expect(sheets.filter(({ painted }) => Number.isFinite(painted(PAINT.chart).left))).toHaveLength(1);
  }));

  test('begins with the units, the day and the period, and what was found, and ends with its notes, address and version', () => visit(`${PAIR}&p=2020&b=median`, async (page) => {
    await page.emulateMedia({ media: 'print' });
    const words = (await page.locator('main').innerText()).replace(/\s+/g, ' ');
    expect(words).toMatch(/^So sánh Huyện Mẫu 01, Huyện Mẫu 02 Bản in\. Số liệu đến năm 2020\. Kỳ: 2020\. So với: trung vị của các đơn vị đang chọn\. So được giữa các đơn vị: \d\/\d chỉ số/);
    expect(words).toMatch(/Điều phát hiện về Mẫu 01, xếp loại tổ chức/);
    expect(words).toContain('So được hay không');
    expect((await texts(page, '.paper-foot'))[0]).toMatch(new RegExp(`^${page.url().replace(/[?]/g, '\\?')} · bản dữ liệu [0-9a-f]{7}$`));
    expect(await page.locator('h1').filter({ visible: true }).count()).toBe(1);
    expect(await page.locator('button, input, select, summary, nav, .picker').filter({ visible: true }).count()).toBe(0);
  }));

  test('has the heading of the page where nothing is chosen, and no paper of a former choice', () => visit(PAIR, async (page) => {
    await page.locator('.picker').first().locator('.chips button').first().click();
    await expect.poll(() => texts(page, '.results')).toEqual(['Chọn thêm ít nhất một đơn vị nữa.']);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('h1').filter({ visible: true }).allInnerTexts()).toEqual(['So sánh các đơn vị']);
    expect(await page.locator('.paper-foot').count()).toBe(0);
  }));

  test('is legible in grey: texts stand out from the paper, and the classes from one another', () => visit(CLASSES, async (page) => {
    await page.emulateMedia({ media: 'print' });
    expect(await faintTexts(page)).toEqual([]);
    const greys = await greysOfBars(page);
    expect(greys.length).toBeGreaterThan(2);
    expect(greys.slice(1).filter((grey, index) => grey - (greys[index] ?? 0) < STEP)).toEqual([]);
  }));

  test('says nothing of it on the screen', () => visit(PAIR, async (page) => {
    expect(await page.locator('h1').filter({ visible: true }).count()).toBe(1);
    expect(await page.locator('.on-paper').filter({ visible: true }).count()).toBe(0);
  }));
});
