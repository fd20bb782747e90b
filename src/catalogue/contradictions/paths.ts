import { issue, type Issue } from '../../issues/issue.ts';
import type { ExportLine } from '../schemas.ts';

/** Two lines for one file. Windows takes capitals and small letters for the same name, and either slash. */
export function checkPaths(exports: readonly ExportLine[], path: string): Issue[] {
  const first = new Map<string, number>();
  return exports.flatMap(({ path: name, line }) => {
    const key = name.normalize('NFC').replaceAll('\\', '/').toLowerCase();
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, line);
    return earlier === undefined ? [] : [issue('duplicate-path', { path, line, column: 'path', value: name, details: { earlier: String(earlier) } })];
  });
}
