import { describe, expect, test } from 'vitest';
import type { Dataset } from '../../src/dataset/dataset.ts';
import { loadData } from '../../src/dataset/load.ts';
import { LANGUAGES } from '../../src/i18n/language.ts';
import type { Chart, TrendSeries } from '../../src/views/chart.ts';
import { createContext, type Context } from '../../src/views/context.ts';
import type { Figure } from '../../src/views/figure.ts';
import { buildBrief } from '../../src/views/brief.ts';
import { buildIndicator } from '../../src/views/indicator.ts';
import { paths } from '../../src/views/paths.ts';
import type { Table } from '../../src/views/table.ts';
import { buildTopic } from '../../src/views/topic.ts';
import { buildUnit } from '../../src/views/unit.ts';
import { sites } from './sites.ts';

/** Several lines over three dates stand in the fixture alone. */
const MISSING: Readonly<Record<string, readonly string[]>> = { fixture: [], province: ['bullet', 'composition'], real: ['multiples'] };

describe.each(sites)('the figures of the %s site', (name, { data }) => {
  const { dataset } = loadData(data);
  const figures = LANGUAGES.flatMap((lang) => figuresOf(dataset, (path) => createContext(dataset, lang, path)));

  test('are of every kind that the data allow', () => {
    const kinds = new Set(figures.map(({ figure }) => figure.chart.kind));
    expect([...kinds].sort()).toEqual(['arrow', 'bullet', 'class-bars', 'composition', 'dot-plot', 'multiples', 'trend'].filter((kind) => !MISSING[name]?.includes(kind)));
  });

  test('have in their table, in one row, the numbers that stand at every mark of the chart', () => {
    const lost = figures.flatMap(({ path, figure }) => {
      const rows = rowNumerals(figure.table);
      return labelsOf(figure.chart).filter((label) => !rows.some((row) => numerals(label).every((numeral) => row.has(numeral)))).map((label) => `${path}#${figure.id}: ${label}`);
    });
    expect([...new Set(lost)]).toEqual([]);
  });

  test('have a title and a description for those who do not see them', () => {
    expect(figures.filter(({ figure }) => figure.chart.text.title.trim() === '' || figure.chart.text.description.trim() === '').map(({ path }) => path)).toEqual([]);
  });

  test('name where their numbers come from', () => {
    expect(figures.filter(({ figure }) => figure.sources.length === 0 || figure.sources.some(({ locators }) => locators === '')).map(({ path, figure }) => `${path}#${figure.id}`)).toEqual([]);
  });
});

describe('the numerals of a label', () => {
  test.each([
    ['53,5%', ['53,5']],
    ['199/195 · 102,1%', ['199', '195', '102,1']],
    ['n = 1.234', ['1.234']],
    ['chưa báo cáo', []],
    ['-0.5', ['-0.5']],
  ])('of "%s" are %j', (label, expected) => {
    expect(numerals(label)).toEqual(expected);
  });
});

function figuresOf({ catalogue, byUnit }: Dataset, at: (path: string) => Context): { path: string; figure: Figure }[] {
  const on = (path: string, build: (ctx: Context) => readonly Figure[]) => build(at(path)).map((figure) => ({ path: at(path).lang + path, figure }));
  return [
    ...[...catalogue.topics.keys()].flatMap((id) => on(paths.topic(id), (ctx) => buildTopic(ctx, id).figures)),
    ...[...catalogue.indicators.keys()].flatMap((id) => on(paths.indicator(id), (ctx) => buildIndicator(ctx, id).figures)),
    ...[...catalogue.units.keys()].flatMap((id) => on(paths.unit(id), (ctx) => buildUnit(ctx, id).sections.flatMap((section) => section.figures))),
    ...[...byUnit.keys()].flatMap((id) => on(paths.brief(id), (ctx) => buildBrief(ctx, id).figures)),
  ];
}

/** What is written at each mark: one text per point, part, row or bar. */
function labelsOf(chart: Chart): string[] {
  const ofSeries = (series: readonly TrendSeries[]) => series.flatMap(({ segments }) => segments.flat().map(({ label, detail }) => `${label} ${detail ?? ''}`));
  switch (chart.kind) {
    case 'trend': return ofSeries(chart.series);
    case 'multiples': return chart.panels.flatMap(({ series }) => ofSeries(series));
    case 'class-bars': return chart.rows.flatMap(({ parts, total }) => parts.map(({ label, shortLabel }) => `${label} ${shortLabel} ${total}`));
    case 'composition': return chart.groups.flatMap(({ bars }) => bars.map(({ label }) => label));
    case 'dot-plot': return chart.rows.map(({ valueLabel, detail }) => `${valueLabel} ${detail ?? ''}`);
    case 'bullet': return chart.rows.map(({ valueLabel }) => valueLabel);
    case 'arrow': return chart.rows.flatMap(({ from, to }) => [from.label, to.label]);
    case 'distribution': return chart.bins.map(({ count }) => String(count));
    case 'dumbbell': return chart.rows.flatMap(({ valueLabels }) => valueLabels);
  }
}

function rowNumerals({ rows }: Table): Set<string>[] {
  return rows.map(({ cells }) => new Set(cells.flatMap(({ text, detail }) => numerals(`${text} ${detail ?? ''}`))));
}

/** Numbers as written, with the marks of the language: "1.234", "53,5". */
function numerals(text: string): string[] {
  return text.match(/-?\d+(?:[.,]\d+)*/g) ?? [];
}
