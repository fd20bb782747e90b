import { issue, type Issue } from '../issues/issue.ts';

const QUOTE = '"';
/** Programs write ="08" so that a spreadsheet keeps it a text: its quotes belong to the cell. */
const AS_TEXT = /^="[^"]*"$/;
const LONGEST = 200;

/** What the quotes of a text say: its faults, the lines that continue a quoted cell, and the text without its damaged lines. */
export interface Quotes {
  /** Damaged lines are left blank, with their line breaks, so that the lines below keep their number. */
  readonly text: string;
  /** Lines that begin within a quoted cell, ascending. */
  readonly continued: readonly number[];
  readonly issues: readonly Issue[];
  /** What stood in the damaged lines, cut at every delimiter: no cells to read, but a header among them may have to be known. */
  readonly damaged: readonly string[][];
}

/**
 * Walks every cell of a text. PapaParse takes a quote within an unquoted cell, text after a closing quote and rows glued by
 * a quote that is never closed without a word; here each is one fault, on the line where the cell began, and reading goes on below.
 */
export function checkQuotes(text: string, delimiter: string, perLine: number): Quotes {
  if (!text.includes(QUOTE)) return { text, continued: [], issues: [], damaged: [] };
  const issues: Issue[] = [];
  const damaged: string[][] = [];
  const continued: number[] = [];
  const kept: string[] = [];
  let keptTo = 0;
  let line = 1;
  let rowStart = 0;
  let at = 0;
  let nextQuote = text.indexOf(QUOTE);
  const ends = new CellEnds(text, delimiter);

  const damage = (code: string, cellStart: number): void => {
    const lineEnd = endOfPieces(text, endOfLine(text, cellStart), delimiter, perLine);
    const lost = text.slice(rowStart, lineEnd);
    kept.push(text.slice(keptTo, rowStart), '\n'.repeat(breaksIn(lost)));
    issues.push(issue(code, { line, value: text.slice(cellStart, Math.min(lineEnd, cellStart + 80)) }));
    damaged.push(lost.replaceAll(QUOTE, '').split(delimiter));
    const rowLine = line - breaksIn(text.slice(rowStart, cellStart));
    while ((continued.at(-1) ?? 0) > rowLine) continued.pop();
    line += breaksIn(text.slice(cellStart, lineEnd));
    keptTo = lineEnd;
    at = lineEnd;
  };

  while (at <= text.length) {
    const cellStart = at;
    if (text[at] === QUOTE) {
      const end = closingQuote(text, at);
      if (end < 0) damage('unterminated-quote', cellStart);
      else {
        const after = skipBlanks(text, end + 1, delimiter);
        const breaks = breaksIn(text.slice(at, end));
        if (after < text.length && text[after] !== delimiter && text[after] !== '\n') damage('stray-quote', cellStart);
        else if (breaks > 0 && gluesRows(text, rowStart, end, delimiter, perLine)) damage('unterminated-quote', cellStart);
        else {
          for (let extra = 1; extra <= breaks; extra += 1) continued.push(line + extra);
          line += breaks;
          at = after;
        }
      }
    } else {
      at = ends.after(at);
      if (nextQuote < cellStart) nextQuote = text.indexOf(QUOTE, cellStart);
      if (nextQuote < 0) break;
      if (nextQuote < at && !AS_TEXT.test(text.slice(cellStart, Math.min(at, cellStart + LONGEST)))) damage('stray-quote', cellStart);
      while (nextQuote >= 0 && nextQuote < at) nextQuote = text.indexOf(QUOTE, nextQuote + 1);
    }
    if (text[at] === '\n') {
      line += 1;
      rowStart = at + 1;
    }
    at += 1;
  }
  if (issues.length === 0) return { text, continued, issues, damaged };
  kept.push(text.slice(keptTo));
  return { text: kept.join(''), continued, issues, damaged };
}

/** The place of the quote that ends the cell opened at `start`; doubled quotes are letters. */
function closingQuote(text: string, start: number): number {
  for (let at = text.indexOf(QUOTE, start + 1); at >= 0; at = text.indexOf(QUOTE, at + 2)) {
    if (text[at + 1] !== QUOTE) return at;
  }
  return -1;
}

function skipBlanks(text: string, start: number, delimiter: string): number {
  let at = start;
  while (text[at] !== delimiter && (text[at] === ' ' || text[at] === '\t')) at += 1;
  return at;
}

/** Finds where an unquoted cell ends; keeps the next delimiter and break, since most cells end before them. */
class CellEnds {
  readonly #text: string;
  readonly #delimiter: string;
  #delimiterAt = -1;
  #breakAt = -1;

  constructor(text: string, delimiter: string) {
    this.#text = text;
    this.#delimiter = delimiter;
  }

  after(start: number): number {
    if (this.#delimiterAt < start) this.#delimiterAt = this.#find(this.#delimiter, start);
    if (this.#breakAt < start) this.#breakAt = this.#find('\n', start);
    return Math.min(this.#delimiterAt, this.#breakAt);
  }

  #find(sign: string, start: number): number {
    const at = this.#text.indexOf(sign, start);
    return at < 0 ? this.#text.length : at;
  }
}

function endOfLine(text: string, start: number): number {
  const at = text.indexOf('\n', start);
  return at < 0 ? text.length : at;
}

/** Lines without a delimiter right below a damaged one are pieces of its cell: they are part of the one fault. */
function endOfPieces(text: string, lineEnd: number, delimiter: string, perLine: number): number {
  let end = lineEnd;
  while (perLine > 0 && end < text.length) {
    const next = endOfLine(text, end + 1);
    const piece = text.slice(end + 1, next);
    if (piece.trim() === '' || piece.includes(delimiter)) break;
    end = next;
  }
  return end;
}

function breaksIn(part: string): number {
  let count = 0;
  for (let at = part.indexOf('\n'); at >= 0; at = part.indexOf('\n', at + 1)) count += 1;
  return count;
}

/**
 * Whether a quote was left open and closed by chance: by one that opens a cell of its own, while each line in between
 * looks like a row.
 */
function gluesRows(text: string, rowStart: number, end: number, delimiter: string, perLine: number): boolean {
  const opens = text[end - 1] === delimiter || text[end - 1] === '\n';
  return opens && perLine > 1 && text.slice(rowStart, endOfLine(text, end)).split('\n').every((part) => part.split(delimiter).length - 1 >= perLine);
}
