import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { recorded } from '../../src/dataset/reads.ts';
import { excelCsv, excelInPieces } from '../../src/publish/excel.ts';
import { observationsCsv } from '../../src/publish/observations.ts';
import { contextWith, DATASET, figure, grade } from '../views/small.ts';
import { records } from './read.ts';

const rowsOf = (csv: string) => Papa.parse<Record<string, string>>(csv.slice(1), { header: true, delimiter: ';', skipEmptyLines: true }).data;
const rowOf = (observation: ReturnType<typeof figure>) => rowsOf(excelCsv(DATASET, [observation]))[0];

describe('the figures for a Vietnamese Excel', () => {
  test('begin with a byte order mark and the headings, names before ids', () => {
    expect(excelCsv(DATASET, [])).toBe('\ufeffĐơn vị;Chỉ số;Phân loại;Kỳ;Dấu so sánh;Số lượng;Mẫu số;Tỷ lệ đã in (%);Tỷ lệ tính lại (%);ĐVT;Trạng thái;Ghi chú;Nguồn;Vị trí;Mã đơn vị;Mã chỉ số;Mã phân loại;Mã trạng thái;Mã nguồn\r\n');
  });

  test('have names, words and decimal commas', () => {
    expect(rowOf(grade('2021', 'good-or-better', 56, 58, 96.5, { note: { vi: 'ghi', en: 'note' } }))).toEqual({
      'Đơn vị': 'Huyện Sao Mai', 'Chỉ số': 'Xếp loại tổ chức', 'Phân loại': 'Hoàn thành tốt nhiệm vụ trở lên', 'Kỳ': '2021', 'Dấu so sánh': '', 'Số lượng': '56', 'Mẫu số': '58', 'Tỷ lệ đã in (%)': '96,5', 'Tỷ lệ tính lại (%)': '96,551724',
      'ĐVT': 'tổ chức', 'Trạng thái': '', 'Ghi chú': 'ghi', 'Nguồn': 'Báo cáo sơ kết', 'Vị trí': 'mục\u00a0II.1', 'Mã đơn vị': 'sao-mai', 'Mã chỉ số': 'grades', 'Mã phân loại': 'good-or-better', 'Mã trạng thái': '', 'Mã nguồn': 'report',
    });
  });

  test.each([
    ['a period that would become a day', figure({ indicator: 'members', period: '2021-07', value: 1 }), { 'Kỳ': 'tháng 7-2021' }],
    ['a range', figure({ indicator: 'growth', period: '2015/2020', value: 2.5, percentDecimals: 1, measure: 'percent' }), { 'Kỳ': '2015–2020', 'Số lượng': '2,5', 'Tỷ lệ đã in (%)': '2,5' }],
    ['a negative number, which stays one', figure({ indicator: 'growth', period: '2021', value: -2.5, percentDecimals: 1, measure: 'percent' }), { 'Số lượng': '-2,5', 'Tỷ lệ đã in (%)': '-2,5' }],
    ['a place that would become a day', figure({ indicator: 'members', value: 1, locator: '1/2' }), { 'Vị trí': 'mục\u00a01/2' }],
    ['no place', figure({ indicator: 'members', value: 1, locator: '' }), { 'Vị trí': '' }],
    ['the printed digits', grade('2021', 'excellent', 8, 43, 18.6, { percentDecimals: 2 }), { 'Tỷ lệ đã in (%)': '18,60' }],
    ['"more than"', figure({ indicator: 'members', value: 515000, operator: '>', measure: 'member' }), { 'Dấu so sánh': '>', 'Số lượng': '515000' }],
    ['a state, in words and as a code', figure({ indicator: 'warnings', status: 'c', measure: 'member' }), { 'Số lượng': '', 'Trạng thái': 'không công bố', 'Mã trạng thái': 'c' }],
    ['a note that would be run', figure({ indicator: 'members', value: 1, note: { vi: '=1+1', en: '' } }), { 'Ghi chú': "'=1+1" }],
    ['a note with both marks', figure({ indicator: 'members', value: 1, note: { vi: 'a; b, c', en: '' } }), { 'Ghi chú': 'a; b, c' }],
  ])('keep %s', (_, observation, expected) => {
    expect(rowOf(observation)).toMatchObject(expected);
  });

  test('quote no negative number and no comma', () => {
    const { dataset } = contextWith([figure({ indicator: 'growth', period: '2021', value: -2.5, percentDecimals: 1, measure: 'percent' })]);
    expect(excelCsv(dataset, dataset.observations)).toMatch(/;-2,5;;-2,5;;/);
  });

  test('tell the same numbers and states as the file for programs, line by line', () => {
    const point = (cell = '') => cell.replace(',', '.');
    const own = rowsOf(excelCsv(DATASET, DATASET.observations)).map((row) => [row['Mã đơn vị'], row['Mã chỉ số'], row['Mã phân loại'], point(row['Số lượng']), point(row['Mẫu số']), point(row['Tỷ lệ đã in (%)']), point(row['Tỷ lệ tính lại (%)']), row['Mã trạng thái'], row['Mã nguồn']]);
    const other = records(observationsCsv(DATASET, DATASET.observations)).map((row) => ['unit', 'indicator', 'category', 'value', 'denominator', 'percent_reported', 'percent_computed', 'status', 'source'].map((column) => row[column]));
    expect(own).toHaveLength(DATASET.observations.length);
    expect(own).toEqual(other);
  });

  test('of one indicator are those of its units, and are made of its figures and the documents alone', () => {
    const { value, reads } = recorded(() => [...excelInPieces(DATASET, 'grades')].join(''));
    expect(value).toBe(excelCsv(DATASET, DATASET.byIndicator.get('grades')));
    expect([...reads].sort()).toEqual(['indicator grades', 'sources']);
  });
});
