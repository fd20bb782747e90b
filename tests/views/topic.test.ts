import { describe, expect, test } from 'vitest';
import type { Observation } from '../../src/dataset/observation.ts';
import { paths } from '../../src/views/paths.ts';
import { buildTopic } from '../../src/views/topic.ts';
import { indicator, unit } from '../dataset/make.ts';
import { CATALOGUE, contextOf, contextWith, figure } from './small.ts';

const vi = contextOf();
const NAMES = ['Quận 10', 'Bắc Giang', 'Bạc Liêu', 'Quận 2', 'Bình Định', 'Bình Dương'];
const units = [...(CATALOGUE.units ?? []), ...NAMES.map((name, index) => unit(`u${index}`, { parent: 'mai-hoa', name_vi: `Huyện ${name}` }))];
const share = (index: number, value: number | null, parts: Partial<Observation> = {}) => figure({ indicator: 'villages', unit: `u${index}`, period: '2021', value, denominator: value === null ? null : 100, ...parts });

function cells(observations: readonly Observation[], direction: 'higher' | 'lower' | 'none' = 'higher') {
  const indicators = [indicator('villages', { topic: 'grading', name_vi: 'Thôn có chi bộ', measure: 'organisation', base: 'organisation', direction, lead: ['total'] })];
  const { indicators: table, shading } = buildTopic(contextWith(observations, 'vi', paths.topic('grading'), { units, indicators, targets: [] }), 'grading');
  const all = table?.rows.flatMap(({ cells: [, ...rest] }) => rest) ?? [];
  const at = (words: string) => all.find(({ text }) => text === words);
  return { table, shading, all, at };
}

describe('the heat table', () => {
  test.each([
    ['higher', ['▼ kém hơn', '● bằng', '▲ tốt hơn'], [1, 3, 5]],
    ['lower', ['▲ tốt hơn', '● bằng', '▼ kém hơn'], [5, 3, 1]],
    ['none', [undefined, undefined, undefined], [1, 3, 5]],
  ] as const)('shades from worst to best with a word where the direction is "%s"', (direction, words, steps) => {
    const { at } = cells([share(0, 10), share(1, 50), share(2, 90)], direction);
    const shaded = ['10,0%', '50,0%', '90,0%'].map((text) => at(text));
    expect(shaded.map((cell) => cell?.shade)).toEqual(steps);
    expect(shaded.map((cell) => /[▲▼●] (?:tốt hơn|kém hơn|bằng)/.exec(cell?.detail ?? '')?.[0])).toEqual(words);
  });

  test.each<readonly [string, readonly Observation[], readonly (number | undefined)[]]>([
    ['one alone', [share(0, 10)], [undefined]],
    ['two periods', [share(0, 10), share(1, 90, { period: '2020' })], [undefined, undefined]],
    ['two of one period and one of another', [share(0, 10), share(1, 90), share(2, 50, { period: '2020' })], [1, 5, undefined]],
    ['equal values', [share(0, 40), share(1, 40)], [3, 3]],
    ['a base too small', [share(0, 4, { denominator: 10 }), share(1, 40)], [undefined, undefined]],
    ['a province beside a district', [share(0, 40), share(1, 60, { unit: 'mai-hoa' })], [undefined, undefined]],
    ['zero', [share(0, 0), share(1, 40)], [1, 5]],
  ])('shades only what compares: %s', (_, observations, expected) => {
    const { all } = cells(observations);
    expect(all.filter(({ missing }) => missing !== true).map(({ shade }) => shade).sort()).toEqual([...expected].sort());
  });

  test('says what is withheld, and that nothing compares', () => {
    const { at, shading } = cells([share(0, null, { status: 'c' }), share(1, 40)]);
    expect(at(vi.t('status.c'))).toMatchObject({ value: null, missing: true });
    expect(shading).toEqual([vi.t('topic.heatNone')]);
    expect(cells([share(0, 10), share(1, 40)]).shading).toEqual([vi.t('topic.heatRule'), vi.t('topic.heatWords')]);
  });

  test('of many units has them as rows, in Vietnamese order', () => {
    const { table } = cells(NAMES.map((_, index) => share(index, 10 * index)));
    expect(table?.columns.map(({ key }) => key)).toEqual(['unit', 'villages']);
    expect(table?.rows.map(({ cells: [first] }) => first?.text)).toEqual(['Bạc Liêu', 'Bắc Giang', 'Bình Dương', 'Bình Định', 'Quận 2', 'Quận 10'].map((name) => `Huyện ${name}`));
  });

  test('never adds indicators up: a column for each unit, a line for each indicator', () => {
    const { table } = cells([share(0, 10), share(1, 50)]);
    expect(table?.columns.map(({ label }) => label).sort()).toEqual(['Bắc Giang', 'Chỉ số', 'Quận 10']);
    expect(table?.rows.map(({ cells: [first] }) => first?.text)).toEqual(['Thôn có chi bộ']);
  });
});
