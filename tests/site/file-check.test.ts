import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Walk } from './chromium.ts';
import { axeViolations, sidewaysScroll } from './page-checks.ts';
import { pagesOf, siteOf } from './sites.ts';

const SAMPLES = resolve(import.meta.dirname, '../fixtures/samples');
const RAGGED = resolve(SAMPLES, '16-ragged-rows.csv');
const real = siteOf('real');
let walk: Walk;

beforeAll(async () => { walk = await Walk.start(real.out); });
afterAll(async () => walk.stop());

async function withPage(path: string, width: number, visit: (page: Page) => Promise<void>): Promise<void> {
  const context = await walk.open({ viewport: { width, height: 900 } });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    await page.goto(walk.urlOf(path));
    await visit(page);
  } finally {
    await context.close();
  }
}

const textFile = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

async function choose(page: Page, file: Parameters<Page['setInputFiles']>[1]): Promise<void> {
  await page.locator('#file').setInputFiles(file);
  await page.locator('article.checked').first().waitFor();
}

describe('the page that checks a file', { timeout: 60_000 }, () => {
  test('says what is wrong on which line, marks it, and sends nothing', () => withPage('kiem-tra/', 1280, async (page) => {
    const requests: string[] = [];
    // The icon of the tab comes when the browser likes.
    page.on('request', (request) => !request.url().endsWith('icon.svg') && requests.push(`${request.method()} ${new URL(request.url()).pathname.split('/').at(-1)}`));
    await choose(page, RAGGED);
    expect(requests).toEqual(['GET catalogue.json']);
    const issues = await page.locator('.issue .place').allInnerTexts();
    expect(issues.some((place) => place.includes('phải sửa') && place.includes('dòng 8'))).toBe(true);
    expect(issues.some((place) => place.includes('dòng 9, cột F'))).toBe(true);
    await page.locator('.issue a', { hasText: 'dòng 9' }).click();
    expect(await page.locator('tr.at-fault, tr:has(td.at-fault)').locator('th').allInnerTexts()).toEqual(expect.arrayContaining([expect.stringMatching(/^8/), expect.stringMatching(/^9/)]));
    expect(await page.locator('[role=status]').nth(1).innerText()).toContain('16-ragged-rows.csv');
  }));

  test.each([1280, 390, 320])('has nothing that axe objects to and no sideways scrolling at %i px', (width) => withPage('kiem-tra/', width, async (page) => {
    await choose(page, [RAGGED, resolve(SAMPLES, '08-merged-two-row-header.csv')]);
    expect([...(await axeViolations(page)), ...(await sidewaysScroll(page))]).toEqual([]);
  }));

  test('asks for what a file lacks, reads it again with the answer, and gives the line of exports.csv', () => withPage('kiem-tra/', 1280, async (page) => {
    await choose(page, textFile('bang.csv', 'Nội dung;Số lượng\nTổng số đảng viên;4.116\n'));
    expect(await page.locator('details.given').evaluate((details: HTMLDetailsElement) => details.open)).toBe(true);
    await page.getByLabel('Nguồn (văn bản)').selectOption('tay-son-2023');
    await page.getByLabel('Đơn vị', { exact: true }).selectOption('tay-son');
    const period = page.getByLabel(/^Kỳ/);
    await period.fill('6 tháng đầu năm 2023');
    await period.press('Enter');
    await page.getByLabel(/^Vị trí/).fill('II.1');
    await page.getByLabel(/^Vị trí/).press('Enter');
    expect(await page.locator('.verdict').innerText()).toContain('không có chỗ phải sửa');
    expect(await page.locator('details.given pre').innerText()).toContain('bang.csv;tay-son-2023;tay-son;;2023-H1;;II.1;');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('file-1-locator');
  }));

  test('tells a period that it does not recognise', () => withPage('en/kiem-tra/', 1280, async (page) => {
    await choose(page, textFile('a.csv', 'Nội dung;Số lượng\nTổng số đảng viên;4.116\n'));
    await page.getByLabel(/^Period/).fill('some day');
    await page.getByLabel(/^Period/).press('Enter');
    expect(await page.getByText('“some day” is not recognised as a period').count()).toBe(1);
  }));

  test.each([
    ['a list of persons', 'TT;Họ và tên;Ngày sinh\n1;Trần Thị Thử;1/1/1990\n', /từng người/],
    ['a workbook', 'PK\u0003\u0004rest', /sổ tính Excel/],
    ['nothing', '', /Chưa tìm thấy bảng/],
    ['markup', 'Nội dung;Năm 2021\n<img src=x onerror=alert(1)>;1\n__proto__;2\n', /<img src=x/],
  ])('%s ends in words', (_, text, words) => withPage('kiem-tra/', 1280, async (page) => {
    await choose(page, textFile('a.csv', text));
    expect(await page.locator('article').innerText()).toMatch(words);
    expect(await page.locator('article img').count()).toBe(0);
    expect(await page.locator('article').innerText()).not.toContain('Trần Thị Thử');
  }));

  test('moves the keyboard to the result, and from a point to its cell and back', () => withPage('kiem-tra/', 1280, async (page) => {
    await choose(page, RAGGED);
    await page.waitForFunction(() => document.activeElement?.id === 'file-1-name');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toMatch(/^#file-1-line-\d+$/);
  }));
});

test('its script and its style load on that page alone', () => {
  const loading = pagesOf(real).filter(({ html }) => /<(?:script|link)[^>]*kiem-tra\./.test(html)).map(({ path }) => path).sort();
  expect(loading).toEqual(['en/kiem-tra/index.html', 'kiem-tra/index.html']);
});
