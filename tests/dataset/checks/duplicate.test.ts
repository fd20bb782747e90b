import { expect, test } from 'vitest';
import { checkDuplicates } from '../../../src/dataset/checks/duplicate.ts';
import type { Observation } from '../../../src/dataset/observation.ts';
import { datasetOf, observation } from '../make.ts';

const found = (figures: readonly Observation[]) => checkDuplicates(datasetOf({}, figures).observations);

test('the same figure of the same place is told at every line after the first, wherever it stands', () => {
  const figures = [observation({ line: 2, value: 1 }), observation({ line: 3, value: 2 }), observation({ file: 'exports/b.csv', line: 7, value: 1 })];
  const details = { earlier: 'exports/a.csv:2', unit: 'unit', indicator: 'indicator', period: '2021' };
  expect(found(figures)).toEqual([
    expect.objectContaining({ code: 'duplicate-observation', severity: 'error', path: 'exports/a.csv', line: 3, column: 'indicator', value: 'indicator', details }),
    expect.objectContaining({ code: 'duplicate-observation', path: 'exports/b.csv', line: 7, details }),
  ]);
});

test.each([
  ['place in the document', { locator: 'II.4' }],
  ['document', { source: 'other' }],
  ['period', { period: '2022' }],
  ['category', { category: 'good' }],
  ['unit', { unit: 'other' }],
  ['indicator', { indicator: 'other' }],
])('figures that differ in the %s are two figures', (_, parts) => {
  expect(found([observation(), observation({ line: 3, ...parts })])).toEqual([]);
});
