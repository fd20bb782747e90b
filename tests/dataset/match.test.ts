import { describe, expect, test } from 'vitest';
import type { ExportLine } from '../../src/catalogue/schemas.ts';
import { matchFacts } from '../../src/dataset/match.ts';
import { namesOf } from '../../src/dataset/names.ts';
import { STATUSES } from '../../src/dataset/observation.ts';
import type { Fact } from '../../src/facts/fact.ts';
import { catalogueOf, exportLine, indicator, ladder, measure, scheme, source, topic, unit } from './make.ts';

const catalogue = catalogueOf({
  topics: [topic('topic')],
  units: [unit('sao-mai', { name_vi: 'Huyện Sao Mai' })],
  measures: [measure('member', { name_vi: 'đảng viên' }), measure('percent', { kind: 'rate', name_vi: '%' })],
  schemes: [scheme('new', { from: 2018 })],
  categories: ladder('new'),
  indicators: [indicator('grades', { name_vi: 'Xếp loại', scheme: ['new'], base: 'member' }), indicator('growth', { measure: 'percent' })],
  sources: [source('report', { title_vi: 'Báo cáo' })],
});

const FILE = 'exports/a.csv';

function fact(parts: Partial<Fact> = {}): Fact {
  return { unit: 'Huyện Sao Mai', period: '2021', indicator: 'Xếp loại', category: null, value: 13, measure: null, line: 4, source: 'Báo cáo', locator: 'II.1', ...parts };
}

const match = (facts: readonly Fact[], given: ExportLine | null = null) => matchFacts(facts, { file: FILE, given, catalogue, names: namesOf(catalogue) });

describe('a fact becomes an observation', () => {
  test('with ids in place of labels, and what is not told is null', () => {
    expect(match([fact({ category: 'Hoàn thành tốt nhiệm vụ trở lên', value: 56, denominator: 58 })])).toEqual({
      issues: [],
      observations: [{
        key: 'sao-mai grades good-or-better 2021 report II.1', unit: 'sao-mai', indicator: 'grades', category: 'good-or-better', period: '2021', scheme: 'new', operator: null,
        value: 56, denominator: 58, percentReported: null, percentDecimals: 0, measure: 'member', status: null, source: 'report', locator: 'II.1', file: FILE, line: 4, columnLetter: null, note: null,
      }],
    });
  });

  test.each([
    ['the count and the base of a count', [fact({ denominator: 58 })], { value: 13, denominator: 58, percentReported: null, percentDecimals: 0 }],
    ['both, of a count and its percent on one line', [fact({ denominator: 58 }), fact({ measure: '%', value: 22.4, decimals: 2 })], { value: 13, denominator: 58, percentReported: 22.4, percentDecimals: 2 }],
    ['both, the percent first', [fact({ measure: '%', value: 22.4, decimals: 1, denominator: 58 }), fact()], { value: 13, denominator: 58, percentReported: 22.4, percentDecimals: 1 }],
    ['the printed percent alone', [fact({ measure: '%', value: 20, decimals: 0, denominator: 35 })], { value: null, denominator: 35, percentReported: 20, percentDecimals: 0 }],
    ['a zero', [fact({ value: 0, denominator: 58, status: 'nil' })], { value: 0, denominator: 58, status: null }],
    ['a rate as the value', [fact({ indicator: 'growth', measure: '%', value: 2.5, decimals: 1 })], { value: 2.5, percentReported: null, percentDecimals: 1, measure: 'percent' }],
    ['a rate without a measure', [fact({ indicator: 'growth', value: 102 })], { value: 102, percentReported: null, measure: 'percent' }],
    ['the measure by any of its names', [fact({ measure: 'Đảng viên' })], { value: 13, measure: 'member' }],
    ['the locator, empty where it lacks', [fact({ locator: '' })], { locator: '' }],
    ['the operator', [fact({ operator: '>' })], { operator: '>', value: 13 }],
    ['the operator of a percent', [fact({ measure: '%', value: 94, operator: '>' })], { operator: '>', percentReported: 94 }],
  ] satisfies readonly (readonly [string, readonly Fact[], object])[])('with %s', (_, facts, expected) => {
    const { observations, issues } = match(facts);
    expect(issues).toEqual([]);
    expect(observations).toEqual([expect.objectContaining(expected)]);
  });

  test('two lines of one thing stay two figures', () => {
    const { observations } = match([fact({ line: 4 }), fact({ line: 5, locator: 'II.2' })]);
    expect(observations.map(({ line, locator }) => [line, locator])).toEqual([[4, 'II.1'], [5, 'II.2']]);
  });

  test('two categories of one line stay two figures', () => {
    const { observations } = match([fact({ category: 'excellent', value: 1 }), fact({ category: 'good', value: 2 })]);
    expect(observations.map(({ category, value }) => [category, value])).toEqual([['excellent', 1], ['good', 2]]);
  });

  test.each([
    ['an approximate figure says "about", whatever the word was', 'approx', '~'],
    ['an exact one says nothing', undefined, null],
  ])('%s', (_, status, operator) => {
    const { observations, issues } = match([status === undefined ? fact() : fact({ status })]);
    expect(issues).toEqual([]);
    expect(observations[0]).toMatchObject({ operator, status: null, value: 13 });
  });

  test('an operator of its own stands before an approximate reading', () => {
    expect(match([fact({ status: 'approx', operator: '>' })]).observations[0]?.operator).toBe('>');
  });
});

