import { rmSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { checkAnswers } from '../../scripts/findings.ts';
import { checkAgainstFormer } from '../../scripts/former.ts';
import { loadData, loadFormer, type FormerSite } from '../../src/dataset/load.ts';
import english from '../../src/i18n/data-issues.en.json' with { type: 'json' };
import vietnamese from '../../src/i18n/data-issues.vi.json' with { type: 'json' };
import { describeIssue } from '../../src/issues/describe.ts';
import { observationsCsv } from '../../src/publish/observations.ts';
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
  'bad-milestones': [{ 'targets.csv': 'indicator;category;unit;period;operator;value;base;clause;source;locator;applies;milestones\ngrades;good;sao-mai;2020/2025;>;80;member;;report;I.1;yearly;2021=70' }, '2021=70'],
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
  'no-figure': [figures({ value: '', status: 'p' }), ''],
  'unit-not-there': [{ ...more('units.csv', 'cu;district;Huyện Cũ;Old;;;;2019-12-31;;'), ...figures({ unit: 'cu' }) }, 'Huyện Cũ'],
  'share-without-base': [{ 'indicators.csv': (FILES['indicators.csv'] ?? '').replace('new;member;higher', 'new;;higher') }, 'grades'],
  'missing-locator': [figures({ locator: '' }), ''],
  'ambiguous-unit': [{ ...twins, ...figures({ unit: 'Hải' }) }, 'Hải'],
  'ambiguous-indicator': [{ ...more('indicators.csv', 'b;topic;2;Xếp loại;B;Đ;D;member;stock;new;member;higher;1;good;;'), ...figures({ indicator: 'Xếp loại' }) }, 'Xếp loại'],
  'ambiguous-category': [{ 'indicators.csv': (FILES['indicators.csv'] ?? '').replace(';new;member', ';new|other;member'), ...more('schemes.csv', 'other;other;parts;Khác;Other;;;'), ...more('categories.csv', 'other;good;1;Tốt;Good;;') }, 'good'],
  'ambiguous-source': [{ ...more('sources.csv', 'b;Báo cáo;B;;2023;Huyện ủy;sao-mai;'), ...figures({ source: 'Báo cáo' }) }, 'Báo cáo'],
  'two-categories': [{ 'exports/b.csv': 'ĐẢNG BỘ HUYỆN SAO MAI;;\nXếp loại năm 2021;;\nLoại hình;Tốt;Tổng số\nChi bộ;1;2\nĐảng bộ;3;4\n', ...more('exports.csv', 'b.csv;report;;;;;') }, 'Loại hình'],
  'other-scheme': [{ ...more('schemes.csv', 'other;other;parts;Khác;Other;;;'), ...more('categories.csv', 'other;part;1;Phần;Part;;'), 'indicators.csv': (FILES['indicators.csv'] ?? '').replace(';good;', ';part;') }, 'part'],
  'other-base': [{ ...more('measures.csv', 'branch;thing;chi bộ;branches;'), 'targets.csv': (FILES['targets.csv'] ?? '').replace(';member;', ';branch;') }, 'branch'],
  'refers-to-itself': [more('units.csv', 'b;district;Huyện B;B;b;;;;;'), 'parent'],
  'leads-in-circle': [more('units.csv', 'b;district;Huyện B;B;c;;;;;\nc;district;Huyện C;C;b;;;;;'), 'b → c → b'],
  'ends-before-start': [more('units.csv', 'b;district;Huyện B;B;;;2025-07-01;2025-06-30;;'), '2025-06-30'],
  'successor-apart': [more('units.csv', 'b;district;Huyện B;B;;;;2025-06-30;c;\nc;commune;Xã C;C;;;2025-07-02;;;'), '2025-07-02'],
  'shared-code': [more('units.csv', 'b;district;Huyện B;B;;52;;;;\nc;district;Huyện C;C;;52;;;;'), '52'],
  'overlapping-schemes': [{ ...more('schemes.csv', 'newer;ladder;classes;Mới hơn;Newer;2018;;'), 'indicators.csv': (FILES['indicators.csv'] ?? '').replace(';new;member', ';new|newer;member') }, 'newer'],
  'range-without-direction': [{ 'indicators.csv': (FILES['indicators.csv'] ?? '').replace(';higher;', ';within;') }, ''],
  'change-without-indicator': [more('indicators.csv', 'grade-change;topic;2;Mức tăng;Growth;Định nghĩa;Definition;member;flow;;;none;1;;;'), 'grades-change'],
  'duplicate-target': [more('targets.csv', 'grades;good;sao-mai;2020/2025;>;85;member;;report;I.2;yearly'), 'grades'],
  'target-period': [more('targets.csv', 'grades;good;sao-mai;2021-Q1;>;85;member;;report;I.2;yearly'), '2021-Q1'],
  'target-outside-unit': [{ ...more('units.csv', 'b;district;Huyện B;B;;;;2019-12-31;;'), ...more('targets.csv', 'grades;good;b;2020/2025;>;85;member;;report;I.2;yearly') }, '2020/2025'],
  'target-outside-scheme': [more('targets.csv', 'grades;good;sao-mai;2010/2015;>;85;member;;report;I.2;yearly'), '2010/2015'],
  'answer-without-finding': [{ 'findings-answered.csv': 'rule;observation;answer;decided_by;date\nconflict;sao-mai grades good 2021 report II.1;Đã đối chiếu;Ban Tổ chức;2024-05-01' }, 'conflict'],
  'duplicate-path': [more('exports.csv', 'A.CSV;report;;;;;'), 'A.CSV'],
  // A former site has another figure in the place of this one.
  'revision-without-reason': [{}, '55/58'],
  'nested-category': [{
    ...more('categories.csv', 'new;excellent;0;Xuất sắc;Excellent;good-or-better;\nnew;good-or-better;2;Tốt trở lên;Good or better;;'),
    'categories.csv': `${(FILES['categories.csv'] ?? '').replace('Good;;', 'Good;good-or-better;')}\nnew;excellent;0;Xuất sắc;Excellent;good-or-better;\nnew;good-or-better;2;Tốt trở lên;Good or better;;`,
    'exports/b.csv': 'ĐẢNG BỘ HUYỆN SAO MAI;\nXếp loại năm 2020;\nNội dung;Số lượng\nTốt;5\nTrong đó: Xuất sắc;2\n', ...more('exports.csv', 'b.csv;report;;;;;'),
  }, 'Tốt trở lên'],
};

/** A site of the same data, but for one figure. */
function formerSite(data: string): FormerSite {
  const { dataset } = loadData(data);
  return { units: [...dataset.byUnit.keys()], figuresOf: (unit) => observationsCsv(dataset, dataset.byUnit.get(unit).map((observation) => ({ ...observation, value: 55 }))), changes: null };
}

const SCOLDING = /không hợp lệ|sai quy định|bất hợp pháp|lỗi của bạn|vui lòng|xin hãy|invalid|illegal|please|forbidden|must not|error/i;

describe('every fault of the data says what was found, why it stops, and what to do', { timeout: 60_000 }, () => {
  test.each(Object.keys(vietnamese) as Code[])('%s', (code) => {
    const [changed, name] = WAYS[code];
    const data = folder(changed);
    const { issues } = checkAgainstFormer(checkAnswers(loadData(data), data), data, code === 'revision-without-reason' ? formerSite(data) : loadFormer(null));
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
