import { describe, expect, test } from 'vitest';
import { checkFigures } from '../../../src/dataset/checks/figure.ts';
import { catalogueOf, indicator, measure, observation, topic } from '../make.ts';

const catalogue = catalogueOf({ topics: [topic('topic')], measures: [measure('member')], indicators: [indicator('grades', { base: 'member' }), indicator('count')] });
const check = (parts: Parameters<typeof observation>[0]) => checkFigures([observation({ indicator: 'count', line: 8, ...parts })], catalogue);

describe('a line', () => {
  test.each([
    ['no-figure', 'value', '', {}],
    ['no-figure', 'value', '', { indicator: 'grades', denominator: 58 }],
    ['share-without-base', 'denominator', '58', { value: 1, denominator: 58 }],
    ['share-without-base', 'denominator', '20.5', { percentReported: 20.5 }],
    ['missing-locator', 'locator', '', { value: 1, locator: '' }],
  ] as const)('is told: %s, in %s "%s"', (code, column, value, parts) => {
    expect(check(parts)).toEqual([expect.objectContaining({ code, severity: 'error', path: 'exports/a.csv', line: 8, column, value })]);
  });

  test('is told every fault that it has', () => {
    expect(check({ denominator: 58, locator: '' }).map(({ code }) => code)).toEqual(['no-figure', 'share-without-base', 'missing-locator']);
  });

  test.each([
    ['with a count', { value: 1 }],
    ['with a zero', { value: 0 }],
    ['with a count and its base', { indicator: 'grades', value: 1, denominator: 58 }],
    ['with a printed share', { indicator: 'grades', percentReported: 20 }],
    ...(['z', 'x', 'c', 'u', 'k'] as const).map((status): [string, { status: typeof status }] => [`with the reason ${status} in place of a figure`, { status }]),
  ])('%s is not told', (_, parts) => {
    expect(check(parts)).toEqual([]);
  });

  test.each(['p', 'r', 'b'] as const)('that says %s of a figure, and gives no figure, is told', (status) => {
    expect(check({ status })).toEqual([expect.objectContaining({ code: 'no-figure', line: 8 })]);
  });
});
