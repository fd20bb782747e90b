import dataEn from '../i18n/data-issues.en.json' with { type: 'json' };
import dataVi from '../i18n/data-issues.vi.json' with { type: 'json' };
import type { Language } from '../i18n/language.ts';
import { fill } from '../i18n/translate.ts';
import type { Issue } from './issue.ts';

type Words = Readonly<Record<string, { readonly message: string; readonly fix: string }>>;
const WORDS: Readonly<Record<Language, Words>> = { vi: dataVi, en: dataEn };

/** What was found and why, and how to mend it, in the reader's language. An unknown code throws: a fault of the caller. */
export function describeIssue(issue: Issue, lang: Language): { message: string; fix: string } {
  const words = WORDS[lang][issue.code];
  if (words === undefined) throw new Error(`No words for the issue "${issue.code}"`);
  const places = { ...issue.details, value: issue.value ?? '', column: issue.column ?? '', line: String(issue.line ?? '') };
  return { message: fill(words.message, places), fix: fill(words.fix, places) };
}
