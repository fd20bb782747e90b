import { describe, expect, test } from 'vitest';
import { checkReasons, figureText, withReasons } from '../../src/revisions/reasons.ts';
import type { Figure, History, Revision } from '../../src/revisions/revision.ts';
import { exportLine } from '../dataset/make.ts';
import { publication, revised } from './make.ts';

describe('the reason of a revision', () => {
  const lines = [exportLine('report.csv', { reason: 'Đính chính' }), exportLine('b.csv', { line: 3 })];
  const history: History = { origin: 'a', publications: [publication(2, [revised({ reason: 'Đính chính' })])] };
  const cases: readonly (readonly [name: string, revision: Revision, history: History | null, reason: string | null])[] = [
    ['is that of its file', revised(), null, 'Đính chính'],
    ['is that of the file in which a removed figure stood', revised({ kind: 'removed', after: null }), null, 'Đính chính'],
    ['is not asked of what is new', revised({ kind: 'added', before: null }), null, null],
    ['is none where the file has none', revised({ file: 'exports/b.csv' }), null, null],
    ['is none where the file is not listed', revised({ file: 'exports/c.csv' }), null, null],
    ['is not that of an earlier change', revised(), history, null],
    ['may be that of an earlier change of another file', revised(), { origin: 'a', publications: [publication(2, [revised({ file: 'exports/b.csv', reason: 'Đính chính' })])] }, 'Đính chính'],
  ];
  test.each(cases)('%s', (_, revision, former, reason) => {
    expect(withReasons([revision], lines, former).map((given) => given.reason)).toEqual([reason]);
  });
});

describe('a revision without a reason', () => {
  const change = (before: Figure, after: Figure) => revised({ before: { value: '', operator: '', denominator: '', percent_reported: '', status: '', ...before }, after: { value: '', operator: '', denominator: '', percent_reported: '', status: '', ...after } });
  const silent: readonly (readonly [name: string, revision: Revision])[] = [
    ['new', revised({ kind: 'added', before: null })],
    ['removed', revised({ kind: 'removed', after: null })],
    ['given a reason', revised({ reason: 'Đính chính' })],
    ['withheld', revised({ before: null, after: null, withheld: true })],
    ['provisional before', change({ value: '55', status: 'p' }, { value: '56' })],
    ['withheld now', change({ value: '3' }, { status: 'c' })],
    ['withheld before', change({ status: 'c' }, { value: '30' })],
    ['not reported before', change({ status: 'x' }, { value: '56' })],
    ['given a base', change({ value: '55' }, { value: '55', denominator: '58' })],
    ['marked as revised', change({ value: '55' }, { value: '55', status: 'r' })],
  ];
  test.each(silent)('is not told of a figure that is %s', (_, revision) => {
    expect(checkReasons([revision])).toEqual([]);
  });

  const loud: readonly (readonly [name: string, revision: Revision, column: string, before: string, after: string])[] = [
    ['a value', change({ value: '55' }, { value: '56' }), 'value', '55', '56'],
    ['a base', change({ value: '55', denominator: '58' }, { value: '55', denominator: '60' }), 'denominator', '55/58', '55/60'],
    ['a printed percent', change({ percent_reported: '94.8' }, { percent_reported: '94.80' }), 'percent', '94.8%', '94.80%'],
    ['an operator', change({ value: '500', operator: '>' }, { value: '500' }), 'operator', '> 500', '500'],
    ['a value that is gone', change({ value: '55' }, { status: 'x' }), 'value', '55', '[x]'],
    ['zero', change({ value: '0' }, { value: '1' }), 'value', '0', '1'],
  ];
  test.each(loud)('is an error with its line, the old figure and the new: %s', (_, revision, column, before, after) => {
    const [found] = checkReasons([revision]);
    expect(found).toMatchObject({ code: 'revision-without-reason', severity: 'error', path: 'exports/report.csv', line: 2, column });
    expect([found?.details['beforeEn'], found?.details['afterEn'], found?.details['path']]).toEqual([before, after, 'report.csv']);
  });
});

test.each([
  [{ value: '55', denominator: '58', percent_reported: '94.8', status: 'r' }, '55/58 (94,8%) [r]'],
  [{ denominator: '58', percent_reported: '94.8' }, '…/58 (94,8%)'],
  [{}, '–'],
])('the figure %j is told as %s', (figure, text) => {
  expect(figureText(figure, ',')).toBe(text);
});
