/** The languages of the site; the first is the one of addresses without a prefix. */
export const LANGUAGES = ['vi', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A text in every language. */
export type Localised = Readonly<Record<Language, string>>;

/** The other language, whose twin page is linked. */
export function otherLanguage(lang: Language): Language {
  return lang === 'vi' ? 'en' : 'vi';
}
