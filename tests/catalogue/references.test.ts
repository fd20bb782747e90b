import { describe, expect, test } from 'vitest';
import type { CatalogueRows } from '../../src/catalogue/catalogue.ts';
import { checkReferences } from '../../src/catalogue/references.ts';
import { category, exportLine, indicator, measure, rowsOf, scheme, source, target, topic, unit } from '../dataset/make.ts';

/** A catalogue in which every name leads somewhere. */
const good = rowsOf({
  units: [unit('mai-hoa', { type: 'province' }), unit('sao-mai', { parent: 'mai-hoa', replaced_by: ['mai-hoa'], line: 3 })],
  topics: [topic('grades')],
  measures: [measure('member'), measure('committee', { line: 3 })],
  schemes: [scheme('old'), scheme('new', { line: 3 })],
  categories: [category('old', 'clean', 1), category('new', 'good', 1, { line: 3 }), category('new', 'excellent', 2, { within: 'good', line: 4 })],
  indicators: [indicator('grades', { topic: 'grades', measure: 'member', base: 'member', scheme: ['old', 'new'], lead: ['good', 'clean', 'total'], sensitive: ['commune'] })],
  sources: [source('report', { unit: 'sao-mai' })],
  targets: [target({ indicator: 'grades', category: 'excellent', unit: 'sao-mai', base: 'good', source: 'report' })],
  exports: [exportLine('a.csv', { source: 'report', unit: 'sao-mai', indicator: 'grades', measure: 'member' }), exportLine('b.csv', { line: 3 })],
});

const pathOf = (file: string) => `${file}.csv`;
const check = (parts: Partial<CatalogueRows> = {}) => checkReferences({ ...good, ...parts }, pathOf);

function first<T extends { readonly line: number }>(rows: readonly T[], parts: Partial<T>): T[] {
  return rows.map((row, index) => (index === 0 ? { ...row, ...parts, line: 41 } : row));
}

test('nothing is told where every name leads somewhere', () => {
  expect(check()).toEqual([]);
});

