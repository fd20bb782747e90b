import type { Category, Indicator, Scheme, Source, Unit } from '../catalogue/schemas.ts';
import type { Dataset } from '../dataset/dataset.ts';
import type { Observation } from '../dataset/observation.ts';
import type { Audience } from '../disclosure/audience.ts';
import type { Withheld } from '../disclosure/withhold.ts';
import type { Language } from '../i18n/language.ts';
import { translator, type Translate } from '../i18n/translate.ts';
import { localise, relative } from './paths.ts';

type Named = { readonly name_vi: string; readonly name_en: string };

/** What every view is built from: the data, the language, and the page on which it will stand. */
export interface Context {
  readonly dataset: Dataset;
  readonly lang: Language;
  readonly t: Translate;
  /** The units whose figures stand side by side on the page, as the catalogue orders them; null for all. */
  readonly scope: ReadonlySet<string> | null;
  /** The page's address without language. */
  readonly path: string;
  /** A link to a page in the same language, relative to this one. */
  readonly link: (path: string) => string;
  /** A link to a file that the languages share. */
  readonly file: (path: string) => string;
  readonly disclosure: Disclosure;
  /** By which the data of the page are cited; another one when they change. */
  readonly version: string;
}

/** For whom the page is, and what it does not tell them; null where all is told. */
export interface Disclosure {
  readonly audience: Audience;
  readonly withheld: Withheld | null;
}

export function createContext(dataset: Dataset, lang: Language, path: string, disclosure: Disclosure = { audience: 'public', withheld: null }, version?: string): Context {
  const here = localise(path, lang);
  return { dataset, lang, t: translator(lang), scope: null, path, link: (to) => relative(here, localise(to, lang)), file: (to) => relative(here, to), disclosure, version: version ?? dataset.version.slice(0, 7) };
}

export function nameOf(ctx: Context, named: Named): string {
  return ctx.lang === 'vi' ? named.name_vi : named.name_en;
}

/** The name of a unit without its type where a line already says which kind it is: "Tây Sơn". */
export function shortName(unit: Unit): string {
  return unit.name_vi.replace(/^(Tỉnh|Thành phố|Huyện|Thị xã|Xã|Phường|Thị trấn) /, '');
}

export function unitOf(ctx: Context, id: string): Unit {
  return found(ctx.dataset.catalogue.units.get(id), 'unit', id);
}

export function indicatorOf(ctx: Context, id: string): Indicator {
  return found(ctx.dataset.catalogue.indicators.get(id), 'indicator', id);
}

export function sourceOf(ctx: Context, id: string): Source {
  return found(ctx.dataset.catalogue.sources.get(id), 'source', id);
}

export function measureName(ctx: Context, id: string): string {
  return nameOf(ctx, found(ctx.dataset.catalogue.measures.get(id), 'measure', id));
}

export function sourceTitle(ctx: Context, source: Source): string {
  return ctx.lang === 'vi' ? source.title_vi : source.title_en;
}

export function definitionOf(ctx: Context, indicator: Indicator): string {
  return ctx.lang === 'vi' ? indicator.definition_vi : indicator.definition_en;
}

export function schemeOf(ctx: Context, id: string | null): Scheme | null {
  return id === null ? null : (ctx.dataset.catalogue.schemes.get(id) ?? null);
}

export function categoriesOf(ctx: Context, scheme: string): Category[] {
  return [...(ctx.dataset.catalogue.categories.get(scheme)?.values() ?? [])];
}

export function categoryOf(ctx: Context, { scheme, category }: Pick<Observation, 'scheme' | 'category'>): Category | null {
  return category === null ? null : (ctx.dataset.catalogue.categories.get(scheme ?? '')?.get(category) ?? null);
}

export function categoryName(ctx: Context, observation: Pick<Observation, 'scheme' | 'category'>): string | null {
  const category = categoryOf(ctx, observation);
  return category === null ? null : nameOf(ctx, category);
}

/** The figures of an indicator: of one unit, or of the units of the page. */
export function observationsOf({ dataset, scope }: Context, indicator: string, unit?: string): readonly Observation[] {
  if (unit !== undefined) return dataset.observations.run(indicator, unit);
  return scope === null ? dataset.byIndicator.get(indicator) : [...scope].flatMap((id) => dataset.observations.run(indicator, id));
}

function found<T>(item: T | undefined, kind: string, id: string): T {
  if (item === undefined) throw new Error(`Unknown ${kind}: ${id}`);
  return item;
}
