import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadData } from '../../src/dataset/load.ts';

/** The figures of the three reports, as they stand in `data/`, against the reports. */
const { dataset, issues, files } = loadData(join(import.meta.dirname, '../../data'));
const figures = (unit: string, indicator: string, category: string | null, period: string) =>
  [...dataset.observations].filter((observation) => observation.unit === unit && observation.indicator === indicator && observation.category === category && observation.period === period);

describe('the data of the reports', () => {
  test('have no fault', () => {
    expect(issues).toEqual([]);
  });

  test('are 285 figures from three documents', () => {
    expect(dataset.observations).toHaveLength(285);
    expect([...dataset.bySource.keys()].map((id) => [id, dataset.bySource.count(id)]).sort()).toEqual([['kon-tum-2018', 71], ['nam-tra-my-2021', 86], ['tay-son-2023', 128]]);
  });

  test('come from tidy files and from tables as offices keep them, in five encodings', () => {
    expect(files.map(({ path, encoding, delimiter, rows }) => [path.slice('exports/'.length), encoding, delimiter, rows])).toEqual([
      ['kon-tum-2018-tri-thuc-tre.txt', 'utf-16le with BOM', '\t', 6],
      ['kon-tum-2018.csv', 'utf-8 with BOM', ';', 67],
      ['nam-tra-my-2021-co-cau-dang-vien.csv', 'windows-1258', ';', 18],
      ['nam-tra-my-2021.csv', 'utf-8 with BOM', ';', 84],
      ['tay-son-2023-can-bo-cap-xa.csv', 'TCVN3 (ABC) in windows-1252 bytes', ';', 8],
      ['tay-son-2023-dan-van-kheo.csv', 'utf-8 with BOM', ';', 5],
      ['tay-son-2023-ket-nap.csv', 'utf-8 without BOM', ',', 4],
      ['tay-son-2023.csv', 'utf-8 with BOM', ';', 141],
    ]);
  });

  test('each have a place in a known document', () => {
    expect([...dataset.observations].filter(({ source, locator }) => locator === '' || !dataset.catalogue.sources.has(source))).toEqual([]);
  });

  test('have every note in both languages', () => {
    const notes = [...dataset.observations].flatMap(({ note, file, line }) => (note === null ? [] : [{ ...note, place: `${file}:${line}` }]));
    expect(notes.length).toBeGreaterThan(0);
    expect(notes.filter(({ vi, en }) => vi.trim() === '' || en.trim() === '' || vi === en)).toEqual([]);
  });

  test('use only what the catalogue names', () => {
    const { units, indicators, measures, categories } = dataset.catalogue;
    const lost = [...dataset.observations].filter((observation) => !units.has(observation.unit) || !indicators.has(observation.indicator) || !measures.has(observation.measure) || (observation.category !== null && !categories.get(observation.scheme ?? '')?.has(observation.category)));
    expect(lost).toEqual([]);
  });
});

describe('figures as the reports print them', () => {
  test.each([
    // Tây Sơn 2023, then Nam Trà My 2021 and Kon Tum 2018, read in the reports themselves.
    ['tay-son', 'organisation-classification', 'good-or-better', '2021', { value: 56, denominator: 58, percentReported: 96.5, percentDecimals: 1, locator: 'II.1.1.1' }],
    ['tay-son', 'organisation-classification', 'excellent', '2021', { value: 13, denominator: null, percentReported: 23.2, percentDecimals: 1 }],
    ['tay-son', 'organisation-classification', 'good-or-better', '2022', { value: 55, denominator: 58, percentReported: 94.8 }],
    ['tay-son', 'organisation-classification', 'unsatisfactory', '2022', { value: 0, denominator: 58, percentReported: null }],
    ['tay-son', 'member-classification', 'good-or-better', '2021', { value: 3889, denominator: 4116, percentReported: 94.5 }],
    ['tay-son', 'member-classification', 'excellent', '2022', { value: 550, percentReported: 13, percentDecimals: 0, locator: 'II.1.1.2' }],
    ['tay-son', 'member-classification', 'unsatisfactory', '2021', { value: 16, denominator: 4116, percentReported: 0.38, percentDecimals: 2 }],
    ['tay-son', 'admissions-against-plan', null, '2021', { value: 192, denominator: 187, percentReported: 102.67, percentDecimals: 2 }],
    ['tay-son', 'admissions-against-plan', null, '2023-H1', { value: 68, denominator: 203, percentReported: 33.5 }],
    ['tay-son', 'admissions-to-all-members', null, '2021', { value: 192, denominator: null, percentReported: 4.14 }],
    ['nam-tra-my', 'member-composition', 'ethnic-minority', '2010', { value: 747, denominator: 1046, percentReported: 55.99, percentDecimals: 2 }],
    ['nam-tra-my', 'member-composition', 'ethnic-minority', '2020', { value: 1728, denominator: 1841, percentReported: 93.86 }],
    ['nam-tra-my', 'village-branch-classification', 'tsvm', '2008', { value: 8, denominator: 43, percentReported: 18.6, percentDecimals: 2, scheme: 'tsvm' }],
    ['kon-tum', 'members', null, '2017-12', { value: 26773, denominator: null, percentReported: null, locator: 'II.2.2' }],
    ['kon-tum', 'members', null, '2018-06-19', { value: 27023, denominator: null, percentReported: null, locator: 'I.1' }],
    // From tables in office layout: TCVN3, UTF-16 with tabs, "trong đó" rows, windows-1258 over two years.
    ['tay-son', 'commune-staff-by-qualification', 'college', '2023', { value: 3, denominator: 295, percentReported: 1.01, percentDecimals: 2, locator: 'II.1.3', columnLetter: 'C' }],
    ['kon-plong', 'young-graduates', null, '2011/2018', { value: 8, source: 'kon-tum-2018', locator: 'fn12' }],
    ['tay-son', 'mass-mobilisation-models', null, '2023', { value: 696, locator: 'fn33' }],
    ['tay-son', 'mass-mobilisation-models', 'culture-and-society', '2023', { value: 380, percentReported: null }],
    ['nam-tra-my', 'members', null, '2010', { value: 1046, locator: 'II.3.1' }],
    ['nam-tra-my', 'member-composition', 'intermediate-theory-or-higher', '2020', { value: 410, denominator: 1841, percentReported: 22.27, percentDecimals: 2 }],
    ['kon-tum', 'population', null, '2018-06-19', { value: 515000, operator: '>' }],
  ])('%s, %s, %s, %s', (unit, indicator, category, period, expected) => {
    expect(figures(unit, indicator, category, period)).toEqual([expect.objectContaining({ operator: null, ...expected })]);
  });

  test('Nam Trà My gives two figures for excellent village branches in 2020, and both stay', () => {
    expect(figures('nam-tra-my', 'village-branch-classification', 'excellent', '2020').map(({ value, denominator, percentReported, locator }) => [value, denominator, percentReported, locator])).toEqual([
      [11, 35, 31.42, 'II.2.2.1'],
      [null, 35, 20, 'II.2.4'],
    ]);
  });
});
