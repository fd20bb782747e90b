import { loadFormer, loadSite } from './dataset/load.ts';
import { AUDIENCES } from './disclosure/audience.ts';
import { editionOf, handedOver, receipt } from './edition.ts';
import { LANGUAGES, type Language } from './i18n/language.ts';
import { createContext, type Context } from './views/context.ts';
import { PAGE_VERSION } from './views/page-version.ts';

/** What the pages show: what the build hands over; while one works on the site, the data of `data` for the public. */
export const edition = handedOver() ?? editionOf(loadSite('data'), AUDIENCES[0], loadFormer(null));

export const { dataset } = edition;

/** What went into the site and came out of it. */
export const siteReceipt = () => receipt(edition);

/** Where a page of a language is built from; the default language has no prefix. */
export function contextOf(lang: string | undefined, path: string): Context {
  return createContext(dataset, (lang ?? LANGUAGES[0]) as Language, path, { audience: edition.audience, withheld: edition.withheld }, handedOver() === null ? undefined : PAGE_VERSION);
}

/** The values of `[...lang]`: nothing for the first language. */
export const languageParams: readonly (string | undefined)[] = LANGUAGES.map((lang, index) => (index === 0 ? undefined : lang));

/** The paths of pages that exist once per id and language. */
export function pathsOf<K extends string>(name: K, ids: Iterable<string>): { params: { lang: string | undefined } & Record<K, string> }[] {
  return [...ids].flatMap((id) => languageParams.map((lang) => ({ params: { lang, [name]: id } as { lang: string | undefined } & Record<K, string> })));
}

/** The further pages of lists that one page does not hold: from the second on, of those that have so many. */
export function partsOf<K extends string>(name: K, lists: Iterable<readonly [id: string, pages: number]>): { params: { lang: string | undefined; part: string } & Record<K, string> }[] {
  return [...lists].flatMap(([id, pages]) => Array.from({ length: pages - 1 }, (_, index) => String(index + 2)).flatMap((part) => languageParams.map((lang) => ({ params: { lang, part, [name]: id } as { lang: string | undefined; part: string } & Record<K, string> }))));
}
