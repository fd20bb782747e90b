import { describe, expect, test } from 'vitest';
import { readSheet } from '../../src/tables/sheet.ts';

test('a sheet is its header and the rows that fit it', () => {
  const { header, rows, issues, delimiter } = readSheet('\n id , name_vi \nkon-tum,Kon Tum\n\ntay-son,"Tây Sơn"\n');
  expect({ header, delimiter, issues }).toEqual({ header: ['id', 'name_vi'], delimiter: ',', issues: [] });
  expect(rows).toEqual([{ cells: ['kon-tum', 'Kon Tum'], line: 3 }, { cells: ['tay-son', 'Tây Sơn'], line: 5 }]);
});

describe('faults of a sheet are told on their lines', () => {
  test.each([
    ['a name twice', 'id;Tên;tên\na;b;c\n', [['duplicate-header', 1]]],
    ['a short and a long row', 'id;name\na\nb;c\nd;e;f\ng;h\n', [['too-few-cells', 2], ['too-many-cells', 4]]],
    ['an open quote', 'id;name\na;"b\nc;d\n', [['unterminated-quote', 2]]],
    ['nothing at all', '', []],
  ])('%s', (_, text, faults) => expect(readSheet(text).issues.map(({ code, line }) => [code, line])).toEqual(faults));
});

test('names that belong to every object are names like any other', () => {
  const { header, issues } = readSheet('__proto__;constructor;toString\n1;2;3\n');
  expect(header).toEqual(['__proto__', 'constructor', 'toString']);
  expect(issues).toEqual([]);
  expect(({} as Record<string, unknown>)['1']).toBeUndefined();
});
