import { loadFormer, loadSite } from './dataset/load.ts';
import { audienceOf, AUDIENCES } from './disclosure/audience.ts';
import { forAudience } from './disclosure/for-audience.ts';
import { LANGUAGES, type Language } from './i18n/language.ts';
import { changesSince } from './publish/changes.ts';
import { createContext, type Context } from './views/context.ts';

/** The data of this build: read once, from the folder that the environment names, or `data`. */
const site = loadSite(process.env['THUOC_DO_DATA'] ?? 'data');

const audience = audienceOf(process.env['THUOC_DO_AUDIENCE']) ?? AUDIENCES[0];

/** Nothing beyond this line knows what is withheld: pages, files and findings are made of what the audience is shown. */
const shown = forAudience(site.dataset, audience);

export const dataset = shown.dataset;

/** What each publication changed, this one against the site that stands where the environment says. */
export const { history } = changesSince(loadFormer(process.env['THUOC_DO_FORMER'] ?? null), dataset, audience === 'public');

/** Where a page of a language is built from; the default language has no prefix. */
export function contextOf(lang: string | undefined, path: string): Context {
  return createContext(dataset, (lang ?? LANGUAGES[0]) as Language, path, { audience, withheld: shown.withheld });
}

/** The values of `[...lang]`: nothing for the first language. */
export const languageParams: readonly (string | undefined)[] = LANGUAGES.map((lang, index) => (index === 0 ? undefined : lang));

/** The paths of pages that exist once per id and language. */
export function pathsOf<K extends string>(name: K, ids: Iterable<string>): { params: { lang: string | undefined } & Record<K, string> }[] {
  return [...ids].flatMap((id) => languageParams.map((lang) => ({ params: { lang, [name]: id } as { lang: string | undefined } & Record<K, string> })));
}
