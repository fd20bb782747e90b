import { remember } from './remember.ts';

const INVISIBLE = /[\u200b-\u200f\u2060\ufeff\u00ad]/g;
const TONE = '\u0300\u0301\u0303\u0309\u0323';
/** hoà is hòa, khoẻ khỏe, uỷ ủy: in open syllables only, and never after q. */
const LATE_TONE = new RegExp(`(?<!q)(oa|oe|uy)([${TONE}])(?![\\p{L}\\p{M}])`, 'gu');
const PLAIN = /^[\x20-\x5f\x61-\x7e]*$/;

/** One spelling of signs that look alike: Đ, apostrophes, quotes, dashes, spaces. Case and accents stay. */
export function unifySigns(text: string): string {
  if (PLAIN.test(text)) return text.replace(/ {2,}/g, ' ').trim();
  return text
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(/[\u00d0\u0189]/g, 'Đ')
    .replace(/[\u00f0\u0256]/g, 'đ')
    .replace(/[\u2018\u2019\u02bc\u00b4`]/g, "'")
    .replace(/[\u201c\u201d\u00ab\u00bb]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The form in which two labels are one: without case, look-alikes and the habit of tone placement; accents stay. */
export const canonical: (text: string) => string = remember((text) => {
  const small = unifySigns(text).toLowerCase();
  if (PLAIN.test(small)) return small;
  return small.normalize('NFD').replace(LATE_TONE, (_, vowels: string, tone: string) => `${vowels.charAt(0)}${tone}${vowels.charAt(1)}`).normalize('NFC');
});

/** Whether two labels are the same name. */
export function sameText(a: string, b: string): boolean {
  return a === b || canonical(a) === canonical(b);
}

/** The form for searching: as `canonical`, and without any accent. */
export function fold(text: string): string {
  const small = unifySigns(text).toLowerCase();
  if (PLAIN.test(small)) return small;
  return small.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/đ/g, 'd');
}
