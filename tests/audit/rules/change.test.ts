import { describe, expect, test } from 'vitest';
import { audit, figure, told } from '../invented.ts';

const trait = (period: string, value: number, denominator: number, percentReported: number) => figure({ indicator: 'traits', category: 'female', period, value, denominator, percentReported, percentDecimals: 2 });
const points = (value: number) => figure({ indicator: 'traits-change', category: 'female', period: '2010/2020', value, percentDecimals: 2, measure: 'percentage-point' });
const growth = (value: number, percentDecimals = 2) => figure({ indicator: 'staff-change', period: '2008/2017', value, percentDecimals, measure: 'percent' });
const staff = (period: string, value: number) => figure({ indicator: 'staff', period, value });

describe('a stated change', () => {
  test.each([
    ['in points, by the counts', [trait('2010', 50, 100, 50), trait('2020', 75, 100, 75), points(25)]],
    ['downwards', [trait('2010', 75, 100, 75), trait('2020', 50, 100, 50), points(-25)]],
    ['as growth of the count', [staff('2008', 139), staff('2017', 186), growth(33.81)]],
    ['as growth, with the end alone', [staff('2017', 186), growth(33.81)]],
    ['of nothing', [staff('2017', 1), growth(0, 0)]],
    ['downwards, with the end alone', [staff('2017', 90), growth(-10, 0)]],
    ['with neither end', [growth(33.84)]],
    ['as a difference', [figure({ indicator: 'villages', period: '2018', value: 43 }), figure({ indicator: 'villages', period: '2019', value: 35 }), figure({ indicator: 'villages-change', period: '2018/2019', value: -8, measure: 'village' })]],
  ])('%s is right', (_, figures) => {
    expect(told(figures)).toEqual([]);
  });

  test('in points of printed shares that are wrong themselves is told, with what the counts give', () => {
    const figures = [trait('2010', 747, 1046, 55.99), trait('2020', 1728, 1841, 93.86), points(37.87)];
    expect(audit(figures, 'change-mismatch')).toEqual([expect.objectContaining({ reason: 'printed', reported: 37.87, computed: expect.closeTo(22.447, 3) })]);
  });

  test('that goes the other way by the counts says so', () => {
    expect(audit([trait('2010', 462, 1046, 25.06), trait('2020', 504, 1841, 27.37), points(2.31)], 'change-mismatch')).toEqual([expect.objectContaining({ reason: 'printed-reversed', computed: expect.closeTo(-16.79, 2) })]);
  });

  test('of another kind than the indicator says is told by its kind', () => {
    expect(told([staff('2008', 100), staff('2017', 186), growth(86)])).toEqual([]);
    expect(told([staff('2008', 200), staff('2017', 286), growth(86)])).toEqual(['change-mismatch difference']);
  });

  test('that no reading gives is told', () => {
    expect(told([staff('2008', 200), staff('2017', 286), growth(50)])).toEqual(['change-mismatch none']);
  });

  test('to which no whole count leads is told, with the nearest', () => {
    expect(audit([staff('2017', 186), growth(33.84)])).toEqual([expect.objectContaining({ reason: 'no-start', details: expect.objectContaining({ countStart: 139, countEnd: 186 }) })]);
  });
});
