import type { Catalogue } from '../catalogue/catalogue.ts';
import type { ExportLine } from '../catalogue/schemas.ts';
import type { Fact } from '../facts/fact.ts';
import { issue, type Issue } from '../issues/issue.ts';
import { group } from './dataset.ts';
import { LabelFaults } from './label-faults.ts';
import { meaningOf } from './meaning.ts';
import type { Names } from './names.ts';
import { observationKey, STATUSES, type Observation, type Status } from './observation.ts';

/** States that office files write in their own way, and what they are here. */
const OFFICE_STATUS: ReadonlyMap<string, Status | null> = new Map<string, Status | null>([['na', 'x'], ['not-applicable', 'z'], ['nil', null], ['approx', null]]);

/** What matching the facts of one file needs besides them. */
export interface MatchContext {
  readonly file: string;
  /** The line of the file in `exports.csv`; null without one. */
  readonly given: ExportLine | null;
  readonly catalogue: Catalogue;
  readonly names: Names;
}

/**
 * The facts of one file as observations: labels become ids, a count and its printed percent on one line become one
 * figure, and what the file lacks comes from its line in `exports.csv`. What cannot be matched is an issue, and left
 * out; a label that stands on many lines is told once.
 */
export function matchFacts(facts: readonly Fact[], context: MatchContext): { observations: Observation[]; issues: Issue[] } {
  const faults = new LabelFaults(context.file, context.given);
  const figures = [...group(facts, factKey).values()];
  const observations = figures.flatMap((same) => matchFigure(same, context, faults) ?? []);
  return { observations, issues: faultsOf(faults, figures.length) };
}

/** What matching a file of so many figures found. What no line of a file tells is a matter of the file, not of its first line. */
export function faultsOf(faults: LabelFaults, figures: number): Issue[] {
  const ofAll = (found: Issue) => found.code === 'missing-source' && found.details['figures'] === String(figures);
  return faults.issues().map((found) => (ofAll(found) ? { ...found, line: null, column: null } : found));
}

/** A count and its percent stand on one line and name the same thing. */
function factKey({ line, unit, indicator, category, period, breakdown }: Fact): string {
  return [line, unit, indicator, category === null ? 'null' : `=${category}`, period, breakdown === undefined ? '' : JSON.stringify(breakdown)].join('\0');
}

/** The facts of one figure as an observation; null, and a fault, where they cannot be matched. */
export function matchFigure(facts: readonly Fact[], { file, given, catalogue, names }: MatchContext, faults: LabelFaults): Observation | null {
  const [first] = facts;
  if (first === undefined) return null;
  const { period } = first;
  const unit = faults.settle('unit', first.unit, names.findUnit(first.unit, period), () => names.nearest('unit', first.unit), first);
  const source = findSource(first, given, names, faults);
  const meaning = meaningOf(first, names, catalogue, faults);
  const status = statusOf(first.status ?? null);
  if (status === undefined) faults.add(issue('unknown-status', { line: first.line, column: 'status', value: first.status ?? '', details: { words: STATUSES.join(', ') } }));
  if (meaning === null) return null;

  const { indicator, category, scheme } = meaning;
  const { measure: indicatorMeasure } = catalogue.indicators.get(indicator) ?? { measure: '' };
  const rate = catalogue.measures.get(indicatorMeasure)?.kind === 'rate';
  const count = facts.find((fact) => rate || fact.measure !== '%') ?? null;
  const percent = rate ? null : (facts.find((fact) => fact.measure === '%') ?? null);
  const label = count?.measure ?? given?.measure ?? null;
  const other = label !== null && !names.find('measure', label).some(({ id }) => id === indicatorMeasure);
  if (other) faults.add(issue('other-measure', { line: first.line, column: 'measure', value: label, details: { measure: catalogue.measures.get(indicatorMeasure)?.name_vi ?? indicatorMeasure } }));
  if (unit === null || source === null || status === undefined || other || !meaning.settled) return null;
  const observation = {
    unit, indicator, period, source, category, scheme,
    operator: (count ?? percent)?.operator ?? (first.status === 'approx' ? '~' : null),
    value: count?.value ?? null,
    denominator: first.denominator ?? null,
    percentReported: percent?.value ?? null,
    percentDecimals: (rate ? count : percent)?.decimals ?? 0,
    measure: indicatorMeasure,
    status,
    locator: first.locator ?? given?.locator ?? '',
    file, line: first.line, columnLetter: (count ?? percent)?.columnLetter ?? null,
    note: noteOf(first),
  };
  return { key: observationKey(observation), ...observation };
}

function findSource(fact: Fact, given: ExportLine | null, names: Names, faults: LabelFaults): string | null {
  const label = fact.source ?? given?.source ?? null;
  if (label !== null) return faults.settle('source', label, names.find('source', label), () => names.nearest('source', label), fact);
  faults.add(issue('missing-source', { line: fact.line, column: 'source' }));
  return null;
}

/** The state that a word of a file means; null for none, undefined for a word that is no state. */
export function statusOf(text: string | null): Status | null | undefined {
  if (text === null) return null;
  return STATUSES.find((status) => status === text) ?? OFFICE_STATUS.get(text);
}

export function noteOf({ noteVi, noteEn, note }: Pick<Fact, 'noteVi' | 'noteEn' | 'note'>): Observation['note'] {
  const vi = noteVi ?? note ?? null;
  return vi === null ? null : { vi, en: noteEn ?? vi };
}
