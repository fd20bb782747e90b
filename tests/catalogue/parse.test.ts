import { describe, expect, test } from 'vitest';
import { parseTable, type Sheet } from '../../src/catalogue/parse.ts';
import { SCHEMAS, type FileName } from '../../src/catalogue/schemas.ts';

/** A sheet of one row that is right, but for the cells that a test changes. */
const GOOD: Readonly<Record<FileName, Readonly<Record<string, string>>>> = {
  units: { id: 'sao-mai', type: 'district', name_vi: 'Huyện Sao Mai', name_en: 'Sao Mai District', parent: 'mai-hoa', code: '021', valid_from: '', valid_to: '2025-06-30', replaced_by: 'a|b', aliases: 'Huyện ủy Sao Mai | Sao Mai' },
  topics: { id: 'grades', name_vi: 'Xếp loại', name_en: 'Grades', order: '2', summary_vi: 'Tóm tắt', summary_en: 'Summary' },
  measures: { id: 'member', kind: 'thing', name_vi: 'đảng viên', name_en: 'members', aliases: '' },
  schemes: { id: 'new', ladder: 'grades', kind: 'classes', name_vi: 'Mới', name_en: 'New', from: '2018', to: '', rule: '' },
  categories: { scheme: 'new', id: 'excellent', order: '1', name_vi: 'Xuất sắc', name_en: 'Excellent', within: '', aliases: 'HTXS' },
  indicators: {
    id: 'grades', topic: 'grades', order: '1', name_vi: 'Xếp loại', name_en: 'Grades', definition_vi: 'Định nghĩa', definition_en: 'Definition', measure: 'member', nature: 'stock',
    scheme: 'old|new', base: 'member', direction: 'higher', decimals: '1', lead: '', sensitive: '', aliases: '',
  },
  sources: { id: 'sao-mai-2023', title_vi: 'Báo cáo', title_en: 'Report', number: '', date: '2023-06', issuer: 'Huyện ủy', unit: 'sao-mai', document: '', simulated: 'có' },
  targets: { indicator: 'grades', category: '', unit: 'sao-mai', period: '2020/2025', operator: '>', value: '80', base: 'member', clause: '', source: 'sao-mai-2023', locator: 'I.1', applies: 'yearly', milestones: '2023:85,5 | 2022:70' },
  claims: { indicator: 'grades', category: '', unit: 'sao-mai', period: '2021', claim_vi: 'vượt chỉ tiêu đề ra', claim_en: 'above the target', source: 'sao-mai-2023', locator: 'I.1' },
  'findings-answered': { rule: 'conflict', observation: 'sao-mai grades  2021 report I.1', answer: 'Đã đối chiếu', decided_by: 'Ban Tổ chức', date: '2024-05-01' },
  exports: { path: 'a.csv', source: '', unit: '', indicator: '', period: '', measure: '', note: '' },
};

function sheet(name: FileName, changed: Readonly<Record<string, string>> = {}): Sheet {
  const cells = { ...GOOD[name], ...changed };
  return { header: Object.keys(cells), rows: [{ line: 7, cells: Object.values(cells) }] };
}

