import { describe, expect, test } from 'vitest';
import type { Observation } from '../../../src/dataset/observation.ts';
import { observationTable, plainRows } from '../../../src/views/figures/rows.ts';
import { anchorOf } from '../../../src/views/source-cells.ts';
import { originOf } from '../../../src/views/figures/origin.ts';
import { contextOf, figure as make } from '../small.ts';
import { leftovers, rowOf } from '../texts.ts';

const vi = contextOf('vi', '/chi-so/grades/');
const en = contextOf('en', '/chi-so/grades/');
const ALL = { unit: true, indicator: true, category: true, source: true };
const PLAIN = { unit: false, indicator: false, category: false, source: false };
const table = (observations: readonly Observation[], options = PLAIN, ctx = vi) => observationTable(ctx, 'bảng', plainRows(observations), options);
const share = (parts: Partial<Observation>) => make({ indicator: 'grades', period: '2021', ...parts });
const count = (parts: Partial<Observation>) => make({ indicator: 'members', period: '2021', measure: 'member', ...parts });

describe('a row of figures', () => {
  test('has what is printed and what is computed side by side', () => {
    const observation = share({ scheme: 'new', category: 'good-or-better', value: 56, denominator: 58, percentReported: 96.5, percentDecimals: 1, locator: 'fn21' });
    expect(rowOf(table([observation], ALL), 0)).toEqual({
      unit: 'Huyện Sao Mai', indicator: 'Xếp loại tổ chức', category: 'Hoàn thành tốt nhiệm vụ trở lên', period: '2021', value: '56 | tổ chức', base: '58', share: '96,6%', printed: '96,5%', source: 'chú thích\u00a021',
    });
    expect(rowOf(table([observation], ALL, en), 0)).toMatchObject({ unit: 'Sao Mai District', category: 'Good or better', share: '96.6%', printed: '96.5%', source: 'footnote\u00a021' });
  });

  test('sorts and downloads by raw values', () => {
    const cells = table([share({ value: 29, denominator: 58, percentReported: 50, percentDecimals: 0 })]).rows[0]?.cells ?? [];
    expect(cells.map(({ value }) => value)).toEqual(['2021', 29, 58, 50, 50, 'I.1']);
  });

  test('links its unit, its indicator and its place in the document', () => {
    const hrefs = table([share({ value: 56, denominator: 58, file: 'exports/report.csv', line: 18 })], ALL).rows[0]?.cells.map(({ href }) => href);
    expect(hrefs).toEqual(['../../don-vi/sao-mai/', './', undefined, undefined, undefined, undefined, undefined, undefined, '../../nguon/report/#report-18']);
    expect(table([share({ value: 56 })], PLAIN).rows[0]?.cells.flatMap(({ href }) => href ?? [])).toEqual([]);
  });

  test('has the note beside the place in the document, in the language of the page', () => {
    const observation = count({ value: 3, locator: 'II.1', note: { vi: 'sau sắp xếp', en: 'after the merger' } });
    expect([rowOf(table([observation]), 0)['source'], rowOf(table([observation], PLAIN, en), 0)['source']]).toEqual(['mục\u00a0II.1 | sau sắp xếp', 'section\u00a0II.1 | after the merger']);
  });

  test('names the total where it has no category', () => {
    expect(rowOf(table([share({ value: 58 })], { ...PLAIN, category: true }), 0)['category']).toBe(vi.t('category.total'));
  });
});

describe('the columns', () => {
  test('are those that the figures need: no share where nothing has a base', () => {
    expect(table([count({ value: 3 })]).columns.map(({ key }) => key)).toEqual(['period', 'value', 'source']);
    expect(table([count({ value: 3 }), share({ value: 3, denominator: 58 })]).columns.map(({ key }) => key)).toEqual(['period', 'value', 'base', 'share', 'printed', 'source']);
    expect(table([share({ percentReported: 5 })]).columns.map(({ key, numeric }) => [key, numeric])).toEqual([['period', true], ['value', true], ['base', true], ['share', true], ['printed', true], ['source', false]]);
  });

  test('are as many as the cells of every row', () => {
    const { columns, rows } = table([count({ value: 3 }), share({ value: 3, denominator: 58 })], ALL);
    expect(rows.map(({ cells }) => cells.length)).toEqual([columns.length, columns.length]);
  });
});

