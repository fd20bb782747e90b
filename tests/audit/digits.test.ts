import { describe, expect, test } from 'vitest';
import { basesOf, countOf, fitOf } from '../../src/audit/digits.ts';

describe('a printed number', () => {
  test.each([
    ['rounds', 96.5517, 96.6, 1, 'rounded'],
    ['is cut off', 96.5517, 96.5, 1, 'truncated'],
    ['is neither', 96.5517, 96.4, 1, null],
    ['a tie rounds down', 12.25, 12.2, 1, 'rounded'],
    ['a tie rounds up', 12.25, 12.3, 1, 'rounded'],
    ['whole per cent', 31.03, 31, 0, 'rounded'],
    ['zero', 0, 0, 1, 'rounded'],
    ['a share that rounds to zero', 0.04, 0, 1, 'rounded'],
    ['a negative change cut off towards zero', -8.59, -8.5, 1, 'truncated'],
    ['a negative change rounded', -8.59, -8.6, 1, 'rounded'],
    ['a binary tail at the edge', 100 * (29 / 100), 29, 0, 'rounded'],
  ] as const)('%s: %f as %f', (_, exact, printed, decimals, expected) => {
    expect(fitOf(exact, printed, decimals)).toBe(expected);
  });

  test.each([
    // 462/1843 = 25.0678 %, cut off; over 1842 it is 25.0814, over 1844 25.0542.
    [462, 25.06, 2, { low: 1843, high: 1843 }],
    // 255/1843 = 13.8361, cut off; 255/1844 = 13.8286, rounded.
    [255, 13.83, 2, { low: 1843, high: 1844 }],
    [0, 0, 1, null],
    [5, 0, 1, null],
  ])('of %i as %f has the bases', (count, printed, decimals, expected) => {
    expect(basesOf(count, printed, decimals)).toEqual(expected);
  });

  test.each([
    [35, 20, 0, 7],
    [35, 93, 0, null],
    [35, 100, 0, 35],
    [3, 33.3, 1, 1],
  ])('over %i as %f has the count', (base, printed, decimals, expected) => {
    expect(countOf(base, printed, decimals)).toBe(expected);
  });
});
