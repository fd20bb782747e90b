import dataEn from '../i18n/data-issues.en.json' with { type: 'json' };
import dataVi from '../i18n/data-issues.vi.json' with { type: 'json' };
import fileEn from '../i18n/issues.en.json' with { type: 'json' };
import fileVi from '../i18n/issues.vi.json' with { type: 'json' };
import type { Language } from '../i18n/language.ts';
import { fill } from '../i18n/fill.ts';
import type { Issue } from './issue.ts';

interface IssueWords {
  readonly message: string;
  readonly fix: string;
}

/** Faults of an exported file, and faults of the catalogue; a code that both have keeps the words of the exported file. */
const WORDS: Readonly<Record<Language, ReadonlyMap<string, IssueWords>>> = {
  vi: new Map(Object.entries({ ...dataVi, ...fileVi })),
  en: new Map(Object.entries({ ...dataEn, ...fileEn })),
};
const LONGEST = 80;

/** What was found and why, and how to mend it, in the reader's language. An unknown code throws: a fault of the caller. */
export function describeIssue(issue: Issue, lang: Language): IssueWords {
  const words = WORDS[lang].get(issue.code);
  if (words === undefined) throw new Error(`No words for the issue "${issue.code}"`);
  const places = { ...issue.details, value: shorten(issue.value ?? ''), column: shorten(issue.column ?? ''), columnLetter: issue.columnLetter ?? '', line: String(issue.line ?? '') };
  return { message: fill(words.message, places), fix: fill(words.fix, places) };
}

/** A cell may hold a megabyte; a message shows its beginning, on one line. */
function shorten(value: string): string {
  const line = value.replace(/\s+/g, ' ');
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}
