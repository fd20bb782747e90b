import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../../src/i18n/language.ts';
import { figuresOf } from '../../../src/views/figures/figures.ts';
import { contextOf, indicatorIn } from '../small.ts';
import { leftovers } from '../texts.ts';
import { lostNumbers } from './labels.ts';

const figures = (lang: 'vi' | 'en', id: string) => {
  const ctx = contextOf(lang, `/chi-so/${id}/`);
  return figuresOf(ctx, indicatorIn(ctx, id), ctx.dataset.byIndicator.get(id) ?? []);
};

test.each([
  ['grades', ['class-bars', 'dot-plot']],
  ['villages', ['dot-plot', 'arrow']],
  ['members', ['trend']],
  ['composition', ['composition', 'arrow']],
  ['admissions', ['bullet']],
  ['growth', []],
  ['warnings', []],
  ['posts', []],
  ['silent', []],
])('the figures of "%s" are %j', (id, kinds) => {
  expect(figures('vi', id).map(({ chart }) => chart.kind)).toEqual(kinds);
});

describe.each(LANGUAGES)('every figure in "%s"', (lang) => {
  const all = ['grades', 'villages', 'members', 'composition', 'admissions'].flatMap((id) => figures(lang, id).map((figure) => [figure.id, figure] as const));

  test('has an id of its own', () => {
    expect(all.length).toBeGreaterThan(5);
    expect(new Set(all.map(([id]) => id)).size).toBe(all.length);
    expect(all.every(([id]) => /^[a-z0-9-]+$/.test(id))).toBe(true);
  });

  test.each(all)('%s is complete: title, subtitle, description, sources, table', (_, figure) => {
    expect([figure.title, figure.subtitle, figure.chart.text.description].every((text) => text.length > 3)).toBe(true);
    expect(figure.chart.text.title).toBe(figure.title);
    expect(figure.table.caption).toBe(figure.title);
    expect(figure.sources.length).toBeGreaterThan(0);
    expect(figure.table.rows.length).toBeGreaterThan(1);
    expect(leftovers(figure)).toEqual([]);
  });

  test.each(all)('%s has its own downloads', (id, figure) => {
    const page = new URL(`http://h${lang === 'vi' ? '' : '/en'}/chi-so/${id.split('-')[0]}/`);
    const wanted = `http://h${lang === 'vi' ? '' : '/en'}/hinh/chi-so/${id.split('-')[0]}/${id}`;
    expect([new URL(figure.csv, page).href, new URL(figure.svg, page).href]).toEqual([`${wanted}.csv`, `${wanted}.svg`]);
  });

  test.each(all)('%s shows no number that its table lacks', (_, figure) => {
    expect(lostNumbers(figure)).toEqual([]);
  });
});
