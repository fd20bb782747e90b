import type { Excerpt } from '../issues/issue.ts';

/** A cell of a line of text, and where it stands in it: letters from `start` up to `end`, quotes included. */
export interface Span {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const WIDEST = 110;
const BEFORE = 40;

/**
 * The cells of one line as they stand. A quoted cell may hold the delimiter; what a damaged line means is not for this
 * function to say, so a quote that is never closed ends with the line.
 */
export function spansOf(line: string, delimiter: string): Span[] {
  const spans: Span[] = [];
  for (let start = 0; start <= line.length;) {
    const quoted = line[start] === '"';
    const close = quoted ? closingQuote(line, start + 1) : -1;
    const found = line.indexOf(delimiter === '' ? '\n' : delimiter, close < 0 ? start : close);
    const end = found < 0 ? line.length : found;
    const raw = line.slice(start, end);
    spans.push({ text: quoted ? raw.replace(/^"|"$/g, '').replaceAll('""', '"') : raw, start, end });
    if (found < 0) break;
    start = end + 1;
  }
  return spans;
}

function closingQuote(line: string, from: number): number {
  for (let at = line.indexOf('"', from); at >= 0; at = line.indexOf('"', at + 2)) if (line[at + 1] !== '"') return at;
  return -1;
}

/** A piece of a line that fits on a screen, with the mark kept in sight; tabs, which have no width of their own, become "→". */
export function excerptOf(lineNumber: number, line: string, mark: Pick<Span, 'start' | 'end'> | null): Excerpt {
  const shown = line.replaceAll('\t', '→').replaceAll(/[\u0000-\u001f\u007f]/g, '·');
  const from = mark === null || shown.length <= WIDEST || mark.start < BEFORE ? 0 : mark.start - BEFORE;
  const cut = shown.slice(from, from + WIDEST);
  const lead = from > 0 ? '…' : '';
  const text = `${lead}${cut}${from + WIDEST < shown.length ? '…' : ''}`;
  if (mark === null) return { line: lineNumber, text, start: 0, end: 0 };
  const start = mark.start - from + lead.length;
  return { line: lineNumber, text, start, end: Math.min(Math.max(start + 1, mark.end - from + lead.length), text.length + 1) };
}
