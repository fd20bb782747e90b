import { resolve } from 'node:path';
import JSONstat from 'jsonstat-toolkit';
import { describe, expect, test } from 'vitest';
import type { Dataset } from '../../src/dataset/dataset.ts';
import { loadData } from '../../src/dataset/load.ts';
import { recorded } from '../../src/dataset/reads.ts';
import { forAudience } from '../../src/disclosure/for-audience.ts';
import { jsonstatInPieces } from '../../src/publish/jsonstat.ts';
import { observationsCsv } from '../../src/publish/observations.ts';
import { contextWith, DATASET, figure, grade } from '../views/small.ts';
import { records } from './read.ts';

const KINDS = ['value', 'denominator', 'percent_reported', 'percent_computed'] as const;
const load = (folder: string) => forAudience(loadData(resolve(import.meta.dirname, '../..', folder)).dataset, 'public');
const withheld = load('tests/fixtures/communes');
const datasets: readonly (readonly [string, Dataset])[] = [
  ['a small fixture', DATASET],
  ['the site fixture', load('tests/fixtures/site').dataset],
  ['a province that withholds', withheld.dataset],
  ['the three reports', load('data').dataset],
];

function textOf(dataset: Dataset, id: string): string {
  const indicator = dataset.catalogue.indicators.get(id);
  if (indicator === undefined) throw new Error(`No indicator ${id}`);
  return [...jsonstatInPieces(dataset, indicator)].join('');
}

/** Reads every line of the CSV in the cube by a client that knows nothing of this program. */
function told(dataset: Dataset, id: string): { readonly lines: readonly object[]; readonly cells: number; readonly states: number } {
  const response: unknown = JSON.parse(textOf(dataset, id));
  const cube = JSONstat(response);
  const mentions = new Map<string, number>();
  const lines = records(observationsCsv(dataset, dataset.byIndicator.get(id))).map(({ unit = '', period = '', category = '', scheme = '' }) => {
    const place = { unit, period, category: category === '' ? 'total' : `${scheme}/${category}` };
    const mention = (mentions.get(JSON.stringify(place)) ?? 0) + 1;
    mentions.set(JSON.stringify(place), mention);
    const cells = KINDS.map((kind) => cube.Data({ ...place, mention: String(mention), kind }));
    return { ...Object.fromEntries(KINDS.map((kind, index) => [kind, cells[index]?.value])), status: cells[0]?.status };
  });
  const { value, status } = response as { readonly value: object; readonly status: object };
  return { lines, cells: Object.keys(value).length, states: Object.keys(status).length };
}

describe.each(datasets)('the cubes of %s', (_, dataset) => {
  const ids = [...dataset.observations.runs.keys()];

  test('tell an independent client what the CSV tells, and nothing else', () => {
    expect(ids.length).toBeGreaterThan(3);
    for (const id of ids) {
      const rows = records(observationsCsv(dataset, dataset.byIndicator.get(id)));
      const expected = rows.map((row) => ({
        ...Object.fromEntries(KINDS.map((kind) => [kind, row[kind] === '' ? null : Number(row[kind])])),
        status: [row['status'], row['operator']].filter((part) => part !== '').join(' ') || null,
      }));
      const { lines, cells, states } = told(dataset, id);
      expect(lines, id).toEqual(expected);
      // What stands in no line of the CSV stands in no cell either.
      expect(cells, id).toBe(rows.reduce((sum, row) => sum + KINDS.filter((kind) => row[kind] !== '').length, 0));
      expect(states, id).toBe(expected.filter(({ status }) => status !== null).length);
    }
  });

  test('have their dimensions, roles and labels', () => {
    for (const id of ids) {
      const cube = JSONstat(JSON.parse(textOf(dataset, id)));
      expect([cube.class, cube.label, cube.id]).toEqual(['dataset', dataset.catalogue.indicators.get(id)?.name_vi, ['unit', 'period', 'category', 'mention', 'kind']]);
      expect(['unit', 'period', 'kind'].map((dimension) => cube.Dimension(dimension).role)).toEqual(['geo', 'time', 'metric']);
      expect(cube.n).toBe(cube.id.reduce((product, dimension) => product * cube.Dimension(dimension).id.length, 1));
      for (const unit of cube.Dimension('unit').id) expect(cube.Dimension('unit').Category(unit).label).toBe(dataset.catalogue.units.get(unit)?.name_vi);
      expect(cube.source).not.toBe('');
    }
  });
});

test('some figures of these are withheld, and some are told more than once', () => {
  expect(withheld.withheld?.counts.size).toBeGreaterThan(50);
  const again = datasets.flatMap(([, dataset]) => [...dataset.observations.runs.keys()].filter((id) => JSONstat(JSON.parse(textOf(dataset, id))).Dimension('mention').id.length > 1));
  expect(again.length).toBeGreaterThan(1);
});

describe('a cube', () => {
  const cube = (observations: Parameters<typeof contextWith>[0], id: string) => JSON.parse(textOf(contextWith(observations).dataset, id)) as Readonly<Record<string, unknown>> & { readonly dimension: Readonly<Record<string, { readonly category: { readonly index: readonly string[] } }>> };

  test('has a state where there is no number, and beside it that a number is no exact one', () => {
    const { value, status } = cube([figure({ indicator: 'members', period: '2020', status: 'c' }), figure({ indicator: 'members', period: '2021', value: 9, operator: '>', status: 'p' }), figure({ indicator: 'members', period: '2022', value: 9, operator: '~' })], 'members');
    expect([value, status]).toEqual([{ 4: 9, 8: 9 }, { 0: 'c', 4: 'p >', 8: '~' }]);
  });

  test('tells apart two schemes, puts the whole first and the older period before the newer', () => {
    const { dimension } = cube([grade('2021', 'excellent', 8, 43), grade('2017', 'completed', 4, 58), grade('2021', 'satisfactory', 8, 43), figure({ indicator: 'grades', period: '2021', value: 43 })], 'grades');
    expect(dimension['category']?.category.index).toEqual(['total', 'old/completed', 'new/excellent', 'new/satisfactory']);
    expect(dimension['period']?.category.index).toEqual(['2017', '2021']);
  });

  test('names the documents where they are few', () => {
    expect(cube([figure({ indicator: 'members', value: 1 }), figure({ indicator: 'members', value: 2, unit: 'dong-khe' })], 'members')).toMatchObject({ source: 'Báo cáo tổng kết; Báo cáo sơ kết' });
  });

  test('is made of the figures of its indicator and the names of its documents', () => {
    expect([...recorded(() => textOf(DATASET, 'grades')).reads].sort()).toEqual(['indicator grades', 'source-line report', 'source-line review']);
  });

  test('is text that is the same every time', () => {
    expect(textOf(DATASET, 'grades')).toBe(textOf(DATASET, 'grades'));
  });
});
