import { describe, expect, test } from 'vitest';
import { lineageOf } from '../../src/catalogue/lineage.ts';
import { existedIn } from '../../src/catalogue/validity.ts';
import { unit } from '../dataset/make.ts';

const units = new Map([
  unit('merged', { code: '62', valid_to: '2025-06-30', replaced_by: ['heir'] }),
  unit('split', { code: '547', valid_to: '2025-06-30', replaced_by: ['heir', 'other-heir'] }),
  unit('namesake', { code: '51', valid_to: '2025-06-30', replaced_by: ['lost'] }),
  unit('heir', { code: '51', valid_from: '2025-07-01' }),
  unit('other-heir', { valid_from: '2025-07-01' }),
].map((one) => [one.id, one]));
const lineage = (id: string) => lineageOf(units.get(id) ?? unit('none'), units);
const told = (relatives: ReturnType<typeof lineage>['successors']) => relatives.map(({ unit: { id }, whole }) => [id, whole]);

describe('what a unit came from, and what came of it', () => {
  test('one successor takes it whole, several take parts', () => {
    expect([told(lineage('merged').successors), told(lineage('split').successors)]).toEqual([[['heir', true]], [['heir', false], ['other-heir', false]]]);
  });

  test('seen from the successor', () => {
    expect(told(lineage('heir').predecessors)).toEqual([['merged', true], ['split', false]]);
  });

  test('a code is no identity: the others that have it, and none for a unit without one', () => {
    expect([lineage('heir').sameCode.map(({ id }) => id), lineage('namesake').sameCode.map(({ id }) => id), lineage('other-heir').sameCode]).toEqual([['namesake'], ['heir'], []]);
  });

  test('a successor that the catalogue does not know is left to the check of references', () => expect(lineage('namesake').successors).toEqual([]));
});

describe('a unit existed in a period', () => {
  test.each([
    ['2024', null, '2025-06-30', true], ['2025', null, '2025-06-30', true], ['2025-06-30', null, '2025-06-30', true], ['2025-07-01', null, '2025-06-30', false], ['2026', null, '2025-06-30', false],
    ['2025', '2025-07-01', null, true], ['2024', '2025-07-01', null, false], ['2020/2025', '2025-07-01', null, true], ['2025-H1', '2025-07-01', null, false], ['2025-07-01', '2025-07-01', null, true],
    ['1900', null, null, true],
  ])('%s, from %s to %s: %s', (period, from, to, existed) => expect(existedIn({ valid_from: from, valid_to: to }, period)).toBe(existed));
});
