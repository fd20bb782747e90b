import { describe, expect, test } from 'vitest';
import { buildChanges } from '../../src/views/changes.ts';
import { buildHome } from '../../src/views/home.ts';
import { paths } from '../../src/views/paths.ts';
import type { History } from '../../src/revisions/revision.ts';
import { HISTORY, publication, revised } from '../revisions/make.ts';
import { contextOf } from './small.ts';

const viewOf = (history: History, lang: 'vi' | 'en' = 'vi') => buildChanges(contextOf(lang, paths.changes), history);
const view = viewOf(HISTORY);
const section = (publicationIndex: number, kind: string) => view.publications[publicationIndex]?.sections.find((each) => each.kind === kind);
const texts = (index: number, kind: string) => section(index, kind)?.table.rows.map(({ group, cells }) => [group, ...cells.map(({ text, detail }) => (detail === undefined ? text : `${text} | ${detail}`))]);

describe('the page of changes', () => {
  test('tells the newest publication first, and in it what came, what was changed, what went', () => {
    expect(view.publications.map(({ id, summary, sections }) => [id, summary, sections.map(({ kind }) => kind)])).toEqual([
      ['ban-3', 'Thêm 2, sửa 3, bỏ 1 số liệu; cả thảy 33 số liệu, đến 6 tháng đầu năm 2023.', ['added', 'revised', 'removed']],
      ['ban-2', 'Thêm 7, sửa 0, bỏ 0 số liệu; cả thảy 33 số liệu, đến 6 tháng đầu năm 2023.', ['added']],
      ['ban-1', 'Lần công bố đầu tiên: 33 số liệu, đến 6 tháng đầu năm 2023.', []],
    ]);
    expect(view.none).toBeNull();
  });

  test('shows the old figure, the new one, printed digits and all, and why', () => {
    expect(texts(0, 'revised')).toEqual([
      ['Huyện Sao Mai', 'Xếp loại tổ chức | hoàn thành tốt nhiệm vụ trở lên', '2022', '54/58 | tổ chức; in: 94%', '55/58 | tổ chức; in: 94,80%', 'mục\u00a0II.1 | Báo cáo sơ kết', 'Huyện ủy đính chính'],
      [undefined, 'Số đảng viên', 'tháng 12-2017', '26.000 | đảng viên; số tạm tính', '26.773 | đảng viên', 'mục\u00a0II.1 | Báo cáo sơ kết', 'số trước là số tạm tính'],
      [undefined, 'Số cảnh cáo', '2021', 'không công bố', 'không công bố', 'mục\u00a0II.1 | Báo cáo sơ kết', 'không nêu lý do'],
    ]);
  });

  test('names what the catalogue no longer has as it was published, without a link that leads nowhere', () => {
    expect(texts(0, 'removed')).toEqual([['Huyện Cũ', 'Chỉ số cũ', '2021', 'không báo cáo', 'mục\u00a0II.1 | bao-cao-cu', 'không nêu lý do']]);
    expect(section(0, 'removed')?.table.rows[0]?.cells.some(({ href }) => href !== undefined)).toBe(false);
  });

  test('keeps operators, and the sign of a rate', () => {
    expect(texts(0, 'added')?.map((row) => row[3])).toEqual(['>\u00a0515.000 | đảng viên', '2,5%']);
  });

  test('links a figure that still stands to its place on the page of its source', () => {
    expect(section(0, 'revised')?.table.rows[0]?.cells.map(({ href }) => href).filter((href) => href !== undefined)).toEqual(['../chi-so/grades/', expect.stringMatching(/^\.\.\/nguon\/report\/#report-\d+$/)]);
  });

  test('says how many more there are than are kept or shown', () => {
    expect(section(1, 'added')?.more).toContain('6');
    const many = viewOf({ origin: 'a', publications: [publication(3, Array.from({ length: 250 }, (_, line) => revised({ line, period: String(1800 + line) }))), publication(2, [revised()])] });
    expect(many.publications.map(({ sections }) => [sections[0]?.table.rows.length, sections[0]?.more?.replace(/\D+/g, ' ').trim()])).toEqual([[200, '50'], [0, '1']]);
  });

  test('says so where there is no earlier publication', () => {
    expect(viewOf({ origin: 'a', publications: [publication(1, [])] }).none).toContain('Chưa có lần công bố trước');
    expect(viewOf({ origin: 'a', publications: [publication(1, [])] }, 'en').none).toContain('no earlier publication');
  });
});

test('the home page says in one line what changed last', () => {
  const { change, page } = buildHome(contextOf('vi', paths.home), HISTORY);
  expect(change).toEqual({ text: view.publications[0]?.summary, link: { label: 'Xem đã đổi những gì', href: 'thay-doi/' } });
  expect(page.feed?.href).toBe('thay-doi/atom.xml');
  expect(buildHome(contextOf('vi', paths.home), { origin: 'a', publications: [] }).change).toBeNull();
});
