import { columnLetter, issue, type Issue } from '../issues/issue.ts';
import { headingLevels } from '../tables/merged-header.ts';
import type { Row } from '../tables/row-stream.ts';
import { canonical } from '../text/fold.ts';
import { cleanLabel } from './labels.ts';

/** One error for each name, all levels of it, that stands over two columns: which of them is meant cannot be known. */
export function findDuplicateColumns(header: readonly Row[]): Issue[] {
  const line = header.at(-1)?.line ?? 1;
  const first = new Map<string, number>();
  return headingLevels(header).flatMap((levels, index) => {
    const name = levels.map(cleanLabel).join(' – ');
    const key = canonical(name);
    const earlier = first.get(key);
    if (key === '') return [];
    if (earlier === undefined) {
      first.set(key, index);
      return [];
    }
    return [issue('duplicate-header', { line, column: name, columnLetter: columnLetter(index), value: name, details: { first: columnLetter(earlier), second: columnLetter(index) } })];
  });
}
