import en from './en.json' with { type: 'json' };
import vi from './vi.json' with { type: 'json' };
import { fill, type Places } from './fill.ts';
import type { Language } from './language.ts';

export type Key = keyof typeof vi;
export type Translate = (key: Key, places?: Places) => string;

const WORDS: Readonly<Record<Language, Readonly<Record<string, string>>>> = { vi, en };

/** The words of one language. A missing key or an unfilled place throws: both are faults of the program. */
export function translator(lang: Language): Translate {
  const words = WORDS[lang];
  return (key, places = {}) => {
    const text = words[key];
    if (text === undefined) throw new Error(`No text for "${key}" in "${lang}"`);
    return fill(text, places);
  };
}

/** All words of one language, for a page that carries some of them to its script. */
export function wordsOf(lang: Language): Readonly<Record<string, string>> {
  return WORDS[lang];
}
