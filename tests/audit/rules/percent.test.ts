import { describe, expect, test } from 'vitest';
import { audit, figure, told } from '../invented.ts';

const share = (value: number | null, denominator: number | null, percentReported: number, parts: Parameters<typeof figure>[0] = {}) => figure({ indicator: 'traits', category: 'female', value, denominator, percentReported, ...parts });

describe('a printed share', () => {
  test.each([
    ['that rounds', [share(56, 58, 96.6)]],
    ['at a tie, either way', [share(1, 8, 12.5), share(49, 400, 12.2, { period: '2022' }), share(49, 400, 12.3, { period: '2023' })]],
    ['of zero', [share(0, 58, 0)]],
    ['over an empty base', [share(0, 0, 0)]],
    ['of "about" a number', [share(56, 58, 90, { operator: '~' })]],
    ['of a whole', [share(1, 1, 100)]],
    ['over a plan that is exceeded', [figure({ indicator: 'against-plan', value: 192, denominator: 187, percentReported: 102.67, percentDecimals: 2 })]],
  ])('%s is right', (_, figures) => {
    expect(told(figures)).toEqual([]);
  });

  test('that is cut off is told as such, with what it rounds to', () => {
    expect(audit([share(56, 58, 96.5)])).toEqual([expect.objectContaining({ rule: 'percent-truncated', severity: 'note', reported: 96.5, computed: (100 * 56) / 58, details: { count: 56, whole: 58, decimals: 1 } })]);
  });

  test('over a tiny base is held to it like any other', () => {
    expect(told([share(1, 3, 33.3), share(2, 3, 60, { category: 'young' })])).toEqual(['percent-mismatch none']);
  });

  test.each([
    ['a wider class', [figure({ indicator: 'pooled', category: 'good-or-better', value: 56, denominator: 58 }), figure({ indicator: 'pooled', category: 'excellent', value: 13, percentReported: 23.2 })], { reason: 'class-base', severity: 'warning', details: { lead: 'unstated', base: 56, categoryOther: 'good-or-better' } }],
    ['the parts added up', [figure({ indicator: 'levels', category: 'high', value: 59, denominator: 323, percentReported: 17.7 }), figure({ indicator: 'levels', category: 'middle', value: 274, denominator: 323 })], { reason: 'sum-base', severity: 'error', details: { lead: 'stated', base: 333 } }],
    ['another count of the table', [share(10, 80, 37.5), share(30, 80, 12.5, { category: 'young' })], { reason: 'other-count', details: { countOther: 30, categoryOther: 'young' } }],
    ['the base of another period', [share(30, 90, 37.5), share(40, 80, 50, { period: '2020' })], { reason: 'period-base', details: { base: 80, periodOther: '2020' } }],
    ['the count of another indicator', [figure({ indicator: 'levels', category: 'high', value: 30, denominator: 90, percentReported: 37.5 }), figure({ indicator: 'staff', value: 80 })], { reason: 'indicator-base', details: { base: 80, indicatorOther: 'staff' } }],
    ['nothing known', [share(30, 90, 37.5)], { reason: 'range', details: { low: 80, high: 80 } }],
  ])('that comes out by %s says so', (_, figures, expected) => {
    const { details, ...rest } = expected;
    const [found] = audit(figures, 'percent-mismatch');
    if (rest.reason === 'range') expect(found).toMatchObject({ reason: 'one', details: { base: 80 } });
    else expect(found).toMatchObject({ ...rest, details });
  });

  test('found by subtraction from 100 says so', () => {
    const levels = ([['high', 315, 97.5, 1], ['middle', 2, 0.61, 2], ['low', 6, 1.89, 2]] as const).map(([category, value, percentReported, percentDecimals]) => figure({ indicator: 'levels', category, value, denominator: 323, percentReported, percentDecimals }));
    expect(audit(levels, 'percent-mismatch')).toEqual([expect.objectContaining({ category: 'low', reason: 'remainder', reported: 1.89 })]);
  });

  test('with others over one unknown base tells it together, and what it lies near', () => {
    const shares = [share(462, 1046, 25.06, { percentDecimals: 2 }), share(395, 1046, 21.43, { category: 'young', percentDecimals: 2 }), share(900, 1841, 48.89, { period: '2022', percentDecimals: 2 })];
    expect(audit(shares, 'percent-mismatch')).toEqual([0, 1].map(() => expect.objectContaining({ reason: 'joint-near', details: expect.objectContaining({ base: 1843, fitting: 2, countNear: 1841, periodOther: '2022' }) })));
  });

  test('without a count must be one of the whole numbers of its base', () => {
    expect(told([share(null, 35, 20, { percentDecimals: 0 }), share(null, 2000, 93, { period: '2022', percentDecimals: 0 })])).toEqual([]);
    expect(audit([share(null, 35, 93, { percentDecimals: 0 })])).toEqual([expect.objectContaining({ rule: 'percent-mismatch', reason: 'no-count', details: expect.objectContaining({ countBelow: 32, countAbove: 33 }) })]);
  });

  test('without any base is told as that, and not as wrong', () => {
    expect(audit([figure({ indicator: 'rate', value: 192, percentReported: 4.14, percentDecimals: 2 })])).toEqual([expect.objectContaining({ rule: 'base-unstated', severity: 'note', reason: 'range', details: expect.objectContaining({ low: 4627, high: 4643 }) })]);
    expect(told([figure({ indicator: 'rate', value: 0, percentReported: 0 })])).toEqual([]);
  });

  test('takes the one total of what it is a share of where no base stands beside it', () => {
    const over = (percentReported: number) => told([figure({ indicator: 'levels', category: 'high', value: 30, percentReported }), figure({ indicator: 'staff', value: 80 })]);
    expect(over(37.5)).toEqual([]);
    expect(over(50)).toEqual(['percent-mismatch one']);
  });
});
