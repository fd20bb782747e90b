import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inventFigures, RANKED_UNITS } from '../../scripts/invented-comparison.ts';
import { Walk } from './chromium.ts';
import { texts, visitor } from './compare-visit.ts';
import { axeViolations, brokenCharts, sidewaysScroll } from './page-checks.ts';
import { siteOf } from './sites.ts';

const PAIR = 'so-sanh/?u=huyen-mau-01,huyen-mau-02';
const SIX = 'so-sanh/?u=huyen-mau-01,huyen-mau-02,huyen-mau-03,huyen-mau-04,huyen-mau-05,huyen-mau-06';
const BANNERS = `${PAIR},zzz,huyen-mau-01&i=members-trained,zzz&p=x&b=y`;
let walk: Walk;
const visit = visitor(() => walk);

beforeAll(async () => { walk = await Walk.start(siteOf('fixture').out); });
afterAll(() => walk.stop());

describe('every state of the page', { timeout: 60_000 }, () => {
  test.each([
    ['one unit', 'so-sanh/?u=huyen-mau-01'],
    ['six units', SIX],
    ['six units of one indicator', `${SIX}&i=members-trained`],
    ['with banners', BANNERS],
    ['with banners, in English', `en/${BANNERS}`],
    ['two units, in English', `en/${PAIR}&b=target`],
  ])('has nothing that axe objects to, its lists narrowed and its tables open, wide and at 390 px: %s', (_, path) => visit(path, async (page) => {
    await page.locator('#units').fill('mau');
    await page.locator('#indicators').fill('zzzz');
    await page.locator('.results details').evaluateAll((all) => all.forEach((one) => { (one as HTMLDetailsElement).open = true; }));
    const complaints = [...(await axeViolations(page)), ...(await brokenCharts(page))];
    await page.setViewportSize({ width: 390, height: 844 });
    complaints.push(...(await axeViolations(page)), ...(await brokenCharts(page)), ...(await sidewaysScroll(page)));
    const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
    complaints.push(...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `id twice: ${id}`));
    expect(complaints).toEqual([]);
  }));

  test.each([
    ['a broken escape', `so-sanh/?u=%E0%A4%A,huyen-mau-01,huyen-mau-02`, ['Không có đơn vị mang mã “\ufffd%A”; phần còn lại vẫn áp dụng.'], 2],
    ['parameters that come twice', 'so-sanh/?u=huyen-mau-01&u=huyen-mau-02&p=2020&p=2019&b=median&b=none', ['Ghi hai lần, chỉ tính một: “2019”, “none”.'], 2],
    ['units that share nothing', 'so-sanh/?u=huyen-mau-05,tinh-mau', ['Tỉnh Mẫu: Đơn vị kết thúc hoạt động ngày 30-6-2025; số liệu không nối qua mốc này. Toàn bộ địa bàn nay thuộc: Tỉnh Mẫu Mới'], 2],
    ['a period that no unit has', `${PAIR}&p=1999`, [], 2],
  ])('is words where the address has %s', (_, path, notices, units) => visit(path, async (page) => {
    expect(await texts(page, '.results .notice')).toEqual(notices);
    expect(await page.locator('.picker').first().locator('.chips li').count()).toBe(units);
    expect((await page.locator('.results').innerText()).length).toBeGreaterThan(40);
  }));
});

describe('on the page of comparisons', { timeout: 60_000 }, () => {
  test('zero is drawn, sorted and ranked, equal figures share a rank and the next is skipped, and what is missing stands last without one', () => visit(`so-sanh/${RANKED_UNITS}`, async (page) => {
    expect((await texts(page, '#dots tbody tr')).map((row) => row.replace(/^(Huyện u\d).*?((?:đồng )?hạng \d\/\d|không có số liệu).*$/, '$1: $2'))).toEqual(
      ['Huyện u1: hạng 1/5', 'Huyện u2: đồng hạng 2/5', 'Huyện u3: đồng hạng 2/5', 'Huyện u4: hạng 4/5', 'Huyện u5: hạng 5/5', 'Huyện u6: không có số liệu'],
    );
    expect(await page.locator('#dots .chart.wide circle').count()).toBe(5);
  }, { before: inventFigures }));

  test('units are chosen by touch', () => visit('so-sanh/', async (page) => {
    for (const name of ['mau 01', 'mau 02']) {
      await page.locator('#units').tap();
      await page.locator('#units').fill(name);
      await page.locator('#units ~ .options label').first().tap();
    }
    await expect.poll(() => new URL(page.url()).search).toBe('?u=huyen-mau-01,huyen-mau-02');
    await page.locator('#pair').waitFor();
    await page.locator('.chips button').first().tap();
    await expect.poll(() => new URL(page.url()).search).toBe('?u=huyen-mau-02');
  }, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }));

  test('the whole address is copied', () => visit(`${PAIR}&p=2020`, async (page) => {
    await page.locator('#benchmark').selectOption('median');
    await expect.poll(() => page.url()).toContain('&b=median');
    await page.locator('.choices button').nth(1).click();
    await expect.poll(() => texts(page, '.choices [role="status"]')).toEqual(['Đã chép']);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
  }, { permissions: ['clipboard-read', 'clipboard-write'] }));

  test('without JavaScript stand comparisons of units of one parent and type, by topic', async () => {
    const context = await walk.open({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(walk.urlOf('so-sanh/'));
    expect(await page.locator('noscript .notice, .notice').filter({ visible: true }).count()).toBe(1);
    expect(await page.locator('.compare').isVisible()).toBe(false);
    const headings = await page.locator('#ready ~ h3').allInnerTexts();
    expect(headings.length).toBeGreaterThan(0);
    expect(headings.filter((heading) => !/^.+: (?:các )?huyện thuộc Tỉnh Mẫu$/i.test(heading))).toEqual([]);
    expect(await page.locator('#ready ~ .scroll tbody tr').count()).toBeGreaterThan(headings.length);
    await context.close();
  });
});
