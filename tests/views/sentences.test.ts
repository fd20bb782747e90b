import { describe, expect, test } from 'vitest';
import type { CatalogueRows } from '../../src/catalogue/catalogue.ts';
import type { Observation } from '../../src/dataset/observation.ts';
import { keySentences, sentenceOf, sentenceWords } from '../../src/views/sentences.ts';
import { indicator, target, unit } from '../dataset/make.ts';
import { CATALOGUE, contextOf, contextWith, figure, grade } from './small.ts';

const share = (value: number, parts: Partial<Observation> = {}) => figure({ indicator: 'villages', period: '2021', value, denominator: 60, ...parts });
const count = (value: number | null, parts: Partial<Observation> = {}) => figure({ indicator: 'members', period: '2021', value, measure: 'member', ...parts });
const goal = (operator: '>' | '>=' | '<=' | '=', value: number, parts: object = {}): Partial<CatalogueRows> => ({ targets: [target({ indicator: 'villages', unit: 'sao-mai', operator, value, base: 'organisation', source: 'report', ...parts })] });

/** Invented figures; each case is read aloud in both languages. */
const cases: readonly (readonly [string, readonly Observation[], Partial<CatalogueRows>, string, string])[] = [
  ['a share that reached its target and fell', [share(54, { period: '2020' }), share(51)], goal('>', 80), 'Thôn có chi bộ, năm 2021: 85,0% (51/60); đạt chỉ tiêu >\u00a080%, cao hơn 5,0 điểm\u00a0%; giảm 5,0 điểm\u00a0% so với 2020.', 'Villages with a branch, 2021: 85.0% (51/60); target >\u00a080% reached, 5.0 points above it; down 5.0 points from 2020.'],
  ['a share exactly on a target that includes it', [share(48)], goal('>=', 80), 'Thôn có chi bộ, năm 2021: 80,0% (48/60); đạt đúng chỉ tiêu ≥\u00a080%; chưa có kỳ trước.', 'Villages with a branch, 2021: 80.0% (48/60); exactly on the target ≥\u00a080%, which is reached; no earlier figure.'],
  ['a share equal to a target that it must exceed', [share(48)], goal('>', 80), 'Thôn có chi bộ, năm 2021: 80,0% (48/60); bằng đúng mức nhưng chưa đạt chỉ tiêu >\u00a080%; chưa có kỳ trước.', 'Villages with a branch, 2021: 80.0% (48/60); equal to the level of the target >\u00a080%, which is not reached; no earlier figure.'],
  ['a share short of its target', [share(45)], goal('>=', 80), 'Thôn có chi bộ, năm 2021: 75,0% (45/60); chưa đạt chỉ tiêu ≥\u00a080%, còn thiếu 5,0 điểm\u00a0%; chưa có kỳ trước.', 'Villages with a branch, 2021: 75.0% (45/60); target ≥\u00a080% not reached, 5.0 points below it; no earlier figure.'],
  ['a target that is not due', [share(45)], goal('=', 100, { applies: 'deadline', period: '2025' }), 'Thôn có chi bộ, năm 2021: 75,0% (45/60); chỉ tiêu 100%: chưa đến hạn, còn cách 25,0 điểm\u00a0%; chưa có kỳ trước.', 'Villages with a branch, 2021: 75.0% (45/60); target 100%: not due yet, 25.0 points away; no earlier figure.'],
  ['a share of zero', [share(0)], {}, 'Thôn có chi bộ, năm 2021: 0,0% (0/60); chưa có kỳ trước.', 'Villages with a branch, 2021: 0.0% (0/60); no earlier figure.'],
  ['a small base', [share(3, { denominator: 15 })], {}, 'Thôn có chi bộ, năm 2021: 3/15; chưa có kỳ trước.', 'Villages with a branch, 2021: 3/15; no earlier figure.'],
  ['none', [count(0)], {}, 'Số đảng viên, năm 2021: 0 đảng viên; chưa có kỳ trước.', 'Number of members, 2021: 0 members; no earlier figure.'],
  ['one', [count(1)], {}, 'Số đảng viên, năm 2021: 1; chưa có kỳ trước.', 'Number of members, 2021: 1; no earlier figure.'],
  ['many', [count(26773, { period: '2017-12' }), count(27023, { period: '2018-06-19' })], {}, 'Số đảng viên, ngày 19-6-2018: 27.023 đảng viên; tăng 250 so với tháng 12-2017.', 'Number of members, 19 June 2018: 27,023 members; up 250 from December 2017.'],
  ['what is missing', [count(null, { status: 'x' })], {}, 'Số đảng viên, năm 2021: không nêu.', 'Number of members, 2021: not given.'],
  ['what is withheld', [count(null, { status: 'c' })], {}, 'Số đảng viên, năm 2021: số không công bố.', 'Number of members, 2021: the figure is withheld.'],
  ['a span of years', [count(12, { period: '2020/2023' })], {}, 'Số đảng viên, 2020–2023: 12 đảng viên; chưa có kỳ trước.', 'Number of members, 2020–2023: 12 members; no earlier figure.'],
  ['a provisional figure', [share(51, { status: 'p' })], {}, 'Thôn có chi bộ, năm 2021: 85,0% (51/60); chưa có kỳ trước; số tạm tính.', 'Villages with a branch, 2021: 85.0% (51/60); no earlier figure; provisional.'],
];

