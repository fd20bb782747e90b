import { describe, expect, test } from 'vitest';
import { extendHistory, MOST_PUBLICATIONS, MOST_REVISIONS } from '../../src/revisions/history.ts';
import { parseHistory } from '../../src/revisions/parse-history.ts';
import type { History } from '../../src/revisions/revision.ts';
import { tallyOf } from '../../src/revisions/tally.ts';
import { hideWithheld } from '../../src/revisions/withheld.ts';
import { HISTORY, publication, revised, row } from './make.ts';

const current = { version: 'new', asOf: '2023', observations: 5 };
const first = extendHistory(null, current, null);
const many = (count: number, kind: 'added' | 'revised') => Array.from({ length: count }, (_, line) => revised({ kind, line }));
const numbers = ({ publications }: History) => publications.map(({ number }) => number);

describe('the history of publications', () => {
  test('begins with the first one, which changes nothing', () => {
    expect(first).toEqual({ origin: 'new', publications: [publication(1, [], { version: 'new', asOf: '2023', observations: 5 })] });
  });

  test.each([['the same data', 'new'], ['data of which no figure changed', 'newer']])('gains nothing by a build of %s', (_, version) => {
    expect(extendHistory(first, { ...current, version }, tallyOf([]))).toEqual(first);
  });

  test('gains a publication in front of the others when a figure changed', () => {
    const next = extendHistory(HISTORY, current, tallyOf([revised()]));
    expect(numbers(next)).toEqual([4, 3, 2, 1]);
    expect(next.origin).toBe(HISTORY.origin);
    expect(next.publications[0]).toMatchObject({ version: 'new', asOf: '2023', observations: 5, counts: { revised: 1, removed: 0, added: 0 } });
    expect(next.publications.slice(1)).toEqual(HISTORY.publications);
  });

  test('tells a change under the same data version in the entry of that version', () => {
    const next = extendHistory(extendHistory(first, { ...current, version: 'b' }, tallyOf([revised()])), { ...current, version: 'b' }, tallyOf([revised({ kind: 'added' })]));
    expect(numbers(next)).toEqual([2, 1]);
    expect(next.publications[0]?.counts).toEqual({ revised: 1, removed: 0, added: 1 });
  });

  test('begins after the first where a site stood without a history', () => {
    expect(numbers(extendHistory(null, current, tallyOf([revised()])))).toEqual([2]);
    expect(numbers(extendHistory(null, current, tallyOf([])))).toEqual([1]);
  });

  test('keeps the newest publications', () => {
    const long = Array.from({ length: 30 }, (_, index) => String(index)).reduce((history, version) => extendHistory(history, { ...current, version }, tallyOf([revised()])), first);
    expect(numbers(long)).toEqual(Array.from({ length: MOST_PUBLICATIONS }, (_, index) => 31 - index));
  });

  test('keeps so many revisions at most, what was revised before what is new, and counts all', () => {
    const next = extendHistory(HISTORY, current, tallyOf([...many(MOST_REVISIONS, 'added'), ...many(3, 'revised')]));
    expect(numbers(next)).toEqual([4]);
    expect(next.publications[0]?.counts).toEqual({ revised: 3, removed: 0, added: MOST_REVISIONS });
    expect(next.publications[0]?.revisions).toHaveLength(MOST_REVISIONS);
    expect(next.publications[0]?.revisions.slice(0, 4).map(({ kind }) => kind)).toEqual(['revised', 'revised', 'revised', 'added']);
    const joined = extendHistory(next, current, tallyOf([revised()]));
    expect(joined.publications[0]?.counts).toEqual({ revised: 4, removed: 0, added: MOST_REVISIONS });
  });

  test('counts revisions too that were never kept', () => {
    const tally = tallyOf([...many(7, 'added'), ...many(3, 'revised')], 2);
    expect(tally.revisions.map(({ kind, line }) => [kind, line])).toEqual([['revised', 0], ['revised', 1], ['added', 0], ['added', 1]]);
    expect(extendHistory(HISTORY, current, tally).publications[0]?.counts).toEqual({ revised: 3, removed: 0, added: 7 });
    expect(extendHistory(HISTORY, current, { ...tally, revisions: [] }).publications[0]?.counts).toEqual({ revised: 3, removed: 0, added: 7 });
  });
});

describe('a history that was published', () => {
  test('is read back as it was', () => {
    expect(parseHistory(JSON.stringify(HISTORY))).toEqual(HISTORY);
  });

  test.each([
    ['no JSON', '{'],
    ['something else', '[]'],
    ['a publication without counts', JSON.stringify({ origin: 'a', publications: [{ ...publication(1, []), counts: null }] })],
    ['a figure that is none', JSON.stringify({ origin: 'a', publications: [publication(2, [{ ...revised(), before: { value: 1 } } as never])] })],
  ])('is passed over where it is %s', (_, text) => {
    expect(parseHistory(text)).toBeNull();
  });
});

describe('what is withheld now', () => {
  const open = () => false;
  const history: History = { origin: 'a', publications: [publication(3, [revised({ reason: 'Từ 55 thành 56' })]), publication(2, [revised({ kind: 'added', before: null, source: 'other', locator: 'X.1' }), revised({ period: '2020' })])] };
  const hidden = hideWithheld(history, () => [row({ withheld: true }, { value: '', status: 'c' })], open);

  test('is told by no publication, from whichever document it came, nor by a reason', () => {
    expect(hidden.publications.flatMap(({ revisions }) => revisions).map(({ before, after, withheld, reason }) => [before, after, withheld, reason])).toEqual([[null, null, true, null], [null, null, true, null], [revised().before, revised().after, false, null]]);
  });

  test('stays untold, and counted', () => {
    expect(hideWithheld(hidden, () => [row()], open)).toEqual(hidden);
    expect(hidden.publications[0]?.counts.revised).toBe(1);
  });

  test('is not told by the publication that withholds it either', () => {
    const [now] = hideWithheld({ origin: 'a', publications: [publication(2, [revised({ after: { value: '', status: 'c' }, withheld: true })])] }, () => [], open).publications;
    expect(JSON.stringify(now)).not.toContain('55');
  });

  test('is not given away by former figures of a sensitive indicator; those that stand are told', () => {
    const rows = [row()];
    const told = hideWithheld({ origin: 'a', publications: [publication(2, [revised(), revised({ kind: 'added', before: null }), revised({ kind: 'removed', after: null, period: '2020' }), revised({ after: { value: '57' } })])] }, () => rows, () => true);
    expect(told.publications[0]?.revisions.map(({ before, after, withheld }) => [before, after?.value ?? null, withheld])).toEqual([[null, '56', false], [null, '56', false], [null, null, true], [null, null, true]]);
  });
});
