import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Category } from '../catalogue/schemas.ts';
import { canonical } from '../text/fold.ts';
import { endYear } from '../catalogue/period.ts';

/** Finds what a label of a file means: by id, name in either language, or alias, in one spelling. */
export interface Names {
  readonly unit: (label: string) => string | null;
  readonly indicator: (label: string) => string | null;
  readonly measure: (label: string) => string | null;
  readonly source: (label: string) => string | null;
  /** The scheme and category of a label among the schemes of an indicator; the period chooses between schemes that share it. */
  readonly category: (label: string, indicator: string, period: string) => { readonly scheme: string; readonly category: string } | null;
}

export function namesOf(catalogue: Catalogue): Names {
  const units = lookup(catalogue.units.values(), ({ id, name_vi, name_en, aliases }) => [id, name_vi, name_en, ...aliases]);
  const indicators = lookup(catalogue.indicators.values(), ({ id, name_vi, name_en, aliases }) => [id, name_vi, name_en, ...aliases]);
  const measures = lookup(catalogue.measures.values(), ({ id, name_vi, name_en, aliases }) => [id, name_vi, name_en, ...aliases]);
  const sources = lookup(catalogue.sources.values(), ({ id, title_vi, title_en, number }) => [id, title_vi, title_en, number ?? '']);
  const categories = new Map([...catalogue.categories].map(([scheme, rows]) => [scheme, lookup(rows.values(), labelsOf)]));
  return {
    unit: (label) => units.get(canonical(label)) ?? null,
    indicator: (label) => indicators.get(canonical(label)) ?? null,
    measure: (label) => measures.get(canonical(label)) ?? null,
    source: (label) => sources.get(canonical(label)) ?? null,
    category: (label, indicator, period) => {
      const holding = (catalogue.indicators.get(indicator)?.scheme ?? []).flatMap((scheme) => {
        const category = categories.get(scheme)?.get(canonical(label));
        return category === undefined ? [] : [{ scheme, category }];
      });
      return holding.find(({ scheme }) => inForce(catalogue, scheme, endYear(period))) ?? holding[0] ?? null;
    },
  };
}

function labelsOf({ id, name_vi, name_en, aliases }: Category): string[] {
  return [id, name_vi, name_en, ...aliases];
}

/** Ids first, then names, then aliases: an alias never takes the place of another's id or name. */
function lookup<T extends { readonly id: string }>(items: Iterable<T>, labels: (item: T) => readonly string[]): ReadonlyMap<string, string> {
  const list = [...items].map((item) => ({ id: item.id, labels: labels(item) }));
  const found = new Map<string, string>();
  const deepest = Math.max(0, ...list.map((item) => item.labels.length));
  for (let depth = 0; depth < deepest; depth += 1) {
    for (const { id, labels: all } of list) {
      const label = canonical(all[depth] ?? '');
      if (label !== '' && !found.has(label)) found.set(label, id);
    }
  }
  return found;
}

function inForce(catalogue: Catalogue, id: string, year: number): boolean {
  const scheme = catalogue.schemes.get(id);
  return scheme !== undefined && (scheme.from === null || scheme.from <= year) && (scheme.to === null || scheme.to >= year);
}
