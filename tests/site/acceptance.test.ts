import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Walk } from './chromium.ts';
import { siteOf } from './sites.ts';

/** What leaders who compare units must find, on the invented province that has each of the hard cases. */
const COMMUNES = ['bac-lieu', 'bac-giang', 'binh-duong', 'binh-dinh', 'duy-tien', 'da-nang', 'quan-2', 'quan-10'];
const NAMES = ['Xã Bạc Liêu', 'Xã Bắc Giang', 'Xã Bình Dương', 'Xã Bình Định', 'Xã Duy Tiên', 'Xã Đà Nẵng', 'Xã Quận 2', 'Xã Quận 10'];

let walk: Walk;
let page: Page;
beforeAll(async () => {
  walk = await Walk.start(siteOf('province').out);
  page = await (await walk.open({ viewport: { width: 1280, height: 900 } })).newPage();
});
afterAll(() => walk.stop());

const goTo = async (path: string) => void (page.url() === walk.urlOf(path) || (await page.goto(walk.urlOf(path))));
const texts = async (locator: Locator) => (await locator.allInnerTexts()).map(plain);
const plain = (text: string) => text.replace(/\s+/g, ' ').replace(/^[▲▼] /, '').trim();

/** One cell of the profile of a unit, by the indicator of its row and the heading of its column. */
async function cell(unit: string, indicator: string, column: string): Promise<Locator> {
  await goTo(`don-vi/${unit}/`);
  return page.locator(`#i-${indicator} [data-label="${column}"]`);
}

const wordsOf = async (unit: string, indicator: string, column: string) => plain(await (await cell(unit, indicator, column)).innerText());

/** A column of the table of units on the page of an indicator, from above. */
const unitColumn = async (name: string) => {
  const table = page.locator('main > .scroll > table').first();
  const index = (await texts(table.locator('thead th'))).findIndex((heading) => heading.startsWith(name));
  return texts(table.locator(`tbody tr > :nth-child(${index + 1})`));
};

async function sortBy(name: string): Promise<void> {
  await page.locator('main > .scroll > table').first().getByRole('button', { name }).click();
}

describe('zero', () => {
  test('is a value: told, ranked, drawn on the strip and in the chart', async () => {
    expect(await wordsOf('quan-10', 'meetings', 'Giá trị')).toBe('0,0% 0/200');
    expect(await wordsOf('quan-10', 'meetings', 'Hạng')).toBe('hạng 8/8');
    expect(await (await cell('quan-10', 'meetings', 'Vị trí')).locator('svg circle:not(.other)').count()).toBe(1);
    await goTo('chi-so/meetings/');
    expect(await page.locator('#meetings-units .chart.wide svg').textContent()).toContain('0/200');
  });

  test('of a count with both signs stands between them', async () => {
    await goTo('chi-so/balance/');
    expect(await unitColumn('Số lượng')).toEqual(['12', '7', '3', '0', '-1', '-5', '-20', '-20', 'chưa báo cáo']);
  });
});

describe('what is missing', () => {
  test('stands last whichever way a column is sorted', async () => {
    await goTo('chi-so/arrears/');
    const last = ['Xã Quận 10', 'Tỉnh Thử'];
    for (const name of ['Tỷ lệ tính lại', 'Tỷ lệ tính lại', 'Hạng', 'Hạng', 'Thay đổi', 'Thay đổi']) {
      await sortBy(name);
      expect((await unitColumn('Đơn vị')).slice(-2).sort(), name).toEqual(last.toSorted());
    }
  });

  test('is told with its own reason, and takes no rank and no change', async () => {
    expect(await wordsOf('quan-10', 'arrears', 'Giá trị')).toBe('không nêu');
    expect(await wordsOf('quan-10', 'arrears', 'So với chỉ tiêu')).toBe('chưa đánh giá được: chưa có kết quả');
    expect(await wordsOf('quan-10', 'arrears', 'Hạng')).toBe('không xếp: không có số để so');
    expect(await wordsOf('quan-10', 'arrears', 'Xu hướng')).toBe('không so với 2022: không nêu');
    expect(await wordsOf('da-nang', 'visits', 'Giá trị')).toBe('7/15');
    expect(await wordsOf('da-nang', 'visits', 'Vị trí')).toBe('mẫu số dưới 20');
  });
});

