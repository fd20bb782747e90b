import { describe, expect, test } from 'vitest';
import { renderSparkline } from '../../src/charts/sparkline.ts';
import { renderStrip } from '../../src/charts/strip.ts';
import type { CatalogueRows } from '../../src/catalogue/catalogue.ts';
import type { Indicator } from '../../src/catalogue/schemas.ts';
import type { Observation } from '../../src/dataset/observation.ts';
import type { Language } from '../../src/i18n/language.ts';
import { buildProfile } from '../../src/views/profile.ts';
import type { ProfileCell } from '../../src/views/profile-cells.ts';
import { stripOf } from '../../src/views/profile-pictures.ts';
import { standingOf } from '../../src/views/profile-standing.ts';
import { indicator, target, topic, unit } from '../dataset/make.ts';
import { CATALOGUE, contextWith, figure } from './small.ts';

const IDS = ['sao-mai', 'b', 'c', 'd', 'e'];
const UNITS = [...(CATALOGUE.units ?? []), ...IDS.slice(1).map((id) => unit(id, { parent: 'mai-hoa' }))];
const share = (value: number, parts: Partial<Observation> = {}) => figure({ indicator: 'villages', period: '2021', value, denominator: 60, ...parts });

/** The row of one indicator, by the key of its column; a cell over several columns stands at the first of them. */
function rowOf(observations: readonly Observation[], parts: Partial<CatalogueRows> = {}, lang: Language = 'vi', id = 'villages'): Record<string, ProfileCell> {
  const ctx = contextWith(observations, lang, '/', { units: UNITS, ...parts });
  const { columns, rows } = buildProfile(ctx, [{ topic: topic('grading'), indicators: [ctx.dataset.catalogue.indicators.get(id) as Indicator] }], 'sao-mai');
  let at = 0;
  return Object.fromEntries((rows[0]?.cells ?? []).map((cell) => {
    const key = columns[at]?.key ?? '';
    at += cell.span ?? 1;
    return [key, cell];
  }));
}

describe('the row of an indicator', () => {
  test('sets value, target, parent, peers, rank and course side by side', () => {
    const all = [share(30, { period: '2020' }), ...[51, 57, 51, 30, 20].map((value, index) => share(value, { unit: IDS[index] ?? '' })), share(400, { unit: 'mai-hoa', denominator: 500 })];
    const row = rowOf(all, { targets: [target({ indicator: 'villages', unit: 'sao-mai', operator: '>', value: 80, base: 'organisation', source: 'report' })] });
    const words = Object.fromEntries(Object.entries(row).map(([key, { text, detail }]) => [key, detail === undefined ? text : `${text} | ${detail}`]));
    // Shares of 60: 51 is 85 %, 57 is 95 %, 30 is 50 %, 20 is 33,3 %; the middle of five is 85 %.
    expect(words).toMatchObject({ number: '1', measure: '%', period: '2021', figure: '85,0% | 51/60', target: '>\u00a080%', state: 'đạt', parent: '80,0% | 400/500', peers: '85,0% | cùng cấp trên, 5/6 đơn vị, 33,3% – 95,0%', rank: 'đồng hạng 2/5', trend: 'tăng 35,0 điểm\u00a0% so với 2020 | 50,0% (2020) → 85,0% (2021)' });
    expect(words['strip']).toBe('Đơn vị này 85,0%; trung vị 85,0%; chỉ tiêu >\u00a080%');
  });

  test.each([
    ['under five units', [share(51), share(57, { unit: 'b' })], {}, 'rank', 'không xếp: 2 đơn vị, dưới 5'],
    ['no other unit', [share(51), share(9, { unit: 'mai-hoa' })], {}, 'rank', 'không xếp: chỉ có một đơn vị'],
    ['a small base of its own', [share(3, { denominator: 15 }), share(57, { unit: 'b' })], {}, 'strip', 'mẫu số dưới 20'],
    ['a parent of another period', [share(51), share(57, { unit: 'b' }), share(9, { unit: 'mai-hoa', period: '2019' })], {}, 'parent', 'chỉ có kỳ khác'],
    ['a parent that is silent', [share(51), share(57, { unit: 'b' })], {}, 'parent', 'chưa báo cáo'],
    ['nothing to compare with at all', [share(51)], {}, 'target', 'không có chỉ tiêu; cấp trên: chưa báo cáo; các đơn vị cùng loại: không nêu'],
    ['a break before it', [share(30, { period: '2020' }), share(51, { status: 'b' })], {}, 'trend', 'không so với 2020: cách tính thay đổi'],
    ['the first figure', [share(51)], {}, 'trend', 'chưa có kỳ trước'],
    ['three figures that rise', [share(30, { period: '2019' }), share(40, { period: '2020' }), share(51)], {}, 'trend', 'tăng qua 3 kỳ, tốt hơn; tăng 18,3 điểm\u00a0% so với 2020'],
  ] as const)('says why or how, with %s', (_, all, parts, key, words) => {
    expect(rowOf(all, parts)[key]?.text).toBe(words);
  });

  test('counts zero as a value and leaves a missing unit out, told', () => {
    const row = rowOf([...[0, 57, 51, 30, 20].map((value, index) => share(value, { unit: IDS[index] ?? '' })), figure({ indicator: 'villages', period: '2021', unit: 'dong-khe', status: 'x' })]);
    expect([row['rank']?.text, row['figure']?.text, row['peers']?.detail]).toEqual(['hạng 5/5', '0,0%', 'cùng cấp trên, 5/6 đơn vị, 0,0% – 95,0%']);
  });

  test('draws its course over comparable figures alone, a missing year as a gap', () => {
    const row = rowOf([share(10, { period: '2015' }), share(30, { period: '2018', status: 'b' }), share(40, { period: '2019' }), share(51)]);
    expect(row['trend']?.spark?.runs.map(({ length }) => length)).toEqual([2, 1]);
    expect(row['trend']?.text).toContain('không so với 2015');
  });
});

