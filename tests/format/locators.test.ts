import { expect, test } from 'vitest';
import { formatLocator } from '../../src/format/locators.ts';

const spaced = (text: string) => text.replaceAll('\u00a0', ' ');

test.each([
  ['fn21', 'chú thích 21', 'footnote 21'],
  ['fn3', 'chú thích 3', 'footnote 3'],
  ['II.1.1.1', 'mục II.1.1.1', 'section II.1.1.1'],
  ['I', 'mục I', 'section I'],
  ['Phần 2, mục 3', 'phần 2, mục 3', 'part 2, section 3'],
  ['Mục 1', 'mục 1', 'section 1'],
  ['Biểu 2', 'biểu 2', 'table 2'],
  ['Bảng 3a', 'bảng 3a', 'table 3a'],
  ['Phụ lục II', 'phụ lục II', 'annex II'],
  ['trang 7', 'trang 7', 'page 7'],
  ['Phần II, mục III.2', 'phần II, mục III.2', 'part II, section III.2'],
])('the place %s is "%s", and "%s" in English', (locator, vi, en) => {
  expect([spaced(formatLocator(locator, 'vi')), spaced(formatLocator(locator, 'en'))]).toEqual([vi, en]);
});

test.each(['fn21', 'II.1.1'])('no line ends between the word and the number of %s', (locator) => {
  expect([formatLocator(locator, 'vi'), formatLocator(locator, 'en')]).toEqual([expect.stringMatching(/\S\u00a0\S+$/), expect.stringMatching(/\S\u00a0\S+$/)]);
});
