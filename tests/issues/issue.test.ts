import { describe, expect, test } from 'vitest';
import { columnLetter, compareIssues, issue } from '../../src/issues/issue.ts';

describe('an issue', () => {
  test('is an error of no known place unless it says more', () => {
    expect(issue('bad-period')).toEqual({ code: 'bad-period', severity: 'error', path: null, line: null, column: null, columnLetter: null, value: null, details: {}, excerpt: null });
  });

  test('keeps what it is given', () => {
    const parts = { severity: 'warning', path: 'units.csv', line: 3, column: 'id', columnLetter: 'A', value: 'X', details: { list: 'units.csv' } } as const;
    expect(issue('bad-id', parts)).toEqual({ code: 'bad-id', excerpt: null, ...parts });
  });
});

test.each([
  [0, 'A'],
  [1, 'B'],
  [25, 'Z'],
  [26, 'AA'],
  [51, 'AZ'],
  [52, 'BA'],
  [701, 'ZZ'],
  [702, 'AAA'],
  [16383, 'XFD'],
])('column %i is %s in a spreadsheet', (index, letters) => {
  expect(columnLetter(index)).toBe(letters);
});

describe('issues are told in order', () => {
  test.each([
    ['of files', { path: 'a.csv', line: 9 }, { path: 'b.csv', line: 1 }],
    ['of no file before a file', {}, { path: 'a.csv' }],
    ['of a whole file before its lines', { path: 'a.csv' }, { path: 'a.csv', line: 1 }],
    ['of lines, as numbers', { path: 'a.csv', line: 9 }, { path: 'a.csv', line: 10 }],
    ['of columns', { path: 'a.csv', line: 2, columnLetter: 'A' }, { path: 'a.csv', line: 2, columnLetter: 'B' }],
    ['of columns, Z before AA', { path: 'a.csv', line: 2, columnLetter: 'Z' }, { path: 'a.csv', line: 2, columnLetter: 'AA' }],
    ['of a whole line before its columns', { path: 'a.csv', line: 2 }, { path: 'a.csv', line: 2, columnLetter: 'A' }],
  ])('%s', (_, first, second) => {
    const [a, b] = [issue('z', first), issue('a', second)];
    expect(compareIssues(a, b)).toBeLessThan(0);
    expect(compareIssues(b, a)).toBeGreaterThan(0);
  });

  test('of codes, where the place is the same', () => {
    const place = { path: 'a.csv', line: 2, columnLetter: 'A' };
    expect(compareIssues(issue('bad-id', place), issue('empty-cell', place))).toBeLessThan(0);
    expect(compareIssues(issue('bad-id', place), issue('bad-id', place))).toBe(0);
  });
});
