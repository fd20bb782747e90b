import { describe, expect, test } from 'vitest';
import { catalogueOf, category, indicator, measure, scheme, source, target, topic, unit } from '../dataset/make.ts';

describe('a catalogue lists', () => {
  test('units by their Vietnamese names, equal names by id', () => {
    const names: readonly (readonly [string, string])[] = [['d', 'Huyện Đà Bắc'], ['a', 'Huyện Duy Tiên'], ['q10', 'Quận 10'], ['q2', 'Quận 2'], ['y', 'Huyện An'], ['x', 'Huyện An']];
    const { units } = catalogueOf({ units: names.map(([id, name_vi]) => unit(id, { name_vi })) });
    expect([...units.keys()]).toEqual(['x', 'y', 'a', 'd', 'q2', 'q10']);
  });

  test('topics and categories by their order, and not by name', () => {
    const { topics, categories } = catalogueOf({
      topics: [topic('a', { order: 10 }), topic('b', { order: 9 })],
      schemes: [scheme('new'), scheme('old')],
      categories: [category('new', 'a', 10), category('old', 'x', 1), category('new', 'b', 9)],
    });
    expect([...topics.keys()]).toEqual(['b', 'a']);
    expect([...categories].map(([id, rows]) => [id, [...rows.keys()]])).toEqual([['new', ['b', 'a']], ['old', ['x']]]);
  });

  test('indicators by the order of their topics, then by their own', () => {
    const { indicators } = catalogueOf({
      topics: [topic('late', { order: 2 }), topic('early', { order: 1 })],
      indicators: [indicator('l1', { topic: 'late', order: 1 }), indicator('e2', { topic: 'early', order: 2 }), indicator('e1', { topic: 'early', order: 1 }), indicator('e10', { topic: 'early', order: 10 })],
    });
    expect([...indicators.keys()]).toEqual(['e1', 'e2', 'e10', 'l1']);
  });

  test('measures, sources, targets and exports as the files have them', () => {
    const rows = { measures: [measure('b'), measure('a')], sources: [source('2'), source('1')], targets: [target({ line: 5 }), target({ line: 4 })] };
    const { measures, sources, targets, exports } = catalogueOf(rows);
    expect([[...measures.keys()], [...sources.keys()], targets.map(({ line }) => line), exports]).toEqual([['b', 'a'], ['2', '1'], [5, 4], []]);
  });
});

test('of two rows with one id the first of the file counts', () => {
  const { topics, measures } = catalogueOf({ topics: [topic('a', { name_vi: 'first' }), topic('a', { name_vi: 'second' })], measures: [measure('m', { name_vi: 'first' }), measure('m', { name_vi: 'second' })] });
  expect([topics.get('a')?.name_vi, measures.get('m')?.name_vi]).toEqual(['first', 'first']);
});

test('the rows that are handed in keep their order', () => {
  const topics = [topic('a', { order: 2 }), topic('b', { order: 1 })];
  catalogueOf({ topics });
  expect(topics.map(({ id }) => id)).toEqual(['a', 'b']);
});
