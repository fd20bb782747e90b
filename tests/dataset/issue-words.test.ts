import { rmSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { loadData } from '../../src/dataset/load.ts';
import english from '../../src/i18n/data-issues.en.json' with { type: 'json' };
import vietnamese from '../../src/i18n/data-issues.vi.json' with { type: 'json' };
import { describeIssue } from '../../src/issues/describe.ts';
import { FILES, HEADER, makeFolders, ROW } from './folder.ts';

type Code = keyof typeof vietnamese;
type Row = Readonly<Partial<typeof ROW>>;

const { base, folder } = makeFolders();
afterAll(() => rmSync(base, { recursive: true, force: true }));

const figures = (...rows: readonly Row[]) => ({ 'exports/a.csv': [HEADER, ...rows.map((row) => Object.values({ ...ROW, ...row }).join(';'))].join('\n') });
const more = (name: keyof typeof FILES, row: string) => ({ [name]: `${FILES[name] ?? ''}\n${row}` });
const twins = more('units.csv', 'mai;commune;Xã Sao Mai;Sao Mai Commune;;;;;;\nhai;commune;Xã Hải;Hai;;;;;;\nhai-2;commune;Phường Hải;Hai;;;;;;');

/** One way to each code: what a data folder must hold to have the fault, and the cell that the message must name. */
const WAYS: Readonly<Record<Code, readonly [changed: Readonly<Record<string, string | null>>, names: string]>> = {
  'unknown-column': [{ 'topics.csv': (FILES['topics.csv'] ?? '').replace('order', 'thu_tu') }, 'thu_tu'],
  'missing-column': [{ 'topics.csv': (FILES['topics.csv'] ?? '').replace('order', 'thu_tu') }, 'order'],
  'empty-cell': [more('units.csv', 'b;district;;B;;;;;;'), 'name_vi'],
  'bad-id': [more('units.csv', 'Huyện B;district;Huyện B;B;;;;;;'), 'Huyện B'],
  'bad-number': [more('topics.csv', 'b;B;B;hai;B;B'), 'hai'],
  'not-in-list': [more('units.csv', 'b;quận;Quận B;B;;;;;;'), 'quận'],
  'duplicate-id': [more('units.csv', 'sao-mai;district;B;B;;;;;;'), 'sao-mai'],
  'unknown-reference': [more('units.csv', 'b;district;B;B;tinh-la;;;;;'), 'tinh-la'],
  'missing-file': [{ 'topics.csv': null }, ''],
  'missing-export': [more('exports.csv', 'khong-co.csv;;;;;;'), 'khong-co.csv'],
  'missing-source': [{ ...figures({ source: '' }), 'exports.csv': FILES['exports.csv']?.split('\n')[0] ?? '' }, 'exports.csv'],
  'unknown-unit': [figures({ unit: 'Huyện Sao May' }), 'Huyện Sao May'],
  'unknown-indicator': [figures({ indicator: 'Xếp loạy' }), 'Xếp loạy'],
  'unknown-source': [figures({ source: 'bao-cao-la' }), 'bao-cao-la'],
  'unknown-category': [figures({ category: 'Tótt' }), 'Tótt'],
  'unknown-status': [figures({ status: 'q' }), 'q'],
  'other-measure': [figures({ measure: 'người' }), 'người'],
  'duplicate-observation': [figures({}, {}), 'grades'],
  'share-over-whole': [figures({ value: '59' }), '59'],
  'percent-over-100': [figures({ value: '', percent: '104' }), '104'],
  'no-figure': [figures({ value: '', status: 'p' }), ''],
  'share-without-base': [{ 'indicators.csv': (FILES['indicators.csv'] ?? '').replace('new;member;higher', 'new;;higher') }, 'grades'],
  'missing-locator': [figures({ locator: '' }), ''],
  'ambiguous-unit': [{ ...twins, ...figures({ unit: 'Hải' }) }, 'Hải'],
  'ambiguous-indicator': [{ ...more('indicators.csv', 'b;topic;2;Xếp loại;B;Đ;D;member;stock;new;member;higher;1;good;;'), ...figures({ indicator: 'Xếp loại' }) }, 'Xếp loại'],
  'ambiguous-category': [{ 'indicators.csv': (FILES['indicators.csv'] ?? '').replace(';new;member', ';new|other;member'), ...more('schemes.csv', 'other;other;parts;Khác;Other;;;'), ...more('categories.csv', 'other;good;1;Tốt;Good;;') }, 'good'],
  'ambiguous-source': [{ ...more('sources.csv', 'b;Báo cáo;B;;2023;Huyện ủy;sao-mai;'), ...figures({ source: 'Báo cáo' }) }, 'Báo cáo'],
  'two-categories': [{ 'exports/b.csv': 'ĐẢNG BỘ HUYỆN SAO MAI;;\nXếp loại năm 2021;;\nLoại hình;Tốt;Tổng số\nChi bộ;1;2\nĐảng bộ;3;4\n', ...more('exports.csv', 'b.csv;report;;;;;') }, 'Loại hình'],
  'nested-category': [{
    ...more('categories.csv', 'new;excellent;0;Xuất sắc;Excellent;good-or-better;\nnew;good-or-better;2;Tốt trở lên;Good or better;;'),
    'categories.csv': `${(FILES['categories.csv'] ?? '').replace('Good;;', 'Good;good-or-better;')}\nnew;excellent;0;Xuất sắc;Excellent;good-or-better;\nnew;good-or-better;2;Tốt trở lên;Good or better;;`,
    'exports/b.csv': 'ĐẢNG BỘ HUYỆN SAO MAI;\nXếp loại năm 2020;\nNội dung;Số lượng\nTốt;5\nTrong đó: Xuất sắc;2\n', ...more('exports.csv', 'b.csv;report;;;;;'),
  }, 'Tốt trở lên'],
};

const SCOLDING = /không hợp lệ|sai quy định|bất hợp pháp|lỗi của bạn|vui lòng|xin hãy|invalid|illegal|please|forbidden|must not|error/i;

describe('every fault of the data says what was found, why it stops, and what to do', { timeout: 60_000 }, () => {
  test.each(Object.keys(vietnamese) as Code[])('%s', (code) => {
    const [changed, name] = WAYS[code];
    const { issues } = loadData(folder(changed));
    const found = issues.find((issue) => issue.code === code);
    if (found === undefined) throw new Error(`No such fault came out: ${code}; ${issues.map((issue) => issue.code).join(', ')}`);
    for (const lang of ['vi', 'en'] as const) {
      const { message, fix } = describeIssue(found, lang);
      expect(`${message} ${fix}`).not.toMatch(SCOLDING);
      expect(`${message} ${fix}`).not.toMatch(/[{}]|undefined|null|NaN/);
      expect(message.length).toBeGreaterThan(20);
      expect(fix.length).toBeGreaterThan(15);
      if (name !== '' && lang === 'vi') expect(`${message} ${fix}`).toContain(name);
    }
    expect(found.path).not.toBeNull();
    if (found.line !== null) expect(found.excerpt?.line).toBe(found.line);
  });

  test('both languages have the same codes and the same places', () => {
    expect(Object.keys(english)).toEqual(Object.keys(vietnamese));
    const places = (text: string): string[] => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => (name ?? '').replace(/(?:Vi|En)$/, '')))].sort();
    for (const code of Object.keys(vietnamese) as Code[]) {
      expect([code, places(`${english[code].message}${english[code].fix}`)]).toEqual([code, places(`${vietnamese[code].message}${vietnamese[code].fix}`)]);
    }
  });
});
