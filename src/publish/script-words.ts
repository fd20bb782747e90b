import type { Language } from '../i18n/language.ts';
import { wordsOf } from '../i18n/translate.ts';

/** The keys whose words the script of a page shows. */
const SHOWN = {
  compare: /^(?:compare|column|state|status|target|break|figure|category|change|rank)\.|^unit\.(?:points|notice)|^brief\.(?:asOf|version)$|^(?:tools|search|table)\./,
  check: /^fileCheck\.|^check\.(?:line|column|named|error|warning|mend|decimal|tab|none)/,
} as const;

/** The words of a script in one language, as the page carries them: the script brings no others, which would double its weight. */
export function scriptWords(page: keyof typeof SHOWN, lang: Language): string {
  return JSON.stringify(Object.fromEntries(Object.entries(wordsOf(lang)).filter(([key]) => SHOWN[page].test(key))));
}
