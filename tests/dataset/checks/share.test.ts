import { describe, expect, test } from 'vitest';
import { checkShares } from '../../../src/dataset/checks/share.ts';
import { catalogueOf, indicator, measure, observation, topic } from '../make.ts';

const catalogue = catalogueOf({
  topics: [topic('topic')],
  measures: [measure('member'), measure('year-plan', { kind: 'plan' })],
  indicators: [indicator('grades', { base: 'member' }), indicator('admissions', { base: 'year-plan' }), indicator('count')],
});

describe('no part exceeds its whole', () => {
  test.each([
    ['a part larger than its whole', { indicator: 'grades', value: 59, denominator: 58 }, { code: 'share-over-whole', column: 'value', value: '59', details: { base: '58' } }],
    ['something of nothing', { indicator: 'grades', value: 1, denominator: 0 }, { code: 'share-over-whole', column: 'value', value: '1', details: { base: '0' } }],
    ['a printed share over 100', { indicator: 'grades', percentReported: 100.1 }, { code: 'percent-over-100', column: 'percent', value: '100.1' }],
    ['a part larger than its whole, of an indicator without a base', { indicator: 'count', value: 3, denominator: 2 }, { code: 'share-over-whole', value: '3' }],
  ])('%s is told', (_, parts, expected) => {
    expect(checkShares([observation({ line: 8, ...parts })], catalogue)).toEqual([expect.objectContaining({ severity: 'error', path: 'exports/a.csv', line: 8, ...expected })]);
  });

  test.each([
    ['a whole', { indicator: 'grades', value: 58, denominator: 58, percentReported: 100 }],
    ['nothing of nothing', { indicator: 'grades', value: 0, denominator: 0 }],
    ['a base without a count', { indicator: 'grades', denominator: 58 }],
    ['a count without a base', { indicator: 'count', value: 9999 }],
    ['a plan that is exceeded', { indicator: 'admissions', value: 192, denominator: 187, percentReported: 102.67 }],
  ])('%s is not told', (_, parts) => {
    expect(checkShares([observation(parts)], catalogue)).toEqual([]);
  });
});
