import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { factWarnings } from '../src/audit/read/fact-warnings.ts';
import { placeIssues } from '../src/dataset/place-issues.ts';
import { DEFAULT_VOCABULARY } from '../src/facts/default-vocabulary.ts';
import type { Fact, FileReading, Given } from '../src/facts/fact.ts';
import { parsePeriod } from '../src/facts/periods.ts';
import { readFile } from '../src/facts/read-file.ts';
import { LANGUAGES, type Language } from '../src/i18n/language.ts';
import { describeIssue } from '../src/issues/describe.ts';
import { compareIssues, issue, type Issue } from '../src/issues/issue.ts';
import { fileText, reportIssues } from './report.ts';

/** `npm run -s read -- FILE…`: what files say, before the catalogue, with the warnings of the audit over each. Exit 1 where one of them has an error. */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    lang: { type: 'string', default: LANGUAGES[0] },
    unit: { type: 'string' },
    indicator: { type: 'string' },
    period: { type: 'string' },
    measure: { type: 'string' },
  },
});
const lang: Language = LANGUAGES.find((known) => known === values.lang) ?? LANGUAGES[0];
const given: Given = Object.fromEntries((['unit', 'indicator', 'period', 'measure'] as const).flatMap((key) => (values[key] === undefined ? [] : [[key, key === 'period' ? periodOf(values[key]) : values[key]]])));

let errors = 0;
if (values.json) process.stdout.write('{"files": [');
positionals.forEach((path, index) => {
  const reading = readPath(path);
  if (values.json) writeJson(reading, index);
  else tell(reading);
  errors += reading.issues.filter(({ severity }) => severity === 'error').length;
});
if (values.json) process.stdout.write(']}\n');
process.exitCode = errors > 0 || positionals.length === 0 ? 1 : 0;

/** A period may be given as people write it: "năm 2021". */
function periodOf(text: string): string {
  const period = parsePeriod(text);
  if (period !== null) return period;
  reportIssues([issue('bad-period', { path: '--period', value: text })], lang);
  process.exit(1);
}

/** A path that cannot be opened is told like any other fault: the output stays whole. */
function readPath(path: string): FileReading {
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(readFileSync(path));
  } catch {
    return { path, encoding: '', delimiter: '', decimal: null, repaired: false, tables: 0, headings: [], text: '', rows: [], totals: [], issues: [issue('missing-file', { path })] };
  }
  const reading = readFile(bytes, { path, vocabulary: DEFAULT_VOCABULARY, given });
  const warnings = factWarnings(reading.rows, reading.totals).map((found) => ({ ...found, path }));
  return { ...reading, issues: placeIssues([...reading.issues, ...warnings].sort(compareIssues), reading) };
}

/** Row by row: a file of half a million rows makes more JSON than one string may hold. */
function writeJson(reading: FileReading, index: number): void {
  const { path, encoding, delimiter, decimal, repaired } = reading;
  const head = JSON.stringify({ path, encoding, delimiter, decimal, repaired });
  process.stdout.write(`${index === 0 ? '' : ','}\n${head.slice(0, -1)},\n"rows": `);
  writeFacts(reading.rows);
  process.stdout.write(',\n"totals": ');
  writeFacts(reading.totals);
  for (const severity of ['error', 'warning'] as const) {
    process.stdout.write(`,\n"${severity}s": ${JSON.stringify(reading.issues.filter((found) => found.severity === severity).map(issueOut))}`);
  }
  process.stdout.write('}');
}

function writeFacts(facts: readonly Fact[]): void {
  const batch = 2000;
  process.stdout.write('[');
  for (let start = 0; start < facts.length; start += batch) {
    process.stdout.write(`${start === 0 ? '' : ','}\n${facts.slice(start, start + batch).map((fact) => JSON.stringify(fact)).join(',\n')}`);
  }
  process.stdout.write(']');
}

function issueOut(found: Issue): object {
  const { code, line, column, columnLetter, value } = found;
  const present = Object.fromEntries(Object.entries({ line, column, columnLetter, value }).filter(([, part]) => part !== null));
  return { code, ...present, ...describeIssue(found, lang) };
}

function tell(reading: FileReading): void {
  reportIssues(reading.issues, lang);
  console.log(fileText({ ...reading, rows: reading.rows.length, totals: reading.totals.length }, reading.issues, lang));
}
