import { isDateDamage } from './date-damage.ts';
import { readFigure, type Dialect, type Figure } from './figures.ts';
import { missingStatus, type MissingStatus } from './marks.ts';

/** What one cell is read in the light of. */
export interface NumberContext {
  readonly dialect: Dialect;
  /** Whether the column counts whole things, so that "1.046" is a thousand and forty-six. */
  readonly counted: boolean;
}

export type NumberFault = 'ambiguous-number' | 'excel-date-damage' | 'not-a-number';

/** A number; `share` is the per cent that stands in brackets behind it. */
export interface NumberFound extends Figure {
  readonly kind: 'number';
  readonly denominator?: number;
  readonly approximate?: true;
  readonly measure?: string;
  readonly mark?: string;
  readonly share?: Figure;
}

/** What a cell says. `mark` is a footnote mark glued to it, `measure` a unit of measure written after the number. */
export type NumberReading =
  | NumberFound
  | { readonly kind: 'missing'; readonly status: MissingStatus; readonly mark?: string }
  | { readonly kind: 'empty' }
  | { readonly kind: 'fault'; readonly code: NumberFault };

const EMPTY: NumberReading = { kind: 'empty' };
/** No number is longer, and no pattern below is tried on a cell of a megabyte. */
const LONGEST = 80;
const APPROXIMATE = /^(?:hơn|gần|khoảng|trên|dưới|ước|xấp xỉ|[~≈<>≤≥])\s*/i;
const FOOTNOTE = /^(.*?[^\s(])\s*(\(\d{1,2}\)|\(\*{1,3}\)|\[\d{1,2}\]|\*{1,3}|[¹²³⁴⁵⁶⁷⁸⁹]{1,2})$/;
const WITH_UNIT = /^([-+]?\s?\d[\d.,/ ]*?)\s*(%|‰|\p{L}[\p{L}\p{M}\s.,/²³'-]*\d?)$/u;
const WITH_SHARE = /^(\d[^()]*?)\s*\(\s*(\d[\d.,]*)\s*%\s*\)$/;
const FRACTION = /^(\d[\d. ]*?)\s*\/\s*(\d[\d. ]*)$/;

/** Reads a cell that should hold a number, by the rules for offices' exports; what has two readings is a fault, never a guess. */
export function parseNumber(cell: string, context: NumberContext): NumberReading {
  if (isPlainWhole(cell)) return { kind: 'number', value: Number(cell), decimals: 0 };
  const figure = readFigure(cell, context.dialect, context.counted);
  if (figure !== null) return { kind: 'number', value: figure.value, decimals: figure.decimals };
  const text = undress(cell.trim());
  if (text === '') return EMPTY;
  if (text.length > LONGEST) return { kind: 'fault', code: 'not-a-number' };
  const bare = readBare(text, context);
  if (bare.kind !== 'fault' || bare.code === 'excel-date-damage') return bare;
  const shared = WITH_SHARE.exec(text);
  if (shared !== null) return readShared(shared[1] ?? '', shared[2] ?? '', context);
  const footnote = FOOTNOTE.exec(text);
  if (footnote === null) return bare;
  const marked = readBare(footnote[1] ?? '', context);
  return marked.kind === 'number' || marked.kind === 'missing' ? { ...marked, mark: footnote[2] ?? '' } : marked;
}

/** "55/58 (94,83%)" is a count with its share. */
function readShared(count: string, percent: string, context: NumberContext): NumberReading {
  const whole = readBare(count, context);
  const share = readFigure(percent, context.dialect, false);
  return whole.kind !== 'number' || share === null ? { kind: 'fault', code: 'ambiguous-number' } : { ...whole, share };
}

/** Up to nine digits and nothing else: most cells, so they take no regular expression. */
function isPlainWhole(cell: string): boolean {
  if (cell.length === 0 || cell.length > 9) return false;
  for (let index = 0; index < cell.length; index += 1) {
    const code = cell.charCodeAt(index);
    if (code < 48 || code > 57) return false;
  }
  return true;
}

/** Takes off what spreadsheets put around a number to keep it a text: ="1.046", '1.788, =12; and unifies spaces and minus signs. */
function undress(cell: string): string {
  if (cell.length > 2 * LONGEST) return cell;
  const text = cell.replace(/[\s\u00a0\u202f\u2009]+/g, ' ').trim();
  const formula = /^="([^"]*)"$/.exec(text) ?? /^=([\d.,]+)$/.exec(text);
  const inner = (formula?.[1] ?? text).replace(/^['’](?=.)/, '').trim();
  return inner.replace(/^[−–—](?=\s?\d)/, '-');
}

function readBare(text: string, context: NumberContext): NumberReading {
  const status = missingStatus(text);
  if (status !== null) return { kind: 'missing', status };
  if (isDateDamage(text)) return { kind: 'fault', code: 'excel-date-damage' };
  const approximate = APPROXIMATE.exec(text);
  const rest = approximate === null ? text : text.slice(approximate[0].length);
  const unit = WITH_UNIT.exec(rest);
  const digits = (unit?.[1] ?? rest).trim();
  const measure = unit?.[2]?.trim();
  const counted = context.counted && measure !== '%' && measure !== '‰';
  const extras = { ...(approximate === null ? {} : { approximate: true as const }), ...(measure === undefined ? {} : { measure }) };
  const fraction = FRACTION.exec(digits);
  if (fraction !== null) {
    const part = readFigure(fraction[1] ?? '', context.dialect, true);
    const whole = readFigure(fraction[2] ?? '', context.dialect, true);
    if (part === null || whole === null || part.decimals > 0 || whole.decimals > 0 || isMonthOfYear(part.value, whole.value)) return { kind: 'fault', code: 'ambiguous-number' };
    return { kind: 'number', value: part.value, decimals: 0, denominator: whole.value, ...extras };
  }
  const figure = readFigure(digits, context.dialect, counted);
  if (figure !== null) return { kind: 'number', ...figure, ...extras };
  return { kind: 'fault', code: /\d/.test(text) ? 'ambiguous-number' : 'not-a-number' };
}

/** "8/2021" may be a month as well as a count over a base. */
function isMonthOfYear(part: number, whole: number): boolean {
  return part >= 1 && part <= 12 && whole >= 1990 && whole <= 2100;
}
