import { describe, expect, test } from 'vitest';
import { changesJson, changesSince } from '../../src/publish/changes.ts';
import { observationsCsv, publishedRows } from '../../src/publish/observations.ts';
import { readObservations } from '../../src/publish/read-observations.ts';
import type { Observation } from '../../src/dataset/observation.ts';
import { exportLine } from '../dataset/make.ts';
import { contextWith, DATASET, figure, OBSERVATIONS } from '../views/small.ts';

const csv = observationsCsv(DATASET, DATASET.observations);
const line = { indicator: 'members', period: '2021', measure: 'member', locator: 'II.1', line: 7, file: 'exports/report.csv' } as const;
const withFigure = (parts: Partial<Observation>, version: string, reason: string | null = null) => {
  const { dataset } = contextWith([figure({ ...line, ...parts }), figure({ ...line, period: '2020', value: 9 })], 'vi', '/', { exports: [exportLine('report.csv', { reason })] });
  return { ...dataset, version };
};
const siteOf = (dataset: ReturnType<typeof withFigure>, changes: string | null) => ({ observations: observationsCsv(dataset, dataset.observations), changes });

describe('a published file of observations', () => {
  test('is read again as the lines that were written', () => {
    expect(readObservations(csv)).toEqual(publishedRows(DATASET));
    expect(publishedRows(DATASET)).toHaveLength(OBSERVATIONS.length);
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
  const first = changesSince({ observations: null, changes: null }, before);
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

  test('begins anew where the former history cannot be read', () => {
    expect(changesSince(siteOf(before, '{'), after).history.publications.map(({ number }) => number)).toEqual([2]);
    expect(changesSince({ observations: 'x\r\n', changes: null }, after).history.publications.map(({ number }) => number)).toEqual([1]);
  });
});
