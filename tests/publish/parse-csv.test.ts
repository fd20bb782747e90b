import { describe, expect, test } from 'vitest';
import { formatCsv } from '../../src/publish/csv.ts';
import { parseCsv } from '../../src/publish/parse-csv.ts';

test('what was written as CSV is read back as it was', () => {
  const rows = [['a, "b"', 'c\nd', 'ệ'], ['', 'x;y', '1.046'], ['=1+1', '-cmd', '"'], ['', '', ''], ['a\r\nb', '""', "'x"]];
  expect(parseCsv(formatCsv(['x', 'y', 'z'], rows))).toEqual([['x', 'y', 'z'], ...rows]);
  expect(parseCsv(formatCsv(['x'], [[1], [null], [-2.5]]))).toEqual([['x'], ['1'], [''], ['-2.5']]);
});

describe('a file that passed through other hands', () => {
  test.each([
    ['line feeds alone', 'a,b\n1,2\n', [['a', 'b'], ['1', '2']]],
    ['no last line end', 'a,b\r\n1,2', [['a', 'b'], ['1', '2']]],
    ['an empty last cell without a line end', 'a,b\r\n1,', [['a', 'b'], ['1', '']]],
    ['a quote that does not end', 'a\r\n"1,2', [['a'], ['1,2']]],
    ['nothing at all', '', []],
  ])('is read with %s', (_, text, rows) => {
    expect(parseCsv(text)).toEqual(rows);
  });
});
