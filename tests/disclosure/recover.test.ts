import { describe, expect, test } from 'vitest';
import { alternativesIn } from '../../src/disclosure/alternative.ts';
import { Block } from '../../src/disclosure/block.ts';
import { eliminate, type Condition } from '../../src/disclosure/eliminate.ts';
import { isRecovered, recover } from './attacker/recover.ts';
import type { Puzzle } from './attacker/puzzle.ts';

/** The letter of an unknown is its number: `a` is 0. */
const numberOf = (letter: string) => letter.charCodeAt(0) - 97;

/** Sums of letters: `{'a+b': 7}`. */
function conditions(sums: Readonly<Record<string, number>>): Condition[] {
  return Object.entries(sums).map(([left, sum]) => ({ sum, terms: left.split(/(?=[+-])/).map((term) => ({ cell: numberOf(term.replace(/[+-]/, '')), factor: term.startsWith('-') ? -1 : 1 })) }));
}

function puzzle(sums: Readonly<Record<string, number>>, letters: Iterable<string>, low = 0, high = Infinity): Puzzle {
  return { unknowns: new Map(Array.from(letters, (letter) => [numberOf(letter), { id: numberOf(letter), low, high }])), conditions: conditions(sums) };
}

/** What is found out, by letters. */
function found(of: Puzzle): Record<string, { low: number; high: number }> {
  return Object.fromEntries([...recover(of)].sort(([a], [b]) => a - b).map(([id, interval]) => [String.fromCharCode(97 + id), interval]));
}

/** Four hidden cells, rows 7 and 3, columns 6 and 4: the textbook case (Hundepool et al., 2012, ch. 4). */
const TEXTBOOK = { 'a+b': 7, 'c+d': 3, 'a+c': 6, 'b+d': 4 };
const SOLUTION = [5, 2, 1, 2];

describe('what can be computed back', () => {
  test('of hidden 2×2 cells, rows 7 and 3, columns 6 and 4, is an interval and no value', () => {
    const intervals = found(puzzle(TEXTBOOK, 'abcd'));
    expect(intervals).toEqual({ a: { low: 3, high: 6 }, b: { low: 1, high: 4 }, c: { low: 0, high: 3 }, d: { low: 0, high: 3 } });
    expect(Object.values(intervals).filter(isRecovered)).toEqual([]);
  });

  test('is narrower where zeros are shown, so that a hidden cell is at least 1', () => {
    expect(found(puzzle(TEXTBOOK, 'abcd', 1))['a']).toEqual({ low: 4, high: 5 });
  });

  test.each([
    ['one cell of a sum', { a: 3 }, 'a', 'a', { low: 3, high: 3 }],
    ['a difference of two sums', { 'a+b+c': 9, 'b+c': 6 }, 'abc', 'a', { low: 3, high: 3 }],
    ['a ring of three sums', { 'a+b': 5, 'b+c': 6, 'a+c': 7 }, 'abc', 'b', { low: 2, high: 2 }],
    ['two ones that sum to 2, where zeros are shown', { 'a+b': 2 }, 'ab', 'a', { low: 1, high: 1 }],
    ['a sum of many', { 'a+b+c': 30 }, 'abc', 'c', { low: 1, high: 28 }],
  ] as const)('is told of %s', (_, sums, letters, cell, interval) => {
    expect(found(puzzle(sums, letters, 1))[cell]).toEqual(interval);
  });

  test('of bounds that only whole solutions narrow is exact', () => {
    // 2a + 2b = 6 - c has a c of 2 or none at all.
    const odd: Puzzle = { ...puzzle({}, 'abc', 1, 4), conditions: [{ sum: 6, terms: [{ cell: 0, factor: 2 }, { cell: 1, factor: 2 }, { cell: 2, factor: 1 }] }] };
    expect(found(odd)['c']).toEqual({ low: 2, high: 2 });
  });
});

describe('elimination', () => {
  test('keeps fractions exact', () => {
    const thirds = [{ sum: 1, terms: [{ cell: 0, factor: 3 }, { cell: 1, factor: 7 }] }, { sum: 2, terms: [{ cell: 0, factor: 6 }, { cell: 1, factor: 11 }] }];
    expect(eliminate(thirds).get(0)).toBeCloseTo(1 / 3, 12);
    expect(eliminate(thirds).get(1)).toBe(0);
  });

  test('determines nothing where a cycle is free', () => {
    expect(eliminate(conditions(TEXTBOOK)).size).toBe(0);
  });

  test('tells what a chain of differences gives, in whatever order it is told', () => {
    const chain = { 'a+b+c+d': 10, 'b+c+d': 9, 'c+d': 7, d: 4 };
    const all = new Map([[0, 1], [1, 2], [2, 3], [3, 4]]);
    for (const list of [conditions(chain), conditions(chain).reverse()]) expect(new Map([...eliminate(list)].sort(([a], [b]) => a - b))).toEqual(all);
  });
});

describe('a second solution', () => {
  /** A block of open cells with given values, and of shown ones with the sums. */
  const blockOf = (sums: Readonly<Record<string, number>>, values: readonly number[]) => {
    const list = conditions(sums);
    const cells = [...values, ...list.map(({ sum }) => sum)].map((value, index) => ({ index, id: String(index), kind: 'count' as const, value, told: [index], sensitive: true, small: false }));
    const block = new Block(cells, list.map(({ terms }, index) => ({ terms: [...terms, { cell: values.length + index, factor: -1 }], holds: true })));
    for (const [place] of values.entries()) block.open(place);
    return block;
  };

  test('proves that every cell of a cycle is safe', () => {
    expect(alternativesIn(blockOf(TEXTBOOK, SOLUTION), () => Infinity)(0, 'all')?.toSorted()).toEqual([0, 1, 2, 3]);
  });

  test('is not found where bounds leave none', () => {
    const none = alternativesIn(blockOf({ 'a+b': 2 }, [1, 1]), () => Infinity);
    expect([none(0, 'all'), none(1, 'all')]).toEqual([null, null]);
  });
});
