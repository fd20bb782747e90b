import { describe, expect, test } from 'vitest';
import type { Unit } from '../../src/catalogue/schemas.ts';
import { LANGUAGES } from '../../src/i18n/language.ts';
import { compareFiles } from '../../src/publish/compare.ts';
import { textOf } from '../../src/publish/published-file.ts';
import { searchEntries } from '../../src/publish/search.ts';
import { buildComparePage } from '../../src/views/compare-page.ts';
import { comparedFamilies } from '../../src/views/compare-families.ts';
import { createContext } from '../../src/views/context.ts';
import { buildData } from '../../src/views/data.ts';
import { buildHome } from '../../src/views/home.ts';
import { paths } from '../../src/views/paths.ts';
import { countsBelow, upperLevels } from '../../src/views/unit-levels.ts';
import { buildUnitList } from '../../src/views/units.ts';
import { datasetOf, unit } from '../dataset/make.ts';
import { HISTORY } from '../revisions/make.ts';
import { manyUnits, reports, rowsOfMany } from './reports.ts';
import { leftovers } from './texts.ts';

const dataset = manyUnits(70);
/** Two provinces with districts and communes, more of them than are listed. */
const nested: readonly Unit[] = ['p', 'q'].flatMap((top) => [
  unit(top, { type: 'province' }),
  ...Array.from({ length: 8 }, (_, nth) => `${top}${nth}`).flatMap((district) => [unit(district, { parent: top }), ...Array.from({ length: 20 }, (_, nth) => unit(`${district}-${nth}`, { type: 'commune', parent: district, valid_to: '2025-06-30' }))]),
]);
const deep = datasetOf(rowsOfMany(nested), reports(nested, ['2021']));

describe.each(LANGUAGES)('a province with seventy communes in "%s"', (lang) => {
  const at = (path: string) => createContext(dataset, lang, path);

  test('stands alone on the home page, with how many are below it; counts are of all', () => {
    const home = buildHome(at(paths.home), HISTORY);
    expect(home.units.map(({ href, below }) => [href, below])).toEqual([['don-vi/top/', at('/').t('units.below', { count: '70' })]]);
    expect(home.lede).toBe(at('/').t('home.lede', { observations: '284', indicators: '2', units: '71', sources: '71' }));
    expect(home.topics.map(({ figure }) => figure?.figure)).toEqual([lang === 'vi' ? '41,0%' : '41.0%', '100']);
  });

  test('has the ten newest sources on the home page, the newest first, and says how many there are', () => {
    const { sources, moreSources } = buildHome(at(paths.home), HISTORY);
    expect(sources.map(({ link }) => link.href)).toEqual(Array.from({ length: 10 }, (_, index) => `nguon/s-c0${70 - index}/`));
    expect(moreSources?.file.href).toBe(lang === 'vi' ? 'data/sources.csv' : '../data/sources.csv');
  });

  test('is listed with its communes below it', () => {
    const { families, reporting, others } = buildUnitList(at(paths.units));
    expect(families.map(({ units }) => units.length)).toEqual([1, 70]);
    expect([reporting, others]).toEqual([[], []]);
  });

  test('has its own file on the page of data, and says that there are others', () => {
    const data = buildData(at(paths.data));
    expect(data.units.map(({ label }) => label)).toEqual([at('/').t('data.rows', { name: `top ${lang}`, count: '4' })]);
    expect(data.moreUnits?.text).toContain('70');
  });

  test('has its communes compared, six of them for each topic', () => {
    const { ready } = buildComparePage(at(paths.compare), '');
    expect(ready).toHaveLength(2);
    expect(new Set(ready.map(({ open }) => /u=([^&]*)/.exec(open.href)?.[1]?.split(',').length))).toEqual(new Set([6]));
  });

  test('leaves nothing over', () => {
    expect([buildHome(at(paths.home), HISTORY), buildUnitList(at(paths.units)), buildData(at(paths.data)), buildComparePage(at(paths.compare), '')].flatMap((view) => leftovers(view))).toEqual([]);
  });
});

describe('units level by level', () => {
  test('are as many whole levels as fit, and never fewer than the top', () => {
    expect([1, 2, 17, 18, 337, 338].map((most) => upperLevels(deep, most).flat().length)).toEqual([1, 2, 2, 18, 18, 338]);
  });

  test('are counted below each at every level', () => {
    expect(['p', 'p0', 'p0-0'].map((id) => countsBelow(deep).get(id))).toEqual([168, 20, undefined]);
  });

  test('are listed by their parents as far as they fit; the others stand on the pages of these', () => {
    const { families, lede } = buildUnitList(createContext(deep, 'vi', paths.units));
    expect(families.map(({ heading, units }) => [heading, units.length])).toEqual([[createContext(deep, 'vi', '/').t('units.top'), 2], ['p vi', 8], ['q vi', 8]]);
    expect(lede).toContain('18');
    expect(lede).toContain('338');
  });

  test('are compared at the top, where there are many', () => {
    expect(comparedFamilies(deep).map((family) => family.map(({ id }) => id))).toEqual([['p', 'q']]);
  });

  test('in a ring have no top, and end nothing in an endless search', () => {
    const ring = datasetOf(rowsOfMany([unit('a', { parent: 'b' }), unit('b', { parent: 'a' })]), []);
    expect([upperLevels(ring, 9).flat(), countsBelow(ring).get('a')]).toEqual([[], 1]);
  });
});

describe('files that a script loads of very many units', () => {
  const many = manyUnits(250, ['2021']);

  test('name every unit to compare, without what is empty and without its other names', () => {
    const index = JSON.parse(compareFiles(many).filter(({ path }) => path.endsWith('index.json')).map(textOf).join('')) as { units: object[] };
    expect(index.units).toHaveLength(251);
    expect(index.units[0]).toEqual({ id: 'c001', type: 'commune', name_vi: 'c001 vi', name_en: 'c001 en', parent: 'top' });
  });

  test.each(LANGUAGES)('have every unit to find in "%s", and no source', (lang) => {
    expect(searchEntries(many, lang).filter(({ path }) => path.includes('don-vi/'))).toHaveLength(251);
    expect(searchEntries(many, lang).filter(({ path }) => path.includes('nguon/'))).toEqual([]);
    expect(searchEntries(dataset, lang).filter(({ path }) => path.includes('nguon/'))).toHaveLength(71);
  });
});
