import { describe, expect, test } from 'vitest';
import { computedPercent, shareOf, SMALLEST_BASE } from '../../src/measures/share.ts';
import { observation } from '../dataset/make.ts';

describe('a computed per cent', () => {
  test.each([
    [56, 70, 80],
    [0, 58, 0],
    [58, 58, 100],
    [150, 120, 125],
    [1, 8, 12.5],
  ])('of %d over %d is %d', (value, denominator, percent) => {
    expect(computedPercent({ value, denominator })).toBe(percent);
  });

  test('is not rounded', () => {
    // 192/187 = 1 + 5/187, 5/187 = 2.6737967914 %
    expect(computedPercent({ value: 192, denominator: 187 })).toBeCloseTo(102.6737967914, 9);
  });

  test.each([
    ['no count', null, 58],
    ['no base', 13, null],
    ['an empty base', 0, 0],
    ['something over an empty base', 5, 0],
  ])('is nothing with %s', (_, value, denominator) => {
    expect(computedPercent({ value, denominator })).toBeNull();
  });
});

describe('a share', () => {
  test.each([
    ['of counts', { value: 56, denominator: 70 }, { percent: 80, basis: 'counts' }],
    ['of counts before the printed one', { value: 56, denominator: 70, percentReported: 79.9 }, { percent: 80, basis: 'counts' }],
    ['of no case: zero is a value', { value: 0, denominator: 58 }, { percent: 0, basis: 'counts' }],
    ['as printed, without a count', { percentReported: 20, denominator: 35 }, { percent: 20, basis: 'printed' }],
    ['as printed, without a base', { value: 13, percentReported: 23.2 }, { percent: 23.2, basis: 'printed' }],
    ['as printed, where it is zero', { percentReported: 0 }, { percent: 0, basis: 'printed' }],
    ['of the smallest base', { value: 5, denominator: SMALLEST_BASE }, { percent: 25, basis: 'counts' }],
    ['as printed, of the smallest base', { percentReported: 25, denominator: SMALLEST_BASE }, { percent: 25, basis: 'printed' }],
  ])('%s', (_, parts, share) => {
    expect(shareOf(observation(parts))).toEqual(share);
  });

  test.each([
    ['a count alone', { value: 13 }],
    ['a base alone', { denominator: 58 }],
    ['nothing', {}],
    ['a base under the smallest', { value: 6, denominator: SMALLEST_BASE - 1 }],
    ['a base under the smallest, printed or not', { value: 6, denominator: SMALLEST_BASE - 1, percentReported: 31.6 }],
    ['a printed share of a base under the smallest', { percentReported: 31.6, denominator: SMALLEST_BASE - 1 }],
    ['an empty base', { value: 0, denominator: 0 }],
  ])('is none of %s', (_, parts) => {
    expect(shareOf(observation(parts))).toBeNull();
  });

  test('stands from a base of 20', () => {
    expect(SMALLEST_BASE).toBe(20);
  });
});
