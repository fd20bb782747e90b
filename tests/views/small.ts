import type { CatalogueRows } from '../../src/catalogue/catalogue.ts';
import type { Indicator } from '../../src/catalogue/schemas.ts';
import type { Dataset } from '../../src/dataset/dataset.ts';
import type { Observation } from '../../src/dataset/observation.ts';
import type { Language } from '../../src/i18n/language.ts';
import { createContext, type Context } from '../../src/views/context.ts';
import { category, datasetOf, indicator, ladder, measure, observation, scheme, source, target, topic, unit } from '../dataset/make.ts';

/** An invented province with two districts that report, one of them ended, and every kind of indicator. */
export const CATALOGUE: Partial<CatalogueRows> = {
  units: [
    unit('mai-hoa', { type: 'province', name_vi: 'Tỉnh Mai Hoa', name_en: 'Mai Hoa Province', code: '99' }),
    unit('sao-mai', { name_vi: 'Huyện Sao Mai', name_en: 'Sao Mai District', parent: 'mai-hoa', code: '021', valid_to: '2025-06-30', replaced_by: ['xa-sao-mai'], aliases: ['Huyện ủy Sao Mai'], line: 3 }),
    unit('dong-khe', { name_vi: 'Huyện Đông Khê', name_en: 'Đông Khê District', parent: 'mai-hoa', line: 4 }),
    unit('xa-sao-mai', { type: 'commune', name_vi: 'Xã Sao Mai', name_en: 'Sao Mai Commune', parent: 'mai-hoa', valid_from: '2025-07-01', line: 5 }),
  ],
  topics: [
    topic('grading', { order: 1, name_vi: 'Xếp loại', name_en: 'Classification', summary_vi: 'Các mức xếp loại.', summary_en: 'The grades.' }),
    topic('people', { order: 2, name_vi: 'Đảng viên', name_en: 'Members', summary_vi: 'Số đảng viên.', summary_en: 'The members.', line: 3 }),
    topic('targets', { order: 3, name_vi: 'Chỉ tiêu', name_en: 'Targets', summary_vi: 'Mọi chỉ tiêu.', summary_en: 'All targets.', line: 4 }),
  ],
  measures: [
    measure('organisation', { name_vi: 'tổ chức', name_en: 'organisations' }),
    measure('member', { name_vi: 'đảng viên', name_en: 'members', line: 3 }),
    measure('year-plan', { kind: 'plan', name_vi: 'kế hoạch năm', name_en: 'plan of the year', line: 4 }),
    measure('percent', { kind: 'rate', name_vi: '%', name_en: '%', line: 5 }),
  ],
  schemes: [
    scheme('old', { to: 2017, name_vi: 'Xếp loại theo thang cũ', name_en: 'Old ladder' }),
    scheme('new', { from: 2018, name_vi: 'Xếp loại theo thang mới', name_en: 'New ladder', line: 3 }),
    scheme('attributes', { kind: 'aspects', name_vi: 'Thành phần', name_en: 'Attributes', line: 4 }),
    scheme('levels', { kind: 'parts', name_vi: 'Trình độ', name_en: 'Levels', line: 5 }),
  ],
  categories: [
    ...ladder('new'),
    ...[['clean', 'Trong sạch', 'Clean'], ['well', 'Hoàn thành tốt', 'Done well'], ['completed', 'Hoàn thành', 'Done'], ['weak', 'Yếu kém', 'Weak']].map(([id = '', name_vi = '', name_en = ''], index) => category('old', id, index + 1, { name_vi, name_en })),
    category('attributes', 'women', 1, { name_vi: 'Nữ', name_en: 'Women' }),
    category('attributes', 'youth', 2, { name_vi: 'Đoàn viên', name_en: 'Youth' }),
    category('levels', 'college', 1, { name_vi: 'Cao đẳng', name_en: 'College' }),
    category('levels', 'university', 2, { name_vi: 'Đại học', name_en: 'University' }),
    category('levels', 'elementary', 3, { name_vi: 'Sơ cấp', name_en: 'Elementary' }),
  ],
  indicators: [
    indicator('grades', { topic: 'grading', order: 1, name_vi: 'Xếp loại tổ chức', name_en: 'Grades of organisations', measure: 'organisation', base: 'organisation', scheme: ['old', 'new'], direction: 'higher', lead: ['good-or-better', 'clean'] }),
    indicator('villages', { topic: 'grading', order: 2, name_vi: 'Thôn có chi bộ', name_en: 'Villages with a branch', measure: 'organisation', base: 'organisation', direction: 'higher', lead: ['total'], line: 3 }),
    indicator('growth', { topic: 'grading', order: 3, name_vi: 'Mức tăng', name_en: 'Growth', measure: 'percent', nature: 'flow', line: 4 }),
    indicator('members', { topic: 'people', order: 1, name_vi: 'Số đảng viên', name_en: 'Number of members', lead: ['total'], aliases: ['Tổng số đảng viên', 'ĐV'], line: 5 }),
    indicator('composition', { topic: 'people', order: 2, name_vi: 'Thành phần đảng viên', name_en: 'Composition of members', base: 'member', scheme: ['attributes'], line: 6 }),
    indicator('admissions', { topic: 'people', order: 3, name_vi: 'Kết nạp so với kế hoạch', name_en: 'Admissions against the plan', nature: 'flow', base: 'year-plan', direction: 'higher', lead: ['total'], line: 7 }),
    indicator('warnings', { topic: 'people', order: 4, name_vi: 'Số cảnh cáo', name_en: 'Warnings', nature: 'flow', line: 8 }),
    indicator('posts', { topic: 'people', order: 5, name_vi: 'Kiêm chức danh', name_en: 'Concurrent posts', base: 'organisation', scheme: ['levels'], line: 9 }),
    indicator('silent', { topic: 'people', order: 6, name_vi: 'Số cần có', name_en: 'Number wanted', direction: 'higher', line: 10 }),
  ],
  sources: [
    source('report', { unit: 'sao-mai', title_vi: 'Báo cáo sơ kết', title_en: 'Mid-term review', date: '2023', issuer: 'Huyện ủy Sao Mai', document: '001.txt' }),
    source('review', { unit: 'dong-khe', title_vi: 'Báo cáo tổng kết', title_en: 'Final review', date: '2021-09', number: '303-BC/HU', issuer: 'Huyện ủy Đông Khê', line: 3 }),
  ],
  targets: [
    target({ indicator: 'grades', category: 'good-or-better', unit: 'sao-mai', operator: '>', value: 80, base: 'organisation', clause: '03-CTr/HU', source: 'report', locator: 'II.1' }),
    target({ indicator: 'grades', category: 'excellent', unit: 'sao-mai', operator: '=', value: 40, base: 'good-or-better', source: 'report', locator: 'II.1', line: 3 }),
    target({ indicator: 'silent', unit: 'dong-khe', operator: '>=', value: 5000, source: 'review', locator: 'fn7', line: 4 }),
  ],
};

