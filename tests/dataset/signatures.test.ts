import { describe, expect, test } from 'vitest';
import type { Observation } from '../../src/dataset/observation.ts';
import { rowSignatures, signatureOf } from '../../src/dataset/signatures.ts';
import { datasetOf, observation } from './make.ts';

/** The sign of the figures of a unit in an indicator. */
function signOf(...figures: readonly Partial<Observation>[]): string {
  const { observations } = datasetOf({}, figures.map((figure) => observation(figure)));
  const { from, to } = observations.rowsOf('indicator', 'unit') ?? { from: 0, to: 0 };
  return rowSignatures(observations).ofRun(from, to);
}

describe('the sign of rows', () => {
  const plain = signOf({});

  test.each<readonly [string, Partial<Observation>]>([
    ['a value', { value: 999 }], ['a base', { denominator: 77 }], ['a percent', { percentReported: 12.5 }], ['the digits of a percent', { percentDecimals: 2 }], ['a state', { status: 'p' }], ['an operator', { operator: '>' }],
    ['a locator', { locator: 'Z.9' }], ['a source', { source: 'other' }], ['a file', { file: 'exports/other.csv' }], ['a line', { line: 99 }], ['a column', { columnLetter: 'Q' }], ['a note', { note: { vi: 'Ghi chú', en: 'A note' } }], ['a period', { period: '1999' }], ['a withheld base', { baseWithheld: true as const }],
  ])('is another one for %s', (_, change) => {
    expect(signOf(change)).not.toBe(plain);
  });

  test('is the same whatever else the data hold, and in whichever order they were read', () => {
    expect(signOf({}, { unit: 'zz-other', locator: 'new words', value: 3 })).toBe(plain);
    expect(signOf({ indicator: 'aa-other', note: { vi: 'khác', en: 'other' } }, {})).toBe(plain);
  });

  test('tells apart one row and two, and nothing and zero', () => {
    expect(signOf({}, { period: '2021' })).not.toBe(plain);
    expect(signOf({ value: 0 })).not.toBe(signOf({ value: null }));
  });
});

test('texts of the same letters in another order have other signs', () => {
  const signs = new Set(['', ' ', 'ab', 'ba', 'a b', 'b a', 'đ', 'd'].map(signatureOf));
  expect(signs.size).toBe(8);
});
