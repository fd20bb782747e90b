import { describe, expect, test } from 'vitest';
import { buildCatalogue, type CatalogueRows } from '../../src/catalogue/catalogue.ts';
import { namesOf } from '../../src/dataset/names.ts';
import { catalogueJson } from '../../src/publish/catalogue-json.ts';
import { DATASET } from '../views/small.ts';

describe('the catalogue for the page that checks a file', () => {
  const again = buildCatalogue(JSON.parse(catalogueJson(DATASET.catalogue)) as CatalogueRows);

  test('is the catalogue again, but for the targets', () => {
    expect(again).toEqual({ ...DATASET.catalogue, sources: new Map(DATASET.catalogue.sources), targets: [], claims: [], answers: [] });
  });

  test('knows every name as it does', () => {
    const [here, there] = [namesOf(DATASET.catalogue), namesOf(again)];
    for (const { name_vi: name } of DATASET.catalogue.units.values()) expect(there.find('unit', name)).toEqual(here.find('unit', name));
  });
});
