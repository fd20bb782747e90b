import { describe, expect, test } from 'vitest';
import { compareNames } from '../../src/format/collation.ts';

describe('names stand in Vietnamese order', () => {
  test.each([
    ['Bạc Liêu', 'Bắc Giang'],
    ['Bình Dương', 'Bình Định'],
    ['Duy Tiên', 'Đà Nẵng'],
    ['Quận 2', 'Quận 10'],
    ['An Giang', 'Ân Thi'],
    ['Đồng Nai', 'Đồng Tháp'],
    ['Tây Ninh', 'Tây Sơn'],
    ['Ea Súp', 'Êa'],
  ])('%s before %s', (first, second) => {
    expect(compareNames(first, second)).toBeLessThan(0);
    expect(compareNames(second, first)).toBeGreaterThan(0);
  });

  test('a name is equal to itself, composed or not', () => {
    expect(compareNames('Đắk Tô', 'Đắk Tô'.normalize('NFD'))).toBe(0);
  });

  test('a whole list', () => {
    const names = ['Trà Tập', 'Đăk Tô', 'Trà Leng', 'Duy Xuyên', 'Trà Đốc', 'Ân Thi', 'An Khê'];
    expect(names.sort(compareNames)).toEqual(['An Khê', 'Ân Thi', 'Duy Xuyên', 'Đăk Tô', 'Trà Đốc', 'Trà Leng', 'Trà Tập']);
  });
});
