import { describe, expect, test } from 'vitest';
import type { Observation } from '../../src/dataset/observation.ts';
import { buildIndicator } from '../../src/views/indicator.ts';
import { paths } from '../../src/views/paths.ts';
import { target, unit } from '../dataset/make.ts';
import { CATALOGUE, contextOf, contextWith, figure, grade } from './small.ts';
import { rowOf } from './texts.ts';

const vi = contextOf();
const NAMES = ['Bạc Liêu', 'Bắc Giang', 'Bình Dương', 'Bình Định', 'Quận 2', 'Quận 10'];
const units = [...(CATALOGUE.units ?? []), ...NAMES.map((name, index) => unit(`u${index}`, { parent: 'mai-hoa', name_vi: `Huyện ${name}`, name_en: `${name} District` }))];
const share = (index: number, value: number | null, parts: Partial<Observation> = {}) => figure({ indicator: 'villages', unit: `u${index}`, period: '2021', value, denominator: value === null ? null : 100, ...parts });

function build(observations: readonly Observation[], reach: readonly number[] = [], lang: 'vi' | 'en' = 'vi') {
  const targets = reach.map((index) => target({ indicator: 'villages', unit: `u${index}`, value: 50, base: 'organisation', source: 'report', line: index + 2 }));
  return buildIndicator(contextWith(observations, lang, paths.indicator('villages'), { units, targets }), 'villages');
}

describe('the key sentence', () => {
  test.each<readonly [string, readonly Observation[], readonly number[], string]>([
    ['nobody', [], [], 'Chưa đơn vị nào báo cáo kết quả của chỉ số này.'],
    ['one unit', [share(0, 40)], [], 'Một đơn vị có số liệu. Bạc Liêu: 40,0% (40/100), 2021.'],
    ['two units', [share(0, 40), share(1, 60)], [], '2 đơn vị có số liệu. Trong 2 đơn vị so được (2021): thấp nhất 40,0% (Bạc Liêu), cao nhất 60,0% (Bắc Giang).'],
    ['two tied', [share(0, 40), share(1, 40)], [], '2 đơn vị có số liệu. 2 đơn vị so được (2021) cùng mức 40,0%.'],
    ['zero and tied ends', [share(0, 0), share(1, 0), share(2, 50), share(3, 90), share(4, 90), share(5, 90)], [], '6 đơn vị có số liệu. Trong 6 đơn vị so được (2021): thấp nhất 0,0% (Bạc Liêu và Bắc Giang), trung vị 70,0%, cao nhất 90,0% (3 đơn vị).'],
    ['two periods', [share(0, 40), share(1, 60, { period: '2020' })], [], `2 đơn vị có số liệu. Bạc Liêu: 40,0% (40/100), 2021; Bắc Giang: 60,0% (60/100), 2020. ${vi.t('indicator.keyApart')}`],
    ['a withheld one', [share(0, 40), share(1, 60), share(2, null, { status: 'c' })], [], '3 đơn vị có số liệu. Trong 2 đơn vị so được (2021): thấp nhất 40,0% (Bạc Liêu), cao nhất 60,0% (Bắc Giang). Không tính số không công bố (1 số).'],
    ['one that says it has none', [share(0, 40), share(1, null, { status: 'x' })], [], 'Một đơn vị có số liệu. Bạc Liêu: 40,0% (40/100), 2021.'],
    ['one target', [share(0, 40)], [0], 'Một đơn vị có số liệu. Bạc Liêu: 40,0% (40/100), 2021. Chỉ tiêu của Bạc Liêu: chưa đạt, cách 10,0 điểm\u00a0%.'],
  ])('of %s', (_, observations, reach, expected) => {
    expect(build(observations, reach).key).toBe(expected);
  });

  test.each<readonly [string, readonly number[], string, string]>([
    ['none', [40, 45], vi.t('indicator.keyTargetNone', { all: '2' }), 'None of the 2 units with a target reaches it.'],
    ['one', [40, 60], vi.t('indicator.keyTargetOne', { all: '2' }), 'One of the 2 units with a target reaches it.'],
    ['some', [40, 60, 70], vi.t('indicator.keyTargetSome', { all: '3', reached: '2' }), '2 of the 3 units with a target reach it.'],
    ['all', [50, 60], vi.t('indicator.keyTargetAll', { all: '2' }), 'All 2 units with a target reach it.'],
  ])('tells that %s reach the target', (_, values, expected, english) => {
    const all = values.map((value, index) => share(index, value));
    expect(build(all, values.map((_v, index) => index)).key).toContain(expected);
    expect(build(all, values.map((_v, index) => index), 'en').key).toContain(english);
  });
});

