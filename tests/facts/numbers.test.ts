import { describe, expect, test } from 'vitest';
import type { Dialect } from '../../src/facts/figures.ts';
import { parseNumber } from '../../src/facts/numbers.ts';

const COUNTS = { dialect: ',' as Dialect, counted: true };
const SHARES = { dialect: ',' as Dialect, counted: false };
const number = (value: number, decimals: number, more: object = {}): object => ({ kind: 'number', value, decimals, ...more });
const fault = (code: string): object => ({ kind: 'fault', code });

describe('a number is read with the decimals that were printed', () => {
  test.each([
    ['1046', COUNTS, number(1046, 0)],
    ['08', COUNTS, number(8, 0)],
    ['2.049', COUNTS, number(2049, 0)],
    ['1 074', COUNTS, number(1074, 0)],
    ['1\u00a0612', COUNTS, number(1612, 0)],
    ['12\u202f345\u202f678', COUNTS, number(12345678, 0)],
    ['1.234.567', COUNTS, number(1234567, 0)],
    ['9.690,46', COUNTS, number(9690.46, 2)],
    ['1.253,0', COUNTS, number(1253, 1)],
    ['18,60', SHARES, number(18.6, 2)],
    ['43.65%', COUNTS, number(43.65, 2, { measure: '%' })],
    ['253.41 %', COUNTS, number(253.41, 2, { measure: '%' })],
    ['0,125', SHARES, number(0.125, 3)],
    ['26,6666666667', SHARES, number(26.6666666667, 10)],
    ['−5,2', SHARES, number(-5.2, 1)],
    ['– 5,2', SHARES, number(-5.2, 1)],
    ['+5,2', SHARES, number(5.2, 1)],
    ['-0', COUNTS, number(0, 0)],
    ['="1.046"', COUNTS, number(1046, 0)],
    ["'1.788", COUNTS, number(1788, 0)],
    ['=192', COUNTS, number(192, 0)],
    ['55/58 (94,83%)', COUNTS, number(55, 0, { denominator: 58, share: { value: 94.83, decimals: 2 } })],
    ['192 đ/c', COUNTS, number(192, 0, { measure: 'đ/c' })],
    ['311 lượt', COUNTS, number(311, 0, { measure: 'lượt' })],
    ['1.234 đồng chí', COUNTS, number(1234, 0, { measure: 'đồng chí' })],
    ['5 km2', SHARES, number(5, 0, { measure: 'km2' })],
    ['hơn 515.000', COUNTS, number(515000, 0, { approximate: true })],
    ['~200', COUNTS, number(200, 0, { approximate: true })],
    ['8/43', COUNTS, number(8, 0, { denominator: 43 })],
    ['06/35 thôn', COUNTS, number(6, 0, { denominator: 35, measure: 'thôn' })],
    ['1.728/1.841', COUNTS, number(1728, 0, { denominator: 1841 })],
    ['26.773(1)', COUNTS, number(26773, 0, { mark: '(1)' })],
    ['98,09 (2)', SHARES, number(98.09, 2, { mark: '(2)' })],
    ['99*', COUNTS, number(99, 0, { mark: '*' })],
    ['26.773¹', COUNTS, number(26773, 0, { mark: '¹' })],
    ['1,046', { dialect: '.', counted: true } as const, number(1046, 0)],
    ['34.98', { dialect: '.', counted: true } as const, number(34.98, 2)],
    ['2.125', { dialect: '.', counted: false } as const, number(2.125, 3)],
  ])('%s', (cell, context, reading) => expect(parseNumber(cell, context)).toEqual(reading));
});

describe('a mark in place of a number says why there is none', () => {
  test.each([
    ['-', 'nil'], ['–', 'nil'], ['KPS', 'nil'], ['kps', 'nil'], ['…', 'na'], ['...', 'na'], ['x', 'not-applicable'], ['X', 'not-applicable'],
  ])('%s is %s', (cell, status) => expect(parseNumber(cell, COUNTS)).toEqual({ kind: 'missing', status }));

  test('a mark may have a footnote', () => expect(parseNumber('-(1)', COUNTS)).toEqual({ kind: 'missing', status: 'nil', mark: '(1)' }));
  test.each(['', '   ', '\u00a0'])('a blank cell (%j) says nothing', (cell) => expect(parseNumber(cell, COUNTS)).toEqual({ kind: 'empty' }));
});

describe('what has two readings, or none, is a fault and never a guess', () => {
  test.each([
    ['12,668', COUNTS, 'ambiguous-number'],
    ['2.125', SHARES, 'ambiguous-number'],
    ['1.046', { dialect: '.', counted: true } as const, 'ambiguous-number'],
    ['1,046', { dialect: null, counted: true } as const, 'ambiguous-number'],
    ['12.34.56', COUNTS, 'ambiguous-number'],
    ['1.04.6', COUNTS, 'ambiguous-number'],
    ['10-15', COUNTS, 'ambiguous-number'],
    ['1E+05', COUNTS, 'ambiguous-number'],
    ['8/2021', COUNTS, 'ambiguous-number'],
    ['25 cuộc/27 công dân', COUNTS, 'ambiguous-number'],
    ['9'.repeat(40), COUNTS, 'ambiguous-number'],
    ['Đạt', COUNTS, 'not-a-number'],
    ['#REF!', COUNTS, 'not-a-number'],
    ['=SUM(A:A)', COUNTS, 'not-a-number'],
    ['x'.repeat(1_000_000), COUNTS, 'not-a-number'],
    ['Thg11-35', COUNTS, 'excel-date-damage'],
    ['Mar-22', COUNTS, 'excel-date-damage'],
    ['22-Mar', COUNTS, 'excel-date-damage'],
    ['3-Thg8', COUNTS, 'excel-date-damage'],
    ['08/03/2043', COUNTS, 'excel-date-damage'],
    ['2043-03-08', COUNTS, 'excel-date-damage'],
  ])('%.20s', (cell, context, code) => expect(parseNumber(cell, context)).toEqual(fault(code)));
});