describe('a value', () => {
  test.each([
    ['a zero', count({ value: 0 }), { value: '0' }],
    ['a share of nobody', share({ value: 0, denominator: 58 }), { value: '0', base: '58', share: '0,0%' }],
    ['"more than"', count({ value: 515000, operator: '>' }), { value: '>\u00a0515.000' }],
    ['a rate', make({ indicator: 'growth', value: 2.5, measure: 'percent' }), { value: '2,5%' }],
    ['a printed share without a count', share({ denominator: 35, percentReported: 20 }), { value: vi.t('state.x'), base: '35', share: vi.t('state.x'), printed: '20%' }],
    ['a printed share without a base', share({ value: 13, percentReported: 23.2, percentDecimals: 1 }), { value: '13', base: vi.t('state.z'), share: vi.t('state.z'), printed: '23,2%' }],
    ['a printed share said to be more', share({ percentReported: 94, operator: '>' }), { printed: '>\u00a094%' }],
    ['a base too small for a share', share({ value: 7, denominator: 15 }), { value: '7', base: '15', share: vi.t('state.u', { n: '20' }) }],
    ['a share that is not printed', share({ value: 2, denominator: 58 }), { printed: vi.t('state.notPrinted') }],
  ])('may be %s', (_, observation, cells) => {
    expect(rowOf(table([observation]), 0)).toMatchObject(cells);
  });

  test('that is missing says so in words and sorts last', () => {
    const cells = table([share({ denominator: 35, percentReported: 20 })]).rows[0]?.cells ?? [];
    expect(cells.filter(({ missing }) => missing).map(({ text, value }) => [text, value])).toEqual([[vi.t('state.x'), null], [vi.t('state.x'), null]]);
    expect(leftovers(cells)).toEqual([]);
  });

  test.each([
    ['c', null],
    ['k', null],
    ['p', 3],
    ['r', 3],
    ['b', 3],
  ] as const)('with the state "%s" says so in words', (status, value) => {
    const row = rowOf(table([count({ value, status })]), 0);
    expect(Object.values(row).join('\n')).toContain(vi.t(`status.${status}`));
  });
});

test('a rate that is provisional says so too', () => {
  expect(rowOf(table([make({ indicator: 'growth', value: 2.5, measure: 'percent', status: 'p' })]), 0)['value']).toContain(vi.t('status.p'));
});

describe('a class that is computed', () => {
  test('stands with its name, count and share, and as computed', () => {
    const rows = [{ observation: share({ scheme: 'new', category: 'good-or-better', value: 56, denominator: 58, percentReported: 96.5 }), derived: { name: 'Tốt', value: 43, percent: 74.1379 } }];
    expect(rowOf(observationTable(vi, 'bảng', rows, { ...PLAIN, category: true }), 0)).toMatchObject({ category: `Tốt | ${vi.t('figure.derived')}`, value: '43', base: '58', share: '74,1%', printed: vi.t('state.notPrinted') });
  });

  test('of shares alone has no count', () => {
    const rows = [{ observation: share({ scheme: 'new', category: 'good-or-better', percentReported: 94.8 }), derived: { name: 'Tốt', value: null, percent: 63.8 } }];
    expect(rowOf(observationTable(vi, 'bảng', rows, PLAIN), 0)).toMatchObject({ value: vi.t('state.x'), base: vi.t('state.z'), share: '63,8%' });
  });
});

test.each([
  ['exports/tay-son-2023.csv', 18, 'tay-son-2023-18'],
  ['exports/2023/report.csv', 2, '2023-report-2'],
  ['exports/Báo cáo 1.csv', 3, 'B-o-c-o-1-3'],
])('the anchor of %s, line %i, is %s', (file, line, anchor) => {
  expect(anchorOf(make({ file, line }))).toBe(anchor);
});

test('the sources of some figures are one line per document, each place once', () => {
  const observations = [count({ locator: 'II.1' }), count({ locator: 'fn2' }), count({ locator: 'II.1' }), count({ source: 'review', locator: 'I' })];
  expect(originOf(vi, observations).sources).toEqual([
    { title: 'Báo cáo sơ kết', href: '../../nguon/report/', locators: 'mục\u00a0II.1; chú thích\u00a02' },
    { title: 'Báo cáo tổng kết', href: '../../nguon/review/', locators: 'mục\u00a0I' },
  ]);
});
