import { parseTable } from '../catalogue/parse.ts';
import type { Category, FileName, Indicator, Measure, Row, Scheme, Topic } from '../catalogue/schemas.ts';
import { readSheet } from '../tables/sheet.ts';
import { RECIPES } from './recipes.ts';

/** The files of `data/` from which the demo takes its definitions, as texts. */
export const DEFINITION_FILES = ['topics', 'measures', 'schemes', 'categories', 'indicators'] as const;
export type DefinitionTexts = Readonly<Record<(typeof DEFINITION_FILES)[number], string>>;

/** What the figures of the demo are called and how they hang together: the field's own definitions, a part of them. */
export interface Definitions {
  readonly topics: readonly Topic[];
  readonly measures: readonly Measure[];
  readonly schemes: readonly Scheme[];
  readonly categories: readonly Category[];
  readonly indicators: readonly Indicator[];
}

/** A commune has some hundred members: the bands of the catalogue are those of districts and provinces. */
const MEMBER_BANDS = [150, 300, 600, 3000, 60000];

/** The indicators of the recipes, and all that they name. Throws in words where the catalogue lacks an indicator. */
export function readDefinitions(texts: DefinitionTexts): Definitions {
  const rowsOf = <N extends FileName>(name: N, text: string): Row<N>[] => parseTable(name, `${name}.csv`, readSheet(text)).rows;
  const all = new Map(rowsOf('indicators', texts.indicators).map((indicator) => [indicator.id, indicator]));
  const lost = RECIPES.filter(({ indicator }) => !all.has(indicator)).map(({ indicator }) => indicator);
  if (lost.length > 0) throw new Error(`data/indicators.csv has no indicator ${lost.join(', ')}: src/demo/recipes.ts still draws figures for it.`);
  const indicators = RECIPES.flatMap(({ indicator }) => all.get(indicator) ?? []).map((row) => (row.id === 'members' ? { ...row, bands: MEMBER_BANDS } : row));
  const named = new Set(indicators.flatMap(({ topic, measure, base, scheme }) => [topic, measure, base ?? '', ...scheme]));
  const known = new Set(indicators.map(({ id }) => id));
  return {
    indicators,
    topics: rowsOf('topics', texts.topics).filter(({ id }) => named.has(id)),
    measures: rowsOf('measures', texts.measures).filter(({ id, kind }) => named.has(id) || kind === 'rate'),
    schemes: rowsOf('schemes', texts.schemes).filter(({ id }) => named.has(id)),
    categories: rowsOf('categories', texts.categories).filter(({ scheme }) => named.has(scheme)).map((row) => ({ ...row, cap_for: row.cap_for.filter((id) => known.has(id)) })),
  };
}

/** A class that offices print, and the exclusive ones that it counts: itself, or those that lie within it. */
export interface PrintedClass {
  readonly category: Category;
  readonly counts: readonly string[];
}

/** The exclusive classes of the scheme in force, in their order; behind them the wider one that the indicator is told by, such as "tốt trở lên". */
export function classesIn(year: number, { scheme, lead }: Indicator, { schemes, categories }: Definitions): PrintedClass[] {
  const inForce = schemes.find(({ id, from, to }) => scheme.includes(id) && (from === null || from <= year) && (to === null || to >= year));
  const own = categories.filter((category) => category.scheme === inForce?.id).sort((a, b) => a.order - b.order);
  const partsOf = (id: string) => own.filter(({ within }) => within === id).map((part) => part.id);
  const exclusive = own.filter(({ id }) => partsOf(id).length === 0);
  const wider = own.filter(({ id }) => lead.includes(id) && partsOf(id).length > 0);
  return [...exclusive.map((category) => ({ category, counts: [category.id] })), ...wider.map((category) => ({ category, counts: partsOf(category.id) }))];
}
