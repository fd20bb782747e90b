import { describe, expect, test } from 'vitest';
import { parseCells } from '../../src/tables/cells.ts';
import { checkWidths } from '../../src/tables/widths.ts';

function check(text: string): { faults: [string, number | null][]; lines: number[] } {
  const [header, ...body] = parseCells(`sep=;\n${text}`).rows.slice(1);
  if (header === undefined) throw new Error('No header');
  const { fitting, issues } = checkWidths(header, body);
  return { faults: issues.map(({ code, line }) => [code, line]), lines: fitting.map((row) => row.line) };
}

describe('every row is held against the header', () => {
  test.each([
    ['rows that fit', 'a;b;c\n1;2;3\n4;5;6\n', [], [3, 4]],
    ['a short row', 'a;b;c\n1;2\n4;5;6\n7;8;9\n', [['too-few-cells', 3]], [4, 5]],
    ['a long row', 'a;b;c\n1;2;3;4\n4;5;6\n7;8;9\n', [['too-many-cells', 3]], [4, 5]],
    ['a blank cell too many may be one that moved', 'a;b;c\n1;;2;\n4;5;6\n7;8;9\n', [['too-many-cells', 3]], [4, 5]],
    ['blank rows are no rows', 'a;b;c\n;;\n\n1;2;3\n', [], [5]],
    ['nameless columns at the end may be blank or missing', 'a;b;c;;\n1;2;3;;\n1;2;3\n1;2;3;;;;\n4;5;6;;\n', [], [3, 4, 5, 6]],
    ['nameless columns hold nothing', 'a;b;c;;\n1;2;3;4;\n4;5;6;;\n7;8;9;;\n', [['too-many-cells', 3]], [4, 5]],
    ['a header that lacks a cell is the damaged line', 'ab;c\n1;2;3\n4;5;6\n7;8;9\n', [['too-few-cells', 2]], []],
    ['a header with a cell too many is the damaged line', 'a;;b;c\n1;2;3\n4;5;6\n7;8;9\n', [['too-many-cells', 2]], []],
    ['the damaged header hides no damaged row', 'ab;c\n1;2;3\n4;5\n7;8;9\n1;2;3\n', [['too-few-cells', 2], ['too-few-cells', 4]], []],
  ])('%s', (_, text, faults, lines) => expect(check(text)).toEqual({ faults, lines }));
});
