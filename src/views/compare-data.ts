import { buildCatalogue, type Catalogue, type CatalogueRows } from '../catalogue/catalogue.ts';
import type { Target, Unit } from '../catalogue/schemas.ts';
import { lineageOf } from '../catalogue/lineage.ts';
import { assemble, type Dataset } from '../dataset/dataset.ts';
import { observationKey, type Observation } from '../dataset/observation.ts';
import { once } from '../dataset/once.ts';
import type { Language, Localised } from '../i18n/language.ts';
import type { KnownCodes } from './compare-state.ts';

/** What the audit found of a figure, as far as comparing needs it. */
export interface CompareFinding {
  readonly severity: 'error' | 'warning' | 'note';
  readonly rule: string;
  readonly text: string;
}

/** The findings on a figure. Two figures with one finding share the very object. */
export type FindingsOn = (observation: Observation) => readonly CompareFinding[];

/** `/data/compare/index.json`: all that is named, and the units that have figures. Targets come with the figures of their unit. */
export interface CompareIndex {
  readonly rows: Omit<CatalogueRows, 'units'>;
  readonly units: readonly PackedUnit[];
  readonly reporting: readonly string[];
  readonly version: string;
}

/** A unit in the list of all: a nation has thousands, so what is null or empty is left out. */
export type PackedUnit = Partial<Unit> & Pick<Unit, 'id' | 'type' | 'name_vi' | 'name_en'>;

export function packUnit({ line: _, id, type, name_vi, name_en, ...more }: Unit): PackedUnit {
  return { id, type, name_vi, name_en, ...(Object.fromEntries(Object.entries(more).filter(([, value]) => value !== null && value.length > 0)) as Partial<Unit>) };
}

const NO_MORE = { parent: null, code: null, valid_from: null, valid_to: null, replaced_by: [], aliases: [], line: 0 };

/** A figure in a file of a unit: what is null or empty is left out. */
export type PackedFigure = Partial<Omit<Observation, 'key' | 'unit'>> & Pick<Observation, 'indicator' | 'period' | 'measure' | 'source' | 'locator' | 'file' | 'line'>;

/** `/data/compare/units/<unit>.json`: the figures of one unit and what was found of them; `at` are places in the list. */
export interface CompareUnit {
  readonly unit: string;
  readonly figures: readonly PackedFigure[];
  readonly targets: readonly Target[];
  readonly findings: readonly { readonly severity: CompareFinding['severity']; readonly rule: string; readonly at: readonly number[]; readonly text: Localised }[];
}

export function packFigure({ key: _, unit: __, ...figure }: Observation): PackedFigure {
  return Object.fromEntries(Object.entries(figure).filter(([name, value]) => value !== null && !(name === 'percentDecimals' && value === 0))) as PackedFigure;
}

const NOTHING = { category: null, scheme: null, operator: null, value: null, denominator: null, percentReported: null, percentDecimals: 0, status: null, columnLetter: null, note: null };

/** The figures of the files as a dataset again, and what was found of them. */
export function unpack(catalogue: Catalogue, version: string, files: readonly CompareUnit[], lang: Language): { dataset: Dataset; findingsOn: FindingsOn } {
  const found = new Map<string, CompareFinding[]>();
  const observations = files.map(({ unit, figures }) => figures.map((figure): Observation => {
    const parts = { ...NOTHING, ...figure, unit };
    return { ...parts, key: observationKey(parts) };
  }));
  for (const [nth, { findings }] of files.entries()) {
    for (const { severity, rule, at, text } of findings) {
      const one: CompareFinding = { severity, rule, text: text[lang] };
      for (const index of at) {
        const key = observations[nth]?.[index]?.key ?? '';
        found.set(key, [...(found.get(key) ?? []), one]);
      }
    }
  }
  return { dataset: assemble({ ...catalogue, targets: files.flatMap(({ targets }) => targets) }, observations.flat(), version), findingsOn: ({ key }) => found.get(key) ?? [] };
}

const targetsByUnit = once(({ catalogue }: Dataset) => Map.groupBy(catalogue.targets, ({ unit }) => unit));

export function targetsOfUnit(dataset: Dataset, unit: string): readonly Target[] {
  return targetsByUnit(dataset).get(unit) ?? [];
}

export function catalogueOf({ rows, units }: CompareIndex): Catalogue {
  return buildCatalogue({ ...rows, units: units.map((unit) => ({ ...NO_MORE, ...unit })) });
}

/** What an address may name. A unit without figures leads to those that followed it, and these to theirs. */
export function knownCodes({ units, indicators }: Pick<Catalogue, 'units' | 'indicators'>, reporting: ReadonlySet<string>): KnownCodes {
  const standIns = (id: string, seen: readonly string[] = []): readonly string[] => {
    const unit = units.get(id);
    const followers = unit === undefined || reporting.has(id) || seen.includes(id) ? [] : lineageOf(unit, units).successors;
    return followers.length === 0 ? [id] : [...new Set(followers.flatMap((follower) => standIns(follower.unit.id, [...seen, id])))];
  };
  return { hasUnit: (id) => units.has(id), hasIndicator: (id) => indicators.has(id), standIns: (id) => standIns(id) };
}
