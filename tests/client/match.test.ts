import { describe, expect, test } from 'vitest';
import { matcherOf, type Option } from '../../src/client/compare/match.ts';

const option = (name: string, also: readonly string[] = []): Option => ({ id: name, name, also, note: '' });
const NAMES = ['Quận 10', 'Đà Nẵng', 'Bắc Giang', 'Duy Tiên', 'Bình Định', 'Quận 2', 'Bạc Liêu', 'Bình Dương'];
const found = (query: string, sorted = true) => matcherOf([...NAMES.map((name) => option(name)), option('Hoà Bình', ['Đảng bộ Hoà Bình'])], sorted)(query).map(({ name }) => name);

describe('what can be chosen', () => {
  test('stands in Vietnamese order', () => {
    expect(found('')).toEqual(['Bạc Liêu', 'Bắc Giang', 'Bình Dương', 'Bình Định', 'Duy Tiên', 'Đà Nẵng', 'Hoà Bình', 'Quận 2', 'Quận 10']);
  });

  test('or in the order given', () => {
    expect(found('', false).slice(0, 3)).toEqual(['Quận 10', 'Đà Nẵng', 'Bắc Giang']);
  });

  test.each([
    ['binh d', ['Bình Dương', 'Bình Định', 'Hoà Bình']],
    ['BÌNH Đ', ['Bình Định', 'Bình Dương', 'Hoà Bình']],
    ['da nang', ['Đà Nẵng']],
    ['dang bo', ['Hoà Bình']],
    ['10 quan', ['Quận 10']],
    ['<b>', []],
    ['__proto__', []],
  ])('is found by "%s"', (query, names) => {
    expect(found(query)).toEqual(names);
  });
});
