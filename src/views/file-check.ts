import { auditDataset } from '../audit/audit.ts';
import { describeFinding } from '../audit/describe.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { ExportLine } from '../catalogue/schemas.ts';
import { assemble } from '../dataset/dataset.ts';
import { previewOf, type Preview } from '../dataset/preview.ts';
import type { ExportReading } from '../dataset/read-export.ts';
import { formatNumber } from '../format/numbers.ts';
import type { Language } from '../i18n/language.ts';
import type { Translate } from '../i18n/translate.ts';
import { describeIssue } from '../issues/describe.ts';
import type { Issue } from '../issues/issue.ts';
import { buildGiven, type GivenView } from './file-given.ts';

/** What the page that checks a file says of it. */
export interface FileCheckView {
  readonly heading: string;
  readonly publishable: boolean;
  readonly verdict: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly matches: readonly { readonly heading: string; readonly items: readonly { readonly label: string; readonly name: string; readonly figures: string }[] }[];
  readonly issues: readonly FileIssue[];
  /** What the audit finds of the figures of this file alone. */
  readonly findings: readonly string[];
  readonly preview: Preview;
  readonly previewNote: string;
  readonly given: GivenView;
}

export interface FileIssue {
  readonly kind: string;
  readonly error: boolean;
  readonly place: string;
  readonly message: string;
  readonly fix: string;
  readonly excerpt: Issue['excerpt'];
}

/** A file that was checked, in words. `given` is its line in `exports.csv`, or what stands in the fields of the page. */
export function buildFileCheck({ reading, observations, issues }: ExportReading, given: ExportLine, catalogue: Catalogue, lang: Language, t: Translate): FileCheckView {
  const count = (value: number) => formatNumber(value, lang);
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  const preview = previewOf(reading, issues);
  const dataset = assemble(catalogue, observations, '');
  const name = (named: { readonly name_vi: string; readonly name_en: string } | undefined) => (lang === 'vi' ? named?.name_vi : named?.name_en) ?? '';
  const labels = new Map(reading.rows.map((fact) => [fact.line, fact]));
  const matched = (key: 'unit' | 'indicator', nameOf: (id: string) => string) => {
    const byId = new Map<string, { labels: Set<string>; figures: number }>();
    for (const observation of observations) {
      const entry = byId.get(observation[key]) ?? { labels: new Set(), figures: 0 };
      const label = labels.get(observation.line)?.[key];
      if (label !== undefined) entry.labels.add(label);
      entry.figures += 1;
      byId.set(observation[key], entry);
    }
    return [...byId].map(([id, { labels: said, figures }]) => ({ label: [...said].slice(0, 3).join(', '), name: nameOf(id), figures: t('fileCheck.figures', { count: count(figures) }) }));
  };
  return {
    heading: reading.path,
    publishable: errors === 0,
    verdict: t(errors > 0 ? 'fileCheck.toMend' : observations.length === 0 ? 'fileCheck.nothing' : 'fileCheck.good', { errors: count(errors), warnings: count(issues.length - errors), figures: count(observations.length) }),
    facts: factsOf(reading, observations.length, t, count),
    matches: [
      { heading: t('fileCheck.units'), items: matched('unit', (id) => name(catalogue.units.get(id))) },
      { heading: t('fileCheck.indicators'), items: matched('indicator', (id) => name(catalogue.indicators.get(id))) },
    ].filter(({ items }) => items.length > 0),
    issues: issues.map((issue) => ({ kind: t(issue.severity === 'error' ? 'check.error' : 'check.warning'), error: issue.severity === 'error', place: placeOf(issue, t), ...describeIssue(issue, lang), excerpt: issue.excerpt })),
    findings: auditDataset(dataset).map((finding) => describeFinding(finding, dataset, lang)).map(({ title, explanation }) => `${title}. ${explanation}`),
    preview,
    previewNote: t('fileCheck.previewNote', { shown: count(preview.rows.length), lines: count(preview.lines) }),
    given: buildGiven(reading.path, given, issues, catalogue, lang, t),
  };
}

function factsOf({ encoding, delimiter, decimal, tables, rows, totals }: ExportReading['reading'], observations: number, t: Translate, count: (value: number) => string): FileCheckView['facts'] {
  return [
    { label: t('fileCheck.encoding'), value: encoding || t('check.none') },
    { label: t('fileCheck.delimiter'), value: delimiter === '\t' ? t('check.tab') : delimiter === '' ? t('check.none') : `“${delimiter}”` },
    { label: t('fileCheck.decimal'), value: t(decimal === ',' ? 'check.decimal-comma' : decimal === '.' ? 'check.decimal-point' : 'check.decimal-none') },
    { label: t('fileCheck.tables'), value: count(tables) },
    { label: t('fileCheck.cells'), value: count(rows.length) },
    { label: t('fileCheck.totals'), value: count(totals.length) },
    { label: t('fileCheck.observations'), value: count(observations) },
  ];
}

function placeOf({ line, columnLetter, column }: Issue, t: Translate): string {
  const where = columnLetter === null ? (column === null ? null : t('check.named', { column })) : column === null || column === '' ? t('check.column', { letter: columnLetter }) : t('check.column-named', { letter: columnLetter, column });
  const parts = [line === null ? null : t('check.line', { line: String(line) }), where].filter((part) => part !== null);
  return parts.length === 0 ? t('fileCheck.whole') : parts.join(', ');
}
