import { issue, type Issue } from '../issues/issue.ts';
import { cleanText } from './clean.ts';
import { readCodePage, toByteText, type CodePage } from './code-pages.ts';
import { undoDoubleEncoding } from './double-encoding.ts';
import { FONTS, readFontInUnicode } from './fonts.ts';
import { findBrokenLetters, findLostLetters } from './lost-letters.ts';
import { plausibility, sampleOf, suspectLines } from './plausibility.ts';
import { refusedKind } from './signatures.ts';
import { utf8Name } from './utf8.ts';
import { findUtf16, readUtf16 } from './utf16.ts';

export const MAX_BYTES = 400_000_000;

/** A file as text. Where it was refused, `text` is empty and one issue says why. */
export interface Decoded {
  readonly text: string;
  /** In words, such as `utf-8 with BOM` or `TCVN3 (ABC) in windows-1252 bytes`; empty where refused. */
  readonly encoding: string;
  /** Whether UTF-8 that had been encoded twice was set right. */
  readonly repaired: boolean;
  readonly issues: Issue[];
  /** What is left of a text that was refused for its lost letters: nothing to read, but the guard for personal data looks at it. */
  readonly rest?: string;
}

export interface Candidate {
  readonly encoding: string;
  readonly repaired: boolean;
  readonly read: (text: string) => string;
}

/** What bytes that are not UTF-8 may be: last, UTF-8 with a few damaged bytes. */
export const OF_BYTES: readonly Candidate[] = [
  { encoding: 'windows-1258', repaired: false, read: (text) => readCodePage(text, 'windows-1258') },
  ...FONTS.map((font) => ({ encoding: `${font.name} in windows-1252 bytes`, repaired: false, read: font.read })),
  { encoding: utf8Name(false), repaired: false, read: (text) => new TextDecoder('utf-8').decode(Uint8Array.from(text, (byte) => byte.charCodeAt(0))) },
];
const PAGES: readonly CodePage[] = ['windows-1252', 'windows-1258'];
const REPAIR_ROUNDS = 3;
const CONTROLS = /[\x00-\x08\x0e-\x19\x1b-\x1f]/g;
const FEW_CONTROLS = 4;
/** All that the last steps look for, in one pass: long files are nearly always clean. */
export const NEEDS_CARE = /[\x00-\x08\x0e-\x19\x1b-\x1f?\xad\xd0\xf0\u0189\u0256\u0300-\u036f\u200b-\u200f\u2060\ufeff\ufffd]/;

/** Bytes to text: finds the encoding by what reads as Vietnamese, repairs what can be repaired, refuses what is no text. */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length > MAX_BYTES) return refused(issue('too-large', { details: { size: String(Math.ceil(bytes.length / 1_000_000)), limit: String(MAX_BYTES / 1_000_000) } }));
  const kind = refusedKind(bytes);
  if (kind !== null) return refused(issue(kind));
  const utf16 = findUtf16(bytes);
  if (utf16 !== null) return settle(readUtf16(bytes, utf16.order), `utf-16${utf16.order} ${utf16.marked ? 'with' : 'without'} BOM`);
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const name = utf8Name(marked);
  try {
    return settle(new TextDecoder('utf-8', { fatal: true }).decode(bytes), name);
  } catch {
    return marked ? settle(new TextDecoder('utf-8').decode(bytes), name) : readBytes(bytes);
  }
}

/** Bytes that are not UTF-8: a code page, a font, or UTF-8 with a few damaged bytes. */
function readBytes(bytes: Uint8Array): Decoded {
  const byteText = toByteText(bytes);
  const best = pickBest(sampleOf(byteText), OF_BYTES);
  if (best === null) return settle(readCodePage(byteText, 'windows-1252'), 'windows-1252');
  return finish(best.read(byteText), best);
}

/** Unicode text, which may still hold letters of a font, or UTF-8 that was encoded twice. */
function settle(unicode: string, encoding: string): Decoded {
  const text = unicode.startsWith('\ufeff') ? unicode.slice(1) : unicode;
  const candidates: Candidate[] = [
    { encoding, repaired: false, read: (part) => part },
    ...PAGES.map((page) => ({ encoding, repaired: true, read: (part: string) => repair(part, page) })),
    ...FONTS.map((font) => ({ encoding: `${font.name} in ${encoding}`, repaired: false, read: (part: string) => readFontInUnicode(part, font.read) })),
  ];
  // Where a line reads well as it stands no other reading is better: only the others are tried, few in a long file.
  const best = pickBest(suspectLines(sampleOf(text)), candidates) ?? { encoding, repaired: false, read: (part: string) => part };
  return finish(best.read(text), best);
}

function repair(text: string, page: CodePage): string {
  let current = text;
  for (let round = 0; round < REPAIR_ROUNDS; round += 1) {
    const next = undoDoubleEncoding(current, page);
    if (next === current || plausibility(sampleOf(next)).score <= plausibility(sampleOf(current)).score) break;
    current = next;
  }
  return current;
}

/** The candidate that reads best, the earlier one where two read alike; null where none reads as Vietnamese at all. */
export function pickBest(sample: string, candidates: readonly Candidate[]): Candidate | null {
  let best: { candidate: Candidate; score: number } | null = null;
  for (const candidate of candidates) {
    const { score, good, bad } = plausibility(candidate.read(sample));
    if (best === null || score > best.score) best = { candidate, score };
    // The first reading without a fault is right: the others need not be tried on every file.
    if (bad === 0 && (good > 0 || candidate === candidates[0]) && best.candidate === candidate) break;
  }
  return best === null || (best.score < 0 && best.candidate.encoding.startsWith('windows')) ? null : best.candidate;
}

function finish(text: string, chosen: Candidate): Decoded {
  const warnings = chosen.repaired ? [issue('repaired-encoding', { severity: 'warning' })] : [];
  if (!chosen.repaired && !NEEDS_CARE.test(text)) return { text, encoding: chosen.encoding, repaired: chosen.repaired, issues: warnings };
  const clean = cleanText(text);
  const controls = countControls(clean);
  if (controls > FEW_CONTROLS && controls > clean.length / 50) return refused(issue('not-text'));
  const lost = findLostLetters(clean);
  if (lost !== null) return { ...refused(lost), encoding: chosen.encoding, rest: clean };
  const readable = controls === 0 ? clean : clean.replace(CONTROLS, '\ufffd');
  return { text: readable, encoding: chosen.encoding, repaired: chosen.repaired, issues: [...warnings, ...findBrokenLetters(readable)] };
}

/** Characters that no text has: NUL and the like, but for tab, line breaks and Ctrl-Z. */
function countControls(text: string): number {
  return (text.match(CONTROLS) ?? []).length;
}

function refused(why: Issue): Decoded {
  return { text: '', encoding: '', repaired: false, issues: [why] };
}
