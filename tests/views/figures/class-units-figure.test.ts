import { expect, test } from 'vitest';
import { figuresOf } from '../../../src/views/figures/figures.ts';
import { paths } from '../../../src/views/paths.ts';
import { unit } from '../../dataset/make.ts';
import { CATALOGUE, contextWith, grade, indicatorIn } from '../small.ts';
import { rowOf } from '../texts.ts';
import { drawn, lostNumbers } from './labels.ts';

const names = Array.from({ length: 8 }, (_, index) => `u${index}`);
const units = [...(CATALOGUE.units ?? []), ...names.map((id, index) => unit(id, { parent: 'mai-hoa', name_vi: `Huyện Số ${index}`, name_en: `District ${index}`, line: index + 10 }))];
const classes = (id: string, period: string, best: number) => [['excellent', best], ['good', 30 - best], ['satisfactory', 10], ['unsatisfactory', 0]].map(([category, value]) => grade(period, String(category), Number(value), 40, null, { unit: id }));
// All report 2021; half of them 2022 too.
const observations = names.flatMap((id, index) => [...classes(id, '2021', index < 2 ? 0 : 4 * index), ...(index < 4 ? classes(id, '2022', 20) : [])]);

test.each(['vi', 'en'] as const)('the classes of many units are one bar each, of the period that most share, the best first, in "%s"', (lang) => {
  const ctx = contextWith(observations, lang, paths.indicator('grades'), { units });
  const figure = drawn(figuresOf(ctx, indicatorIn(ctx, 'grades'), observations).find(({ chart }) => chart.kind === 'class-bars'));
  if (figure.chart.kind !== 'class-bars') throw new Error('No bars');
  expect(figure.chart.rows.map(({ label }) => label)).toEqual(['7', '6', '5', '4', '3', '2', '0', '1'].map((name) => `Số ${name}`));
  expect(figure.table.rows).toHaveLength(8);
  expect(lostNumbers(figure)).toEqual([]);
  expect(figure.title).toContain('2021');
  expect(rowOf(figure.table, 7)['total']).toBe('40');
});
