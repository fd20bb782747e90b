import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { findingsOf } from '../src/audit/findings-of.ts';
import { loadFormer, type Loaded } from '../src/dataset/load.ts';
import { LANGUAGES, type Language } from '../src/i18n/language.ts';
import { translator } from '../src/i18n/translate.ts';
import { describeIssue } from '../src/issues/describe.ts';
import { findingRecord } from '../src/publish/findings.ts';
import { checkAnswers, findingLines } from './findings.ts';
import { checkAgainstFormer } from './former.ts';
import { readData } from './read-data.ts';
import { countErrors, fileText, reportIssues } from './report.ts';

/**
 * `npm run check`: the data alone, and held against the site that stands in `dist` (of other data, in what `--out` names).
 * Every fault of every file in one run, then what the audit found; exit 1 where a fault is an error, whatever was found.
 */
const { values } = parseArgs({ options: { data: { type: 'string', default: 'data' }, out: { type: 'string' }, lang: { type: 'string', default: LANGUAGES[0] }, json: { type: 'boolean', default: false } } });
const lang: Language = LANGUAGES.find((known) => known === values.lang) ?? LANGUAGES[0];
const out = values.out ?? (values.data === 'data' ? 'dist' : null);
const loaded = checkAgainstFormer(checkAnswers(readData(values.data), values.data), values.data, loadFormer(out === null ? null : resolve(out)));
if (values.json) console.log(JSON.stringify(asJson(loaded, lang), null, 2));
else tell(loaded, lang);
process.exitCode = countErrors(loaded.issues) > 0 ? 1 : 0;

function countsOf({ dataset }: Loaded) {
  return { units: dataset.byUnit.size, indicators: dataset.byIndicator.size, observations: dataset.observations.length, sources: dataset.bySource.size };
}

/** The shape that programs rely on: publishable, files, issues with their words, findings, counts. */
function asJson(all: Loaded, language: Language): object {
  const inFile = (path: string, severity: string) => all.issues.filter((issue) => issue.path === path && issue.severity === severity).length;
  return {
    publishable: countErrors(all.issues) === 0,
    files: all.files.map(({ path, encoding, rows }) => ({ path, encoding, rows, errors: inFile(path, 'error'), warnings: inFile(path, 'warning') })),
    issues: all.issues.map((issue) => ({ code: issue.code, path: issue.path, line: issue.line, column: issue.column, columnLetter: issue.columnLetter, value: issue.value, severity: issue.severity, ...describeIssue(issue, language), excerpt: issue.excerpt })),
    findings: findingsOf(all.dataset).all.map((found) => findingRecord(found, all.dataset)),
    counts: countsOf(all),
  };
}

function tell(all: Loaded, language: Language): void {
  const t = translator(language);
  const errors = reportIssues(all.issues, language);
  for (const line of findingLines(all.dataset, language)) console.log(line);
  for (const file of all.files) console.log(fileText(file, all.issues, language));
  const counts = Object.entries(countsOf(all)).map(([name, count]) => [name, String(count)] as const);
  console.log(t('check.summary', { ...Object.fromEntries(counts), errors: String(errors), warnings: String(all.issues.length - errors) }));
}
