import { describeIssue } from '../src/issues/describe.ts';
import type { Issue } from '../src/issues/issue.ts';
import type { Language } from '../src/i18n/language.ts';

/** Tells every issue on standard error: where, what, and how to mend it. Gives the number of errors. */
export function reportIssues(issues: readonly Issue[], lang: Language): number {
  for (const issue of issues) {
    const { message, fix } = describeIssue(issue, lang);
    const place = [issue.path, issue.line, issue.columnLetter].filter((part) => part !== null).join(':');
    console.error(`${place}: ${message}\n    ${fix}`);
  }
  return countErrors(issues);
}

export function countErrors(issues: readonly Issue[]): number {
  return issues.filter(({ severity }) => severity === 'error').length;
}
