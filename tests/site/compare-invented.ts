import type { Page } from 'playwright-core';
import type { CompareIndex, CompareUnit } from '../../src/views/compare-data.ts';
import { indicator, measure, rowsOf, topic, unit } from '../dataset/make.ts';

const UNITS = ['u1', 'u2', 'u3', 'u4', 'u5', 'u6'];
const INDICATORS = Array.from({ length: 20 }, (_, index) => `i${index}`);
const YEARS = ['2018', '2019', '2020', '2021', '2022'];

/** Answers the page's requests for figures with six invented units of twenty indicators over five years. */
export async function inventFigures(page: Page): Promise<void> {
  const index: CompareIndex = {
    rows: rowsOf({
      units: UNITS.map((id) => unit(id, { name_vi: `Huyện ${id}`, name_en: `District ${id}` })),
      topics: [topic('topic')], measures: [measure('member')],
      indicators: INDICATORS.map((id, order) => indicator(id, { order, base: 'member', direction: order % 2 === 0 ? 'higher' : 'lower', lead: ['total'] })),
    }),
    reporting: UNITS,
    version: '0',
  };
  await page.route('**/data/compare/*.json', (route) => {
    const name = /([^/]+)\.json$/.exec(route.request().url())?.[1] ?? '';
    return route.fulfill({ json: name === 'index' ? index : unitFile(name) });
  });
}

function unitFile(unitId: string): CompareUnit {
  const seed = UNITS.indexOf(unitId) + 1;
  const figures = INDICATORS.flatMap((id, nth) => YEARS.map((period, year) => ({ indicator: id, period, value: 100 + ((seed * 37 + nth * 11 + year * 5) % 300), denominator: 500, measure: 'member', source: 's', locator: 'I.1', file: 'exports/a.csv', line: 2 })));
  return { unit: unitId, figures, findings: [] };
}

/** The query of all of it but one unit. */
export const FIVE_UNITS = `?u=${UNITS.slice(0, 5).join(',')}&i=${INDICATORS.join(',')}`;

/** How long it takes, in milliseconds, from ticking a box until the new view is laid out. */
export async function timeOfChoice(page: Page, box: string): Promise<number> {
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
  }), box);
}
