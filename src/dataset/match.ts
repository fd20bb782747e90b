import type { Catalogue } from '../catalogue/catalogue.ts';
import type { ExportLine } from '../catalogue/schemas.ts';
import type { Fact } from '../facts/fact.ts';
import { issue, type Issue } from '../issues/issue.ts';
import { group } from './dataset.ts';
import type { Names } from './names.ts';
import { observationKey, STATUSES, type Observation, type Status } from './observation.ts';

/** States that office files write in their own way, and what they are here. */
const OFFICE_STATUS: ReadonlyMap<string, Status | null> = new Map<string, Status | null>([['na', 'x'], ['not-applicable', 'z'], ['nil', null], ['approx', null]]);

/**
 * The facts of one file as observations: labels become ids, a count and its printed percent on one line become one
 * figure, and what the file lacks comes from its line in `exports.csv`. What cannot be matched is an issue, and left out.
 */
export function matchFacts(facts: readonly Fact[], file: string, given: ExportLine | null, catalogue: Catalogue, names: Names): { observations: Observation[]; issues: Issue[] } {
  const issues: Issue[] = [];
  const observations = [...group(facts, factKey).values()].flatMap((same) => {
    const matched = matchOne(same, file, given, catalogue, names);
    issues.push(...matched.issues);
    return matched.observation ?? [];
  });
  return { observations, issues };
}

/** A count and its percent stand on one line and name the same thing. */
function factKey({ line, unit, indicator, category, period }: Fact): string {
  return JSON.stringify([line, unit, indicator, category, period]);
}

function matchOne(facts: readonly Fact[], file: string, given: ExportLine | null, catalogue: Catalogue, names: Names): { observation: Observation | null; issues: Issue[] } {
  const [first] = facts;
  if (first === undefined) return { observation: null, issues: [] };
  const issues: Issue[] = [];
  const tell = (code: string, column: string, value: string | null, details: Readonly<Record<string, string>> = {}) => issues.push(issue(code, { path: file, line: first.line, column, value, details }));
  const known = (column: 'unit' | 'indicator' | 'source', label: string) => {
    const id = names[column](label);
    if (id === null) tell(`unknown-${column}`, column, label, { list: `${column}s.csv` });
    return id;
  };
  const { period } = first;
  const unit = known('unit', first.unit);
  const indicator = known('indicator', first.indicator);
  const document = first.source ?? given?.source ?? null;
  if (document === null) tell('missing-source', 'source', null);
  const source = document === null ? null : known('source', document);
  if (unit === null || indicator === null || source === null) return { observation: null, issues };

  const category = first.category === null ? null : names.category(first.category, indicator, period);
  if (first.category !== null && category === null) tell('unknown-category', 'category', first.category, { indicator, list: 'categories.csv' });
  const { measure: indicatorMeasure } = catalogue.indicators.get(indicator) ?? { measure: '' };
  const rate = catalogue.measures.get(indicatorMeasure)?.kind === 'rate';
  const count = facts.find((fact) => rate || fact.measure !== '%') ?? null;
  const percent = rate ? null : (facts.find((fact) => fact.measure === '%') ?? null);
  const label = count?.measure ?? given?.measure ?? null;
  const measure = label === null ? indicatorMeasure : names.measure(label);
  if (measure !== indicatorMeasure) tell('other-measure', 'measure', label, { measure: indicatorMeasure });
  const status = statusOf(first.status ?? null);
  if (status === undefined) tell('unknown-status', 'status', first.status ?? '', { words: STATUSES.join(', ') });
  if (issues.length > 0) return { observation: null, issues };
  const observation = {
    unit, indicator, period, source,
    category: category?.category ?? null,
    scheme: category?.scheme ?? null,
    operator: (count ?? percent)?.operator ?? (first.status === 'approx' ? '~' : null),
    value: count?.value ?? null,
    denominator: first.denominator ?? null,
    percentReported: percent?.value ?? null,
    percentDecimals: (rate ? count : percent)?.decimals ?? 0,
    measure: indicatorMeasure,
    status: status ?? null,
    locator: first.locator ?? '',
    file, line: first.line,
    note: noteOf(first),
  };
  return { observation: { key: observationKey(observation), ...observation }, issues };
}

function statusOf(text: string | null): Status | null | undefined {
  if (text === null) return null;
  return STATUSES.find((status) => status === text) ?? OFFICE_STATUS.get(text);
}

function noteOf({ noteVi, noteEn, note }: Fact): Observation['note'] {
  const vi = noteVi ?? note ?? null;
  return vi === null ? null : { vi, en: noteEn ?? vi };
}