describe('a state', () => {
  test.each([
    ...STATUSES.map((code): [string, string] => [code, code]),
    ['na', 'x'],
    ['not-applicable', 'z'],
  ])('written "%s" is %s', (status, code) => {
    const { observations, issues } = match([fact({ status, value: null })]);
    expect(issues).toEqual([]);
    expect(observations[0]?.status).toBe(code);
  });

  test.each(['q', 'X', 'provisional', 'constructor'])('"%s" is unknown and told with the known ones', (status) => {
    const { observations, issues } = match([fact({ status })]);
    expect(observations).toEqual([]);
    expect(issues).toEqual([expect.objectContaining({ code: 'unknown-status', path: FILE, line: 4, column: 'status', value: status, details: { words: 'z, x, c, u, k, p, r, b', figures: '1' } })]);
  });
});

describe('a note', () => {
  test.each([
    ['of both languages', { noteVi: 'ghi', noteEn: 'note' }, { vi: 'ghi', en: 'note' }],
    ['of the file, for both', { note: 'chân trang' }, { vi: 'chân trang', en: 'chân trang' }],
    ['of its own before that of the file', { note: 'chân trang', noteVi: 'ghi', noteEn: 'note' }, { vi: 'ghi', en: 'note' }],
    ['that is not there', {}, null],
  ])('%s', (_, parts, note) => {
    expect(match([fact(parts)]).observations[0]?.note).toEqual(note);
  });
});

describe('the source that a line lacks', () => {
  const bare = (parts: Partial<Fact>): Fact => {
    const { source: _, ...rest } = fact(parts);
    return rest;
  };

  test('comes from the line of its file in exports.csv', () => {
    expect(match([bare({})], exportLine('a.csv', { source: 'report' })).observations[0]).toMatchObject({ source: 'report', value: 13 });
  });

  test('is told where exports.csv is silent too, and where it has no line', () => {
    const missing = [expect.objectContaining({ code: 'missing-source', path: FILE, line: null, column: null, value: null })];
    expect(match([bare({})])).toEqual({ observations: [], issues: missing });
    expect(match([bare({})], exportLine('a.csv'))).toEqual({ observations: [], issues: missing });
  });

  test('is told on its line where other lines have it', () => {
    expect(match([fact(), bare({ line: 5 }), bare({ line: 6 })]).issues.map(({ code, line, column, details }) => [code, line, column, details['figures']])).toEqual([['missing-source', 5, 'source', '2']]);
  });

  test('is not taken from there where the file has its own', () => {
    const { observations, issues } = match([fact()], exportLine('a.csv', { source: 'nowhere' }));
    expect([observations[0]?.source, issues]).toEqual(['report', []]);
  });
});

describe('a measure that the file lacks', () => {
  test.each([
    ['that of its file in exports.csv', 'member', []],
    ['that of its file, where it is not that of the indicator', 'percent', [expect.objectContaining({ code: 'other-measure', column: 'measure', value: 'percent' })]],
    ['that of the indicator, where exports.csv is silent', null, []],
  ] as const)('is %s', (_, given, issues) => {
    const matched = match([fact()], exportLine('a.csv', { measure: given }));
    expect([matched.issues, matched.observations.map(({ measure: id }) => id)]).toEqual([issues, issues.length > 0 ? [] : ['member']]);
  });

  test('is that of the line before that of the file', () => {
    expect(match([fact({ measure: 'đảng viên' })], exportLine('a.csv', { measure: 'percent' })).issues).toEqual([]);
  });
});

