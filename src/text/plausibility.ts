import { remember } from './remember.ts';
import { isSyllable } from './syllables.ts';

/** Words whose letters need an encoding at all; typographic signs part words and prove nothing. */
const WORD = /[^\s\x00-\x40\x5b-\x60\x7b-\x7f“”‘’«»…–—°§×₫\u00ad\u200b-\u200f\u2060\ufeff]+/g;
const NON_ASCII = /[^\x00-\x7f]/;
/** A minus sign or a degree sign by itself is no word. */
const LONE_SIGN = /^\P{L}$/u;
/** QĐ, TCCSĐ, HĐND: an abbreviation is no syllable, and its Đ proves nothing. */
const ABBREVIATION = /^[A-ZĐ]+$/;
const WINDOW = 65_536;

/** How well a text reads as Vietnamese: possible syllables less impossible ones, among the words with non-ASCII letters. */
export interface Plausibility {
  readonly good: number;
  readonly bad: number;
  readonly score: number;
}

export function plausibility(text: string): Plausibility {
  let good = 0;
  let bad = 0;
  for (const [found] of text.matchAll(WORD)) {
    const proof = proofOf(found);
    if (proof === 'good') good += 1;
    else if (proof === 'bad') bad += 1;
  }
  return { good, bad, score: good - bad };
}

const proofOf = remember((found): 'good' | 'bad' | 'none' => {
  if (!NON_ASCII.test(found) || LONE_SIGN.test(found) || ABBREVIATION.test(found)) return 'none';
  return isSyllable(found.normalize('NFC').replace(/[ÐƉ]/g, 'Đ').toLowerCase()) ? 'good' : 'bad';
});

/** The lines of a text in which a word is no possible syllable. */
export function suspectLines(text: string): string {
  return text.split(/[\r\n]+/).filter((line) => NON_ASCII.test(line) && plausibility(line).bad > 0).join('\n');
}

/** A part of a long text that tells its encoding: windows from the first non-ASCII letter on, and further down. */
export function sampleOf(text: string): string {
  if (text.length <= 4 * WINDOW) return text;
  const first = Math.max(0, text.search(NON_ASCII));
  const step = Math.floor((text.length - first) / 4);
  return [0, 1, 2, 3].map((window) => text.slice(first + window * step, first + window * step + Math.min(WINDOW, step))).join('\n');
}
