import { describe, expect, test } from 'vitest';
import { audit, figure, told } from '../invented.ts';

const level = (category: string, value: number, denominator: number | null = 100) => figure({ indicator: 'levels', category, value, denominator });
const pooled = (category: string, value: number | null, denominator: number | null, percentReported: number | null = null) => figure({ indicator: 'pooled', category, value, denominator, percentReported });

describe('exclusive parts', () => {
  test.each([
    ['that make up the base', [level('high', 50), level('middle', 30), level('low', 20)]],
    ['of which one is not printed', [level('high', 50), level('middle', 30)]],
    ['of nothing', [level('high', 0, 0), level('middle', 0, 0), level('low', 0, 0)]],
    ['of two bases, which is another matter', [level('high', 50, 90), level('middle', 60, 100)]],
    ['with a class printed over the wider one', [pooled('excellent', 13, 56), pooled('good-or-better', 56, 58), pooled('satisfactory', 2, 58), pooled('unsatisfactory', 0, 58)]],
    ['that overlap by their nature', [figure({ indicator: 'traits', category: 'female', value: 60, denominator: 100 }), figure({ indicator: 'traits', category: 'young', value: 60, denominator: 100 })]],
  ])('%s are not told', (_, figures) => {
    expect(told(figures)).toEqual([]);
  });

  test.each([
    ['more than the base', [level('high', 59, 90), level('middle', 41, 90)], 'over', 90, 100],
    ['less, though all are printed', [level('high', 50), level('middle', 30), level('low', 10)], 'under', 100, 90],
    ['another total than is printed beside them', [level('high', 59, null), level('middle', 41, null), figure({ indicator: 'levels', value: 99 })], 'over', 99, 100],
  ])('that add up to %s are told', (_, figures, reason, reported, computed) => {
    expect(audit(figures)).toEqual([expect.objectContaining({ rule: 'total-mismatch', severity: 'warning', reason, reported, computed })]);
  });

  test('within a wider class are held against it', () => {
    expect(told([pooled('excellent', 13, null), pooled('good', 40, null), pooled('good-or-better', 56, null)])).toEqual(['total-mismatch class']);
  });

  test('too many by just the class above are one inside the other', () => {
    const grades = [pooled('excellent', 13, 58), pooled('good', 56, 58), pooled('satisfactory', 2, 58), pooled('unsatisfactory', 0, 58)];
    expect(audit(grades)).toEqual([expect.objectContaining({ rule: 'nested-category', category: 'good', reported: 56, computed: 43, details: expect.objectContaining({ categoryOther: 'excellent' }) })]);
  });

  test('printed as shares alone come to 100 but for their last digits', () => {
    expect(told(['excellent', 'good', 'satisfactory', 'unsatisfactory'].map((id, index) => pooled(id, null, null, [20.6, 76.4, 2.5, 0.5][index] ?? 0)))).toEqual([]);
    expect(told(['excellent', 'good', 'satisfactory', 'unsatisfactory'].map((id, index) => pooled(id, null, null, [33.3, 33.3, 33.3, 0][index] ?? 0)))).toEqual([]);
    expect(told(['excellent', 'good', 'satisfactory', 'unsatisfactory'].map((id, index) => pooled(id, null, null, [20.6, 76.4, 5.5, 0.5][index] ?? 0)))).toEqual(['total-mismatch percent']);
  });
});

describe('years', () => {
  const year = (period: string, value: number) => figure({ indicator: 'against-plan', period, value, denominator: 200 });
  const range = (value: number) => figure({ indicator: 'admissions', period: '2021/2023', value });

  test('within a longer period never have more than it', () => {
    expect(audit([range(444), year('2021', 192), year('2022', 199), year('2023-H1', 68)])).toEqual([expect.objectContaining({ indicator: 'admissions', reason: 'years', reported: 444, computed: 459 })]);
    expect(told([range(460), year('2021', 192), year('2022', 199), year('2023-H1', 68)])).toEqual([]);
  });

  test('that fill it have no less', () => {
    expect(told([range(444), year('2021', 192), year('2022', 199), year('2023', 40)])).toEqual(['total-mismatch years-under']);
  });

  test('that overlap are not added', () => {
    expect(told([range(200), year('2021', 192), year('2021-H1', 100), year('2021-H2', 92)])).toEqual([]);
  });
});

describe('the units below', () => {
  const of = (unit: string, value: number) => figure({ unit, indicator: 'staff', value });
  test.each([
    ['together as many', [of('unit', 30), of('child-a', 10), of('child-b', 20)], []],
    ['fewer, since some belong to none of them', [of('unit', 40), of('child-a', 10), of('child-b', 20)], []],
    ['more', [of('unit', 28), of('child-a', 10), of('child-b', 20)], ['total-mismatch children']],
    ['far more: what is counted does not add up', [of('unit', 12), of('child-a', 10), of('child-b', 12)], []],
    ['more, but one is silent', [of('unit', 28), of('child-b', 29)], []],
  ])('%s', (_, figures, expected) => {
    expect(told(figures)).toEqual(expected);
  });
});
