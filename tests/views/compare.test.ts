import { describe, expect, test } from 'vitest';
import type { CatalogueRows } from '../../src/catalogue/catalogue.ts';
import type { Observation } from '../../src/dataset/observation.ts';
import type { Language } from '../../src/i18n/language.ts';
import { buildCompare } from '../../src/views/compare.ts';
import type { CompareFinding } from '../../src/views/compare-data.ts';
import { EMPTY, type CompareState, type Remark } from '../../src/views/compare-state.ts';
import type { Table } from '../../src/views/table.ts';
import { indicator, target, unit } from '../dataset/make.ts';
import { CATALOGUE, contextWith, figure, grade, GRADES_2021, GRADES_2022 } from './small.ts';

/** Six districts of one province, of which the figures of a test are. */
const IDS = ['u1', 'u2', 'u3', 'u4', 'u5', 'u6'];
const PARTS: Partial<CatalogueRows> = {
  units: [...(CATALOGUE.units ?? []), ...IDS.map((id, index) => unit(id, { name_vi: `Huyện ${id}`, name_en: `${id} District`, parent: 'mai-hoa', line: 10 + index }))],
  indicators: [...(CATALOGUE.indicators ?? []), indicator('arrears', { topic: 'people', order: 7, name_vi: 'Số nợ', name_en: 'Arrears', direction: 'lower', decimals: 0, lead: ['total'], line: 20 }), indicator('balance', { topic: 'people', order: 8, name_vi: 'Chênh lệch', name_en: 'Balance', direction: 'higher', decimals: 0, lead: ['total'], line: 21 })],
  targets: [target({ indicator: 'villages', unit: 'u1', operator: '>', value: 80, base: 'organisation', source: 'report', locator: 'II.1', period: '2020/2025' })],
};

const share = (id: string, value: number | null, parts: Partial<Observation> = {}) => figure({ indicator: 'villages', unit: id, period: '2022', value, denominator: 100, ...parts });
const count = (name: string, id: string, value: number | null, parts: Partial<Observation> = {}) => figure({ indicator: name, unit: id, period: '2022', value, measure: 'member', ...parts });

interface Wanted extends Partial<CompareState> {
  readonly lang?: Language;
  readonly remarks?: readonly Remark[];
  readonly findings?: ReadonlyMap<Observation, CompareFinding>;
}

function compare(observations: readonly Observation[], { lang = 'vi', remarks = [], findings = new Map(), ...state }: Wanted) {
  return buildCompare(contextWith(observations, lang, '/so-sanh/', PARTS), ({ key }) => [...findings].filter(([one]) => one.key === key).map(([, found]) => found), { ...EMPTY, ...state }, remarks);
}

const lines = (table: Table | null | undefined) => (table?.rows ?? []).map(({ cells }) => cells.map(({ text, detail }) => (detail === undefined ? text : `${text} | ${detail}`)));
const cellsOf = (table: Table | null | undefined, row: number) => lines(table)[row] ?? [];

describe('the view follows the choice', () => {
  const pairs = IDS.flatMap((id, index) => [share(id, 40 + index), count('arrears', id, index)]);
  test.each([
    ['no unit', [], [], []],
    ['one unit', ['u1'], [], []],
    ['two units, many indicators', ['u1', 'u2'], [], ['pair']],
    ['three units, many indicators', ['u1', 'u2', 'u3'], [], ['heat']],
    ['six units, one indicator', IDS, ['arrears'], ['dots']],
  ])('%s', (_, units, indicators, parts) => {
    const view = compare(pairs, { units, indicators });
    expect(view.parts.map(({ id }) => id)).toEqual(parts);
    expect(view.prompt === null).toBe(parts.length > 0);
    expect(view.panel === null).toBe(parts.length === 0);
  });

  test('a classification alone: bars, units, and the course over time', () => {
    const other = [...GRADES_2021, ...GRADES_2022].map((one) => grade(one.period, one.category ?? '', one.value, one.denominator, null, { unit: 'u1' }));
    const view = compare([...GRADES_2021, ...GRADES_2022, ...other], { units: ['sao-mai', 'u1'], indicators: ['grades'] });
    expect(view.parts.map(({ id, chart }) => `${id} ${chart?.kind}`)).toEqual(['classes class-bars', 'dots dot-plot', 'courses multiples']);
  });

  test('units that share nothing are told so', () => {
    expect(compare([share('u1', 40), count('arrears', 'u2', 3)], { units: ['u1', 'u2'] }).prompt).toContain('chưa có chỉ số nào chung');
  });
});

