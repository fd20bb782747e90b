import { describe, expect, test } from 'vitest';
import type { CatalogueRows } from '../../src/catalogue/catalogue.ts';
import { checkContradictions } from '../../src/catalogue/contradictions.ts';
import { category, exportLine, indicator, rowsOf, scheme, target, unit } from '../dataset/make.ts';

const check = (parts: Partial<CatalogueRows>) => checkContradictions(rowsOf(parts), (file) => `${file}.csv`);
/** File, line, column, code and value of each; a warning is marked. */
const told = (parts: Partial<CatalogueRows>) => check(parts).map(({ path, line, column, code, value, severity }) => `${path}:${line} ${column} ${code} ${value}${severity === 'warning' ? ' (warning)' : ''}`);

const schemes = [scheme('old', { to: 2017 }), scheme('new', { from: 2018, to: 2022, line: 3 }), scheme('newer', { from: 2023, line: 4 })];
const classes = { schemes, categories: [category('old', 'clean', 1), category('new', 'good', 1, { line: 3 })], indicators: [indicator('grades', { scheme: ['old', 'new', 'newer'] })] };
const aim = (parts: Parameters<typeof target>[0] = {}) => target({ indicator: 'grades', unit: 'a', ...parts });

const cases: readonly (readonly [name: string, parts: Partial<CatalogueRows>, issues: readonly string[]])[] = [
  ['a chain of parents and successors', { units: [unit('a', { parent: 'b', replaced_by: ['b', 'c'] }), unit('b', { parent: 'c', line: 3 }), unit('c', { line: 4 })] }, []],
  ['two ways to one successor', { units: [unit('a', { replaced_by: ['b', 'c'] }), unit('b', { replaced_by: ['d'], line: 3 }), unit('c', { replaced_by: ['d'], line: 4 }), unit('d', { line: 5 })] }, []],
  ['a unit that is its own parent', { units: [unit('a', { parent: 'a' })] }, ['units.csv:2 parent refers-to-itself a']],
  ['a unit that replaces itself', { units: [unit('a', { replaced_by: ['b', 'a'] }), unit('b', { line: 3 })] }, ['units.csv:2 replaced_by refers-to-itself a']],
  ['a circle of parents, told once, on its uppermost line', { units: [unit('a', { parent: 'b', line: 9 }), unit('b', { parent: 'c', line: 5 }), unit('c', { parent: 'a', line: 7 }), unit('d', { parent: 'a', line: 3 })] }, ['units.csv:5 parent leads-in-circle c']],
  ['a circle of successors', { units: [unit('a', { replaced_by: ['x', 'b'] }), unit('b', { replaced_by: ['a'], line: 3 })] }, ['units.csv:2 replaced_by leads-in-circle b']],
  ['two circles', { units: [unit('a', { parent: 'b' }), unit('b', { parent: 'a', line: 3 }), unit('c', { parent: 'd', line: 4 }), unit('d', { parent: 'c', line: 5 })] }, ['units.csv:2 parent leads-in-circle b', 'units.csv:4 parent leads-in-circle d']],
  ['a category within itself', { categories: [category('new', 'good', 1, { within: 'good' })] }, ['categories.csv:2 within refers-to-itself new/good']],
  ['a circle of categories', { categories: [category('new', 'a', 1, { within: 'b' }), category('new', 'b', 2, { within: 'a', line: 3 })] }, ['categories.csv:2 within leads-in-circle new/b']],
  ['categories of two schemes that are called the same', { categories: [category('old', 'a', 1, { within: 'b' }), category('old', 'b', 2, { line: 3 }), category('new', 'b', 1, { within: 'a', line: 4 }), category('new', 'a', 2, { line: 5 })] }, []],
  ['a unit that ends before it begins', { units: [unit('a', { valid_from: '2025-07-01', valid_to: '2025-06-30' })] }, ['units.csv:2 valid_to ends-before-start 2025-06-30']],
  ['a unit of one day', { units: [unit('a', { valid_from: '2025-07-01', valid_to: '2025-07-01' })] }, []],
  ['a scheme that ends before it begins', { schemes: [scheme('a', { from: 2022, to: 2018 })] }, ['schemes.csv:2 to ends-before-start 2018']],
  ['a successor that begins on the next day, on the same day, at a time unknown', { units: [unit('a', { valid_to: '2025-06-30', replaced_by: ['b', 'c', 'd'] }), unit('b', { valid_from: '2025-07-01' }), unit('c', { valid_from: '2025-06-30' }), unit('d')] }, []],
  ['a successor that begins before the end, and one that begins later', { units: [unit('a', { valid_to: '2025-06-30', replaced_by: ['b', 'c'] }), unit('b', { valid_from: '2025-06-29' }), unit('c', { valid_from: '2025-07-02' })] }, ['units.csv:2 replaced_by successor-apart b (warning)', 'units.csv:2 replaced_by successor-apart c (warning)']],
  ['a code that changed hands', { units: [unit('a', { code: '52', valid_to: '2025-06-30' }), unit('b', { code: '52', valid_from: '2025-07-01' })] }, []],
  ['a code of two units at one time', { units: [unit('a', { code: '52' }), unit('b', { code: '52', valid_from: '2025-07-01', line: 3 }), unit('c', { code: '53', line: 4 })] }, ['units.csv:3 code shared-code 52']],
  ['schemes that follow each other', classes, []],
  ['schemes of one ladder in force in one year, used by one indicator', { schemes: [scheme('a', { to: 2018 }), scheme('b', { from: 2018 })], indicators: [indicator('x', { scheme: ['a', 'b'] })] }, ['indicators.csv:2 scheme overlapping-schemes b']],
  ['such schemes used by two indicators, or of two ladders', { schemes: [scheme('a'), scheme('b'), scheme('c', { ladder: 'other' })], indicators: [indicator('x', { scheme: ['a', 'c'] }), indicator('y', { scheme: ['b'] })] }, []],
  ['a change of an indicator', { indicators: [indicator('members'), indicator('members-change')] }, []],
  ['a range without the direction that needs it', { indicators: [indicator('x', { range: [80, 100] })] }, ['indicators.csv:2 range range-without-direction 80|100']],
  ['the direction of a range without its ends', { indicators: [indicator('x', { direction: 'within' })] }, ['indicators.csv:2 range range-without-direction ']],
  ['a change of what is nearly an indicator', { indicators: [indicator('village-branches'), indicator('village-branch-change', { line: 3 })] }, ['indicators.csv:3 id change-without-indicator village-branch-change (warning)']],
  ['a change of what is not counted otherwise', { indicators: [indicator('members'), indicator('standard-pool-change')] }, []],
  ['a target set twice', { targets: [aim(), aim({ value: 85, line: 3 }), aim({ operator: '<=', line: 4 }), aim({ clause: 'NQ', line: 5 })] }, ['targets.csv:3 indicator duplicate-target grades']],
  ['a yearly target for a quarter', { targets: [aim({ period: '2021-Q1' })] }, ['targets.csv:2 period target-period 2021-Q1']],
  ['a quarterly target for half a year', { targets: [aim({ period: '2021-H1', applies: 'quarterly' }), aim({ period: '2021-Q1', applies: 'quarterly' }), aim({ period: '2021', applies: 'quarterly' })] }, ['targets.csv:2 period target-period 2021-H1']],
  ['a target before its unit, and one after it', { units: [unit('a', { valid_from: '2025-07-01', valid_to: '2030-12-31' })], targets: [aim({ period: '2024' }), aim({ period: '2031', line: 3 }), aim({ period: '2020/2025', line: 4 })] }, ['targets.csv:2 period target-outside-unit 2024 (warning)', 'targets.csv:3 period target-outside-unit 2031 (warning)']],
  ['a deadline that its unit did not live to see', { units: [unit('a', { valid_to: '2025-06-30' })], targets: [aim({ period: '2030', applies: 'deadline' })] }, []],
  ['a target for a class of another time', { ...classes, targets: [aim({ category: 'clean', period: '2020/2025' }), aim({ category: 'good', period: '2020/2025', line: 3 }), aim({ category: 'clean', period: '2015/2020', line: 4 })] }, ['targets.csv:2 period target-outside-scheme 2020/2025']],
  ['a file listed twice', { exports: [exportLine('2024/a.csv'), exportLine('2024\\A.CSV', { line: 3 }), exportLine('b.csv', { line: 4 })] }, ['exports.csv:3 path duplicate-path 2024\\A.CSV']],
];

describe('lines that cannot all be true', () => {
  test.each(cases)('%s', (_, parts, issues) => {
    expect(told(parts)).toEqual(issues);
  });

  test('name the way and the lines of a circle', () => {
    const [circle] = check({ units: [unit('a', { parent: 'b', line: 9 }), unit('b', { parent: 'a', line: 5 })] });
    expect(circle?.details).toEqual({ way: 'b → a → b', lines: '5, 9' });
  });

  test('are found in a chain as long as a country has communes', () => {
    const units = Array.from({ length: 20_000 }, (_, index) => unit(`u${index}`, { parent: `u${(index + 1) % 20_000}`, line: index + 2 }));
    expect(told({ units })).toEqual(['units.csv:2 parent leads-in-circle u1']);
  });
});
