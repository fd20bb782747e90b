import type { Slices } from '../../src/dataset/slices.ts';
import { describe, expect, test } from 'vitest';
import { assemble, group } from '../../src/dataset/dataset.ts';
import { observationKey } from '../../src/dataset/observation.ts';
import { catalogueOf, datasetOf, indicator, ladder, observation, scheme, source, topic, unit } from './make.ts';

const catalogue = catalogueOf({
  topics: [topic('topic')],
  units: [unit('z', { name_vi: 'Huyện An' }), unit('a', { name_vi: 'Huyện Đà Bắc' })],
  schemes: [scheme('new')],
  categories: ladder('new'),
  indicators: [indicator('second', { order: 2 }), indicator('first', { order: 1 })],
  sources: [source('source')],
});

/** In the order in which they must stand: indicator, unit, period, category, file, line. */
const ordered = [
  observation({ indicator: 'first', unit: 'z', period: '2020' }),
  observation({ indicator: 'first', unit: 'z', period: '2021-H1' }),
  observation({ indicator: 'first', unit: 'z', period: '2021' }),
  observation({ indicator: 'first', unit: 'z', period: '2021', scheme: 'new', category: 'excellent' }),
  observation({ indicator: 'first', unit: 'z', period: '2021', scheme: 'new', category: 'good', file: 'exports/a.csv', line: 9 }),
  observation({ indicator: 'first', unit: 'z', period: '2021', scheme: 'new', category: 'good', file: 'exports/a.csv', line: 10 }),
  observation({ indicator: 'first', unit: 'z', period: '2021', scheme: 'new', category: 'good', file: 'exports/b.csv', line: 3 }),
  observation({ indicator: 'first', unit: 'a', period: '2019' }),
  observation({ indicator: 'second', unit: 'z', period: '2001', source: 'other' }),
];

describe('a dataset', () => {
  test.each([
    ['backwards', [...ordered].reverse()],
    ['shuffled', [4, 0, 8, 2, 6, 1, 7, 3, 5].flatMap((index) => ordered[index] ?? [])],
    ['in order', ordered],
  ])('stands in one order, handed in %s', (_, observations) => {
    expect([...assemble(catalogue, observations, 'v').observations]).toEqual(ordered);
  });

  test('keeps what it is handed in as it was', () => {
    const handed = [...ordered].reverse();
    assemble(catalogue, handed, 'v');
    expect(handed).toEqual([...ordered].reverse());
  });

  test('finds observations by unit, indicator and source, each in the same order', () => {
    const { byUnit, byIndicator, bySource } = assemble(catalogue, [...ordered].reverse(), 'v');
    const all = (slices: Slices) => [...slices.keys()].map((id) => [id, slices.get(id)]);
    expect(all(byUnit)).toEqual([['z', ordered.filter(({ unit: id }) => id === 'z')], ['a', [ordered[7]]]]);
    expect(all(byIndicator)).toEqual([['first', ordered.slice(0, 8)], ['second', [ordered[8]]]]);
    expect(all(bySource)).toEqual([['source', ordered.slice(0, 8)], ['other', [ordered[8]]]]);
    expect([byUnit.count('z'), byUnit.size, byUnit.has('q'), byUnit.get('q'), byUnit.count('q')]).toEqual([8, 2, false, [], 0]);
  });

  test('carries its catalogue and its version', () => {
    const dataset = assemble(catalogue, [], 'abc');
    // A map that notes who reads it is another map.
    expect([{ ...dataset.catalogue, sources: new Map(dataset.catalogue.sources) }, dataset.version, [...dataset.observations], dataset.lastPeriod]).toEqual([catalogue, 'abc', [], '0000']);
  });

  test('is frozen, and gives the same objects again', () => {
    const dataset = datasetOf({}, [observation()]);
    expect(() => Object.assign(dataset, { version: 'x' })).toThrow(TypeError);
    expect(dataset.byUnit.get('unit')[0]).toBe(dataset.observations.run('indicator', 'unit')[0]);
  });
});

describe('grouping', () => {
  test('keeps the order of first appearance, and of the list within a group', () => {
    expect([...group([3, 1, 4, 1, 5, 9, 2, 6], (value) => (value % 2 === 0 ? 'even' : 'odd'))]).toEqual([['odd', [3, 1, 1, 5, 9]], ['even', [4, 2, 6]]]);
  });

  test('of nothing is nothing', () => {
    expect(group([], () => 'a').size).toBe(0);
  });
});

test.each([
  ['with a category', { category: 'good' }, 'unit indicator good 2021 source II.1'],
  ['without one', {}, 'unit indicator  2021 source II.1'],
])('the key of an observation %s', (_, parts, key) => {
  expect(observationKey({ unit: 'unit', indicator: 'indicator', category: null, period: '2021', source: 'source', locator: 'II.1', ...parts })).toBe(key);
});
