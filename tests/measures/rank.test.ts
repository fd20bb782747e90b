import { describe, expect, test } from 'vitest';
import { rankUnits, shown } from '../../src/measures/rank.ts';

const higher = { direction: 'higher', decimals: 1 } as const;
const rank = (values: readonly (number | null)[], by: Parameters<typeof rankUnits>[1] = higher) => {
  const ranks = rankUnits(values.map((value, index) => ({ unit: String(index), value })), by);
  return ranks === null ? null : values.map((_, index) => { const one = ranks.get(String(index)); return one === undefined ? null : `${one.rank}/${one.of}${one.tied ? '=' : ''}`; });
};

describe('ranks', () => {
  test.each([
    ['the highest first', [50, 40, 30, 20, 10], higher, ['1/5', '2/5', '3/5', '4/5', '5/5']],
    ['the lowest first where lower is better', [50, 40, 30, 20, 10], { direction: 'lower', decimals: 1 }, ['5/5', '4/5', '3/5', '2/5', '1/5']],
    ['ties share a rank, and the next is skipped', [50, 40, 40, 40, 10], higher, ['1/5', '2/5=', '2/5=', '2/5=', '5/5']],
    ['what is shown alike is alike', [94.84, 94.76, 94.75, 10, 5], higher, ['1/5=', '1/5=', '1/5=', '4/5', '5/5']],
    ['zero is a value, and may be best', [0, 0, 1, 2, 3], { direction: 'lower', decimals: 0 }, ['1/5=', '1/5=', '3/5', '4/5', '5/5']],
    ['missing is ranked nowhere and counted nowhere', [50, null, 40, 30, 20, 10], higher, ['1/5', null, '2/5', '3/5', '4/5', '5/5']],
    ['within a range all are alike, and outside the nearest is first', [79, 80, 100, 90, 102], { direction: 'within', range: [80, 100], decimals: 1 }, ['4/5', '1/5=', '1/5=', '1/5=', '5/5']],
    ['above a range and below it at the same distance', [79.9, 100.1, 90, 70, 60], { direction: 'within', range: [80, 100], decimals: 1 }, ['2/5=', '2/5=', '1/5', '4/5', '5/5']],
    ['below zero', [-1, -2, 3, 0, -2], higher, ['3/5', '4/5=', '1/5', '2/5', '4/5=']],
  ] as const)('%s', (_, values, by, expected) => expect(rank(values, by)).toEqual(expected));

  test.each([
    ['without a direction', [1, 2, 3, 4, 5], { direction: 'none', decimals: 1 }],
    ['under five units', [1, 2, 3, 4], higher],
    ['under five units with a value', [1, 2, 3, 4, null, null], higher],
    ['of nothing', [], higher],
  ] as const)('are none %s', (_, values, by) => expect(rank(values, by)).toBeNull());
});

test.each([[94.75, 1, 94.8], [94.74, 1, 94.7], [1.005, 2, 1.01], [-0.04, 1, 0], [-94.75, 1, -94.8], [2.5, 0, 3], [0, 1, 0]])('%d with %d decimals is shown as %d', (value, decimals, expected) => {
  expect(Object.is(shown(value, decimals), expected)).toBe(true);
});