describe('two units', () => {
  test.each([
    ['higher is better', share('u1', 50), share('u2', 40), '▲ tốt hơn 10,0 điểm\u00a0%', true],
    ['lower is better', count('arrears', 'u1', 5), count('arrears', 'u2', 8), '▲ tốt hơn 3 đảng viên', true],
    ['below zero', count('balance', 'u1', -5), count('balance', 'u2', -2), '▼ kém hơn 3 đảng viên', false],
    ['mixed signs', count('balance', 'u1', 4), count('balance', 'u2', -2), '▲ tốt hơn 6 đảng viên', true],
    ['zero against something', count('arrears', 'u1', 0), count('arrears', 'u2', 3), '▲ tốt hơn 3 đảng viên', true],
    ['equal as shown', share('u1', 50.01), share('u2', 50), '● ngang nhau', true],
    ['no direction', count('members', 'u1', 30), count('members', 'u2', 20), 'nhiều hơn 10 đảng viên', true],
  ])('%s: the gap in words, the better side at the right', (_, one, other, words, right) => {
    const twin = [count('warnings', 'u1', 1), count('warnings', 'u2', 1)];
    const [part] = compare([one, other, ...twin], { units: ['u1', 'u2'] }).parts;
    const row = lines(part?.table).find(([name = '']) => !name.startsWith('Số cảnh cáo')) ?? [];
    expect(row[3]).toBe(words);
    const drawn = part?.chart?.kind === 'dumbbell' ? part.chart.rows.find(({ label }) => !label.startsWith('Số cảnh cáo')) : undefined;
    expect((drawn?.places[0] ?? -1) >= (drawn?.places[1] ?? 0)).toBe(right);
  });
});

describe('what does not compare is shown, kept apart, and explained', () => {
  const twin = [count('warnings', 'u1', 1), count('warnings', 'u2', 1)];
  test.each<[string, Observation, Observation, RegExp]>([
    ['another period', share('u1', 40, { period: '2021' }), share('u2', 40), /khác kỳ/],
    ['another scheme', grade('2021', 'good-or-better', 30, 50, null, { unit: 'u1' }), grade('2021', 'good-or-better', 30, 50, null, { unit: 'u2', scheme: 'old' }), /cách phân loại/],
    ['counts beside a printed share', share('u1', 40), share('u2', null, { denominator: null, percentReported: 40 }), /khác cách tính tỷ lệ/],
    ['a base too small', share('u1', 40), share('u2', 3, { denominator: 12 }), /mẫu số quá nhỏ/],
    ['a figure withheld', count('arrears', 'u1', 4), count('arrears', 'u2', null, { status: 'c' }), /không công bố/],
    ['about so many', count('arrears', 'u1', 4), count('arrears', 'u2', 5, { operator: '>' }), /ước chừng/],
    ['no base told', share('u1', 40), share('u2', 40, { denominator: null }), /không nêu mẫu số/],
  ])('%s', (_, one, other, words) => {
    const view = compare([one, other, ...twin], { units: ['u1', 'u2'] });
    const row = lines(view.parts[0]?.table).find(([name = '']) => !name.startsWith('Số cảnh cáo')) ?? [];
    expect(row[3]).toMatch(/^không so: /);
    expect(row[3]).toMatch(words);
    expect(lines(view.panel).flat().join(' ')).toMatch(words);
    expect(view.parts[0]?.chart?.kind === 'dumbbell' && view.parts[0].chart.rows).toHaveLength(1);
  });

  test('a figure of which an error or a contradiction was found; a note keeps nothing apart', () => {
    const [one, other] = [share('u1', 40), share('u2', 50)];
    const found = (severity: CompareFinding['severity']) => compare([one, other, ...twin], { units: ['u1', 'u2'], findings: new Map([[one, { severity, rule: 'conflict', text: 'Hai số khác nhau.' }]]) });
    expect(cellsOf(found('warning').parts[0]?.table, 0)[3]).toBe('không so: số cần xem lại. Hai số khác nhau');
    expect(cellsOf(found('note').parts[0]?.table, 0)[3]).toBe('▼ kém hơn 10,0 điểm\u00a0%');
  });

  test('a class above its cap is compared: the finding is about the rule', () => {
    const [one, other] = [share('u1', 40), share('u2', 50)];
    const view = compare([one, other, ...twin], { units: ['u1', 'u2'], findings: new Map([[one, { severity: 'warning', rule: 'cap-exceeded', text: 'Vượt mức tối đa.' }]]) });
    expect(cellsOf(view.parts[0]?.table, 0)[3]).toBe('▼ kém hơn 10,0 điểm\u00a0%');
  });

  test('two units of one short name are told apart by their whole names', () => {
    const view = compare([count('members', 'sao-mai', 9), count('members', 'xa-sao-mai', 3), count('warnings', 'sao-mai', 1), count('warnings', 'xa-sao-mai', 1)], { units: ['sao-mai', 'xa-sao-mai'] });
    expect(view.parts[0]?.table?.columns.map(({ label }) => label).slice(1, 3)).toEqual(['Huyện Sao Mai', 'Xã Sao Mai']);
  });

  test('a unit without a figure of the period tells its newest, and no other year is filled in', () => {
    const view = compare([share('u1', 40), share('u2', 50), share('u3', 60, { period: '2020' })], { units: ['u1', 'u2', 'u3'], indicators: ['villages'], period: '2022' });
    expect(lines(view.parts[0]?.table).map((row) => row[1])).toEqual(['50,0% | 50/100', '40,0% | 40/100', 'không nêu kỳ này; mới nhất: 2020']);
  });
});

