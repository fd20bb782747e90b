import { describe, expect, test } from 'vitest';
import { observationsCsv } from '../../src/publish/observations.ts';
import { contextWith, DATASET, figure, grade } from '../views/small.ts';
import { columns, records } from './read.ts';

const rowOf = (observation: ReturnType<typeof figure>) => records(observationsCsv(DATASET, [observation]))[0];

describe('the file of observations', () => {
  test('has the columns that others rely on, in their order, and then its own', () => {
    expect(columns(observationsCsv(DATASET, [])).slice(0, 18)).toEqual([
      'unit', 'unit_name', 'indicator', 'indicator_name', 'category', 'category_name', 'period', 'value', 'denominator', 'percent_reported', 'percent_computed', 'measure', 'status', 'scheme', 'source',
      'locator', 'file', 'line',
    ]);
    expect(columns(observationsCsv(DATASET, [])).slice(18)).toEqual(['operator', 'note_vi', 'note_en']);
  });

  test('has one line per observation, in the order of the dataset', () => {
    const rows = records(observationsCsv(DATASET, DATASET.observations));
    expect(rows.map(({ file, line }) => `${file}:${line}`)).toEqual([...DATASET.observations].map(({ file, line }) => `${file}:${line}`));
  });

  test('tells a figure as printed and as computed, with names in Vietnamese', () => {
    expect(rowOf(grade('2021', 'good-or-better', 56, 58, 96.5, { line: 18, note: { vi: 'ghi', en: 'note' } }))).toEqual({
      unit: 'sao-mai', unit_name: 'Huyện Sao Mai', indicator: 'grades', indicator_name: 'Xếp loại tổ chức', category: 'good-or-better', category_name: 'Hoàn thành tốt nhiệm vụ trở lên', period: '2021',
      value: '56', denominator: '58', percent_reported: '96.5', percent_computed: '96.551724', measure: 'tổ chức', status: '', scheme: 'new', source: 'report', locator: 'II.1', file: 'exports/report.csv',
      line: '18', operator: '', note_vi: 'ghi', note_en: 'note',
    });
  });

  test.each([
    ['a zero', grade('2021', 'unsatisfactory', 0, 58), { value: '0', percent_computed: '0', percent_reported: '' }],
    ['the printed digits', grade('2021', 'excellent', 8, 43, 18.6, { percentDecimals: 2 }), { percent_reported: '18.60' }],
    ['a printed share without a count', grade('2021', 'excellent', null, 35, 20, { percentDecimals: 0 }), { value: '', denominator: '35', percent_reported: '20', percent_computed: '' }],
    ['a share of a small base: what is withheld on the page is in the file', grade('2021', 'excellent', 7, 15), { percent_computed: '46.666667' }],
    ['an empty base', grade('2021', 'excellent', 0, 0), { value: '0', denominator: '0', percent_computed: '' }],
    ['"more than"', figure({ indicator: 'members', value: 515000, operator: '>', measure: 'member' }), { value: '515000', operator: '>', category: '', category_name: '', scheme: '' }],
    ['a state', figure({ indicator: 'warnings', status: 'c', measure: 'member' }), { value: '', status: 'c' }],
    ['a rate, which is a printed percent too', figure({ indicator: 'growth', value: 2.5, percentDecimals: 1, measure: 'percent' }), { value: '2.5', percent_reported: '2.5', percent_computed: '' }],
    ['a note that a spreadsheet would run', figure({ indicator: 'members', value: 1, note: { vi: '=1+1', en: '-x' } }), { note_vi: "'=1+1", note_en: "'-x" }],
  ])('keeps %s', (_, observation, expected) => {
    expect(rowOf(observation)).toMatchObject(expected);
  });

  test('names a category by the scheme of its period', () => {
    const { dataset } = contextWith([grade('2017', 'completed', 4, 58)]);
    expect(records(observationsCsv(dataset, dataset.observations))[0]).toMatchObject({ scheme: 'old', category: 'completed', category_name: 'Hoàn thành' });
  });
});