let line = 1;
/** A figure of Sao Mai (unless it says otherwise) on a line of its own. */
export function figure(parts: Partial<Observation>): Observation {
  const file = parts.unit === 'dong-khe' ? 'exports/review.csv' : 'exports/report.csv';
  return observation({ unit: 'sao-mai', source: parts.unit === 'dong-khe' ? 'review' : 'report', measure: 'organisation', file, line: (line += 1), ...parts });
}

export function grade(period: string, id: string, value: number | null, denominator: number | null, percentReported: number | null = null, parts: Partial<Observation> = {}): Observation {
  return figure({ indicator: 'grades', scheme: period < '2018' ? 'old' : 'new', category: id, period, value, denominator, percentReported, percentDecimals: 1, locator: 'II.1', ...parts });
}

/** Complete classes as reports print them: the excellent without a base, the good within a sum. */
export const GRADES_2021 = [grade('2021', 'good-or-better', 56, 58, 96.5), grade('2021', 'excellent', 13, null, 23.2), grade('2021', 'satisfactory', 2, 58), grade('2021', 'unsatisfactory', 0, 58)];
export const GRADES_2022 = [grade('2022', 'good-or-better', 55, 58, 94.8), grade('2022', 'excellent', 18, null, 31), grade('2022', 'satisfactory', 3, 58), grade('2022', 'unsatisfactory', 0, 58)];
export const GRADES_2017 = [grade('2017', 'clean', 24, 58), grade('2017', 'well', 29, 58), grade('2017', 'completed', 4, 58), grade('2017', 'weak', 1, 58)];

