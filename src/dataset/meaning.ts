import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Fact } from '../facts/fact.ts';
import { issue } from '../issues/issue.ts';
import type { LabelFaults } from './label-faults.ts';
import type { CategoryCandidate, Names } from './names.ts';

/** What a fact is about, in ids of the catalogue. */
export interface Meaning {
  readonly indicator: string;
  readonly category: string | null;
  readonly scheme: string | null;
  /** Whether nothing of it is in doubt; a category in doubt is null. */
  readonly settled: boolean;
}

/** The indicator and category of a fact; a fault where the catalogue does not know them, and null without an indicator. */
export function meaningOf(fact: Fact, names: Names, catalogue: Catalogue, faults: LabelFaults): Meaning | null {
  const part = partOfWhole(fact, names);
  if (part !== null) return part;
  const indicator = faults.settle('indicator', fact.indicator, names.find('indicator', fact.indicator), () => names.nearest('indicator', fact.indicator), fact);
  if (indicator === null) return null;
  const label = categoryLabel(fact, names, indicator);
  if (label === undefined) {
    const [heading = '', value = ''] = Object.entries(fact.breakdown ?? {})[0] ?? [];
    faults.add(issue('two-categories', { line: fact.line, column: heading, value, details: { category: fact.category ?? '' } }));
    return { indicator, category: null, scheme: null, settled: false };
  }
  if (label === null) return { indicator, category: null, scheme: null, settled: true };
  const found = names.findCategory(label, indicator, fact.period);
  const details = { indicatorVi: catalogue.indicators.get(indicator)?.name_vi ?? indicator, indicatorEn: catalogue.indicators.get(indicator)?.name_en ?? indicator };
  const settled = faults.settle('category', label, found, () => names.nearestCategories(label, indicator), fact, details);
  const category = found.find(({ id }) => id === settled);
  return category === undefined ? { indicator, category: null, scheme: null, settled: false } : { indicator, ...widened(category, indicator, fact, names, catalogue, faults), settled: true };
}

/** "Trong đó: nữ" below an indicator: a label that is no indicator of its own is a category of the one above it. */
function partOfWhole({ indicator, category, parent, period }: Fact, names: Names): Meaning | null {
  if (parent === undefined || category !== null || names.find('indicator', indicator).length > 0) return null;
  const [whole, ...others] = names.find('indicator', parent);
  if (whole === undefined || others.length > 0) return null;
  const [part, ...more] = names.findCategory(indicator, whole.id, period);
  return part === undefined || more.length > 0 ? null : { indicator: whole.id, category: part.id, scheme: part.scheme, settled: true };
}

/** The label of the category: the fact's own, or what its row breaks the column down by; undefined where it has both. */
function categoryLabel({ category, breakdown, period }: Fact, names: Names, indicator: string): string | null | undefined {
  const parts = Object.values(breakdown ?? {});
  if (parts.length === 0) return category;
  // The category may only repeat what the indicator is already: then the row is what parts it.
  const alone = category === null || names.findCategory(category, indicator, period).length === 0;
  return parts.length === 1 && alone ? (parts[0] ?? null) : undefined;
}

/**
 * A class that says it includes the one above it is the wider class: "hoàn thành tốt: 56, trong đó xuất sắc: 13" counts
 * "hoàn thành tốt trở lên". Both stand within that wider class in the catalogue.
 */
function widened({ id, scheme }: CategoryCandidate, indicator: string, fact: Fact, names: Names, catalogue: Catalogue, faults: LabelFaults): Pick<Meaning, 'category' | 'scheme'> {
  if (fact.includes === undefined) return { category: id, scheme };
  const rows = catalogue.categories.get(scheme);
  const within = rows?.get(id)?.within ?? null;
  const included = fact.includes.split('; ').flatMap((label) => names.findCategory(label, indicator, fact.period)).filter((part) => part.scheme === scheme);
  const wider = within === null ? undefined : rows?.get(within);
  if (wider === undefined || !included.some((part) => part.id !== id && rows?.get(part.id)?.within === within)) return { category: id, scheme };
  faults.add(issue('nested-category', { severity: 'warning', line: fact.line, column: 'category', value: fact.category ?? '', details: { partVi: fact.includes, widerVi: wider.name_vi, widerEn: wider.name_en } }));
  return { category: wider.id, scheme };
}
