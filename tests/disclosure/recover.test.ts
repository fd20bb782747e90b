import { describe, expect, test } from 'vitest';
import { ambiguous } from '../../src/disclosure/alternative.ts';
import { eliminate } from '../../src/disclosure/eliminate.ts';
import type { Puzzle } from '../../src/disclosure/puzzle.ts';
import { isRecovered, recover } from '../../src/disclosure/recover.ts';

/** A puzzle written as sums of letters: `{'a+b': 7}`. */
function puzzle(sums: Readonly<Record<string, number>>, solution: Readonly<Record<string, number>>, low = 0, high = Infinity): Puzzle {
  return {
    unknowns: new Map(Object.entries(solution).map(([id, value]) => [id, { id, low, high, value }])),
    conditions: Object.entries(sums).map(([left, sum]) => ({ sum, holds: true, terms: left.split(/(?=[+-])/).map((term) => ({ cell: term.replace(/[+-]/, ''), factor: term.startsWith('-') ? -1 : 1 })) })),
  };
}

/** Four hidden cells, rows 7 and 3, columns 6 and 4: the textbook case (Hundepool et al., 2012, ch. 4). */
const TEXTBOOK = { 'a+b': 7, 'c+d': 3, 'a+c': 6, 'b+d': 4 };
const SOLUTION = { a: 5, b: 2, c: 1, d: 2 };

describe('what can be computed back', () => {
  test('of hidden 2×2 cells, rows 7 and 3, columns 6 and 4, is an interval and no value', () => {
    const found = recover(puzzle(TEXTBOOK, SOLUTION));
    expect(Object.fromEntries(found)).toEqual({ a: { low: 3, high: 6 }, b: { low: 1, high: 4 }, c: { low: 0, high: 3 }, d: { low: 0, high: 3 } });
    expect([...found.values()].filter(isRecovered)).toEqual([]);
  });

  test('is narrower where zeros are shown, so that a hidden cell is at least 1', () => {
    expect(recover(puzzle(TEXTBOOK, SOLUTION, 1)).get('a')).toEqual({ low: 4, high: 5 });
  });

  test.each([
    ['one cell of a sum', { a: 3 }, { a: 3 }, 'a', { low: 3, high: 3 }],
    ['a difference of two sums', { 'a+b+c': 9, 'b+c': 6 }, { a: 3, b: 2, c: 4 }, 'a', { low: 3, high: 3 }],
    ['a ring of three sums', { 'a+b': 5, 'b+c': 6, 'a+c': 7 }, { a: 3, b: 2, c: 4 }, 'b', { low: 2, high: 2 }],
    ['two ones that sum to 2, where zeros are shown', { 'a+b': 2 }, { a: 1, b: 1 }, 'a', { low: 1, high: 1 }],
    ['a sum of many', { 'a+b+c': 30 }, { a: 10, b: 10, c: 10 }, 'c', { low: 1, high: 28 }],
  ] as const)('is told of %s', (_, sums, solution, cell, interval) => {
    expect(recover(puzzle(sums, solution, 1)).get(cell)).toEqual(interval);
  });

  test('of bounds that only whole solutions narrow is exact', () => {
    // 2a + 2b = 6 - c has a c of 2 or none at all.
    const odd: Puzzle = { unknowns: new Map(['a', 'b', 'c'].map((id) => [id, { id, low: 1, high: 4, value: 0 }])), conditions: [{ sum: 6, holds: true, terms: [{ cell: 'a', factor: 2 }, { cell: 'b', factor: 2 }, { cell: 'c', factor: 1 }] }] };
    expect(recover(odd).get('c')).toEqual({ low: 2, high: 2 });
  });
});

describe('elimination', () => {
  test('keeps fractions exact', () => {
    const thirds = [{ sum: 1, holds: true, terms: [{ cell: 'a', factor: 3 }, { cell: 'b', factor: 7 }] }, { sum: 2, holds: true, terms: [{ cell: 'a', factor: 6 }, { cell: 'b', factor: 11 }] }];
    expect(eliminate(thirds).get('a')).toBeCloseTo(1 / 3, 12);
    expect(eliminate(thirds).get('b')).toBe(0);
  });

  test('determines nothing where a cycle is free', () => {
    expect(eliminate(puzzle(TEXTBOOK, SOLUTION).conditions).size).toBe(0);
  });
});

describe('a second solution', () => {
  test('proves that every cell of a cycle is safe', () => {
    expect([...ambiguous(puzzle(TEXTBOOK, SOLUTION, 1), ['a', 'b', 'c', 'd'])].sort()).toEqual(['a', 'b', 'c', 'd']);
  });

  test('is not found where bounds leave none', () => {
    expect(ambiguous(puzzle({ 'a+b': 2 }, { a: 1, b: 1 }, 1), ['a', 'b']).size).toBe(0);
  });
});
