import { describe, expect, test } from 'vitest';
import { formatNumber, formatPercent, formatRatio } from '../../src/format/numbers.ts';

describe('a number', () => {
  test.each([
    [1234567.8, undefined, '1.234.567,8', '1,234,567.8'],
    [1046, undefined, '1.046', '1,046'],
    [0, undefined, '0', '0'],
    [9690.46, undefined, '9.690,46', '9,690.46'],
    [-2.5, undefined, '-2,5', '-2.5'],
    [0.1 + 0.2, undefined, '0,3', '0.3'],
    [100 / 3, undefined, '33,333333', '33.333333'],
    [96.5, 2, '96,50', '96.50'],
    [18, 1, '18,0', '18.0'],
    [22.46, 1, '22,5', '22.5'],
    [3.96, 1, '4,0', '4.0'],
    [27023, 0, '27.023', '27,023'],
    [-0.04, 1, '0,0', '0.0'],
    [-0, undefined, '0', '0'],
    [-0.06, 1, '-0,1', '-0.1'],
  ] as const)('%d with %s decimals is %s, and %s in English', (value, decimals, vi, en) => {
    expect([formatNumber(value, 'vi', decimals), formatNumber(value, 'en', decimals)]).toEqual([vi, en]);
  });
});

describe('a per cent', () => {
  test.each([
    [12.3, undefined, '12,3%', '12.3%'],
    [94.8275, undefined, '94,8%', '94.8%'],
    [100, 0, '100%', '100%'],
    [102.6737, 2, '102,67%', '102.67%'],
    [0, undefined, '0,0%', '0.0%'],
    [-0.01, undefined, '0,0%', '0.0%'],
  ] as const)('%d with %s decimals is %s, and %s in English', (value, decimals, vi, en) => {
    expect([formatPercent(value, 'vi', decimals), formatPercent(value, 'en', decimals)]).toEqual([vi, en]);
  });
});

describe('a count over its base', () => {
  test.each([
    [55, 58, '55/58', '55/58'],
    [0, 43, '0/43', '0/43'],
    [3889, 4116, '3.889/4.116', '3,889/4,116'],
  ])('%d of %d is %s, and %s in English', (value, base, vi, en) => {
    expect([formatRatio(value, base, 'vi'), formatRatio(value, base, 'en')]).toEqual([vi, en]);
  });
});
