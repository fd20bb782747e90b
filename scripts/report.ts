import type { FileSummary } from '../src/dataset/read-into.ts';
import { translator } from '../src/i18n/translate.ts';
import type { Language } from '../src/i18n/language.ts';
import { describeIssue } from '../src/issues/describe.ts';
import type { Excerpt, Issue } from '../src/issues/issue.ts';

/** Tells every issue on standard error: where, what, the line with the cell marked, and how to mend it. Gives the number of errors. */
export function reportIssues(issues: readonly Issue[], lang: Language): number {
  for (const issue of issues) console.error(`${issueText(issue, lang)}\n`);
  return countErrors(issues);
}

export function countErrors(issues: readonly Issue[]): number {
  return issues.filter(({ severity }) => severity === 'error').length;
}

/** One issue as a block of plain text. */
export function issueText(issue: Issue, lang: Language): string {
  const t = translator(lang);
  const { message, fix } = describeIssue(issue, lang);
  const { line, columnLetter: letter, column } = issue;
  const place = [
    issue.path ?? '',
    ...(line === null ? [] : [t('check.line', { line: String(line) })]),
    ...(letter === null ? (column === null ? [] : [t('check.named', { column })]) : [column === null || column === '' ? t('check.column', { letter }) : t('check.column-named', { letter, column })]),
  ];
  const kind = t(issue.severity === 'error' ? 'check.error' : 'check.warning');
  return [`${place.join(', ')} · ${kind} [${issue.code}]`, `  ${message}`, ...(issue.excerpt === null ? [] : excerptLines(issue.excerpt)), `  ${t('check.mend')} ${fix}`].join('\n');
}

/** The line of the file, and below it the mark; letters that take no room of their own take none here either. */
function excerptLines({ line, text, start, end }: Excerpt): string[] {
  const gutter = `${String(line).padStart(6)} │ `;
  if (end === 0) return [`${gutter}${text}`];
  return [`${gutter}${text}`, `${' '.repeat(7)}│ ${' '.repeat(width(text.slice(0, start)))}${'^'.repeat(Math.max(1, width(text.slice(start, end))))}`];
}

function width(text: string): number {
  return [...text.normalize('NFC')].filter((letter) => !/\p{M}/u.test(letter)).length;
}

/** What was read of one file, in one line: encoding, delimiter, decimal mark, tables, figures, totals left apart, faults. */
export function fileText({ path, encoding, delimiter, decimal, tables, rows, totals }: FileSummary, issues: readonly Issue[], lang: Language): string {
  const t = translator(lang);
  const own = issues.filter((issue) => issue.path === path);
  const errors = countErrors(own);
  return t('check.file', {
    path,
    encoding: encoding || t('check.none'),
    delimiter: delimiter === '\t' ? t('check.tab') : delimiter === '' ? t('check.none') : `“${delimiter}”`,
    decimal: t(decimal === ',' ? 'check.decimal-comma' : decimal === '.' ? 'check.decimal-point' : 'check.decimal-none'),
    tables: String(tables), rows: String(rows), totals: String(totals), errors: String(errors), warnings: String(own.length - errors),
  });
}
