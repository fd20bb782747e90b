import { describe, expect, test } from 'vitest';
import { peersIn } from '../../src/measures/peers.ts';
import { trendOf } from '../../src/measures/trend.ts';
import { unit } from '../dataset/make.ts';

const units = [
  unit('p', { type: 'province' }), unit('a', { parent: 'p' }), unit('b', { parent: 'p' }), unit('c', { parent: 'q' }), unit('lone', { parent: 'r', type: 'commune' }),
  unit('gone', { parent: 'p', valid_to: '2019-12-31' }), unit('new', { parent: 'p', valid_from: '2025-07-01' }),
];
const sizes: Readonly<Record<string, number>> = { a: 1800, b: 2000, c: 1200 };
const peers = (id: string, period = '2021', bounds: readonly number[] = [1500, 2000]) =>
  peersIn(units, period, (other) => sizes[other] ?? null, bounds)(units.find((one) => one.id === id) ?? unit('none')).map(({ kind, units: members, band }) => [kind, members.map((member) => member.id), band]);

describe('the peers of a unit', () => {
  test('are of its type, under its parent and everywhere, and existed in the period', () => {
    expect(peers('a')).toEqual([['parent', ['a', 'b'], null], ['type', ['a', 'b', 'c'], null]]);
    expect(peers('a', '2018')[0]).toEqual(['parent', ['a', 'b', 'gone'], null]);
    expect(peers('a', '2026')[0]).toEqual(['parent', ['a', 'b', 'new'], null]);
  });

  test('of a size share a band: from its lower bound, below its upper one', () => {
    expect(peers('a', '2021', [1000])).toContainEqual(['size', ['a', 'b', 'c'], { from: 1000, below: null }]);
    expect(peers('c', '2021', [1900])).toContainEqual(['size', ['a', 'c'], { from: null, below: 1900 }]);
    expect(peers('a', '2021', [1500, 2000]).map(([kind]) => kind)).not.toContain('size');
  });

  test('of a unit alone, or of no known size, are none', () => {
    expect(peers('lone')).toEqual([]);
    expect(peers('new', '2026').map(([kind]) => kind)).not.toContain('size');
  });
});

describe('a trend', () => {
  test.each([
    [[1, 2, 3], 'higher', 'up', true], [[1, 2, 3], 'lower', 'up', false], [[1, 2, 3], 'none', 'up', null],
    [[3, 2, 2], 'higher', 'down', false], [[3, 2, 2], 'lower', 'down', true],
    [[1, 3, 2], 'higher', 'mixed', null], [[2, 2, 2], 'higher', 'level', null],
    [[94.76, 94.78, 94.84], 'higher', 'level', null], [[-3, -2, 0], 'higher', 'up', true],
  ] as const)('%j, %s is better: %s', (values, direction, kind, better) => {
    expect(trendOf(values, { direction, decimals: 1 })).toEqual({ kind, count: 3, better });
  });

  test('of two figures is a change and no trend', () => expect(trendOf([1, 2], { direction: 'higher', decimals: 1 })).toBeNull());
});
