import type { ByteSource } from '../text/byte-source.ts';

/** In the order that decides a tie: a decimal comma is as regular as a delimiter, a tab is never anything else. */
const DELIMITERS = ['\t', ';', ',', '|'] as const;

const QUOTE = 34;
const BREAK = 10;
const WINDOW = 65_536;
const WINDOWS = 8;

/** A delimiter, and how many of them most lines hold. */
export interface DelimiterChoice {
  readonly delimiter: string;
  readonly perLine: number;
}

/**
 * The delimiter that most lines of the whole text agree on. Long titles above the table hold commas of their own,
 * so the first lines prove nothing. Quotes are followed within a line only: one that is never closed must not turn the rest over.
 */
export function chooseDelimiter(text: string): DelimiterChoice {
  const counts = DELIMITERS.map(() => new Map<number, number>());
  if (text.length <= WINDOW * WINDOWS) countLines(text, counts);
  else for (const window of windowsOf(text)) countLines(window, counts);
  return pickDelimiter(counts);
}

/** As `chooseDelimiter`, of the bytes of a text: delimiters and quotes are one byte in every encoding of 8 bits. */
export function chooseDelimiterOf(source: ByteSource): string {
  const letters = new TextDecoder('latin1');
  if (source.length <= WINDOW * WINDOWS) return chooseDelimiter(letters.decode(source.part(0, source.length))).delimiter;
  const counts = DELIMITERS.map(() => new Map<number, number>());
  const step = Math.floor(source.length / WINDOWS);
  for (let window = 0; window < WINDOWS; window += 1) {
    const bytes = source.part(window * step, Math.min(source.length, window * step + 2 * WINDOW));
    const start = window === 0 ? 0 : bytes.indexOf(BREAK) + 1;
    const end = bytes.indexOf(BREAK, start + WINDOW);
    countLines(letters.decode(bytes.subarray(start, end < 0 ? bytes.length : end)), counts);
  }
  return pickDelimiter(counts).delimiter;
}

/** Whole lines from all over a long text: they tell as much as all of it, in a fraction of the time. */
function windowsOf(text: string): string[] {
  const step = Math.floor(text.length / WINDOWS);
  return Array.from({ length: WINDOWS }, (_, window) => {
    const start = window === 0 ? 0 : text.indexOf('\n', window * step) + 1;
    const end = text.indexOf('\n', start + WINDOW);
    return text.slice(start, end < 0 ? text.length : end);
  });
}

function countLines(text: string, counts: readonly Map<number, number>[]): void {
  const codes = DELIMITERS.map((delimiter) => delimiter.charCodeAt(0));
  const [tab = 0, semicolon = 0, comma = 0, bar = 0] = codes;
  let [tabs, semicolons, commas, bars] = [0, 0, 0, 0];
  let quoted = false;
  const tally = (which: number, count: number) => {
    // Nothing per line is nothing to agree on.
    if (count > 0) counts[which]?.set(count, (counts[which].get(count) ?? 0) + 1);
  };
  for (let index = 0; index <= text.length; index += 1) {
    const code = index < text.length ? text.charCodeAt(index) : BREAK;
    // Nearly all letters: but for the bar, all that counts stands before them.
    if (code > semicolon && code !== bar) continue;
    if (code === BREAK) {
      tally(0, tabs);
      tally(1, semicolons);
      tally(2, commas);
      tally(3, bars);
      tabs = semicolons = commas = bars = 0;
      quoted = false;
    } else if (code === QUOTE) quoted = !quoted;
    else if (!quoted) {
      if (code === semicolon) semicolons += 1;
      else if (code === comma) commas += 1;
      else if (code === tab) tabs += 1;
      else if (code === bar) bars += 1;
    }
  }
}

function pickDelimiter(counts: readonly ReadonlyMap<number, number>[]): DelimiterChoice {
  let best: DelimiterChoice & { lines: number } = { delimiter: ',', perLine: 0, lines: 0 };
  DELIMITERS.forEach((delimiter, which) => {
    const { perLine, lines } = usualCount(counts[which] ?? new Map());
    if (lines > best.lines) best = { delimiter, perLine, lines };
  });
  return { delimiter: best.delimiter, perLine: best.perLine };
}

/** The count above zero that most lines share, the higher one on a tie. */
function usualCount(counts: ReadonlyMap<number, number>): { perLine: number; lines: number } {
  let usual = { perLine: 0, lines: 0 };
  for (const [perLine, lines] of counts) {
    if (perLine > 0 && (lines > usual.lines || (lines === usual.lines && perLine > usual.perLine))) usual = { perLine, lines };
  }
  return usual;
}
