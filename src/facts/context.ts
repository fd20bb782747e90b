import { issue, type Issue } from '../issues/issue.ts';
import type { Given } from './fact.ts';
import type { Words } from './vocabulary.ts';

/** What every step of reading one file is handed. */
export interface ReadContext {
  readonly given: Given;
  readonly words: Words;
}

/** The parts without which a figure says nothing, as a message names them. */
const PARTS = {
  unit: { whatVi: 'đơn vị', whatEn: 'the unit' },
  period: { whatVi: 'kỳ số liệu', whatEn: 'the period' },
  indicator: { whatVi: 'chỉ tiêu', whatEn: 'the indicator' },
} as const;

export type ContextPart = keyof typeof PARTS;

/** The error for figures of which a part is nowhere to be found. */
export function missingContext(part: ContextPart, where: Partial<Pick<Issue, 'line' | 'column' | 'columnLetter'>> = {}): Issue {
  return issue('missing-context', { ...where, details: { part, ...PARTS[part] } });
}
