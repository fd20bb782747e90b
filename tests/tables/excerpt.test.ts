import { describe, expect, test } from 'vitest';
import { excerptOf, spansOf } from '../../src/tables/excerpt.ts';

describe('the cells of a line and where they stand', () => {
  test.each([
    ['plain', 'a;bc;', [['a', 0, 1], ['bc', 2, 4], ['', 5, 5]]],
    ['quoted, with the delimiter inside', '"a;b";c', [['a;b', 0, 5], ['c', 6, 7]]],
    ['with doubled quotes', '"5"" x";1', [['5" x', 0, 7], ['1', 8, 9]]],
    ['a quote that is never closed ends at the next delimiter', '"a;b', [['a', 0, 2], ['b', 3, 4]]],
    ['empty', '', [['', 0, 0]]],
  ])('%s', (_, line, expected) => expect(spansOf(line, ';').map(({ text, start, end }) => [text, start, end])).toEqual(expected));

  test('a line of a file without a delimiter is one cell', () => expect(spansOf('a b', '').map(({ text }) => text)).toEqual(['a b']));
});

describe('a line to show', () => {
  const marked = (line: string, start: number, end: number): string => {
    const excerpt = excerptOf(7, line, { start, end });
    return excerpt.text.slice(excerpt.start, excerpt.end);
  };

  test('is whole where it is short, and marks the cell', () => {
    expect(excerptOf(7, 'a;bc;d', { start: 2, end: 4 })).toEqual({ line: 7, text: 'a;bc;d', start: 2, end: 4 });
  });

  test('keeps the mark in sight where it is long', () => {
    const line = `${'x'.repeat(300)};VALUE;${'y'.repeat(300)}`;
    expect(marked(line, 301, 306)).toBe('VALUE');
    expect(excerptOf(7, line, { start: 301, end: 306 }).text).toHaveLength(112);
  });

  test('a mark never ends outside the text that is shown', () => {
    const { text, start, end } = excerptOf(7, 'x'.repeat(5000), { start: 0, end: 5000 });
    expect([start, end <= text.length + 1]).toEqual([0, true]);
  });

  test('an empty cell is marked where it would stand, at the end of the line too', () => {
    expect(excerptOf(7, 'a;;b', { start: 2, end: 2 })).toMatchObject({ start: 2, end: 3 });
    expect(excerptOf(7, 'a;', { start: 2, end: 2 })).toMatchObject({ start: 2, end: 3 });
  });

  test('tabs and signs without a shape have one place each', () => {
    expect(excerptOf(7, 'a\tb\u0000c', null)).toEqual({ line: 7, text: 'a→b·c', start: 0, end: 0 });
  });
});
