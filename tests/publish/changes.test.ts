import { describe, expect, test } from 'vitest';
import { changesJson, changesSince } from '../../src/publish/changes.ts';
import { observationsCsv, publishedRows } from '../../src/publish/observations.ts';
import { readObservations } from '../../src/publish/read-observations.ts';
import type { Dataset } from '../../src/dataset/dataset.ts';
import type { FormerSite } from '../../src/dataset/load.ts';
import type { Observation } from '../../src/dataset/observation.ts';
import { exportLine, unit } from '../dataset/make.ts';
import { contextWith, DATASET, figure, OBSERVATIONS } from '../views/small.ts';

const csv = observationsCsv(DATASET, DATASET.observations);
const line = { indicator: 'members', period: '2021', measure: 'member', locator: 'II.1', line: 7, file: 'exports/report.csv' } as const;
const withFigure = (parts: Partial<Observation>, version: string, reason: string | null = null) => {
  const { dataset } = contextWith([figure({ ...line, ...parts }), figure({ ...line, period: '2020', value: 9 })], 'vi', '/', { exports: [exportLine('report.csv', { reason })] });
  return { ...dataset, version };
};
const NONE: FormerSite = { units: null, figuresOf: () => '', changes: null };
const siteOf = (dataset: Dataset, changes: string | null): FormerSite => ({ units: [...dataset.byUnit.keys()], figuresOf: (unit) => observationsCsv(dataset, dataset.byUnit.get(unit)), changes });

describe('a published file of observations', () => {
  test('is read again as the lines that were written', () => {
    expect(readObservations(csv)).toEqual(publishedRows(DATASET, DATASET.observations));
    expect(publishedRows(DATASET, DATASET.observations)).toHaveLength(OBSERVATIONS.length);
  });

  test('of an older version is read without the columns that it lacks', () => {
    const [row] = readObservations('locator,unit,indicator,category,period,source,value\r\nI.1,a,b,,2021,s,0\r\n') ?? [];
    expect(row).toMatchObject({ unit: 'a', indicator: 'b', category: '', period: '2021', source: 's', locator: 'I.1', figure: { value: '0' }, names: { unit: 'a', indicator: 'b' }, line: 0 });
    expect(Object.keys(row?.figure ?? {})).toEqual(['value']);
  });

  test.each([['', 'nothing'], ['unit,indicator,value\r\na,b,1\r\n', 'no period and no place']])('tells nothing where it has %#', (text) => {
    expect(readObservations(text)).toBeNull();
  });
});

describe('what a publication changes', () => {
  const before = withFigure({ value: 55 }, 'a');
  const first = changesSince(NONE, before);
  const after = withFigure({ value: 56 }, 'b', 'Đính chính');
  const second = changesSince(siteOf(before, changesJson(first.history)), after);

  test('is nothing the first time', () => {
    expect(first.revisions).toEqual([]);
    expect(first.history.publications).toMatchObject([{ number: 1, version: 'a', asOf: '2021', observations: 2, revisions: [] }]);
  });

  test('is told with old value, new value and reason', () => {
    expect(second.revisions).toMatchObject([{ kind: 'revised', unit: 'sao-mai', indicator: 'members', period: '2021', before: { value: '55' }, after: { value: '56' }, reason: 'Đính chính', line: 7 }]);
    expect(second.history.publications.map(({ version, revisions }) => [version, revisions.length])).toEqual([['b', 1], ['a', 0]]);
  });

  test('stays told when the same data are built again, byte for byte', () => {
    const again = changesSince(siteOf(after, changesJson(second.history)), after);
    expect(again.revisions).toEqual([]);
    expect(changesJson(again.history)).toBe(changesJson(second.history));
  });

  test('is not told with a value once the figure is withheld, in the new entry and in the old one', () => {
    const withheld = withFigure({ value: null, status: 'c' }, 'c');
    const third = changesSince(siteOf(after, changesJson(second.history)), withheld);
    expect(third.history.publications).toHaveLength(3);
    expect(changesJson(third.history)).not.toMatch(/"5[56]"/);
  });

  test('tells no former value of a sensitive indicator to the public, and all to the office', () => {
    const sensitive = { ...after, catalogue: { ...after.catalogue, indicators: new Map([...after.catalogue.indicators].map(([id, row]) => [id, { ...row, sensitive: ['district'] }])) } };
    const former = siteOf(before, changesJson(first.history));
    expect(changesJson(changesSince(former, sensitive).history)).not.toContain('"55"');
    expect(changesJson(changesSince(former, sensitive).history)).toContain('"56"');
    expect(changesJson(changesSince(former, sensitive, false).history)).toContain('"55"');
  });

  test('is sought unit by unit: what came, what went, and nothing of those that are the same', () => {
    const [stays, goes, comes] = ['stays', 'goes', 'comes'].map((id) => unit(id));
    const units = { units: [stays, goes, comes].flatMap((one) => one ?? []) };
    const figures = (...ids: string[]) => contextWith(ids.map((id) => figure({ ...line, unit: id, value: 7 })), 'vi', '/', units).dataset;
    const read: string[] = [];
    const { figuresOf, ...rest } = siteOf(figures('stays', 'goes'), null);
    const { revisions, history } = changesSince({ ...rest, figuresOf: (id) => { read.push(id); return figuresOf(id); } }, figures('stays', 'comes'));
    expect(revisions.map(({ kind, unit: id }) => [kind, id])).toEqual([['removed', 'goes'], ['added', 'comes']]);
    expect(history.publications[0]?.counts).toEqual({ revised: 0, removed: 1, added: 1 });
    expect(read.sort()).toEqual(['goes', 'stays']);
  });

  test('begins anew where the former history cannot be read', () => {
    expect(changesSince(siteOf(before, '{'), after).history.publications.map(({ number }) => number)).toEqual([2]);
    expect(changesSince({ ...siteOf(before, null), figuresOf: () => 'x\r\n' }, after).history.publications.map(({ number }) => number)).toEqual([1]);
  });
});
