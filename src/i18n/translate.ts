import en from './en.json' with { type: 'json' };
import vi from './vi.json' with { type: 'json' };
import type { Language } from './language.ts';

export type Key = keyof typeof vi;
/** What fills the `{places}` of a text; numbers and dates arrive already formatted. */
export type Places = Readonly<Record<string, string>>;
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

/** Fills `{name}` with the place of that name. */
export function fill(text: string, places: Places): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const place = places[name];
    if (place === undefined) throw new Error(`No place "${name}" for "${text}"`);
    return place;
  });
}