describe('ranks', () => {
  test('are shared by what rounds to the same, and the next one is skipped', async () => {
    await goTo('chi-so/meetings/');
    expect((await unitColumn('Hạng')).slice(0, 8)).toEqual(['hạng 1/8', 'đồng hạng 2/8', 'đồng hạng 2/8', 'hạng 4/8', 'hạng 5/8', 'hạng 6/8', 'hạng 7/8', 'hạng 8/8']);
    expect(await wordsOf('binh-dinh', 'meetings', 'Hạng')).toBe('đồng hạng 2/8');
    await goTo('don-vi/binh-dinh/ban-in/');
    expect(await texts(page.locator('.brief tbody td:nth-child(8)'))).toContain('đồng hạng 2/8');
  });

  test('are none without a direction, and none among fewer than five', async () => {
    expect(await wordsOf('bac-lieu', 'members', 'Hạng')).toBe('không xếp: không có chiều');
    expect(await wordsOf('an-khe', 'meetings', 'Hạng')).toBe('không xếp: 3 đơn vị, dưới 5');
  });
});

describe('a change', () => {
  test('is told across no break, by words, line or trend', async () => {
    expect(await wordsOf('bac-giang', 'visits', 'Xu hướng')).toBe('không so với 2022: cách tính thay đổi');
    expect(await (await cell('bac-giang', 'visits', 'Xu hướng')).locator('svg').count()).toBe(0);
    expect(await wordsOf('bac-lieu', 'grades', 'Xu hướng')).toBe('tăng qua 3 kỳ, tốt hơn; tăng 7,5 điểm % so với 2022; không so với 2020: đổi sang xếp loại mới 50,0% (2021) → 62,5% (2023)');
    expect(await (await cell('bac-lieu', 'grades', 'Xu hướng')).locator('svg path').getAttribute('d')).toMatch(/^M[^ML]*L[^ML]*L[^ML]*$/);
  });

  test('over a year without a figure is drawn as a gap', async () => {
    const spark = (await cell('da-nang', 'meetings', 'Xu hướng')).locator('svg');
    expect(await spark.locator('path').count()).toBe(1);
    expect(await spark.locator('circle.other').count()).toBe(1);
  });

  test('sorts by its size, not by its words', async () => {
    await goTo('chi-so/arrears/');
    await sortBy('Thay đổi');
    expect((await unitColumn('Thay đổi')).slice(0, 7)).toEqual(['giảm 1,0', 'giảm 0,4', 'giảm 0,2', 'không đổi', 'không đổi', 'tăng 2,0', 'tăng 2,0'].map((words) => `${words}${/\d/.test(words) ? ' điểm %' : ''} so với 2022`));
  });
});

