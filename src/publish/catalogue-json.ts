import type { Catalogue, CatalogueRows } from '../catalogue/catalogue.ts';
import { noteRead } from '../dataset/reads.ts';

/**
 * The catalogue as the page that checks a file fetches it: the rows of every list that matching needs, with their lines.
 * `buildCatalogue` makes a catalogue of it again.
 */
export function catalogueJson({ units, topics, measures, schemes, categories, indicators, sources, exports }: Catalogue): string {
  noteRead('exports');
  const rows: CatalogueRows = {
    units: [...units.values()], topics: [...topics.values()], measures: [...measures.values()], schemes: [...schemes.values()],
    categories: [...categories.values()].flatMap((list) => [...list.values()]),
    indicators: [...indicators.values()], sources: [...sources.values()],
    // No file is held against targets or what is said of them.
    targets: [], claims: [], 'findings-answered': [], exports: [...exports],
  };
  return JSON.stringify(rows);
}