describe('the table of units', () => {
  test('has the place of every unit in the order of the catalogue, from one', () => {
    const { units: made } = build([share(2, 90), share(5, 40), share(0, 60)]);
    const at = made?.columns.findIndex(({ key }) => key === 'official') ?? -1;
    expect(made?.rows.map(({ cells }) => [cells[0]?.text, cells[at]?.value]).slice(0, 3)).toEqual([['Huyện Bình Dương', 2], ['Huyện Bạc Liêu', 1], ['Huyện Quận 10', 3]]);
  });

  const table = (observations: readonly Observation[]) => {
    const { units: made } = build(observations);
    return { made, rows: made?.rows.map((_, index) => rowOf(made, index)) ?? [] };
  };

  test('stands best first, equal ones in Vietnamese order, with ranks and bars', () => {
    const { made, rows } = table([share(5, 40), share(4, 40), share(3, 20), share(2, 20), share(1, 0), share(0, 0)]);
    expect(rows.map((row) => row['unit'])).toEqual(['Huyện Quận 2', 'Huyện Quận 10', 'Huyện Bình Dương', 'Huyện Bình Định', 'Huyện Bạc Liêu', 'Huyện Bắc Giang']);
    expect(rows.map((row) => row['rank'])).toEqual([1, 1, 3, 3, 5, 5].map((rank) => `đồng hạng ${rank}/6`));
    expect(made?.rows.map(({ cells }) => cells.find(({ bar }) => bar !== undefined)?.bar)).toEqual([0.4, 0.4, 0.2, 0.2, 0, 0]);
  });

  test('has what is missing last, without a value to sort by', () => {
    const { made, rows } = table([share(0, null, { status: 'c' }), share(1, 0), share(2, 30)]);
    expect(rows.slice(0, 2).map((row) => row['share'])).toEqual(['30,0%', '0,0%']);
    const others = build([figure({ indicator: 'members', period: '2021', value: 3 }), share(1, 10), share(2, 20)]).units;
    expect(others?.rows.at(-1)?.cells.map(({ value }) => value)).toEqual(others?.columns.map(() => null));
    expect(made?.rows).toHaveLength(3);
    expect(rows[2]).toMatchObject({ unit: 'Huyện Bạc Liêu', value: vi.t('status.c'), rank: vi.t('rank.noValue') });
  });

  test('draws no bar beside a figure of another period', () => {
    const { made } = table([share(0, 40), share(1, 60), share(2, 90, { period: '2019' })]);
    expect(made?.rows.map(({ cells }) => cells.some(({ bar }) => bar !== undefined))).toEqual([true, true, false]);
  });

  test('is not there where nobody reports', () => {
    expect(table([]).made).toBeNull();
  });
});

test('how to read it tells what one case moves, and how ranks are made', () => {
  expect(build([share(0, 10, { denominator: 25 }), share(1, 40)]).reading).toEqual(expect.arrayContaining([vi.t('reading.case', { base: '25', points: '4,0' }), vi.t('reading.rank', { least: '5' })]));
});

test('the citation has the date and the version', () => {
  expect(build([share(0, 40)]).citation).toBe('Thôn có chi bộ. Thước đo, số liệu đến năm 2021, bản dữ liệu 0123456.');
  expect(build([]).citation).toBe('Thôn có chi bộ. Thước đo, chưa có số liệu, bản dữ liệu 0123456.');
});

test('the lead category is the one in which most units compare', () => {
  const observations = [grade('2021', 'good-or-better', 56, 58), grade('2021', 'clean', 20, 40, null, { scheme: 'new', unit: 'u0' }), grade('2021', 'clean', 30, 40, null, { scheme: 'new', unit: 'u1' })];
  const { key } = buildIndicator(contextWith(observations, 'vi', paths.indicator('grades'), { units }), 'grades');
  expect(key).toContain('Trong 2 đơn vị so được');
});
