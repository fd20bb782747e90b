import { loadSite } from './dataset/load.ts';
import { LANGUAGES, type Language } from './i18n/language.ts';
import { createContext, type Context } from './views/context.ts';

/** The data of this build: read once, from the folder that the environment names, or `data`. */
const site = loadSite(process.env['THUOC_DO_DATA'] ?? 'data');

export const dataset = site.dataset;

/** Where a page of a language is built from; the default language has no prefix. */
export function contextOf(lang: string | undefined, path: string): Context {
  return createContext(dataset, (lang ?? LANGUAGES[0]) as Language, path);
}

/** The values of `[...lang]`: nothing for the first language. */
export const languageParams: readonly (string | undefined)[] = LANGUAGES.map((lang, index) => (index === 0 ? undefined : lang));

/** The paths of pages that exist once per id and language. */
export function pathsOf<K extends string>(name: K, ids: Iterable<string>): { params: { lang: string | undefined } & Record<K, string> }[] {
  return [...ids].flatMap((id) => languageParams.map((lang) => ({ params: { lang, [name]: id } as { lang: string | undefined } & Record<K, string> })));
}
