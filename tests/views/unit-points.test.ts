import { describe, expect, test } from 'vitest';
import type { CatalogueRows } from '../../src/catalogue/catalogue.ts';
import type { Observation } from '../../src/dataset/observation.ts';
import { compareHref } from '../../src/views/compare-link.ts';
import { peerGroupViews } from '../../src/views/peers.ts';
import { standingOf } from '../../src/views/profile-standing.ts';
import { pointsOf } from '../../src/views/unit-points.ts';
import { indicator, target, unit } from '../dataset/make.ts';
import { CATALOGUE, contextOf, contextWith, figure } from './small.ts';

const IDS = ['sao-mai', 'b', 'c', 'd', 'e'];
const UNITS = [...(CATALOGUE.units ?? []), ...IDS.slice(1).map((id) => unit(id, { parent: 'mai-hoa' }))];
const share = (value: number, parts: Partial<Observation> = {}) => figure({ indicator: 'villages', period: '2021', value, denominator: 60, ...parts });
const GOAL = target({ indicator: 'villages', unit: 'sao-mai', operator: '>=', value: 80, base: 'organisation', source: 'report' });

function points(all: readonly Observation[], parts: Partial<CatalogueRows> = {}): readonly [strong: number, weak: number] {
  const ctx = contextWith(all, 'vi', '/', { units: UNITS, targets: [GOAL], ...parts });
  const own = all.filter(({ unit: id, period }) => id === 'sao-mai' && period === '2021');
  const { strong, weak } = pointsOf(ctx, own.map((observation) => standingOf(ctx, observation)));
  return [strong.length, weak.length];
}

describe('a point of a unit', () => {
  const before = (value: number) => share(value, { period: '2020' });
  const peers = (...values: number[]) => values.map((value, index) => share(value, { unit: IDS[index + 1] ?? '' }));

  test.each([
    ['strong: target reached, better than the year before', [before(40), share(51)], {}, [1, 0]],
    ['weak: target missed, worse than the year before', [before(50), share(40)], {}, [0, 1]],
    ['none: target reached, worse than the year before', [before(55), share(51)], {}, [0, 0]],
    ['none: target reached, the same as the year before', [before(51), share(51)], {}, [0, 0]],
    ['none: one comparison alone', [share(51)], {}, [0, 0]],
    ['strong: target reached, better than the median of five', [share(51), ...peers(50, 40, 30, 20)], {}, [1, 0]],
    ['none: the median of four says nothing', [share(51), ...peers(50, 40, 30)], {}, [0, 0]],
    ['strong without a target: better than median and year before', [before(40), share(51), ...peers(50, 40, 30, 20)], { targets: [] }, [1, 0]],
    ['none: across a break', [before(40), share(51, { status: 'b' })], {}, [0, 0]],
    ['none: provisional', [before(40), share(51, { status: 'p' })], {}, [0, 0]],
    ['none: no direction', [before(40), share(51)], { indicators: [indicator('villages', { base: 'organisation' })] }, [0, 0]],
    ['none: a base too small for a share', [before(40), share(14, { denominator: 15 })], {}, [0, 0]],
    ['none: a printed share that cannot be right', [before(40), share(51, { percentReported: 58, percentDecimals: 1 })], {}, [0, 0]],
    ['strong where lower is better', [before(20), share(10)], { indicators: [indicator('villages', { base: 'organisation', direction: 'lower' })], targets: [{ ...GOAL, operator: '<=', value: 20 }] }, [1, 0]],
  ] as const)('is %s', (_, all, parts, expected) => {
    expect(points(all, parts as Partial<CatalogueRows>)).toEqual(expected);
  });
});

test('groups of peers say their rule and their members', () => {
  const sized = { units: UNITS, indicators: [indicator('members', { name_vi: 'Số đảng viên', bands: [2000, 5000] })] };
  const ctx = contextWith([figure({ indicator: 'members', period: '2021', value: 2500 }), figure({ indicator: 'members', period: '2021', value: 4999, unit: 'b' }), figure({ indicator: 'members', period: '2021', value: 5000, unit: 'c' })], 'vi', '/', sized);
  const groups = peerGroupViews(ctx, UNITS.find(({ id }) => id === 'sao-mai') as (typeof UNITS)[number]);
  expect(groups.map(({ name, members }) => [name, members.length])).toEqual([['Cùng cấp trên', 5], ['Cùng loại', 5], ['Cùng quy mô', 1]]);
  expect(groups[2]?.rule).toBe('Các đơn vị loại huyện có từ 2.000 đến dưới 5.000, theo số mới nhất của chỉ số “Số đảng viên”; 2 đơn vị, tính cả đơn vị này.');
  expect(groups[0]?.compare).toMatch(/^so-sanh\/\?u=sao-mai,b,c,/);
});

test.each([
  [[], [], '../../so-sanh/'],
  [['a', 'b'], [], '../../so-sanh/?u=a,b'],
  [[], ['x'], '../../so-sanh/?i=x'],
  [['a', 'b'], ['x', 'y'], '../../so-sanh/?u=a,b&i=x,y'],
] as const)('a comparison of %j in %j stands at an address of its own', (units, indicators, address) => {
  expect(compareHref(contextOf('vi', '/don-vi/a/'), units, indicators)).toBe(address);
});
