import { describe, expect, test } from 'vitest';
import { previewOf } from '../../src/dataset/preview.ts';
import { issue } from '../../src/issues/issue.ts';

const text = `${Array.from({ length: 40 }, (_, index) => `a${index + 1};b${index + 1}`).join('\n')}\n`;

describe('a preview', () => {
  test('shows the first lines of a file without faults', () => {
    const { rows, letters, lines } = previewOf({ text, delimiter: ';' }, []);
    expect([rows.map(({ line }) => line), letters, lines]).toEqual([Array.from({ length: 12 }, (_, index) => index + 1), ['A', 'B'], 40]);
  });

  test('shows every line with a fault, with the lines around it, and marks the cell', () => {
    const { rows } = previewOf({ text, delimiter: ';' }, [issue('a', { line: 30, columnLetter: 'B' }), issue('b', { line: 40 }), issue('c', { line: 30, columnLetter: 'B' })]);
    expect(rows.map(({ line }) => line).slice(12)).toEqual([29, 30, 31, 39, 40]);
    expect(rows.find(({ line }) => line === 30)).toEqual({ line: 30, cells: [{ text: 'a30', faults: [] }, { text: 'b30', faults: [0, 2] }], faults: [] });
    expect(rows.find(({ line }) => line === 40)?.faults).toEqual([1]);
  });

  test('keeps a fault whose column lies beyond the cells on its line', () => {
    expect(previewOf({ text: 'a;b\nc\n', delimiter: ';' }, [issue('a', { line: 2, columnLetter: 'B' })]).rows[1]).toEqual({ line: 2, cells: [{ text: 'c', faults: [] }, { text: '', faults: [] }], faults: [0] });
  });

  test('is no longer and no wider than a page bears', () => {
    const wide = `${'x;'.repeat(500)}\n`.repeat(500);
    const { rows, letters, lines } = previewOf({ text: wide, delimiter: ';' }, Array.from({ length: 500 }, (_, index) => issue('a', { line: index + 1 })));
    expect([rows.length, letters.length, lines]).toEqual([120, 30, 500]);
  });

  test('of a list of persons is empty', () => expect(previewOf({ text: '', delimiter: ';' }, [])).toEqual({ rows: [], letters: [], lines: 0 }));
});
