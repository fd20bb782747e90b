import { describe, expect, test } from 'vitest';
import { goodness } from '../../src/measures/direction.ts';
import { gapTo, placeBetween } from '../../src/measures/gap.ts';
import { trendOf } from '../../src/measures/trend.ts';

const within = { direction: 'within', range: [80, 100] } as const;

test.each([[80, 0], [90, 0], [100, 0], [79, -1], [101, -1], [0, -80], [-5, -85], [250, -150]])('within 80 to 100 %d is as good as %d', (value, good) => {
  expect(Object.is(goodness(value, { direction: 'within', range: [...within.range] }), good)).toBe(true);
});

describe('better is to the right', () => {
  test.each([
    ['higher', [], [0, 50, 100]], ['lower', [], [100, 50, 0]], ['within', [80, 100], [0, 79, 80]], ['within', [80, 100], [200, 101, 90]],
    ['higher', [], [-10, -5, 5]], ['lower', [], [5, -5, -10]], ['within', [-10, -5], [-40, -11, -7]],
  ] as const)('%s %j: %j', (direction, range, values) => {
    const indicator = { direction, range: [...range] };
    const places = values.map((value) => placeBetween(value, Math.min(...values), Math.max(...values), indicator));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(new Set(places).size).toBe(3);
    expect([places[0], places[2]]).toEqual([0, 1]);
    expect(gapTo(values[2], values[0], indicator)).toBeGreaterThan(0);
  });

  test('and what is as good stands at one place', () => {
    const indicator = { direction: 'within' as const, range: [80, 100] };
    expect(placeBetween(85, 60, 120, indicator)).toBe(placeBetween(95, 60, 120, indicator));
    expect(gapTo(85, 95, indicator)).toBe(0);
  });
});

test.each([
  [[60, 70, 79], true], [[120, 110, 101], true], [[79, 70, 60], false], [[81, 85, 99], null], [[85, 95, 120], false], [[60, 90, 120], null],
])('a trend %j goes to the better side: %s', (values, better) => {
  expect(trendOf(values, { direction: 'within', range: [80, 100], decimals: 1 })?.better).toBe(better);
});
