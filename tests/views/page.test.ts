import { describe, expect, test } from 'vitest';
import { assemble } from '../../src/dataset/dataset.ts';
import { buildPage } from '../../src/views/page.ts';
import { paths } from '../../src/views/paths.ts';
import { CATALOGUE, contextOf, contextWith, DATASET, figure } from './small.ts';
import { leftovers } from './texts.ts';

const parts = { heading: 'Huyện Sao Mai', description: 'Số liệu của huyện.' };
const deep = (lang: 'vi' | 'en') => contextOf(lang, paths.unit('sao-mai'));

describe('a page', () => {
  test.each([
    ['vi', '/don-vi/sao-mai/', 'en', '../../en/don-vi/sao-mai/', '../../', '../../'],
    ['en', '/en/don-vi/sao-mai/', 'vi', '../../../don-vi/sao-mai/', '../../', '../../../'],
  ] as const)('in "%s" stands at %s and leads to its twin, its home and the root', (lang, address, other, twin, home, root) => {
    const page = buildPage(deep(lang), parts);
    expect(page).toMatchObject({ lang, address, home, root, heading: 'Huyện Sao Mai', description: 'Số liệu của huyện.' });
    expect(page.twin).toEqual({ lang: other, label: contextOf(other).t('language.name'), href: twin });
    expect(page.search).toBe(`${root}data/search.${lang}.json`);
  });

  test('says that figures are invented where a source of any of them is', () => {
    const [first, ...others] = CATALOGUE.sources ?? [];
    const invented = (lang: 'vi' | 'en') => buildPage(contextWith([], lang, '/', { sources: [...others, ...(first === undefined ? [] : [{ ...first, simulated: 'yes' as const }])] }), parts).simulated;
    expect(buildPage(deep('vi'), parts).simulated).toBeNull();
    expect(invented('vi')).toMatch(/^Dữ liệu mô phỏng/);
    expect(invented('en')).toMatch(/^Simulated data: /);
  });

  test('is named by its heading and the site; the home page by the site', () => {
    const ctx = deep('vi');
    expect(buildPage(ctx, parts).title).toBe(`Huyện Sao Mai – ${ctx.t('site.name')}`);
    expect(buildPage(contextOf('vi', paths.home), parts).title).toBe(ctx.t('site.title'));
  });

  test('has a title that a tab can show, cut at a word', () => {
    const heading = 'Báo cáo tổng kết mười năm thực hiện nghị quyết về nâng cao năng lực lãnh đạo của tổ chức cơ sở đảng';
    const { title } = buildPage(deep('vi'), { ...parts, heading });
    expect(title.length).toBeLessThanOrEqual(70);
    expect(heading.startsWith(`${title.slice(0, -1)} `)).toBe(true);
    expect(title.endsWith('…')).toBe(true);
  });

  test('shows the way down to it; the home page has none', () => {
    const ctx = deep('vi');
    expect(buildPage(ctx, { ...parts, breadcrumbs: [{ label: 'Đơn vị', path: paths.units }] }).breadcrumbs).toEqual([{ label: ctx.t('nav.home'), href: '../../' }, { label: 'Đơn vị', href: '../' }]);
    expect(buildPage(contextOf('vi', paths.home), { ...parts, breadcrumbs: [] }).breadcrumbs).toEqual([]);
  });

  test('leads to the topics, the units, the comparison, the findings, the data, the guide and the check', () => {
    expect(buildPage(deep('vi'), parts).nav.map(({ href }) => href)).toEqual([`../../#${deep('vi').t('anchor.topics')}`, '../', '../../so-sanh/', '../../chat-luong/', '../../du-lieu/', '../../huong-dan/', '../../kiem-tra/']);
    expect(buildPage(contextOf('en', paths.home), parts).nav.map(({ href }) => href)).toEqual([`#${deep('en').t('anchor.topics')}`, 'don-vi/', 'so-sanh/', 'chat-luong/', 'du-lieu/', 'huong-dan/', 'kiem-tra/']);
  });

  test('is stamped with the newest period and the version of the data', () => {
    const [vi, en] = [deep('vi'), deep('en')];
    expect(buildPage(vi, parts).stamp).toBe(vi.t('site.stamp', { asOf: '6 tháng đầu năm 2023', version: '0123456' }));
    expect(buildPage(en, parts).stamp).toBe(en.t('site.stamp', { asOf: 'first half of 2023', version: '0123456' }));
  });

  test.each(['vi', 'en'] as const)('holds no leftover in "%s"', (lang) => {
    expect(leftovers(buildPage(deep(lang), parts))).toEqual([]);
  });
});

describe('the newest period', () => {
  test.each([
    [['2020', '2021', '2019'], '2021'],
    [['2021', '2022-H1'], '2022-H1'],
    [['2021', '2021-12-31'], '2021'],
    [['2020', '2015/2022'], '2022'],
    [['2021-01/2021-09', '2021'], '2021'],
  ])('of %j is %s', (periods, last) => {
    expect(assemble(DATASET.catalogue, periods.map((period) => figure({ period })), 'v').lastPeriod).toBe(last);
  });
});
