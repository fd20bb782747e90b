import { expect, test } from 'vitest';
import { vocabularyOf } from '../../src/dataset/vocabulary.ts';
import { catalogueOf, category, scheme } from './make.ts';

test('the reader is handed every name of every category', () => {
  const { categories, abbreviations } = vocabularyOf(catalogueOf({
    schemes: [scheme('old'), scheme('new')],
    categories: [category('new', 'good', 1, { name_vi: 'Tốt', name_en: 'Good', aliases: ['T', 'loại tốt'] }), category('old', 'clean', 1, { name_vi: 'Trong sạch', name_en: 'Clean' })],
  }));
  expect(categories).toEqual([{ names: ['Trong sạch', 'Clean'] }, { names: ['Tốt', 'Good', 'T', 'loại tốt'] }]);
  expect(abbreviations.map(({ short }) => short)).toEqual(expect.arrayContaining(['HTXSNV', 'TSVM', 'TCCSĐ']));
});
