import en from './columns.en.json' with { type: 'json' };
import vi from './columns.vi.json' with { type: 'json' };
import type { Language } from './language.ts';

const WORDS: Readonly<Record<Language, Readonly<Record<string, string>>>> = { vi, en };

/** What a column of a published file holds; where one name means different things, the file stands before it. Throws for a column that nobody described. */
export function describeColumn(lang: Language, file: string, column: string): string {
  const text = WORDS[lang][`${file}.${column}`] ?? WORDS[lang][column];
  if (text === undefined) throw new Error(`No words for the column "${column}" of ${file}.csv in "${lang}"`);
  return text;
}