describe('the strip', () => {
  const place = (direction: 'higher' | 'lower' | 'none', values: readonly number[]) => {
    const all = values.map((value, index) => figure({ indicator: 'rate', period: '2021', value, measure: 'percent', unit: IDS[index] ?? '' }));
    const ctx = contextWith(all, 'vi', '/', { units: UNITS, indicators: [indicator('rate', { direction, measure: 'percent' })] });
    return stripOf(ctx, standingOf(ctx, all[0] as Observation));
  };

  test.each([
    ['higher, above zero', 'higher', [4, 8], 0.5, 1],
    ['lower, above zero', 'lower', [4, 8], 0.5, 0],
    ['higher, below zero', 'higher', [-4, -8], 0.5, 0],
    ['lower, below zero', 'lower', [-4, -8], 0.5, 1],
    ['higher, mixed signs', 'higher', [-5, 5], 0, 1],
    ['lower, mixed signs', 'lower', [-5, 5], 1, 0],
    ['no direction: more to the right', 'none', [4, 8], 0.5, 1],
    ['all zero', 'higher', [0, 0], 0.5, 0.5],
  ] as const)('has the better side to the right: %s', (_, direction, values, own, other) => {
    expect(place(direction, values)).toMatchObject({ own, others: [other], range: [Math.min(own, other), Math.max(own, other)] });
  });

  test('is drawn as a named image without texts, styles or places outside', () => {
    const svg = renderStrip({ title: '<b>&', own: 1, others: [0, 0.5], middle: null, range: [0, 1], median: 0.5, target: 2 });
    expect(svg).toMatch(/^<svg class="strip" viewBox="0 0 130 20" role="img"><title>&lt;b&gt;&amp;<\/title>/);
    expect(svg).not.toMatch(/<text|style=|NaN|-\d/);
    expect([...svg.matchAll(/[cM]x?="?(\d+)/g)].every(([, x]) => Number(x) <= 130)).toBe(true);
  });

  test('has a sparkline beside it whose last dot is dark', () => {
    const svg = renderSparkline({ title: 'a', runs: [[{ x: 0, y: 0 }, { x: 0.5, y: 1 }], [{ x: 1, y: 0.5 }]] });
    expect(svg.match(/<path/g)).toHaveLength(1);
    expect(svg).toContain('<circle cx="66" cy="10" r="3"/>');
    expect(renderSparkline({ title: 'a', runs: [] })).not.toMatch(/<path|<circle/);
  });
});
