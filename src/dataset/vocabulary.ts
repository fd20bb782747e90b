import type { Catalogue } from '../catalogue/catalogue.ts';
import { DEFAULT_VOCABULARY } from '../facts/default-vocabulary.ts';
import type { Vocabulary } from '../facts/vocabulary.ts';

/** The words by which the reader knows a category from an indicator: all names of all categories. */
export function vocabularyOf(catalogue: Catalogue): Vocabulary {
  const categories = [...catalogue.categories.values()].flatMap((rows) => [...rows.values()].map(({ name_vi, name_en, aliases }) => ({ names: [name_vi, name_en, ...aliases] })));
  return { categories, abbreviations: DEFAULT_VOCABULARY.abbreviations };
}
