import { describe, expect, test } from 'vitest';
import { namesOf, type Kind } from '../../src/dataset/names.ts';
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

const idsOf = (kind: Kind, label: string) => names.find(kind, label).map(({ id }) => id);
const categoriesOf = (label: string, indicatorId: string, period: string) => names.findCategory(label, indicatorId, period).map(({ scheme: of, id }) => [of, id]);

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
    ['unit', 'Đảng bộ huyện Sao Mai', 'sao-mai'],
    ['unit', 'Đảng ủy xã Tà Bung', 'ta-bung'],
    ['unit', 'Tà Bung', 'ta-bung'],
    ['unit', 'HUYEN SAO MAI', 'sao-mai'],
    ['unit', 'xa ta bung', 'ta-bung'],
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
    expect(idsOf(kind, label)).toEqual([id]);
  });

  test.each([
    ['unit', 'Xã Ta Bung', 'one accent is another name'],
    ['unit', 'Huyện', 'a part of a name is no name'],
    ['unit', '', 'nothing is no name'],
    ['indicator', 'Huyện Sao Mai', 'a name of another file'],
    ['measure', 'người', 'an unknown name'],
    ['source', '', 'the number that a source lacks'],
  ] as const)('%s "%s" is nothing: %s', (kind, label, _reason) => {
    expect(idsOf(kind, label)).toEqual([]);
  });

  test('an alias never takes the place of the id or the name of another', () => {
    // The commune has the district's id and name among its aliases.
    expect([idsOf('unit', 'sao-mai'), idsOf('unit', 'Huyện Sao Mai')]).toEqual([['sao-mai'], ['sao-mai']]);
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
    expect(categoriesOf(label, 'grades', period)).toEqual([[schemeId, id]]);
  });

  test.each([
    ['Xuất sắc', 'grades', 'no scheme has it'],
    ['HTT', 'plain', 'the indicator has no scheme'],
    ['HTT', 'nobody', 'there is no such indicator'],
  ])('"%s" of "%s" is nothing: %s', (label, id) => {
    expect(categoriesOf(label, id, '2021')).toEqual([]);
  });
});

describe('a label that fits several', () => {
  const twins = namesOf(catalogueOf({
    units: [unit('a', { name_vi: 'Huyện Sao Mai' }), unit('b', { type: 'commune', name_vi: 'Xã Sao Mai' }), unit('c', { name_vi: 'Xã Tân Bình' }), unit('d', { name_vi: 'Xã Tán Bình' })],
    topics: [topic('topic')],
    schemes: [scheme('theory', { ladder: 'theory' }), scheme('profession', { ladder: 'profession' })],
    categories: [category('theory', 'intermediate', 1, { name_vi: 'Trung cấp', aliases: ['Trung cấp LLCT'] }), category('profession', 'intermediate', 1, { name_vi: 'Trung cấp' })],
    indicators: [indicator('both', { scheme: ['theory', 'profession'] })],
  }));

  test.each([
    ['the proper name of two units', 'Sao Mai', ['a', 'b']],
    ['a name without accents', 'Xa Tan Binh', ['d', 'c']],
    ['the name with its kind is one of them', 'Xã Sao Mai', ['b']],
  ])('%s', (_, label, ids) => expect(twins.find('unit', label).map(({ id }) => id)).toEqual(ids));

  test('"trung cấp" of which ladder?', () => {
    expect(twins.findCategory('Trung cấp', 'both', '2021').map(({ scheme: of }) => of)).toEqual(['theory', 'profession']);
    expect(twins.findCategory('Trung cấp LLCT', 'both', '2021').map(({ scheme: of }) => of)).toEqual(['theory']);
  });
});

describe('the nearest names', () => {
  test('come by likeness, with their place in the catalogue', () => {
    expect(names.nearest('unit', 'Huyện Sao May').map(({ id, file, line }) => [id, file, line]).slice(0, 2)).toEqual([['sao-mai', 'units.csv', 2], ['sao-mai-commune', 'units.csv', 2]]);
    expect(names.nearestCategories('Hoàn thành tót', 'grades').map(({ id }) => id)[0]).toBe('well');
  });

  test('of nothing like it are none', () => expect(names.nearest('indicator', '≠≠≠')).toEqual([]));
});

describe('of units that share a name, the one that existed', () => {
  const reform = namesOf(catalogueOf({ units: [unit('old', { name_vi: 'Tỉnh Mẫu (cũ)', aliases: ['Tỉnh Mẫu'], valid_to: '2025-06-30' }), unit('new', { name_vi: 'Tỉnh Mẫu', valid_from: '2025-07-01' })] }));

  test.each([['2020', ['old']], ['2026', ['new']], ['2025-06-30', ['old']], ['2025-07', ['new']]])('in %s', (period, ids) => {
    expect(reform.findUnit('Tỉnh Mẫu', period).map(({ id }) => id)).toEqual(ids);
  });

  test('by its id whatever the period, since an id is of one unit', () => expect(reform.findUnit('old', '2026').map(({ id }) => id)).toEqual(['old']));
  test('an unknown name is none', () => expect(reform.findUnit('Tỉnh Lạ', '2026')).toEqual([]));
});
