import { canonical } from '../text/fold.ts';
import { remember } from '../text/remember.ts';

const MAY_BE_TOTAL = /^\s*[tc]/i;
const TOTALS = new Set(['tổng cộng', 'cộng', 'tổng số']);

/** A label on one line, with single spaces. */
export function cleanLabel(text: string): string {
  return text.includes('\n') || text.includes('  ') || text.includes('\u00a0') || text.includes('\t') ? text.replace(/\s+/g, ' ').trim() : text.trim();
}

/** Whether a label is exactly a total; "Tổng số đảng viên" is an indicator. */
export function isTotalLabel(label: string): boolean {
  // Asked of every key of every row: nearly all labels begin otherwise.
  return label.length > 3 && label.length < 16 && MAY_BE_TOTAL.test(label) && isTotal(label);
}

const isTotal = remember((label) => TOTALS.has(canonical(label).replace(/[:.]$/, '').trim()));
