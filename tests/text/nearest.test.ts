import { describe, expect, test } from 'vitest';
import { likeness, nearest } from '../../src/text/nearest.ts';

describe('how alike two labels are', () => {
  test.each([
    ['the same', 'Tây Sơn', 'tay son', 1],
    // " ab ", " ac ": three pairs each, " a" shared.
    ['one letter of two', 'ab', 'ac', 1 / 3],
    ['nothing shared', 'ab', 'xy', 0],
    ['nothing and something', '', 'ab', 0],
  ])('%s', (_, a, b, expected) => {
    expect(likeness(a, b)).toBeCloseTo(expected, 10);
    expect(likeness(b, a)).toBeCloseTo(expected, 10);
  });

  test('a pair that stands twice counts twice only where it stands twice in both', () => {
    // " aaaa ": 5 pairs; " aa ": 3 pairs; shared " a", "aa", "a ".
    expect(likeness('aaaa', 'aa')).toBeCloseTo((2 * 3) / 8, 10);
  });
});

test('the nearest come first, by their best label, and no more than asked for', () => {
  const items = [['Huyện Sa Thầy'], ['xyz', 'Huyện Tây Sơn'], ['Xã Tây Sơn'], ['≠']];
  expect(nearest('Huyện Tây Sơm', items, (labels) => labels, 2)).toEqual([['xyz', 'Huyện Tây Sơn'], ['Huyện Sa Thầy']]);
  expect(nearest('≈', items, (labels) => labels, 2)).toEqual([]);
});
