import { remember } from './remember.ts';
import { ONSETS, RIMES } from './syllable-parts.ts';

const rimes = new Set(RIMES);
const onsets = ['', ...ONSETS];
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** Whether a word in small letters could be one Vietnamese syllable: onset, rime, at most one tone mark. */
export const isSyllable = remember((word: string): boolean => {
  if (word.length > 14) return false;
  const apart = word.normalize('NFD');
  if ((apart.match(TONES) ?? []).length > 1) return false;
  const bare = apart.replace(TONES, '').normalize('NFC');
  return onsets.some((onset) => bare.startsWith(onset) && rimes.has(bare.slice(onset.length)));
});
