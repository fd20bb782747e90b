import { describe, expect, test } from 'vitest';
import type { Observation } from '../../src/dataset/observation.ts';
import type { Language } from '../../src/i18n/language.ts';
import { buildBrief } from '../../src/views/brief.ts';
import { paths } from '../../src/views/paths.ts';
import { unit } from '../dataset/make.ts';
import { CATALOGUE, contextOf, contextWith, figure, grade, GRADES_2017, GRADES_2022 } from './small.ts';
import { rowOf } from './texts.ts';

const vi = contextOf();
const share = (period: string, value: number | null, denominator: number | null, parts: Partial<Observation> = {}) => figure({ indicator: 'villages', period, value, denominator, ...parts });

function brief(observations?: readonly Observation[], lang: Language = 'vi', id = 'sao-mai', units = CATALOGUE.units ?? []) {
  const path = paths.brief(id);
  const view = buildBrief(observations === undefined ? contextOf(lang, path) : contextWith(observations, lang, path, { units }), id);
  const rows = view.table?.rows.map((_, index) => rowOf(view.table as NonNullable<typeof view.table>, index)) ?? [];
  return { ...view, rows, row: rows[0] ?? {} };
}

describe('the table of a brief', () => {
  test('has the columns of the papers of offices, numbered', () => {
    const { table } = brief();
    expect(table?.columns.map(({ label }) => label)).toEqual(['TT', 'Chỉ số', 'ĐVT', 'Chỉ tiêu', 'Kỳ trước', 'Kỳ này', 'So với chỉ tiêu', 'Hạng', 'Ghi chú']);
    expect([table?.numbered, table?.columns[table.named ?? 0]?.key]).toEqual([true, 'indicator']);
  });

  test('numbers its lines through all topics', () => {
    const { rows, table } = brief();
    expect(rows.map(({ number }) => number)).toEqual(rows.map((_, index) => String(index + 1)));
    expect(table?.rows.flatMap(({ group }) => group ?? [])).toEqual(['Xếp loại', 'Đảng viên']);
  });

  test.each<readonly [string, readonly Observation[], string]>([
    ['compares', [share('2020', 30, 60), share('2021', 45, 60)], '50,0% | 30/60 · 2020'],
    ['is zero', [share('2020', 0, 60), share('2021', 45, 60)], '0,0% | 0/60 · 2020'],
    ['has a base too small for a share', [share('2020', 3, 15), share('2021', 4, 15)], '3/15 | 2020'],
    ['is not there', [share('2021', 45, 60)], vi.t('change.first')],
    ['is withheld', [share('2020', null, null, { status: 'c' }), share('2021', 45, 60)], vi.t('status.c')],
    ['stands before a break', [share('2020', 30, 60), share('2021', 45, 60, { status: 'b' })], vi.t('change.broken', { period: '2020', reason: 'cách tính thay đổi' })],
    ['is a range of years', [share('2015/2020', 30, 60), share('2021', 45, 60)], vi.t('change.broken', { period: '2015–2020', reason: 'số của cả một khoảng năm' })],
  ])('tells of the period before what may be told where it %s', (_, observations, expected) => {
    expect(brief(observations).row['periodBefore']).toBe(expected);
  });

  test('never sets a figure beside one of another scheme', () => {
    const { row } = brief([...GRADES_2017, grade('2018', 'clean', 30, 58, null, { scheme: 'new' }), ...GRADES_2022]);
    expect(row).toMatchObject({ periodNow: '94,8% | 55/58 · 2022', target: '>\u00a080%', state: vi.t('target.reached') });
  });

  test.each<readonly [string, readonly number[], string]>([
    ['alone on its place', [50, 40, 30, 20, 10], 'hạng 1/5'],
    ['tied at the top', [50, 50, 30, 20, 10], 'đồng hạng 1/5'],
    ['tied at the end', [10, 40, 30, 20, 10], 'đồng hạng 4/5'],
    ['zero and last', [0, 40, 30, 20, 10], 'hạng 5/5'],
    ['among four', [50, 40, 30, 20], vi.t('rank.few', { count: '4', fewest: '5' })],
  ])('ranks a unit %s', (_, values, expected) => {
    const names = ['sao-mai', 'b', 'c', 'd', 'e'];
    const units = [...(CATALOGUE.units ?? []), ...['b', 'c', 'd', 'e'].map((id) => unit(id, { parent: 'mai-hoa' }))];
    const all = values.map((value, index) => share('2021', value, 100, { unit: names[index] ?? '' }));
    expect(brief(all, 'vi', 'sao-mai', units).row['rank']).toBe(expected);
  });

  test('leaves out what could only be named, and ranks nothing without a direction', () => {
    const count = (period: string) => figure({ indicator: 'members', period, value: 100, measure: 'member' });
    expect(brief([count('2021')]).table).toBeNull();
    expect(brief([count('2020'), count('2021')]).row).toMatchObject({ unitOfMeasure: 'đảng viên', periodNow: '100 | 2021', rank: vi.t('rank.noDirection'), notes: vi.t('change.same', { period: '2020' }) });
  });

  test('names what has no word of its own', () => {
    for (const { rows } of [brief(), brief(undefined, 'en'), brief(undefined, 'vi', 'dong-khe')]) expect(rows.flatMap((row) => Object.values(row)).filter((text) => text.trim() === '')).toEqual([]);
  });
});

describe('a brief', () => {
  test('opens with its date and at most five lines, each leading on', () => {
    const { asOf, lines } = brief();
    expect(asOf).toBe(vi.t('brief.asOf', { asOf: '6 tháng đầu năm 2023' }));
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.length).toBeLessThanOrEqual(5);
    expect(lines.every(({ subject, text }) => subject.href !== '' && text.endsWith('.'))).toBe(true);
  });

  test('has one classification and one comparison that shows the unit', () => {
    expect(brief().figures.map(({ chart }) => chart.kind)).toEqual(['class-bars', 'dot-plot']);
    expect(brief([share('2021', 45, 60)]).figures).toEqual([]);
    expect(brief([share('2021', 45, 60)]).notes).toContain(vi.t('brief.noteAlone'));
  });

  test('ends with its address and the version of the data', () => {
    expect([brief().address, brief(undefined, 'en').address]).toEqual(['/don-vi/sao-mai/', '/en/don-vi/sao-mai/']);
    expect(brief().version).toBe(vi.t('brief.version', { version: '0123456' }));
  });
});
