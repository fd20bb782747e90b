import type { ChartForm } from '../views/chart.ts';

/** Width of the drawing. Both forms have the same text, so the narrow one is laid out anew and not shrunk. */
export const WIDTH: Readonly<Record<ChartForm, number>> = { wide: 760, narrow: 340 };

/** A narrow chart on a screen of 320 px has 288 px inside the page's margins: 14.2 px are then still 12. */
export const TEXT = 14.2;
export const LINE = TEXT * 1.2;
export const BOLD = 600;

/** Em widths of Noto Sans, the widest of the fonts the page may fall back to; Source Sans 3 is a tenth narrower. */
const EM: readonly (readonly [pattern: RegExp, width: number])[] = [
  [/[ijl.,:;'|!·\s]/u, 0.28],
  [/[()rtf/\\\-I"]/u, 0.39],
  [/[ckszvxyJ?]/u, 0.5],
  [/[0-9aeELFTPSABCKRXYZV=<>+≥≤–]/u, 0.6],
  [/[bdghnopquđ]/u, 0.62],
  [/[DGHNOQUĐ#&*]/u, 0.78],
  [/[mwMW%]/u, 0.93],
];
const WIDEST = 1;

/** What each letter met so far was found to be: the same letters are measured many thousand times in a build. */
const known = new Map<string, number>();

function letterWidth(letter: string): number {
  const found = known.get(letter);
  if (found !== undefined) return found;
  // Marks above and below a letter take no width of their own.
  const base = letter.normalize('NFD').replace(/\p{Mn}/gu, '');
  const width = base === '' ? 0 : (EM.find(([pattern]) => pattern.test(base))?.[1] ?? WIDEST);
  known.set(letter, width);
  return width;
}

/** Estimated width in pixels; on the safe side, as nothing is measured where the charts are drawn. */
export function textWidth(text: string, weight = 400): number {
  let em = 0;
  for (const letter of text) em += letterWidth(letter);
  return em * TEXT * (weight >= BOLD ? 1.05 : 1);
}

/** Lines no wider than `width`, broken at spaces, though not before a per cent sign; a word that is wider by itself is cut. */
export function wrapText(text: string, width: number, weight = 400): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/[ \n]+(?!%)/u).flatMap((long) => cutWord(long, width, weight))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && textWidth(longer, weight) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === '' ? lines : [...lines, line];
}

/** As many lines as `width` asks for, and these of much the same length. */
export function wrapEvenly(text: string, width: number): readonly string[] {
  const lines = wrapText(text, width);
  let even = textWidth(text) / Math.max(1, lines.length);
  while (even < width && wrapText(text, even).length > lines.length) even += LINE / 2;
  return wrapText(text, Math.min(even, width));
}

function cutWord(word: string, width: number, weight: number): readonly string[] {
  if (textWidth(word, weight) <= width) return [word];
  const pieces: string[] = [];
  let piece = '';
  for (const letter of word) {
    if (piece !== '' && textWidth(piece + letter, weight) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += letter;
  }
  return [...pieces, piece];
}

/** Width of the widest of these texts, 0 for none; a text of several lines counts by its longest. */
export function widest(texts: readonly string[], weight = 400): number {
  return Math.max(0, ...texts.flatMap((text) => text.split('\n')).map((line) => textWidth(line, weight)));
}