describe('a target of more than 4 %', () => {
  test.each([
    ['bac-lieu', '4,0% 80/2.000', 'chưa đạt'],
    ['bac-giang', '3,96% 99/2.500', 'chưa đạt, cách 0,04 điểm %'],
    ['binh-duong', '4,04% 101/2.500', 'đạt'],
  ])('%s: %s is "%s"', async (unit, value, state) => {
    expect(await wordsOf(unit, 'admitted', 'Giá trị')).toBe(value);
    expect(await wordsOf(unit, 'admitted', 'So với chỉ tiêu')).toBe(state);
  });

  test('keeps its digits wherever the figure stands', async () => {
    for (const path of ['don-vi/bac-giang/', 'don-vi/bac-giang/ban-in/', 'chi-so/admitted/', 'chu-de/people/', 'chu-de/targets/']) {
      await goTo(path);
      const words = (await page.locator('main').textContent()) ?? '';
      expect(words, path).toContain('3,96%');
      expect(words, path).not.toMatch(/4,0%\s*\(?99\/2\.500/);
    }
  });

  test('does not break behind its sign', async () => {
    expect(await (await cell('bac-lieu', 'admitted', 'Chỉ tiêu')).textContent()).toContain('>\u00a04%');
  });
});

describe('the strip', () => {
  /** Where the unit stands on its own strip, once range, median and the others are known to be there. */
  async function placeOf(unit: string, indicator: string, others: number): Promise<number> {
    await goTo(`don-vi/${unit}/`);
    const { own, range, medians, hollow } = await page.locator(`#i-${indicator} .strip`).evaluate((strip) => ({
      own: Number(strip.querySelector('circle:not(.other)')?.getAttribute('cx')),
      range: [...(strip.querySelector('.range')?.getAttribute('d') ?? '').matchAll(/[MH]([\d.]+)/g)].map(([, x]) => Number(x)),
      medians: strip.querySelectorAll('.median').length,
      hollow: strip.querySelectorAll('.other').length,
    }));
    expect({ medians, hollow, ends: range.length, within: own >= Math.min(...range) && own <= Math.max(...range) }).toEqual({ medians: 1, hollow: others, ends: 2, within: true });
    return own;
  }

  /** Best first; what stands together is equal. */
  const orders = [
    ['meetings', 'higher is better', [['bac-lieu'], ['binh-duong', 'binh-dinh'], ['bac-giang'], ['duy-tien'], ['da-nang'], ['quan-2'], ['quan-10']]],
    ['arrears', 'lower is better', [['bac-lieu'], ['bac-giang'], ['duy-tien'], ['da-nang'], ['binh-duong'], ['binh-dinh'], ['quan-2']]],
    ['balance', 'higher is better, of both signs', [['bac-lieu'], ['quan-2'], ['duy-tien'], ['binh-duong'], ['da-nang'], ['bac-giang'], ['binh-dinh', 'quan-10']]],
    ['drift', 'lower is better, below zero', [['bac-lieu', 'quan-10'], ['bac-giang'], ['binh-duong'], ['binh-dinh'], ['duy-tien'], ['da-nang'], ['quan-2']]],
  ] as const;

  test.each(orders)('of %s (%s) has the better unit further right, within range, with its median', async (indicator, _, order) => {
    const places: number[][] = [];
    for (const tied of order) {
      const own: number[] = [];
      for (const unit of tied) own.push(await placeOf(unit, indicator, order.flat().length - 1));
      places.push(own);
    }
    const middle = places.map(([first = 0]) => first);
    expect(places.every((tied) => tied.every((place) => Math.abs(place - (tied[0] ?? 0)) < 0.2))).toBe(true);
    expect(middle).toEqual(middle.toSorted((a, b) => b - a));
    expect(new Set(middle).size).toBe(middle.length);
  });
});

test('groups of peers are named with their rule and their members, in Vietnamese order', async () => {
  await goTo('don-vi/bac-lieu/');
  const groups = page.locator('#peers ~ details');
  expect((await texts(groups.locator('summary'))).slice(0, 3)).toEqual(['Cùng cấp trên', 'Cùng loại', 'Cùng quy mô']);
  await groups.first().locator('summary').click();
  expect(plain(await groups.first().locator('p').innerText())).toBe('Các đơn vị loại xã trực thuộc Tỉnh Thử, tồn tại trong kỳ so sánh; 8 đơn vị, tính cả đơn vị này. So sánh các đơn vị này');
  expect(await texts(groups.first().locator('li'))).toEqual(NAMES.slice(1));
  expect(await groups.nth(2).locator('p').textContent()).toContain('có từ 1.500 trở lên, theo số mới nhất của chỉ số “Số đảng viên”; 3 đơn vị');
});

describe('the sentences that open a unit', () => {
  test.each([
    ['don-vi/bac-giang/', [
      'Chi bộ sinh hoạt đủ kỳ, năm 2023: 75,0% (150/200); chưa đạt chỉ tiêu ≥ 80%, còn thiếu 5,0 điểm %; hạng 4/8 trong nhóm cùng cấp trên; giảm 4,0 điểm % so với 2022.',
      'Chi bộ nợ đảng phí, năm 2023: 2,0% (10/500); đạt chỉ tiêu ≤ 5%, thấp hơn 3,0 điểm %; hạng 2/7 trong nhóm cùng cấp trên; không đổi so với 2022.',
      'Chi bộ được cấp ủy dự, năm 2023: 80,0% (80/100); hạng 2/6 trong nhóm cùng cấp trên; không so với 2022: cách tính thay đổi.',
      'Tỷ lệ kết nạp, năm 2023: 3,96% (99/2.500); chưa đạt chỉ tiêu > 4%, còn thiếu 0,04 điểm %; đồng hạng 2/7 trong nhóm cùng cấp trên; tăng 0,2 điểm % so với 2022.',
      'Xếp loại chi bộ, hoàn thành tốt, năm 2023: 45,0% (18/40); không đổi so với 2022.',
    ]],
    ['en/don-vi/quan-10/', [
      'Branches that met every month, 2023: 0.0% (0/200); target ≥ 80% not reached, 80.0 points below it; rank 8 of 8 among units of the same parent; no change from 2022.',
      'Members, 2023: 1; no earlier figure.',
      'Net change of members, 2023: -20 members; tied at rank 7 of 8 among units of the same parent; up 2 from 2022.',
      'Change in late files, 2023: -15%; tied at rank 1 of 8 among units of the same parent; no earlier figure.',
    ]],
  ] as const)('are whole sentences with zero, one, many and tied: %s', async (path, sentences) => {
    await goTo(path);
    expect(await texts(page.locator('.sentences li'))).toEqual(sentences);
  });

  test('lead each to the row that it is about, on every unit and in both languages', async () => {
    for (const path of COMMUNES.flatMap((unit) => [`don-vi/${unit}/`, `en/don-vi/${unit}/`])) {
      await goTo(path);
      const lost = await page.locator('.sentences a:not(.flag), .points a').evaluateAll((links) => links.filter((link) => {
        const row = document.querySelector(`tr${(link as HTMLAnchorElement).hash}`);
        return row === null || !(link.textContent ?? '').startsWith((row.querySelector('th a')?.textContent ?? '?'));
      }).map((link) => link.textContent));
      expect(lost, path).toEqual([]);
    }
  });
});

test('strong and weak points are those of the printed rule, three at most', async () => {
  await goTo('don-vi/quan-2/');
  expect(await texts(page.locator('.points section').nth(1).locator('li'))).toEqual([
    'Chi bộ sinh hoạt đủ kỳ: 30,0%; chưa đạt chỉ tiêu ≥ 80%; kém hơn trung vị 67,5% của 8 đơn vị; kém hơn 2022 (35,0%).',
    'Chi bộ nợ đảng phí: 20,0%; chưa đạt chỉ tiêu ≤ 5%; kém hơn trung vị 4,0% của 7 đơn vị; kém hơn 2022 (18,0%).',
  ]);
  await goTo('don-vi/bac-lieu/');
  const strong = await texts(page.locator('.points section').first().locator('li'));
  expect(strong).toHaveLength(3);
  // Better than its median and its year before, but at 4,0 % short of "more than 4 %".
  expect(strong.join()).not.toContain('Tỷ lệ kết nạp');
});

test('a merged unit leads to its successor with a notice, and the successor back', async () => {
  await goTo('don-vi/an-thi/');
  expect(plain(await page.locator('.notice').innerText())).toBe('Đơn vị kết thúc hoạt động ngày 30-6-2024; số liệu không nối qua mốc này. Toàn bộ địa bàn nay thuộc: Xã Ân Thi.');
  await page.locator('.notice a').click();
  expect(page.url()).toBe(walk.urlOf('don-vi/xa-an-thi/'));
  expect(plain(await page.locator('.notice').innerText())).toBe('Gồm toàn bộ địa bàn của: Huyện Ân Thi.');
  await page.locator('.notice a').click();
  expect(page.url()).toBe(walk.urlOf('don-vi/an-thi/'));
});

describe('Vietnamese order', () => {
  test('is that of the built tables and lists', async () => {
    await goTo('chu-de/people/');
    const heat = page.locator('main table').filter({ hasText: 'Chỉ số của chủ đề' });
    expect(await texts(heat.locator('tbody th'))).toEqual(NAMES);
    await goTo('don-vi/tinh-thu/');
    expect((await texts(page.locator('main > ul.links').last().locator('li'))).filter((name) => NAMES.includes(name))).toEqual(NAMES);
  });

  test('is that of a table sorted by name in the page, both ways', async () => {
    await goTo('chi-so/balance/');
    await sortBy('Đơn vị');
    expect((await unitColumn('Đơn vị')).slice(0, 8)).toEqual(NAMES);
    await sortBy('Đơn vị');
    expect((await unitColumn('Đơn vị')).slice(0, 8)).toEqual(NAMES.toReversed());
  });
});