describe('ranks and benchmarks', () => {
  const values = [80, 70, 70, 60, 0];
  const five = values.map((value, index) => share(IDS[index] ?? '', value));
  const figures = (table: Table | null | undefined) => lines(table).map((row) => row[1]);

  test('ties share a rank, the next is skipped, zero is ranked, missing stands last and is not', () => {
    const view = compare(five, { units: IDS, indicators: ['villages'] });
    expect(figures(view.parts[0]?.table)).toEqual(['80,0% | 80/100 · hạng 1/5', '70,0% | 70/100 · đồng hạng 2/5', '70,0% | 70/100 · đồng hạng 2/5', '60,0% | 60/100 · hạng 4/5', '0,0% | 0/100 · hạng 5/5', 'không có số liệu']);
  });

  test('under five units no rank is told', () => {
    expect(lines(compare(five.slice(0, 4), { units: IDS.slice(0, 4), indicators: ['villages'] }).parts[0]?.table).flat().join()).not.toContain('hạng');
  });

  test.each([
    ['median', '70,0%', '▲ tốt hơn 10,0 điểm\u00a0%'],
    ['parent', '65,0%', '▲ tốt hơn 15,0 điểm\u00a0%'],
    ['target', '>\u00a080%', '▼ chưa đạt'],
  ] as const)('%s', (benchmark, mark, standing) => {
    const view = compare([...five, share('mai-hoa', 65)], { units: IDS.slice(0, 5), indicators: ['villages'], benchmark });
    expect(cellsOf(view.parts[0]?.table, 0).slice(2, 4)).toEqual([mark, standing]);
  });
});

describe('every view', () => {
  const all = IDS.flatMap((id, index) => [share(id, 40 + index), count('arrears', id, index), count('balance', id, index - 3)]);
  test.each([['two units', ['u1', 'u2'], []], ['six units', IDS, []], ['one indicator', IDS, ['villages']]])('has all its numbers in the table that is downloaded: %s', (_, units, indicators) => {
    const view = compare(all, { units, indicators });
    const numbers = (tables: readonly (Table | null)[]) => new Set(tables.flatMap(lines).flat().join(' ').match(/\d+(?:[.,]\d+)*/g) ?? []);
    const told = numbers([view.all]);
    expect([...numbers(view.parts.map(({ table }) => table))].filter((number) => !told.has(number) && !/^[1-6]$/.test(number))).toEqual([]);
  });

  test('in English has no Vietnamese word outside names', () => {
    const view = compare(all, { units: ['u1', 'u2', 'u3'], lang: 'en', remarks: [{ kind: 'unknown-unit', codes: ['zzz'] }] });
    const words = [...view.notices.map(({ text }) => text), ...view.parts.flatMap(({ title, notes, subtitle, table }) => [title, subtitle, ...notes, ...lines(table).flat()]), ...lines(view.panel).flat(), ...lines(view.all).flat()].join(' ').replace(/Huyện/g, '');
    expect(words.match(/\S*[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]\S*/gi)).toBeNull();
  });

  test('shows what an address brought as text', () => {
    const view = compare([], { remarks: [{ kind: 'unknown-unit', codes: ['<b>x</b>', '__proto__'] }, { kind: 'replaced', from: 'sao-mai', to: ['xa-sao-mai'] }] });
    expect(view.notices.map(({ text, links }) => [text, links.map(({ label }) => label)])).toEqual([
      ['Không có đơn vị mang mã “<b>x</b>”, “__proto__”; phần còn lại vẫn áp dụng.', []],
      ['Huyện Sao Mai chưa có số liệu và đã được thay thế; đang xem đơn vị kế tiếp:', ['Xã Sao Mai']],
    ]);
  });
});
