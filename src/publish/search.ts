import { LANGUAGES, type Language } from '../i18n/language.ts';
import { translator } from '../i18n/translate.ts';
import type { Dataset } from '../dataset/dataset.ts';
import { paths } from '../views/paths.ts';

/** One place that can be found: what it is called, what else it is called, of which kind, and its address from the site's root. */
export interface SearchEntry {
  readonly name: string;
  readonly also: string;
  readonly kind: string;
  readonly path: string;
}

/** More sources than these are found on the pages of their units: a nation's would be half of the file. */
const MOST_SOURCES = 200;

/** What the search of a language knows: units, indicators, topics, and sources where they are few. */
export function searchEntries({ catalogue }: Dataset, lang: Language): SearchEntry[] {
  const t = translator(lang);
  const prefix = lang === LANGUAGES[0] ? '' : lang;
  const entry = (kind: 'search.unit' | 'search.indicator' | 'search.topic' | 'search.source', name: string, also: readonly string[], path: string): SearchEntry => ({ name, also: also.join(' '), kind: t(kind), path: `${prefix}${path}`.replace(/^\//, '') });
  const name = (named: { readonly name_vi: string; readonly name_en: string }) => (lang === 'vi' ? named.name_vi : named.name_en);
  return [
    ...[...catalogue.units.values()].map((unit) => entry('search.unit', name(unit), [...unit.aliases, unit.code ?? ''], paths.unit(unit.id))),
    ...[...catalogue.topics.values()].map((topic) => entry('search.topic', name(topic), [], paths.topic(topic.id))),
    ...[...catalogue.indicators.values()].map((indicator) => entry('search.indicator', name(indicator), lang === 'vi' ? indicator.aliases : [], paths.indicator(indicator.id))),
    ...(catalogue.sources.size > MOST_SOURCES ? [] : [...catalogue.sources.values()]).map((source) => entry('search.source', lang === 'vi' ? source.title_vi : source.title_en, [source.number ?? ''], paths.source(source.id))),
  ];
}
