import { parseArgs } from 'node:util';
import { loadData } from '../src/dataset/load.ts';
import { describeIssue } from '../src/issues/describe.ts';
import { LANGUAGES, type Language } from '../src/i18n/language.ts';
import { reportIssues } from './report.ts';

/** `npm run check`: the data alone. Every fault of every file in one run; exit 1 where one of them is an error. */
const { values } = parseArgs({ options: { data: { type: 'string', default: 'data' }, lang: { type: 'string', default: 'vi' }, json: { type: 'boolean', default: false } } });
const lang: Language = LANGUAGES.find((known) => known === values.lang) ?? 'vi';
const { dataset, issues, files } = loadData(values.data);
const errors = issues.filter(({ severity }) => severity === 'error').length;
const counts = { units: dataset.byUnit.size, indicators: dataset.byIndicator.size, observations: dataset.observations.length, sources: dataset.bySource.size };

if (values.json) {
  const of = (path: string, severity: string) => issues.filter((issue) => issue.path === path && issue.severity === severity).length;
  const told = issues.map(({ details: _, ...issue }, index) => ({ ...issue, ...describeIssue(issues[index] as (typeof issues)[number], lang) }));
  console.log(JSON.stringify({ publishable: errors === 0, files: files.map(({ path, encoding, rows }) => ({ path, encoding, rows: rows.length, errors: of(path, 'error'), warnings: of(path, 'warning') })), issues: told, findings: [], counts }, null, 2));
} else {
  reportIssues(issues, lang);
  for (const { path, encoding, delimiter, rows, totals } of files) console.log(`${path}: ${encoding}, ${JSON.stringify(delimiter)}, ${rows.length} + ${totals.length}`);
  console.log(`${counts.observations} số liệu / figures, ${counts.indicators} chỉ số / indicators, ${counts.units} đơn vị / units, ${counts.sources} nguồn / sources; ${errors} lỗi / errors`);
}
process.exitCode = errors > 0 ? 1 : 0;
