import { describe, expect, test } from 'vitest';
import { changedFields, diffRows } from '../../src/revisions/diff.ts';
import type { PublishedRow } from '../../src/revisions/revision.ts';
import { row } from './make.ts';

const told = (before: readonly PublishedRow[], after: readonly PublishedRow[]) => diffRows(before, after).map(({ kind, before: old, after: now }) => [kind, old?.value ?? null, now?.value ?? null]);

describe('from one publication to the next', () => {
  const cases: readonly (readonly [name: string, before: readonly PublishedRow[], after: readonly PublishedRow[], revisions: readonly unknown[]])[] = [
    ['nothing changes', [row()], [row()], []],
    ['a figure only moves to another line and file', [row()], [row({ line: 9, file: 'exports/b.csv' })], []],
    ['only a name changes', [row()], [row({ names: { unit: 'a', indicator: 'b', category: 'c' } })], []],
    ['a figure comes', [], [row()], [['added', null, '56']]],
    ['a figure goes', [row()], [], [['removed', '56', null]]],
    ['a value is revised', [row()], [row({}, { value: '57' })], [['revised', '56', '57']]],
    ['zero comes in the place of nothing', [row({}, { value: '', status: 'x' })], [row({}, { value: '0' })], [['revised', '', '0']]],
    ['a state is written that follows from the numbers', [row()], [row({}, { status: 'u' })], []],
    ['a figure is marked as provisional', [row()], [row({}, { status: 'p' })], [['revised', '56', '56']]],
    ['printed digits change', [row({}, { percent_reported: '94.8' })], [row({}, { percent_reported: '94.80' })], [['revised', '56', '56']]],
    ['a figure is given for another place of the document', [row()], [row({ locator: 'II.2' })], [['removed', '56', null], ['added', null, '56']]],
    ['one of two equal keys goes', [row(), row({ line: 3 }, { value: '57' })], [row({}, { value: '57' })], [['removed', '56', null]]],
    ['one of two equal keys is revised', [row(), row({}, { value: '57' })], [row({}, { value: '58' }), row()], [['revised', '57', '58']]],
    ['a third of the same key comes', [row(), row()], [row(), row({}, { value: '1' }), row()], [['added', null, '1']]],
    ['what was changed comes first, and what came last', [row(), row({ period: '2020' })], [row({}, { value: '57' }), row({ period: '2022' })], [['revised', '56', '57'], ['removed', '56', null], ['added', null, '56']]],
  ];

  test.each(cases)('%s', (_, before, after, revisions) => {
    expect(told(before, after)).toEqual(revisions);
  });

  test('no line is lost, however often a key stands', () => {
    const before = ['1', '2', '2', '3'].map((value) => row({}, { value }));
    const after = ['2', '3', '4', '5', '6'].map((value) => row({}, { value }));
    expect(told(before, after)).toEqual([['revised', '1', '4'], ['revised', '2', '5'], ['added', null, '6']]);
  });

  test('the order of the lines does not matter', () => {
    const rows = ['2019', '2020', '2021'].map((period) => row({ period }));
    expect(diffRows([], rows.toReversed())).toEqual(diffRows([], rows));
  });
});

test('a column that an older file lacks is not compared', () => {
  expect(changedFields({ value: '56' }, { value: '56', operator: '>' })).toEqual([]);
  expect(changedFields({ value: '56', status: '' }, { value: '57', status: 'r' })).toEqual(['value', 'status']);
});
