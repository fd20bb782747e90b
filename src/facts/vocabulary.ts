import { canonical } from '../text/fold.ts';
import { remember } from '../text/remember.ts';
import { cleanLabel, isTotalLabel } from './labels.ts';
import { isBareLabel } from './row-label.ts';

/** The words that reading needs and cannot know: handed in by the caller, from the catalogue. */
export interface Vocabulary {
  /** Levels of classifications and ladders, kinds of organisation, forms of discipline: what a label means when it names one. */
  readonly categories: readonly { readonly names: readonly string[] }[];
  /** Short forms and what they stand for. Those with `within` are spelled out inside a longer label too. */
  readonly abbreviations: readonly { readonly short: string; readonly full: string; readonly within: boolean }[];
}

/** A label as reading sees it. */
export interface Label {
  /** Clean, its abbreviations spelled out. */
  readonly text: string;
  readonly total: boolean;
  readonly category: boolean;
  /** Only a name: it means the same whatever stands around it. */
  readonly bare: boolean;
}

/** A vocabulary made ready for many look-ups. */
export interface Words {
  label(text: string): Label;
  spell(text: string): string;
}

export function prepareWords(vocabulary: Vocabulary): Words {
  const names = new Set(vocabulary.categories.flatMap((category) => category.names.map(canonical)));
  const whole = new Map(vocabulary.abbreviations.map(({ short, full }) => [canonical(short), full]));
  const parts = vocabulary.abbreviations.filter((abbreviation) => abbreviation.within);
  const inner = new Map(parts.map(({ short, full }) => [canonical(short), full]));
  const alternatives = parts.map(({ short }) => escape(short)).sort((a, b) => b.length - a.length).join('|');
  const pattern = parts.length === 0 ? null : new RegExp(`(?<![\\p{L}\\p{M}\\d-])(?:${alternatives})(?![\\p{L}\\p{M}\\d-])`, 'giu');

  const label = remember((written): Label => {
    const clean = cleanLabel(written);
    const text = whole.get(canonical(clean)) ?? (pattern === null ? clean : clean.replace(pattern, (short, at: number) => fit(inner.get(canonical(short)) ?? short, at)));
    const category = names.has(canonical(text)) || names.has(canonical(clean));
    return { text, total: isTotalLabel(clean), category, bare: !category && isBareLabel(written) };
  });
  return { label, spell: (text) => label(text).text };
}

/** Within a label the full words begin small, at its start with a capital. */
function fit(full: string, at: number): string {
  return at === 0 ? full : full.charAt(0).toLowerCase() + full.slice(1);
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
