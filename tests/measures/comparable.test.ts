import { describe, expect, test } from 'vitest';
import { alike, comparedValue, incomparable } from '../../src/measures/comparable.ts';
import { observation } from '../dataset/make.ts';

const share = { base: 'member' };
const count = { base: null };
const of = (unit: string, parts: Parameters<typeof observation>[0] = {}) => observation({ unit, category: 'good', scheme: 'new', value: 40, denominator: 58, ...parts });

describe('the number by which units are compared', () => {
  test.each([
    ['a share from its counts', { value: 29, denominator: 58, percentReported: 49 }, share, 50],
    ['a printed share alone', { percentReported: 49.5 }, share, 49.5],
    ['zero', { value: 0, denominator: 58 }, share, 0],
    ['a count of an indicator that is no share', { value: 13 }, count, 13],
    ['a negative difference', { value: -8 }, count, -8],
    ['a count of an indicator that is a share', { value: 13 }, share, null],
    ['a share over a small base', { value: 3, denominator: 12 }, share, null],
    ['"more than"', { value: 515000, operator: '>' }, count, null],
    ['nothing', {}, count, null],
  ] as const)('%s', (_, parts, indicator, value) => expect(comparedValue(observation(parts), indicator)).toBe(value));
});

describe('figures of other units', () => {
  test.each([
    ['the same', {}, null], ['another period', { period: '2022' }, 'period'], ['another scheme', { scheme: 'old' }, 'scheme'], ['a printed share beside counts', { value: null, denominator: null, percentReported: 69 }, 'basis'],
  ] as const)('%s', (_, parts, reason) => expect(incomparable(of('a'), of('b', parts))).toBe(reason));

  test('are one per unit, of the same period, category and scheme', () => {
    const all = [of('a'), of('b'), of('b', { denominator: null, locator: 'II' }), of('c', { period: '2022' }), of('d', { scheme: 'old' }), of('e', { category: 'excellent' }), of('f', { value: null, denominator: null, percentReported: 60 })];
    expect(alike(all[0] ?? of('a'), all).map(({ unit, locator }) => [unit, locator])).toEqual([['a', 'I.1'], ['b', 'I.1']]);
  });
});
