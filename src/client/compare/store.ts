import type { Catalogue } from '../../catalogue/catalogue.ts';
import { catalogueOf, unpack, type CompareIndex, type CompareUnit } from '../../views/compare-data.ts';
import type { CompareState } from '../../views/compare-state.ts';
import type { Language } from '../../i18n/language.ts';

/** What is named, and the figures of the units met so far: each file is fetched once. */
export interface Store {
  readonly catalogue: Catalogue;
  readonly reporting: ReadonlySet<string>;
  readonly figuresOf: (state: CompareState) => Promise<ReturnType<typeof unpack>>;
}

export async function openStore(folder: string, lang: Language): Promise<Store> {
  const index = (await fetchJson(`${folder}index.json`)) as CompareIndex;
  const catalogue = catalogueOf(index);
  const reporting = new Set(index.reporting);
  const files = new Map<string, Promise<CompareUnit>>();
  const load = (unit: string): Promise<CompareUnit> => {
    const known = files.get(unit) ?? (fetchJson(`${folder}units/${unit}.json`) as Promise<CompareUnit>);
    files.set(unit, known);
    // A file that did not come is asked for again with the next choice.
    known.catch(() => files.delete(unit));
    return known;
  };
  return {
    catalogue,
    reporting,
    figuresOf: async ({ units, benchmark }) => {
      const parents = benchmark === 'parent' ? units.flatMap((unit) => catalogue.units.get(unit)?.parent ?? []) : [];
      const wanted = [...new Set([...units, ...parents])].filter((unit) => reporting.has(unit));
      return unpack(catalogue, index.version, await Promise.all(wanted.map(load)), lang);
    },
  };
}

async function fetchJson(address: string): Promise<unknown> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}