export const OBSERVATIONS: readonly Observation[] = [
  ...GRADES_2017,
  ...GRADES_2021,
  ...GRADES_2022,
  grade('2022', 'good-or-better', 20, 40, null, { unit: 'dong-khe', source: 'review', file: 'exports/review.csv' }),
  figure({ indicator: 'villages', period: '2020', value: 30, denominator: 60 }),
  figure({ indicator: 'villages', period: '2021', value: 45, denominator: 60, note: { vi: 'sau sắp xếp', en: 'after the merger' } }),
  figure({ indicator: 'villages', period: '2020', value: 20, denominator: 50, unit: 'dong-khe' }),
  figure({ indicator: 'villages', period: '2021', value: 0, denominator: 50, unit: 'dong-khe' }),
  figure({ indicator: 'growth', period: '2015/2020', value: 2.5, measure: 'percent' }),
  figure({ indicator: 'members', period: '2017-12', value: 26773, measure: 'member' }),
  figure({ indicator: 'members', period: '2018-06-19', value: 27023, measure: 'member' }),
  figure({ indicator: 'members', period: '2018-06-19', value: 515000, operator: '>', measure: 'member', unit: 'dong-khe' }),
  ...[['2010', 300, 250, 1000], ['2020', 420, 360, 1200]].flatMap(([period, women, youth, all]) => [
    figure({ indicator: 'composition', scheme: 'attributes', category: 'women', period: String(period), value: Number(women), denominator: Number(all), measure: 'member' }),
    figure({ indicator: 'composition', scheme: 'attributes', category: 'youth', period: String(period), value: Number(youth), denominator: Number(all), measure: 'member' }),
  ]),
  figure({ indicator: 'admissions', period: '2021', value: 192, denominator: 187, percentReported: 102.67, percentDecimals: 2, measure: 'member' }),
  figure({ indicator: 'admissions', period: '2022', value: 190, denominator: 200, measure: 'member' }),
  figure({ indicator: 'admissions', period: '2023-H1', value: 68, denominator: 203, measure: 'member' }),
  figure({ indicator: 'warnings', period: '2021', value: null, status: 'c', measure: 'member', locator: 'fn21' }),
  figure({ indicator: 'warnings', period: '2022', value: 0, measure: 'member' }),
  figure({ indicator: 'posts', scheme: 'levels', category: 'college', period: '2021', value: 3, denominator: 15, unit: 'dong-khe' }),
];

export const DATASET = datasetOf(CATALOGUE, OBSERVATIONS);

export function contextOf(lang: Language = 'vi', path = '/', dataset: Dataset = DATASET): Context {
  return createContext(dataset, lang, path);
}

/** A context over some figures alone, with the same catalogue. */
export function contextWith(observations: readonly Observation[], lang: Language = 'vi', path = '/', parts: Partial<CatalogueRows> = {}): Context {
  return createContext(datasetOf({ ...CATALOGUE, ...parts }, observations), lang, path);
}

export function indicatorIn(ctx: Context, id: string): Indicator {
  const found = ctx.dataset.catalogue.indicators.get(id);
  if (found === undefined) throw new Error(`No indicator ${id}`);
  return found;
}
