import { cleanLabel } from './labels.ts';
import { partMeasure } from './measure-words.ts';
import type { Notes } from './notes.ts';

/** How a label is set off from the rows around it. */
export type Prefix = 'none' | 'number' | 'dash' | 'plus';

/** The label of a row, without what only gives it its place. */
export interface RowLabel {
  readonly text: string;
  readonly prefix: Prefix;
  /** Whether it begins with "Trong đó". */
  readonly ofWhich: boolean;
  /** The unit of measure in brackets behind it. */
  readonly measure: string | null;
  /** The footnote its mark points to. */
  readonly note: string | null;
}

const OF_WHICH = /^trong đó(?: có)?(?:\s*[:,]\s*|\s+(?=[-+–•\p{L}])|$)/iu;
const DASH = /^[-–—•○]\s*(?=\S)/;
const PLUS = /^\+\s*(?=\S)/;
const NUMBER = /^(?:\d{1,2}(?:\.\d{1,2})*[.)]\s*(?=\p{L})|\d{1,2}(?:\.\d{1,2})+\s+(?=\p{L})|\d{1,2}(?:\.\d{1,2})*\s*[-/.)]\s+|[ivxIVX]{1,5}\s*[.)-]\s+|[a-zđA-ZĐ]\s*[.)]\s*(?=\S))/u;
const MARK = /^(.*\S)\s*(\(\d{1,2}\)|\(\*{1,3}\)|\[\d{1,2}\]|\*{1,3}|[¹²³⁴⁵⁶⁷⁸⁹]{1,2})$/s;

const LONGEST = 600;
export const NO_NOTES: Notes = new Map();

/** Whether a label is only a name: no number, sign, measure or footnote mark that would set it off from the rows around it. */
export function isBareLabel(cell: string): boolean {
  const { text, prefix, ofWhich, measure } = readRowLabel(cell, NO_NOTES);
  return prefix === 'none' && !ofWhich && measure === null && text === cleanLabel(cell) && !MARK.test(text);
}


/** Reads a label: "   Trong đó: + Hoàn thành xuất sắc nhiệm vụ" is a part, "1. Hoàn thành tốt nhiệm vụ" has a number, "Tỷ lệ nữ (%)" a measure. */
export function readRowLabel(cell: string, notes: Notes): RowLabel {
  if (cell.length > LONGEST) return { text: cleanLabel(cell), prefix: 'none', ofWhich: false, measure: null, note: null };
  let text = cleanLabel(cell);
  const lead = OF_WHICH.exec(text);
  if (lead !== null) text = text.slice(lead[0].length);
  let prefix: Prefix = 'none';
  for (const [form, kind] of [[NUMBER, 'number'], [DASH, 'dash'], [PLUS, 'plus']] as const) {
    const match = form.exec(text);
    if (match === null) continue;
    prefix = kind;
    text = text.slice(match[0].length);
  }
  const marked = MARK.exec(text);
  const note = marked?.[2] === undefined ? null : (notes.get(marked[2]) ?? null);
  if (note !== null) text = marked?.[1] ?? text;
  const { name, measure } = partMeasure(text.replace(/\s*[:;]$/, ''));
  // Signs alone are the label itself; only "Trong đó:" may be no more than its sign.
  if (name === '' && lead === null) return { text: cleanLabel(cell), prefix: 'none', ofWhich: false, measure: null, note: null };
  return { text: name, prefix, ofWhich: lead !== null, measure, note };
}

