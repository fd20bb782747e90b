import type { Catalogue } from '../catalogue/catalogue.ts';
import { endYear } from '../catalogue/period.ts';
import { existedIn } from '../catalogue/validity.ts';
import type { Category } from '../catalogue/schemas.ts';
import { canonical, fold } from '../text/fold.ts';
import { nearest } from '../text/nearest.ts';
import { remember } from '../text/remember.ts';
import { bareLabel, committeeLabels } from './unit-labels.ts';

export type Kind = 'unit' | 'indicator' | 'measure' | 'source';

/** A row of the catalogue that a label means or may have meant. */
export interface Candidate {
  readonly id: string;
  readonly nameVi: string;
  readonly nameEn: string;
  /** Where it stands, for staff to find. */
  readonly file: string;
  readonly line: number;
}

export interface CategoryCandidate extends Candidate {
  readonly scheme: string;
}

/**
 * Finds what a label of a file means: by id, name, alias, the usual names of a committee, and at last without accents.
 * None: it is unknown. More than one: it fits them alike, and which is meant is not for the program to choose.
 */
export interface Names {
  readonly find: (kind: Kind, label: string) => readonly Candidate[];
  /** Of units that share a name, the one that existed in the period: "Tỉnh Quảng Ngãi" of 2020 is not that of 2026. */
  readonly findUnit: (label: string, period: string) => readonly Candidate[];
  /** Among the schemes of an indicator; the period chooses between versions of one scheme. */
  readonly findCategory: (label: string, indicator: string, period: string) => readonly CategoryCandidate[];
  readonly nearest: (kind: Kind, label: string) => readonly Candidate[];
  readonly nearestCategories: (label: string, indicator: string) => readonly CategoryCandidate[];
}

interface Entry<C extends Candidate> {
  readonly candidate: C;
  /** Labels by rank: one of a lower rank never takes the place of another's of a higher one. */
  readonly ranks: readonly (readonly string[])[];
}

const NEAREST = 3;

export function namesOf(catalogue: Catalogue): Names {
  const entries: Readonly<Record<Kind, readonly Entry<Candidate>[]>> = {
    unit: [...catalogue.units.values()].map((unit) => ({ candidate: candidate(unit, 'units.csv'), ranks: [...ranksOf(unit), committeeLabels(unit), [bareLabel(unit)]] })),
    indicator: [...catalogue.indicators.values()].map((row) => ({ candidate: candidate(row, 'indicators.csv'), ranks: ranksOf(row) })),
    measure: [...catalogue.measures.values()].map((row) => ({ candidate: candidate(row, 'measures.csv'), ranks: ranksOf(row) })),
    source: [...catalogue.sources.values()].map(({ id, title_vi, title_en, number, line }) => ({
      candidate: { id, nameVi: title_vi, nameEn: title_en, file: 'sources.csv', line },
      ranks: [[id], [title_vi, title_en], [number ?? '']],
    })),
  };
  const categories = new Map([...catalogue.categories].map(([scheme, rows]) => [scheme, [...rows.values()].map((row) => categoryEntry(row))]));
  const everyUnit = lookupEvery(entries.unit);
  const look = { unit: firstOf(everyUnit), indicator: lookup(entries.indicator), measure: lookup(entries.measure), source: lookup(entries.source) };
  const lookCategory = new Map([...categories].map(([scheme, list]) => [scheme, lookup(list)]));
  // A misspelt label stands on many lines.
  const near = { unit: nearby(entries.unit), indicator: nearby(entries.indicator), measure: nearby(entries.measure), source: nearby(entries.source) };
  const schemesOf = (indicator: string) => catalogue.indicators.get(indicator)?.scheme ?? [];
  return {
    find: (kind, label) => look[kind](label),
    findUnit: (label, period) => {
      const ranks = everyUnit(label).map((found) => found.filter(({ id }) => existedIn(catalogue.units.get(id) ?? { valid_from: null, valid_to: null }, period)));
      return ranks.find((found) => found.length > 0) ?? look.unit(label);
    },
    findCategory: (label, indicator, period) => {
      const holding = schemesOf(indicator).flatMap((scheme) => lookCategory.get(scheme)?.(label) ?? []);
      const current = holding.filter(({ scheme }) => inForce(catalogue, scheme, endYear(period)));
      // Where no version is in force in that year the label still means what it says; which version is told by the first.
      return current.length > 0 ? current : holding.slice(0, 1);
    },
    nearest: (kind, label) => near[kind](label),
    nearestCategories: (label, indicator) => nearestOf(label, schemesOf(indicator).flatMap((scheme) => categories.get(scheme) ?? [])),
  };
}

