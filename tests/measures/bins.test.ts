import { describe, expect, test } from 'vitest';
import { binsOf } from '../../src/measures/bins.ts';
import { Seeded } from '../text/seeded.ts';

describe('the bins of some values', () => {
  test.each<readonly [string, readonly number[], readonly (readonly [number, number, number])[]]>([
    ['none', [], []],
    ['one value', [7], [[7, 8, 1]]],
    ['equal values', [2.5, 2.5, 2.5], [[2, 3, 3]]],
    ['zeros', [0, 0], [[0, 1, 2]]],
    ['whole numbers, a stretch for each', [1, 2, 2, 4], [[1, 2, 1], [2, 3, 2], [3, 4, 1]]],
    ['a value on an edge, which stands above it', [0, 10, 20], [[0, 2, 1], [2, 4, 0], [4, 6, 0], [6, 8, 0], [8, 10, 0], [10, 12, 1], [12, 14, 0], [14, 16, 0], [16, 18, 0], [18, 20, 1]]],
    ['values below zero', [-1.5, 0.5], [[-1.6, -1.4, 1], [-1.4, -1.2, 0], [-1.2, -1, 0], [-1, -0.8, 0], [-0.8, -0.6, 0], [-0.6, -0.4, 0], [-0.4, -0.2, 0], [-0.2, 0, 0], [0, 0.2, 0], [0.2, 0.4, 0], [0.4, 0.6, 1]]],
  ])('%s', (_, values, expected) => {
    expect(binsOf(values).map(({ from, to, count }) => [from, to, count])).toEqual(expected);
  });

  test('hold every value once, between their edges, whatever the values are', () => {
    const random = new Seeded(7);
    for (let round = 0; round < 200; round += 1) {
      const values = Array.from({ length: 1 + random.below(80) }, () => ((random.below(1000) - 300) / 1000) * 10 ** random.below(6));
      const bins = binsOf(values);
      expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(values.length);
      for (const [index, { from, to, count }] of bins.entries()) {
        expect(count).toBe(values.filter((value) => value >= from && (value < to || (index === bins.length - 1 && value <= to))).length);
      }
      expect(bins.length).toBeLessThan(26);
    }
  });
});