describe('a good row', () => {
  test.each(Object.keys(SCHEMAS) as FileName[])('of %s is taken with its line', (name) => {
    const { rows, issues } = parseTable(name, `${name}.csv`, sheet(name));
    expect(issues).toEqual([]);
    expect(rows.map(({ line }) => line)).toEqual([7]);
  });

  test('has its cells typed: empty is null, lists are split and trimmed, numbers are numbers', () => {
    expect(parseTable('units', 'units.csv', sheet('units')).rows[0]).toEqual({
      id: 'sao-mai', type: 'district', name_vi: 'Huyện Sao Mai', name_en: 'Sao Mai District', parent: 'mai-hoa', code: '021', valid_from: null, valid_to: '2025-06-30',
      replaced_by: ['a', 'b'], aliases: ['Huyện ủy Sao Mai', 'Sao Mai'], line: 7,
    });
    expect(parseTable('schemes', 'schemes.csv', sheet('schemes')).rows[0]).toMatchObject({ from: 2018, to: null, rule: null });
    expect(parseTable('categories', 'categories.csv', sheet('categories')).rows[0]).toMatchObject({ order: 1, within: null, aliases: ['HTXS'] });
    expect(parseTable('exports', 'exports.csv', sheet('exports')).rows[0]).toMatchObject({ path: 'a.csv', source: null, period: null, measure: null });
  });

  test.each([
    ['80', 80],
    ['0', 0],
    ['-2', -2],
    ['0,5', 0.5],
    ['0.5', 0.5],
    ['33,25', 33.25],
    ['0,125', 0.125],
    ['5000', 5000],
  ])('may write a target as %s', (text, value) => {
    expect(parseTable('targets', 'targets.csv', sheet('targets', { value: text })).rows[0]?.value).toBe(value);
  });

  test('may stand in any order of columns, with spaces around cells', () => {
    const entries = Object.entries(GOOD.topics).reverse();
    const reversed = { header: entries.map(([key]) => ` ${key.toUpperCase()} `), rows: [{ line: 2, cells: entries.map(([, cell]) => `  ${cell} `) }] };
    expect(parseTable('topics', 'topics.csv', reversed)).toEqual({ rows: [{ ...GOOD.topics, order: 2, line: 2 }], issues: [] });
  });

  test('may stand under Vietnamese headings', () => {
    const header = ['Mã', 'Loại', 'Tên tiếng Việt', 'Tên tiếng Anh', 'Cấp trên', 'Mã hành chính', 'Hiệu lực từ', 'Hiệu lực đến', 'Thay bằng', 'Tên khác'];
    const { rows, issues } = parseTable('units', 'units.csv', { header, rows: [{ line: 2, cells: Object.values(GOOD.units) }] });
    expect(issues).toEqual([]);
    expect(rows[0]).toMatchObject({ id: 'sao-mai', type: 'district', name_vi: 'Huyện Sao Mai', replaced_by: ['a', 'b'] });
  });
});

describe('a column', () => {
  test('that is missing is told once, and no row is taken', () => {
    const { id: _, ...rest } = GOOD.topics;
    const { rows, issues } = parseTable('topics', 'topics.csv', { header: Object.keys(rest), rows: [{ line: 2, cells: Object.values(rest) }, { line: 3, cells: Object.values(rest) }] });
    expect(rows).toEqual([]);
    expect(issues).toEqual([expect.objectContaining({ code: 'missing-column', severity: 'error', path: 'topics.csv', line: 1, column: 'id', details: { column: 'id' } })]);
  });

  test('that nobody knows is told with its letter and the columns that are known', () => {
    const { rows, issues } = parseTable('topics', 'topics.csv', sheet('topics', { Colour: 'red' }));
    expect(rows).toEqual([]);
    expect(issues).toEqual([expect.objectContaining({ code: 'unknown-column', path: 'topics.csv', line: 1, column: 'Colour', columnLetter: 'G', details: { columns: 'id, name_vi, name_en, order, summary_vi, summary_en' } })]);
  });
});

