import { describe, expect, test } from 'vitest';
import { readText } from './read.ts';

/**
 * A table of any trade, with quoted cells, doubled quotes and a last column that is always blank: the shape of the
 * public corpus of damaged files. Every cell of every row is damaged in turn.
 */
const HEADER = ['DATE', 'TIME', 'Qty', 'CODE', 'Price', 'Kind', '"Words"', '"Link"', 'Comments'];
const ROWS = [HEADER, ...Array.from({ length: 28 }, (_, index) => [
  `${String((index % 28) + 1).padStart(2, '0')}/03/2018`, `0${index % 10}:15`, String(index % 12), `MG-${1000 + index}`, `$${index}.${10 + index}`,
  index % 3 === 0 ? 'Boots' : index % 3 === 1 ? '"Table, round 48"""' : '"Tee, long"', `"Warm, light and 8'9"" long: ${index}."`, `"https://example.invalid/${index}.html"`, '',
])];
const TEXT_FAULTS = ['too-few-cells', 'too-many-cells', 'stray-quote', 'unterminated-quote'];

function faultsAfter(damage: (cells: string[], column: number) => string[] | null): string[] {
  const wrong: string[] = [];
  ROWS.forEach((cells, row) => cells.forEach((_, column) => {
    const damaged = damage([...cells], column);
    if (damaged === null) return;
    const text = `${ROWS.map((other, index) => (index === row ? damaged : other).join(',')).join('\r\n')}\r\n`;
    const lines = readText(text).issues.filter(({ code }) => TEXT_FAULTS.includes(code)).map(({ line }) => line);
    if (lines.length !== 1 || lines[0] !== row + 1) wrong.push(`row ${row + 1}, column ${column + 1}: ${lines.join(' ')}`);
  }));
  return wrong;
}

describe('a damaged line is told once, on its line, whatever else the file lacks', { timeout: 60_000 }, () => {
  test.each([
    ['a quote too many', (cells: string[], column: number) => cells.with(column, `"${cells[column] ?? ''}`)],
    ['a delimiter too many', (cells: string[], column: number) => cells.toSpliced(column, 0, '')],
    ['a delimiter too few', (cells: string[], column: number) => (column === 0 ? null : cells.toSpliced(column - 1, 2, `${cells[column - 1] ?? ''}${cells[column] ?? ''}`))],
  ])('%s', (_, damage) => expect(faultsAfter(damage)).toEqual([]));

  test('an undamaged file has no such fault', () => {
    expect(readText(ROWS.map((cells) => cells.join(',')).join('\r\n')).issues.filter(({ code }) => TEXT_FAULTS.includes(code))).toEqual([]);
  });
});
