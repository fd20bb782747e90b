import { group } from '../../dataset/dataset.ts';
import type { Fact } from '../../facts/fact.ts';
import { isTotalLabel } from '../../facts/labels.ts';
import { issue, type Issue } from '../../issues/issue.ts';
import { numberPlaces } from './places.ts';

/**
 * `total-mismatch` of one file: a row "Tổng cộng", "Cộng" or "Tổng số" against the rows above it, in the same column.
 * Where a row includes another, or one has no number, nothing is said.
 */
export function totalWarnings(rows: readonly Fact[], totals: readonly Fact[]): Issue[] {
  const columns = group(rows.filter(({ measure }) => measure !== '%'), columnOf);
  const sums = group(totals.filter(({ measure, value }) => measure !== '%' && value !== null), columnOf);
  return [...sums].flatMap(([column, list]) => {
    let from = 0;
    return list.flatMap((total) => {
      const start = from;
      from = total.line;
      const parts = (columns.get(column) ?? []).filter(({ line }) => line > start && line < total.line);
      return wrongTotal(total, parts);
    });
  });
}

/** One column of one table: a total row sums what stands above it there. */
function columnOf({ columnLetter, period, indicator }: Fact): string {
  return JSON.stringify([columnLetter, period, indicator]);
}

function wrongTotal(total: Fact, parts: readonly Fact[]): Issue[] {
  const unsure = parts.some(({ value, parent, includes, denominator, category }) => value === null || parent !== undefined || includes !== undefined || denominator !== undefined || /trở lên$/i.test(category ?? ''));
  const lines = new Set(parts.map(({ line }) => line));
  if (parts.length < 2 || unsure || lines.size < parts.length || total.value === null || isPartTotal(total)) return [];
  const sum = parts.reduce((added, { value }) => added + (value ?? 0), 0);
  if (Math.abs(sum - total.value) < 1e-6) return [];
  return [issue('total-mismatch', { severity: 'warning', line: total.line, columnLetter: total.columnLetter ?? null, details: numberPlaces({ reported: total.value, computed: sum }) })];
}

/** A column "Tổng số" of a row that is none itself sums to the right, not downwards. */
function isPartTotal({ category, breakdown }: Fact): boolean {
  return breakdown !== undefined && isTotalLabel(category ?? '');
}
