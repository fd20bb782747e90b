import { describe, expect, test } from 'vitest';
import { SCHEMAS } from '../../src/catalogue/schemas.ts';
import { catalogueCsv, targetsCsv } from '../../src/publish/catalogue-files.ts';
import { source, target } from '../dataset/make.ts';
import { contextWith, DATASET, figure, grade } from '../views/small.ts';
import { columns, records } from './read.ts';

describe('the files of the catalogue', () => {
  test.each(['units', 'indicators', 'sources'] as const)('%s has the columns of its file in data/, a line per row', (name) => {
    const csv = catalogueCsv(DATASET, name);
    expect(columns(csv)).toEqual(Object.keys(SCHEMAS[name].shape));
    expect(records(csv).map(({ id }) => id)).toEqual([...DATASET.catalogue[name].keys()]);
  });

  test('joins lists by | and leaves empty what is not known', () => {
    const units = records(catalogueCsv(DATASET, 'units'));
    expect(units.find(({ id }) => id === 'sao-mai')).toEqual({ id: 'sao-mai', type: 'district', name_vi: 'Huyện Sao Mai', name_en: 'Sao Mai District', parent: 'mai-hoa', code: '021', valid_from: '', valid_to: '2025-06-30', replaced_by: 'xa-sao-mai', aliases: 'Huyện ủy Sao Mai' });
    expect(records(catalogueCsv(DATASET, 'indicators')).find(({ id }) => id === 'grades')).toMatchObject({ scheme: 'old|new', lead: 'good-or-better|clean', decimals: '1', base: 'organisation' });
  });

  test('says of a source that its figures are invented', () => {
    const { dataset } = contextWith([], 'vi', '/', { sources: [source('made', { simulated: 'yes' }), source('told')] });
    expect(records(catalogueCsv(dataset, 'sources')).map(({ id, simulated }) => [id, simulated])).toEqual([['made', 'yes'], ['told', '']]);
  });
});

describe('the file of targets', () => {
  const rows = records(targetsCsv(DATASET));

  test('has the columns of its file in data/, then the names and how each period stands', () => {
    expect(columns(targetsCsv(DATASET))).toEqual([...Object.keys(SCHEMAS.targets.shape), 'unit_name', 'indicator_name', 'assessed_period', 'state', 'reason', 'observed', 'gap']);
  });

  test('has a line per target and assessed period', () => {
    expect(rows.map(({ indicator, category, assessed_period, state, reason, observed, gap }) => [indicator, category, assessed_period, state, reason, observed, gap])).toEqual([
      // 56/58 = 96.551724 %, 55/58 = 94.827586 %; 13/56 = 23.214286 %, 18/55 = 32.727273 %
      ['grades', 'good-or-better', '2021', 'reached', '', '96.551724', '16.551724'],
      ['grades', 'good-or-better', '2022', 'reached', '', '94.827586', '14.827586'],
      ['grades', 'excellent', '2021', 'not-reached', '', '23.214286', '-16.785714'],
      ['grades', 'excellent', '2022', 'not-reached', '', '32.727273', '-7.272727'],
      ['silent', '', '', 'not-assessable', 'no-observation', '', ''],
    ]);
  });

  test('keeps the target as it is written, with its names', () => {
    expect(rows[0]).toMatchObject({ unit: 'sao-mai', unit_name: 'Huyện Sao Mai', indicator_name: 'Xếp loại tổ chức', period: '2020/2025', operator: '>', value: '80', base: 'organisation', clause: '03-CTr/HU', source: 'report', locator: 'II.1', applies: 'yearly' });
  });

  test('keeps the written path to a target', () => {
    const milestones = [{ period: '2022', value: 0.5 }, { period: '2024-06', value: 90 }];
    const { dataset } = contextWith([], 'vi', '/', { targets: [target({ indicator: 'warnings', unit: 'sao-mai', source: 'report', milestones })] });
    expect(records(targetsCsv(dataset))).toEqual([expect.objectContaining({ milestones: '2022:0.5|2024-06:90' })]);
  });

  test('keeps a target of nothing and a result of nothing', () => {
    const { dataset } = contextWith([figure({ indicator: 'warnings', period: '2021', value: 0, measure: 'member' })], 'vi', '/', { targets: [target({ indicator: 'warnings', unit: 'sao-mai', operator: '=', value: 0, source: 'report' })] });
    expect(records(targetsCsv(dataset))).toEqual([expect.objectContaining({ value: '0', observed: '0', gap: '0', state: 'reached' })]);
  });

  test('tells the period of a figure whose base is not known', () => {
    const { dataset } = contextWith([grade('2021', 'excellent', 13, null)]);
    expect(records(targetsCsv(dataset))[1]).toMatchObject({ category: 'excellent', assessed_period: '2021', state: 'not-assessable', reason: 'no-base', observed: '', gap: '' });
  });
});
