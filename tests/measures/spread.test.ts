import { describe, expect, test } from 'vitest';
import { gapTo, placeBetween } from '../../src/measures/gap.ts';
import { spreadOf } from '../../src/measures/spread.ts';

describe('the spread of a group', () => {
  test.each([
    // Worked out by hand with h = (n − 1)p: for five values the quartiles are the second and the fourth.
    ['five', [30, 10, 50, 20, 40], { min: 10, lower: 20, median: 30, upper: 40, max: 50, count: 5 }],
    ['four: between two', [1, 2, 3, 4], { min: 1, lower: 1.75, median: 2.5, upper: 3.25, max: 4, count: 4 }],
    ['one', [7], { min: 7, lower: 7, median: 7, upper: 7, max: 7, count: 1 }],
    ['below zero, and zero', [-2, 0, 2], { min: -2, lower: -1, median: 0, upper: 1, max: 2, count: 3 }],
    ['numbers, not words: 10 after 9', [9, 10, 1], { min: 1, lower: 5, median: 9, upper: 9.5, max: 10, count: 3 }],
  ])('of %s', (_, values, expected) => expect(spreadOf(values)).toEqual(expected));

  test('of nothing is none', () => expect(spreadOf([])).toBeNull());
});

describe('a gap is positive on the better side', () => {
  test.each([[60, 50, 'higher', 10], [60, 50, 'lower', -10], [-3, -5, 'higher', 2], [-3, -5, 'lower', -2], [-3, 5, 'lower', 8], [50, 50, 'lower', 0], [60, 50, 'none', 10]] as const)('%d against %d, %s: %d', (value, other, direction, expected) => {
    expect(Object.is(gapTo(value, other, { direction }), expected)).toBe(true);
  });
});

describe('a place in a range has the better end at one', () => {
  test.each([[10, 10, 50, 'higher', 0], [50, 10, 50, 'higher', 1], [10, 10, 50, 'lower', 1], [-5, -10, 10, 'lower', 0.75], [7, 7, 7, 'higher', 0.5], [60, 10, 50, 'higher', 1], [20, 10, 50, 'none', 0.25]] as const)('%d in %d–%d, %s: %d', (value, min, max, direction, place) => {
    expect(placeBetween(value, min, max, { direction })).toBe(place);
  });
});
