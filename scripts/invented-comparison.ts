import type { Page } from 'playwright-core';
import type { CompareIndex, CompareUnit } from '../src/views/compare-data.ts';

/** Six invented units of twenty indicators over five years: the most that the page of comparisons shows at a time. */
const UNITS = ['u1', 'u2', 'u3', 'u4', 'u5', 'u6'];
const INDICATORS = Array.from({ length: 20 }, (_, index) => `i${index}`);
const YEARS = ['2018', '2019', '2020', '2021', '2022'];

const named = (id: string, vi = id, en = id) => ({ id, name_vi: vi, name_en: en, line: 1 });
const ROWS: CompareIndex['rows'] = {
  topics: [{ ...named('topic'), order: 1, summary_vi: '', summary_en: '' }], measures: [{ ...named('member', 'đảng viên', 'members'), kind: 'thing', aliases: [] }],
  indicators: INDICATORS.map((id, order) => ({ ...named(id, `Chỉ số ${order + 1}`, `Indicator ${order + 1}`), topic: 'topic', order, definition_vi: '', definition_en: '', measure: 'member', nature: 'stock', scheme: [], base: 'member', direction: order % 2 === 0 ? 'higher' : 'lower', decimals: 1, lead: ['total'], sensitive: [], aliases: [], counts: null, bands: [], range: [] })),
  schemes: [], categories: [], sources: [], targets: [], claims: [], 'findings-answered': [], exports: [],
};
const INDEX: CompareIndex = { rows: ROWS, units: UNITS.map((id) => ({ id, type: 'district', name_vi: `Huyện ${id}`, name_en: `District ${id}` })), reporting: UNITS, version: '0123456789' };

/** The address of all of it but one unit, which is left to be chosen. */
export const FIVE_UNITS = `?u=${UNITS.slice(0, 5).join(',')}&i=${INDICATORS.join(',')}`;
export const SIX_UNITS = `?u=${UNITS.join(',')}&i=${INDICATORS.join(',')}`;

/** One indicator of which a unit has nothing, another zero, and two the same. */
const RANKED = { indicator: 'i18', counts: [300, 200, 200, 100, 0, null] } as const;
export const RANKED_UNITS = `?u=${UNITS.join(',')}&i=${RANKED.indicator}`;

/** Answers the page's requests for figures with the invented ones. */
export async function inventFigures(page: Page): Promise<void> {
  await page.route('**/data/compare/**', (route) => {
    const unit = /\/units\/([^/]+)\.json$/.exec(route.request().url())?.[1];
    return route.fulfill({ json: unit === undefined ? INDEX : unitFile(unit) });
  });
}

function unitFile(unit: string): CompareUnit {
  const seed = UNITS.indexOf(unit) + 1;
  const valueOf = (id: string, nth: number, year: number) => (id === RANKED.indicator ? (RANKED.counts[seed - 1] ?? null) : 100 + ((seed * 37 + nth * 11 + year * 5) % 300));
  const figures = INDICATORS.flatMap((id, nth) => YEARS.flatMap((period, year) => {
    const value = valueOf(id, nth, year);
    return value === null ? [] : [{ indicator: id, period, value, denominator: 500, measure: 'member', source: 's', locator: 'I.1', file: 'exports/a.csv', line: 2 }];
  }));
  return { unit, figures, targets: [], findings: [] };
}

/** How long it takes, in milliseconds, from ticking a box until the new view is laid out. */
export async function timeOfChoice(page: Page, unit: string): Promise<number> {
  return page.evaluate((value) => new Promise<number>((done) => {
    const results = document.querySelector('.results');
    const input = document.querySelector<HTMLInputElement>(`#units ~ .options input[value="${value}"]`);
    if (results === null || input === null) throw new Error('no list');
    const start = performance.now();
    new MutationObserver((_, observer) => {
      observer.disconnect();
      results.getBoundingClientRect();
      requestAnimationFrame(() => done(performance.now() - start));
    }).observe(results, { childList: true });
    input.click();
  }), unit);
}