type Named = { readonly id: string; readonly name_vi: string; readonly name_en: string; readonly aliases: readonly string[]; readonly line: number };

function candidate({ id, name_vi, name_en, line }: Named, file: string): Candidate {
  return { id, nameVi: name_vi, nameEn: name_en, file, line };
}

function categoryEntry(row: Category): Entry<CategoryCandidate> {
  return { candidate: { ...candidate(row, 'categories.csv'), scheme: row.scheme }, ranks: ranksOf(row) };
}

function ranksOf({ id, name_vi, name_en, aliases }: Named): string[][] {
  return [[id], [name_vi, name_en], [...aliases]];
}

/** The candidates of the first rank that knows a label; without accents only where no rank knows it with them. */
function lookup<C extends Candidate>(entries: readonly Entry<C>[]): (label: string) => readonly C[] {
  return firstOf(lookupEvery(entries));
}

function firstOf<C extends Candidate>(every: (label: string) => readonly (readonly C[])[]): (label: string) => readonly C[] {
  return remember((label) => every(label).find((found) => found.length > 0) ?? []);
}

/** All candidates of every rank that knows a label, by rank; a unit stands in its best rank only. */
function lookupEvery<C extends Candidate>(entries: readonly Entry<C>[]): (label: string) => readonly (readonly C[])[] {
  const depth = Math.max(0, ...entries.map((entry) => entry.ranks.length));
  const indexes = (spell: (label: string) => string) => Array.from({ length: depth }, (_, rank) => indexBy(entries, (entry) => (entry.ranks[rank] ?? []).map(spell)));
  const spelled = indexes(canonical);
  const folded = indexes(fold);
  return remember((label) => [...spelled.map((index) => index.get(canonical(label)) ?? []), ...(isPlain(label) ? folded.map((index) => index.get(fold(label)) ?? []) : [])]);
}

/** Whether a label is written without any accent: only then is a name with accents what was meant. */
function isPlain(label: string): boolean {
  return canonical(label) === fold(label);
}

function indexBy<C extends Candidate>(entries: readonly Entry<C>[], labelsOf: (entry: Entry<C>) => readonly string[]): ReadonlyMap<string, readonly C[]> {
  const index = new Map<string, C[]>();
  for (const entry of entries) {
    for (const label of new Set(labelsOf(entry))) {
      if (label === '') continue;
      const same = index.get(label);
      if (same === undefined) index.set(label, [entry.candidate]);
      else same.push(entry.candidate);
    }
  }
  return index;
}

function nearestOf<C extends Candidate>(label: string, entries: readonly Entry<C>[]): readonly C[] {
  return nearest(label, entries, (entry) => entry.ranks.flat(), NEAREST).map((entry) => entry.candidate);
}

function nearby<C extends Candidate>(entries: readonly Entry<C>[]): (label: string) => readonly C[] {
  return remember((label) => nearestOf(label, entries));
}

function inForce(catalogue: Catalogue, id: string, year: number): boolean {
  const scheme = catalogue.schemes.get(id);
  return scheme !== undefined && (scheme.from === null || scheme.from <= year) && (scheme.to === null || scheme.to >= year);
}