describe('what the catalogue does not know is left out and told with file, line and value', () => {
  test.each([
    ['unknown-unit', 'unit', 'Huyện Lạ', { unit: 'Huyện Lạ' }, { list: 'units.csv' }],
    ['unknown-indicator', 'indicator', 'Chỉ số lạ', { indicator: 'Chỉ số lạ' }, { list: 'indicators.csv' }],
    ['unknown-source', 'source', 'Báo cáo lạ', { source: 'Báo cáo lạ' }, { list: 'sources.csv' }],
    ['unknown-category', 'category', 'Mức lạ', { category: 'Mức lạ' }, { indicatorVi: 'Xếp loại', list: 'categories.csv' }],
    ['other-measure', 'measure', 'người', { measure: 'người' }, { measure: 'đảng viên' }],
    ['other-measure', 'measure', 'phần nghìn', { measure: 'phần nghìn' }, { measure: 'đảng viên' }],
  ] as const)('%s, %s "%s"', (code, column, value, parts, details) => {
    expect(match([fact(parts)])).toEqual({ observations: [], issues: [expect.objectContaining({ code, severity: 'error', path: FILE, line: 4, column, value, details: expect.objectContaining({ ...details, figures: '1' }) })] });
  });

  test('all faults of one line are told at once', () => {
    expect(match([fact({ unit: 'A', indicator: 'B', source: 'C' })]).issues.map(({ code }) => code).sort()).toEqual(['unknown-indicator', 'unknown-source', 'unknown-unit']);
    expect(match([fact({ category: 'A', measure: 'B', status: 'C' })]).issues.map(({ code }) => code).sort()).toEqual(['other-measure', 'unknown-category', 'unknown-status']);
  });

  test('a count and its percent on one line tell their common fault once', () => {
    expect(match([fact({ unit: 'A' }), fact({ unit: 'A', measure: '%' })]).issues).toHaveLength(1);
  });

  test('the other lines are still taken', () => {
    const { observations, issues } = match([fact({ line: 4 }), fact({ line: 5, unit: 'A' }), fact({ line: 6, locator: 'II.3' })]);
    expect([observations.map(({ line }) => line), issues.map(({ line }) => line)]).toEqual([[4, 6], [5]]);
  });
});

describe('a label that stands on many lines', () => {
  test('is one fault, on the first, with the number of its figures and the nearest names', () => {
    const { issues } = match([fact({ line: 4, unit: 'Huyện Sao May' }), fact({ line: 5, unit: 'Huyện Sao May' }), fact({ line: 6, unit: 'Khác' })]);
    expect(issues.map(({ line, value, details }) => [line, value, details['figures'], details['nearVi']])).toEqual([[4, 'Huyện Sao May', '2', '“Huyện Sao Mai” (units.csv:2)'], [6, 'Khác', '1', '–']]);
  });

  test('and comes from exports.csv is told there alone', () => {
    expect(match([fact({ unit: 'nowhere' })], exportLine('a.csv', { unit: 'nowhere' })).issues).toEqual([]);
  });
});

describe('a part of a whole', () => {
  test('"trong đó" below an indicator is a category of it', () => {
    const { observations, issues } = match([fact({ indicator: 'Hoàn thành tốt nhiệm vụ', parent: 'Xếp loại' })]);
    expect([issues, observations.map(({ indicator: id, category }) => [id, category])]).toEqual([[], [['grades', 'good']]]);
  });

  test('a class that includes the one above it is the wider class, and that is told', () => {
    const { observations, issues } = match([fact({ category: 'Hoàn thành tốt nhiệm vụ', includes: 'Hoàn thành xuất sắc nhiệm vụ' })]);
    expect(observations.map(({ category }) => category)).toEqual(['good-or-better']);
    expect(issues.map(({ code, severity }) => [code, severity])).toEqual([['nested-category', 'warning']]);
  });

  test('a row that parts a column that names nothing else is the category', () => {
    expect(match([fact({ breakdown: { 'Mức': 'Hoàn thành tốt nhiệm vụ' } })]).observations.map(({ category }) => category)).toEqual(['good']);
  });

  test('a figure parted in two ways is told and left out', () => {
    const { observations, issues } = match([fact({ category: 'Hoàn thành tốt nhiệm vụ', breakdown: { 'Loại hình': 'Chi bộ' } })]);
    expect([observations, issues.map(({ code, value }) => [code, value])]).toEqual([[], [['two-categories', 'Chi bộ']]]);
  });
});

test('the locator that a file lacks comes from exports.csv', () => {
  expect(match([fact({ locator: '' })], exportLine('a.csv', { locator: 'II.2' })).observations[0]?.locator).toBe('');
  const { locator: _, ...bare } = fact();
  expect(match([bare], exportLine('a.csv', { locator: 'II.2' })).observations[0]?.locator).toBe('II.2');
});