describe('a wrong cell', () => {
  const cases: readonly (readonly [FileName, string, string, string])[] = [
    ['units', 'id', '', 'empty-cell'],
    ['units', 'name_vi', '', 'empty-cell'],
    ['units', 'name_en', '   ', 'empty-cell'],
    ['units', 'id', 'Sao Mai', 'bad-id'],
    ['units', 'id', 'sao--mai', 'bad-id'],
    ['units', 'id', '-sao', 'bad-id'],
    ['units', 'id', 'sao_mai', 'bad-id'],
    ['units', 'id', 'são-mai', 'bad-id'],
    ['units', 'parent', 'Mai Hoa', 'bad-id'],
    ['units', 'type', 'city', 'not-in-list'],
    ['units', 'type', '', 'not-in-list'],
    ['units', 'valid_to', '30/6/2025', 'bad-period'],
    ['units', 'valid_to', '2025-13-45', 'bad-period'],
    ['topics', 'order', 'a', 'bad-number'],
    ['topics', 'order', '1.5', 'bad-number'],
    ['topics', 'order', '', 'bad-number'],
    ['measures', 'kind', 'count', 'not-in-list'],
    ['schemes', 'kind', 'ladder', 'not-in-list'],
    ['schemes', 'from', '18', 'bad-period'],
    ['categories', 'within', 'Good', 'bad-id'],
    ['indicators', 'nature', 'both', 'not-in-list'],
    ['indicators', 'direction', 'better', 'not-in-list'],
    ['indicators', 'definition_vi', '', 'empty-cell'],
    ['indicators', 'decimals', '-1', 'bad-number'],
    ['sources', 'date', '2021-13', 'bad-period'],
    ['sources', 'issuer', '', 'empty-cell'],
    ['sources', 'simulated', 'no', 'not-in-list'],
    ['targets', 'operator', '≥', 'not-in-list'],
    ['targets', 'value', '', 'bad-number'],
    ['targets', 'value', '1.046,5', 'bad-number'],
    ['targets', 'value', '1,046.5', 'bad-number'],
    ['targets', 'value', '80%', 'bad-number'],
    ['targets', 'value', '5.000', 'bad-number'],
    ['targets', 'value', '1,046', 'bad-number'],
    ['targets', 'period', '2025/2020', 'bad-period'],
    ['targets', 'locator', '', 'empty-cell'],
    ['targets', 'applies', 'monthly', 'not-in-list'],
    ['exports', 'path', '', 'empty-cell'],
    ['exports', 'period', 'năm 2021', 'bad-period'],
  ];

  test.each(cases)('in %s, %s "%s", is told once as %s with its place, and its row is left out', (name, column, value, code) => {
    const { rows, issues } = parseTable(name, `${name}.csv`, sheet(name, { [column]: value }));
    const columnLetter = String.fromCharCode(65 + Object.keys(GOOD[name]).indexOf(column));
    expect(rows).toEqual([]);
    expect(issues).toEqual([expect.objectContaining({ code, severity: 'error', path: `${name}.csv`, line: 7, column, columnLetter, value: value.trim() })]);
  });

  test('is named by the heading that the file has', () => {
    const { issues } = parseTable('measures', 'measures.csv', { header: ['Mã', 'Kiểu', 'Tên', 'Tên tiếng Anh', 'Tên khác'], rows: [{ line: 3, cells: ['Đảng viên', 'thing', 'đảng viên', 'members', ''] }] });
    expect(issues).toEqual([expect.objectContaining({ code: 'bad-id', line: 3, column: 'Mã', columnLetter: 'A', value: 'Đảng viên' })]);
  });

  test('of a list of words comes with the words', () => {
    const { issues } = parseTable('units', 'units.csv', sheet('units', { type: 'city' }));
    expect(issues[0]?.details).toEqual({ words: 'province, district, commune' });
  });

  test('does not hide the other wrong cells of the row, nor the good rows', () => {
    const good = Object.values(GOOD.topics);
    const { rows, issues } = parseTable('topics', 'topics.csv', { header: Object.keys(GOOD.topics), rows: [{ line: 2, cells: good }, { line: 3, cells: ['A b', '', 'Grades', 'x', 'S', 'S'] }, { line: 4, cells: good }] });
    expect(rows.map(({ line }) => line)).toEqual([2, 4]);
    expect(issues.map(({ line, column, code }) => [line, column, code])).toEqual([[3, 'id', 'bad-id'], [3, 'name_vi', 'empty-cell'], [3, 'order', 'bad-number']]);
  });

  test('may be a cell that the row does not have', () => {
    const { rows, issues } = parseTable('topics', 'topics.csv', { header: Object.keys(GOOD.topics), rows: [{ line: 2, cells: ['grades', 'Xếp loại', 'Grades', '1', 'Tóm tắt'] }] });
    expect(rows).toEqual([]);
    expect(issues).toEqual([expect.objectContaining({ code: 'empty-cell', column: 'summary_en', value: '' })]);
  });
});

describe('the written path to a target', () => {
  test('is read in the order of time', () => {
    expect(parseTable('targets', 'targets.csv', sheet('targets')).rows[0]?.milestones).toEqual([{ period: '2022', value: 70 }, { period: '2023', value: 85.5 }]);
  });

  test.each(['2022', '2022:', '2022:tám mươi', 'sớm:80', '2022:70|x'])('"%s" is told', (milestones) => {
    expect(parseTable('targets', 'targets.csv', sheet('targets', { milestones })).issues.map(({ code, value }) => [code, value])).toEqual([['bad-milestones', milestones]]);
  });
});

describe('the bounds of size bands', () => {
  test.each([['', []], ['2000', [2000]], ['2000 | 5000|20000', [2000, 5000, 20000]]] as const)('"%s" are read', (bands, expected) => {
    expect(parseTable('indicators', 'indicators.csv', sheet('indicators', { bands })).rows[0]?.bands).toEqual(expected);
  });

  test.each(['nhiều', '2000|x', '5000|2000', '2000|2000', '2.000'])('"%s" are told', (bands) => {
    expect(parseTable('indicators', 'indicators.csv', sheet('indicators', { bands })).issues.map(({ code, value }) => [code, value])).toEqual([['bad-number', bands]]);
  });
});
