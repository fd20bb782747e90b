import { describe, expect, test } from 'vitest';
import { checkExport } from '../../src/dataset/check-export.ts';
import { readerOf } from '../../src/dataset/read-export.ts';
import type { ExportLine } from '../../src/catalogue/schemas.ts';
import { carriedWords } from '../../src/client/words.ts';
import { scriptWords } from '../../src/publish/script-words.ts';
import { buildFileCheck } from '../../src/views/file-check.ts';
import { emptyExportLine } from '../../src/views/file-given.ts';
import { catalogueOf, indicator, ladder, measure, scheme, source, topic, unit } from '../dataset/make.ts';

const catalogue = catalogueOf({
  topics: [topic('topic')],
  units: [unit('sao-mai', { name_vi: 'Huyện Sao Mai', name_en: 'Sao Mai District' })],
  measures: [measure('member', { name_vi: 'đảng viên' })],
  schemes: [scheme('new', { from: 2018 })],
  categories: ladder('new'),
  indicators: [indicator('admissions', { name_vi: 'Kết nạp đảng viên', name_en: 'Admissions' }), indicator('graded', { name_vi: 'Đảng viên được xếp loại', base: 'member' })],
  sources: [source('report', { title_vi: 'Báo cáo' })],
});
const reader = readerOf(catalogue);
const OFFICE = 'ĐẢNG BỘ HUYỆN SAO MAI;;\nNội dung;Năm 2021;Năm 2022\nKết nạp đảng viên;1;2\n';

function check(text: string, parts: Partial<ExportLine> = {}, lang: 'vi' | 'en' = 'vi') {
  const given = { ...emptyExportLine('a.csv'), ...parts };
  return buildFileCheck(checkExport(new TextEncoder().encode(text), given.path, given, reader), given, catalogue, lang, carriedWords(scriptWords('check', lang)));
}

describe('a file that was checked', () => {
  test('without faults says so, and what was recognised', () => {
    const view = check(OFFICE, { source: 'report', locator: 'II.1' });
    expect([view.publishable, view.issues]).toEqual([true, []]);
    expect(view.verdict).toContain('2 số liệu');
    expect(view.matches.map(({ items }) => items)).toEqual([
      [{ label: 'ĐẢNG BỘ HUYỆN SAO MAI', name: 'Huyện Sao Mai', figures: '2 số liệu' }],
      [{ label: 'Kết nạp đảng viên', name: 'Kết nạp đảng viên', figures: '2 số liệu' }],
    ]);
    expect(view.facts.map(({ value }) => value)).toEqual(['utf-8 without BOM', '“;”', 'không có số lẻ', '1', '2', '0', '2']);
  });

  test('that lacks something asks for it, and gives the line of exports.csv', () => {
    const view = check(OFFICE);
    expect(view.publishable).toBe(false);
    expect(view.given.needed).toBe(true);
    expect(view.given.fields.filter(({ need }) => need !== null).map(({ part }) => part)).toEqual(['source']);
    expect([view.given.header, view.given.line]).toEqual(['path;source;unit;indicator;period;measure;locator;note', 'a.csv;;;;;;;']);
  });

  test('with what was supplied gives the whole line', () => {
    const { given } = check('Nội dung;Số lượng\nKết nạp đảng viên;1\n', { source: 'report', unit: 'sao-mai', period: '2021', locator: 'II.1; fn2' });
    expect([given.needed, given.line]).toEqual([false, 'a.csv;report;sao-mai;;2021;;"II.1; fn2";']);
  });

  test('that names neither unit nor period needs both', () => {
    expect(check('Nội dung;Số lượng\nKết nạp đảng viên;1\n', { source: 'report' }).given.fields.filter(({ need }) => need !== null).map(({ part }) => part)).toEqual(['unit', 'period']);
  });

  test('tells a fault with its place, its words and its line', () => {
    const [found] = check(OFFICE.replace('Kết nạp đảng viên', 'Kết nạp mới')).issues.filter(({ place }) => place.includes('dòng 3'));
    expect(found).toMatchObject({ error: true, kind: 'phải sửa', place: 'dòng 3, cột A “Nội dung”' });
    expect(found?.message).toContain('“Kết nạp đảng viên” (indicators.csv:2)');
    expect(found?.excerpt).toEqual({ line: 3, text: 'Kết nạp mới;1;2', start: 0, end: 11 });
  });

  test('is told in English too', () => {
    const view = check(OFFICE, { source: 'report', locator: 'II.1' }, 'en');
    expect(view.verdict).toContain('2 figures read');
    expect(view.matches[0]?.items[0]?.name).toBe('Sao Mai District');
  });

  test('tells what the audit finds of its figures, which does not stop it', () => {
    const view = check('ĐẢNG BỘ HUYỆN SAO MAI;;\nNội dung;Năm 2021;Tỷ lệ (%)\nĐảng viên được xếp loại;56/58;90,5\n', { source: 'report', locator: 'II.1' });
    expect([view.issues, view.publishable]).toEqual([[], true]);
    expect(view.findings).toHaveLength(1);
    expect(view.findings[0]).toContain('90,5%');
  });

  test('a list of persons shows nothing of itself', () => {
    const view = check('TT;Họ và tên;Ngày sinh\n1;Trần Thị Thử;1/1/1990\n');
    expect(view.preview.rows).toEqual([]);
    expect(JSON.stringify(view)).not.toContain('Thử');
  });
});