describe('a sentence on a figure', () => {
  test.each(cases)('tells %s', (_, observations, parts, vi, en) => {
    const newest = observations.at(-1) as Observation;
    expect(sentenceWords(sentenceOf(contextWith(observations, 'vi', '/', parts), newest))).toBe(vi);
    expect(sentenceWords(sentenceOf(contextWith(observations, 'en', '/', parts), newest))).toBe(en);
  });

  test.each([
    [[51, 57, 51, 30, 20], 'đồng hạng 2/5 trong nhóm cùng cấp trên', 'tied at rank 2 of 5 among units of the same parent'],
    [[51, 57, 54, 30, 20], 'hạng 3/5 trong nhóm cùng cấp trên', 'rank 3 of 5 among units of the same parent'],
  ] as const)('tells the rank among peers of %j', (values, vi, en) => {
    const ids = ['sao-mai', 'b', 'c', 'd', 'e'];
    const parts = { units: [...(CATALOGUE.units ?? []), ...ids.slice(1).map((id) => unit(id, { parent: 'mai-hoa' }))] };
    const all = ids.map((id, index) => share(values[index] ?? 0, { unit: id }));
    expect(sentenceWords(sentenceOf(contextWith(all, 'vi', '/', parts), all[0] as Observation))).toContain(vi);
    expect(sentenceWords(sentenceOf(contextWith(all, 'en', '/', parts), all[0] as Observation))).toContain(en);
  });

  test('names the lower side of a target where lower is better', () => {
    const parts = { ...goal('<=', 10), indicators: [indicator('villages', { base: 'organisation', direction: 'lower', name_vi: 'Thôn chưa có chi bộ' })] };
    const all = [share(3)];
    expect(sentenceWords(sentenceOf(contextWith(all, 'vi', '/', parts), all[0] as Observation))).toContain('đạt chỉ tiêu ≤\u00a010%, thấp hơn 5,0 điểm\u00a0%');
  });
});

test('a unit opens with five sentences at most, one of every topic first, each linked to its row', () => {
  const sentences = keySentences(contextOf(), 'sao-mai');
  expect(sentences.map(({ row }) => row)).toEqual(['#i-grades', '#i-villages', '#i-members', '#i-admissions']);
  expect(sentences[0]?.subject).toBe('Xếp loại tổ chức, hoàn thành tốt nhiệm vụ trở lên');
  expect(keySentences(contextOf(), 'mai-hoa')).toEqual([]);
  expect(keySentences(contextWith([grade('2022', 'good-or-better', null, null, 94.8)]), 'sao-mai')).toEqual([]);
});
