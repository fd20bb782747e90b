import type { Definitions } from './definitions.ts';
import type { Figure } from './figures.ts';
import type { DemoUnit } from './nation.ts';

/** A figure, whose it is and where it stands: what a file is meant to say, whatever its letters and columns. */
export interface Statement extends Figure {
  readonly unit: DemoUnit;
  readonly source: string;
  readonly locator: string;
}

/** A file of the data folder. */
export interface DemoFile {
  /** Within the folder, with `/`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A file of figures, with what it means to say, and its line of `exports.csv` where it needs one. */
export interface DemoExport extends DemoFile {
  readonly statements: readonly Statement[];
  /** The source of all its figures, where its lines do not tell it. */
  readonly source: string | null;
  readonly locator: string | null;
}

/** Vietnamese names by id, as offices write them. */
export interface Words {
  readonly indicator: (id: string) => string;
  readonly category: (indicator: string, id: string) => string;
}

/** A category is called the same in all versions of its ladder, so that the first scheme that has it names it. */
export function wordsOf({ indicators, categories }: Definitions): Words {
  const byId = new Map(indicators.map((row) => [row.id, row]));
  const named = new Map(categories.map((row) => [`${row.scheme}/${row.id}`, row.name_vi]));
  return {
    indicator: (id) => byId.get(id)?.name_vi ?? id,
    category: (indicator, id) => byId.get(indicator)?.scheme.map((scheme) => named.get(`${scheme}/${id}`)).find((name) => name !== undefined) ?? id,
  };
}
