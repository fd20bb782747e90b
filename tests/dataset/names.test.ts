import { describe, expect, test } from 'vitest';
import { namesOf } from '../../src/dataset/names.ts';
import { catalogueOf, category, indicator, measure, scheme, source, topic, unit } from './make.ts';

const names = namesOf(
  catalogueOf({
    topics: [topic('topic')],
    units: [
      unit('sao-mai', { name_vi: 'Huyện Sao Mai', name_en: 'Sao Mai District', aliases: ['Huyện ủy Sao Mai', 'Hoà Bình'] }),
      unit('sao-mai-commune', { type: 'commune', name_vi: 'Xã Sao Mai', name_en: 'Sao Mai Commune', aliases: ['Sao Mai', 'Huyện Sao Mai', 'sao-mai'] }),
      unit('ta-bung', { name_vi: 'Xã Tà Bung', name_en: 'Tà Bung Commune' }),
    ],
    measures: [measure('member', { name_vi: 'đảng viên', name_en: 'members', aliases: ['ĐV'] }), measure('percent', { kind: 'rate', name_vi: '%', name_en: '%', aliases: ['phần trăm'] })],
    schemes: [scheme('old', { to: 2017 }), scheme('new', { from: 2018, to: 2022 }), scheme('newest', { from: 2023 })],
    categories: [
      category('old', 'clean', 1, { name_vi: 'Trong sạch, vững mạnh', aliases: ['TSVM'] }),
      category('old', 'well', 2, { name_vi: 'Hoàn thành tốt nhiệm vụ', aliases: ['HTT'] }),
      category('new', 'good', 1, { name_vi: 'Hoàn thành tốt nhiệm vụ', aliases: ['HTT'] }),
      category('newest', 'good', 1, { name_vi: 'Hoàn thành tốt nhiệm vụ', aliases: ['HTT'] }),
    ],
    indicators: [
      indicator('grades', { name_vi: 'Xếp loại tổ chức', name_en: 'Grades of organisations', scheme: ['old', 'new', 'newest'], aliases: ['Xếp loại TCCSĐ'] }),
      indicator('plain', { name_vi: 'Số đảng viên', name_en: 'Members' }),
    ],
    sources: [source('report-2023', { title_vi: 'Báo cáo sơ kết', title_en: 'Mid-term review', number: '303-BC/TU' }), source('report-2021', { title_vi: 'Báo cáo tổng kết' })],
  }),
);

describe('a label means what is called so', () => {
  test.each([
    ['unit', 'sao-mai', 'sao-mai'],
    ['unit', 'Huyện Sao Mai', 'sao-mai'],
    ['unit', 'HUYỆN  SAO MAI', 'sao-mai'],
    ['unit', 'Sao Mai District', 'sao-mai'],
    ['unit', 'Huyện uỷ Sao Mai', 'sao-mai'],
    ['unit', 'Huyện Sao Mai'.normalize('NFD'), 'sao-mai'],
    ['unit', 'Hòa Bình', 'sao-mai'],
    ['unit', 'Sao Mai', 'sao-mai-commune'],
    ['unit', 'Xã Sao Mai', 'sao-mai-commune'],
    ['indicator', 'grades', 'grades'],
    ['indicator', 'xếp loại TCCSĐ', 'grades'],
    ['indicator', 'Members', 'plain'],
    ['measure', 'đảng viên', 'member'],
    ['measure', 'đv', 'member'],
    ['measure', '%', 'percent'],
    ['source', 'report-2023', 'report-2023'],
    ['source', 'Báo cáo sơ kết', 'report-2023'],
    ['source', '303-BC/TU', 'report-2023'],
  ] as const)('%s "%s" is %s', (kind, label, id) => {
    expect(names[kind](label)).toBe(id);
  });

  test.each([
    ['unit', 'Huyen Sao Mai', 'accents are not guessed'],
    ['unit', 'Xã Ta Bung', 'one accent is another name'],
    ['unit', 'Huyện', 'a part of a name is no name'],
    ['unit', '', 'nothing is no name'],
    ['indicator', 'Huyện Sao Mai', 'a name of another file'],
    ['measure', 'người', 'an unknown name'],
    ['source', '', 'the number that a source lacks'],
  ] as const)('%s "%s" is nothing: %s', (kind, label, _reason) => {
    expect(names[kind](label)).toBeNull();
  });

  test('an alias never takes the place of the id or the name of another', () => {
    // The commune has the district's id and name among its aliases.
    expect([names.unit('sao-mai'), names.unit('Huyện Sao Mai')]).toEqual(['sao-mai', 'sao-mai']);
  });
});

describe('a category is found among the schemes of its indicator', () => {
  test.each([
    ['Hoàn thành tốt nhiệm vụ', '2017', 'old', 'well'],
    ['Hoàn thành tốt nhiệm vụ', '2018', 'new', 'good'],
    ['HTT', '2022-H2', 'new', 'good'],
    ['htt', '2023', 'newest', 'good'],
    ['good', '2030', 'newest', 'good'],
    ['HTT', '2015/2020', 'new', 'good'],
    ['HTT', '2010/2017', 'old', 'well'],
    ['TSVM', '2011', 'old', 'clean'],
    ['TSVM', '2020', 'old', 'clean'],
    ['good', '2010', 'new', 'good'],
  ])('"%s" in %s is of the scheme "%s": %s', (label, period, schemeId, id) => {
    expect(names.category(label, 'grades', period)).toEqual({ scheme: schemeId, category: id });
  });

  test.each([
    ['Xuất sắc', 'grades', 'no scheme has it'],
    ['HTT', 'plain', 'the indicator has no scheme'],
    ['HTT', 'nobody', 'there is no such indicator'],
  ])('"%s" of "%s" is nothing: %s', (label, id) => {
    expect(names.category(label, id, '2021')).toBeNull();
  });
});
