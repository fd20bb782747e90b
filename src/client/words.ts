import { fill } from '../i18n/fill.ts';
import type { Translate } from '../i18n/translate.ts';

/** The words that a page carries for its script, in the language of the page: the script itself brings none, since it would bring both languages. */
export function carriedWords(carried: string | undefined): Translate {
  const words = JSON.parse(carried ?? '{}') as Readonly<Record<string, string>>;
  return (key, places = {}) => fill(words[key] ?? key, places);
}
