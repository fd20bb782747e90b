import { describe, expect, test } from 'vitest';
import { findingsOf } from '../../src/audit/findings-of.ts';
import { assemble } from '../../src/dataset/dataset.ts';
import { LANGUAGES } from '../../src/i18n/language.ts';
import { breakOf } from '../../src/views/breaks.ts';
import { createContext } from '../../src/views/context.ts';
import { findingId } from '../../src/views/finding-pages.ts';
import { findingNotes, markOf } from '../../src/views/findings.ts';
import { paths } from '../../src/views/paths.ts';
import { buildQuality } from '../../src/views/quality.ts';
import { catalogueOf, indicator, ladder, measure, observation, scheme, source, topic, unit } from '../dataset/make.ts';

const catalogue = catalogueOf({
  topics: [topic('topic')], units: [unit('unit', { name_vi: 'Huyện Sao Mai' })], measures: [measure('organisation', { name_vi: 'tổ chức' })], schemes: [scheme('new')], categories: ladder('new'),
  indicators: [indicator('grades', { name_vi: 'Xếp loại', measure: 'organisation', base: 'organisation', scheme: ['new'] })], sources: [source('source')],
});
const grade = (category: string, period: string, parts: Parameters<typeof observation>[0]) => observation({ indicator: 'grades', scheme: 'new', category, period, measure: 'organisation', ...parts });
const wrong = grade('good-or-better', '2021', { value: 56, denominator: 58, percentReported: 90.5, percentDecimals: 1 });
const right = grade('good-or-better', '2022', { value: 55, denominator: 58, percentReported: 94.8, percentDecimals: 1 });
const narrow = grade('excellent', '2021', { value: 13, percentReported: 23.2, percentDecimals: 1 });
const broad = grade('excellent', '2022', { value: 18, percentReported: 31, percentDecimals: 0 });
const dataset = assemble(catalogue, [wrong, right, narrow, broad], 'v');
const ctx = createContext(dataset, 'vi', paths.indicator('grades'));

describe('what was found of a figure', () => {
  test('stands beside it as a mark that leads to its sentence on the page of findings', () => {
    const mark = markOf(ctx, wrong);
    expect(mark?.label).toContain('90,5%');
    expect(mark?.label).toContain('96,55%');
    expect(mark?.href).toBe(`../../chat-luong/#${findingId(findingsOf(dataset).all.find(({ observations }) => observations[0] === wrong.key) ?? findingsOf(dataset).all[0] as never)}`);
    expect(markOf(ctx, right)).toBeNull();
  });

  test('is told once, however many of its figures a table holds', () => {
    const notes = findingNotes(ctx, [wrong, narrow, broad, right]);
    expect(new Set(notes.map(({ href }) => href)).size).toBe(notes.length);
    expect(notes.length).toBe(findingsOf(dataset).all.length);
  });
});

describe('a change over another base', () => {
  test('is no change, and the reason is told', () => {
    expect(breakOf(ctx, { nature: 'stock' })(narrow, broad)).toBe('base');
    expect(breakOf(ctx, { nature: 'stock' })(wrong, right)).toBeNull();
  });
});

describe.each(LANGUAGES)('the page of findings in "%s"', (lang) => {
  const view = buildQuality(createContext(dataset, lang, paths.quality));

  test('has every finding once, under its unit, with an anchor of its own', () => {
    const ids = view.units.flatMap(({ findings }) => findings.map(({ id }) => id));
    expect(ids).toHaveLength(findingsOf(dataset).all.length);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[a-z0-9-]+$/i.test(id))).toEqual([]);
  });

  test('counts by gravity, and offers only what is there to filter by', () => {
    expect(view.severities.map(({ count }) => Number(count)).reduce((a, b) => a + b)).toBe(findingsOf(dataset).all.length);
    const rules = view.filters.find(({ name }) => name === 'rule')?.options.map(({ value }) => value);
    expect(new Set(rules)).toEqual(new Set(findingsOf(dataset).all.map(({ rule }) => rule)));
  });

  test('of a dataset without findings says so', () => {
    const clean = buildQuality(createContext(assemble(catalogue, [right], 'v'), lang, paths.quality));
    expect([clean.units, clean.filters]).toEqual([[], []]);
    expect(clean.lede).not.toBe(view.lede);
  });
});
