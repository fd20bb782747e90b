import { describe, expect, test } from 'vitest';
import { findingsOf } from '../../src/audit/findings-of.ts';
import { LANGUAGES } from '../../src/i18n/language.ts';
import { findingsInPieces } from '../../src/publish/findings.ts';
import { createContext } from '../../src/views/context.ts';
import { MOST_TOGETHER } from '../../src/views/finding-pages.ts';
import { findingNotes } from '../../src/views/findings.ts';
import { paths } from '../../src/views/paths.ts';
import { buildQuality } from '../../src/views/quality.ts';
import { buildUnitQuality, unitQualityPages } from '../../src/views/unit-quality.ts';
import { datasetOf } from '../dataset/make.ts';
import { manyUnits, province, reports, rowsOfMany } from './reports.ts';
import { leftovers } from './texts.ts';

const YEARS = Array.from({ length: 150 }, (_, index) => String(1800 + index));
const units = province(3);
/** 150 wrong shares of the province, 50 of its first commune, and what follows from them. */
const dataset = datasetOf(rowsOfMany(units), reports(units, YEARS, 200));
const { all } = findingsOf(dataset);

describe.each(LANGUAGES)('more findings than a page holds, in "%s"', (lang) => {
  const at = (path: string) => createContext(dataset, lang, path);
  const view = buildQuality(at(paths.quality));
  const pages = unitQualityPages(dataset).flatMap(([unit, count]) => Array.from({ length: count }, (_, index) => [paths.unitQuality(unit, index + 1), buildUnitQuality(at(paths.unitQuality(unit, index + 1)), unit, index + 1)] as const));

  test('are counted by what they say, by topic and by unit, and the gravest are told', () => {
    expect(all.length).toBeGreaterThanOrEqual(200);
    const { tables = [], gravest = [] } = view.many ?? {};
    expect(tables.map(({ rows }) => rows.reduce((sum, { cells }) => sum + Number(cells.at(-1)?.value), 0)).slice(0, 2)).toEqual([all.length, all.length]);
    expect(tables[2]?.rows[0]?.cells.at(-1)?.value).toBe(all.length);
    expect(gravest).toHaveLength(MOST_TOGETHER);
    const graver = { error: 0, warning: 1, note: 2 };
    expect(gravest.map(({ severity }) => graver[severity])).toEqual(gravest.map(({ severity }) => graver[severity]).sort());
    expect([view.units, view.filters]).toEqual([[], []]);
  });

  test('stand each once on the pages of their units', () => {
    const ids = pages.flatMap(([, { findings }]) => findings.map(({ id }) => id));
    expect(ids).toHaveLength(all.length);
    expect(new Set(ids).size).toBe(all.length);
    expect(Math.max(...pages.map(([, { findings }]) => findings.length))).toBe(100);
  });

  test('are linked to on the page that holds them', () => {
    const prefix = lang === 'vi' ? '' : '/en';
    const held = new Set(pages.flatMap(([path, { findings }]) => findings.map(({ id }) => `${prefix}${path}#${id}`)));
    const here = paths.indicator('shares');
    const links = findingNotes(at(here), [...dataset.observations]).map(({ href }) => { const { pathname, hash } = new URL(href, `http://h${prefix}${here}`); return pathname + hash; });
    expect(links).toHaveLength(all.length);
    expect(links.filter((link) => !held.has(link))).toEqual([]);
  });

  test('lead from the province to its communes that have any', () => {
    const [, top] = pages.find(([path]) => path === paths.unitQuality('top')) ?? [];
    const found = new Set(all.map(({ unit }) => unit));
    expect(top?.below?.rows.map(({ cells }) => cells[0]?.href)).toEqual(['c001', 'c002', 'c003'].filter((id) => found.has(id)).map((id) => `../${id}/`));
    expect(top?.parts?.next?.href).toBe('2/');
    expect(pages.flatMap(([, page]) => leftovers(page))).toEqual([]);
    expect(leftovers(view)).toEqual([]);
  });
});

test('findings that one page holds have no pages of their units', () => {
  expect(unitQualityPages(manyUnits(3, ['2021', '2022'], 2))).toEqual([]);
});

test('the file of findings is whole, in the form in which it would be written at once', () => {
  const text = [...findingsInPieces(dataset)].join('');
  const records = JSON.parse(text) as unknown[];
  expect(records).toHaveLength(all.length);
  expect(text).toBe(`${JSON.stringify(records, null, 1)}\n`);
  expect([...findingsInPieces(manyUnits(1))].join('')).toBe('[]\n');
});
