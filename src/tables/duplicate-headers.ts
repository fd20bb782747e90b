import { columnLetter, issue, type Issue } from '../issues/issue.ts';
import { canonical } from '../text/fold.ts';

/** One error for each heading that stands above two columns: which of them is meant cannot be known. */
export function findDuplicateHeaders(names: readonly string[], line: number): Issue[] {
  const first = new Map<string, number>();
  const issues: Issue[] = [];
  names.forEach((name, index) => {
    const key = canonical(name);
    const earlier = first.get(key);
    if (key === '') return;
    if (earlier === undefined) first.set(key, index);
    else issues.push(issue('duplicate-header', { line, column: name, columnLetter: columnLetter(index), value: name, details: { first: columnLetter(earlier), second: columnLetter(index) } }));
  });
  return issues;
}
