import { canonical } from '../text/fold.ts';
import { remember } from '../text/remember.ts';

const TOTALS = new Set(['tổng cộng', 'cộng', 'tổng số']);

/** A label on one line, with single spaces. */
export function cleanLabel(text: string): string {
  return text.includes('\n') || text.includes('  ') || text.includes('\u00a0') || text.includes('\t') ? text.replace(/\s+/g, ' ').trim() : text.trim();
}

/** Whether a label is exactly a total; "Tổng số đảng viên" is an indicator. */
export const isTotalLabel = remember((label) => label.length < 16 && TOTALS.has(canonical(label).replace(/[:.]$/, '').trim()));