describe('a name that leads nowhere is told with its line', () => {
  const cases: readonly (readonly [file: keyof CatalogueRows, column: string, list: string, parts: Partial<CatalogueRows>])[] = [
    ['units', 'parent', 'units.csv', { units: first(good.units, { parent: 'lost' }) }],
    ['units', 'replaced_by', 'units.csv', { units: first(good.units, { replaced_by: ['sao-mai', 'lost'] }) }],
    ['categories', 'scheme', 'schemes.csv', { categories: [...good.categories, category('lost', 'good', 3, { line: 41 })] }],
    ['categories', 'within', 'categories.csv', { categories: first(good.categories, { within: 'lost' }) }],
    ['indicators', 'topic', 'topics.csv', { indicators: first(good.indicators, { topic: 'lost' }) }],
    ['indicators', 'measure', 'measures.csv', { indicators: first(good.indicators, { measure: 'lost' }) }],
    ['indicators', 'base', 'measures.csv', { indicators: first(good.indicators, { base: 'lost' }) }],
    ['indicators', 'scheme', 'schemes.csv', { indicators: first(good.indicators, { scheme: ['old', 'new', 'lost'] }) }],
    ['indicators', 'lead', 'categories.csv', { indicators: first(good.indicators, { lead: ['good', 'lost'] }) }],
    ['indicators', 'sensitive', 'province, district, commune', { indicators: first(good.indicators, { sensitive: ['lost'] }) }],
    ['sources', 'unit', 'units.csv', { sources: first(good.sources, { unit: 'lost' }) }],
    ['targets', 'indicator', 'indicators.csv', { targets: first(good.targets, { indicator: 'lost', category: null, base: null }) }],
    ['targets', 'category', 'categories.csv', { targets: first(good.targets, { category: 'lost' }) }],
    ['targets', 'unit', 'units.csv', { targets: first(good.targets, { unit: 'lost' }) }],
    ['targets', 'source', 'sources.csv', { targets: first(good.targets, { source: 'lost' }) }],
    ['targets', 'base', 'indicators.csv, categories.csv', { targets: first(good.targets, { base: 'lost' }) }],
    ['exports', 'source', 'sources.csv', { exports: first(good.exports, { source: 'lost' }) }],
    ['exports', 'unit', 'units.csv', { exports: first(good.exports, { unit: 'lost' }) }],
    ['exports', 'indicator', 'indicators.csv', { exports: first(good.exports, { indicator: 'lost' }) }],
    ['exports', 'measure', 'measures.csv', { exports: first(good.exports, { measure: 'lost' }) }],
  ];

  test.each(cases)('%s, %s', (file, column, list, parts) => {
    expect(check(parts)).toEqual([expect.objectContaining({ code: 'unknown-reference', severity: 'error', path: `${file}.csv`, line: 41, column, value: 'lost', details: { list } })]);
  });

  test('a category of another scheme is told as such, for a container, a lead and a target', () => {
    const other = { code: 'other-scheme', details: { schemes: 'new' }, line: 41 };
    expect(check({ categories: first(good.categories, { within: 'good' }) })).toEqual([expect.objectContaining({ ...other, column: 'within', value: 'good' })]);
    expect(check({ indicators: first(good.indicators, { scheme: ['old'], lead: ['good'] }), targets: [] })).toEqual([expect.objectContaining({ ...other, column: 'lead', value: 'good' })]);
    expect(check({ categories: [...good.categories, category('old', 'weak', 2)], indicators: first(good.indicators, { scheme: ['old'], lead: [] }), targets: first(good.targets, { category: 'weak' }) })).toEqual([expect.objectContaining({ ...other, column: 'base', value: 'good' })]);
    const indicators = [...good.indicators, indicator('plain', { topic: 'grades', measure: 'member', line: 3 })];
    expect(check({ indicators, targets: first(good.targets, { indicator: 'plain', base: null }) })).toEqual([expect.objectContaining({ code: 'other-scheme', column: 'category', value: 'excellent', line: 41 })]);
  });

  test('the base of a target is the base of its indicator or one of its categories, no other measure', () => {
    expect(check({ targets: first(good.targets, { base: 'member' }) })).toEqual([]);
    expect(check({ targets: first(good.targets, { base: 'committee' }) })).toEqual([expect.objectContaining({ code: 'other-base', column: 'base', value: 'committee' })]);
  });

  test('what only a lost name would settle is not told beside it', () => {
    const told = (parts: Partial<CatalogueRows>) => check(parts).map(({ column, value }) => [column, value]);
    expect(told({ targets: first(good.targets, { indicator: 'lost' }) })).toEqual([['indicator', 'lost']]);
    expect(told({ categories: [...good.categories, category('lost', 'low', 3, { within: 'good' })] })).toEqual([['scheme', 'lost']]);
    expect(told({ indicators: [...good.indicators, indicator('plain', { topic: 'grades', scheme: ['lost'], lead: ['good'] })] })).toEqual([['scheme', 'lost']]);
  });

  test('every one of several is told', () => {
    expect(check({ units: first(good.units, { parent: 'lost', replaced_by: ['gone'] }), sources: first(good.sources, { unit: 'away' }) }).map(({ value }) => value)).toEqual(['lost', 'gone', 'away']);
  });
});

describe('an id given twice is told at the second line, with the first', () => {
  const twice: readonly (readonly [keyof CatalogueRows, string, Partial<CatalogueRows>])[] = [
    ['units', 'mai-hoa', { units: [...good.units, unit('mai-hoa', { line: 9 })] }],
    ['topics', 'grades', { topics: [...good.topics, topic('grades', { line: 9 })] }],
    ['measures', 'member', { measures: [...good.measures, measure('member', { line: 9 })] }],
    ['schemes', 'old', { schemes: [...good.schemes, scheme('old', { line: 9 })] }],
    ['indicators', 'grades', { indicators: [...good.indicators, indicator('grades', { topic: 'grades', line: 9 })] }],
    ['sources', 'report', { sources: [...good.sources, source('report', { unit: 'sao-mai', line: 9 })] }],
    ['categories', 'old/clean', { categories: [...good.categories, category('old', 'clean', 5, { line: 9 })] }],
  ];

  test.each(twice)('in %s: %s', (file, value, parts) => {
    expect(check(parts)).toEqual([expect.objectContaining({ code: 'duplicate-id', severity: 'error', path: `${file}.csv`, line: 9, column: 'id', value, details: { earlier: '2' } })]);
  });

  test('a third one is told too, with the first', () => {
    const issues = check({ topics: [...good.topics, topic('grades', { line: 9 }), topic('grades', { line: 12 })] });
    expect(issues.map(({ line, details }) => [line, details['earlier']])).toEqual([[9, '2'], [12, '2']]);
  });

  test('one category id may stand in two schemes', () => {
    expect(check({ categories: [...good.categories, category('old', 'good', 5, { line: 9 })] })).toEqual([]);
  });
});
