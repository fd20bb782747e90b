import { columnLetter, issue, type Issue } from '../issues/issue.ts';
import { headingLevels } from '../tables/merged-header.ts';
import type { Row } from '../tables/row-stream.ts';
import { canonical } from '../text/fold.ts';
import { readHeading } from './headings.ts';
import { cleanLabel } from './labels.ts';

/**
 * One error for each name, all levels of it, that stands over two columns: which of them is meant cannot be known.
 * "Tỷ lệ (%)" says no more than that it is the share of the column to its left, whose name is part of it.
 */
export function findDuplicateColumns(header: readonly Row[]): Issue[] {
  const line = header.at(-1)?.line ?? 1;
  const first = new Map<string, number>();
  let counted = '';
  return headingLevels(header).flatMap((levels, index) => {
    const name = levels.map(cleanLabel).join(' – ');
    const share = readHeading(levels.at(-1) ?? '').role === 'percent';
    const key = canonical(share ? counted + name : name);
    if (!share) counted = name;
    const earlier = first.get(key);
    if (key === '') return [];
    if (earlier === undefined) {
      first.set(key, index);
      return [];
    }
    return [issue('duplicate-header', { line, column: name, columnLetter: columnLetter(index), value: name, details: { first: columnLetter(earlier), second: columnLetter(index) } })];
  });
}
