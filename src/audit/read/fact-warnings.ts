import { endYear } from '../../catalogue/period.ts';
import { group } from '../../dataset/dataset.ts';
import type { Observation } from '../../dataset/observation.ts';
import type { Fact } from '../../facts/fact.ts';
import { issue, type Issue } from '../../issues/issue.ts';
import { auditDataset } from '../audit.ts';
import type { Finding } from '../finding.ts';
import { datasetOfFacts } from './fact-dataset.ts';
import { totalWarnings } from './fact-totals.ts';
import { ladderOf } from './ladders.ts';
import { numberPlaces, periodPlaces } from './places.ts';

/** Of one file, before the catalogue: offices truncate as often as they round, so a share may differ by this much (rule 8 of the samples). */
const TOLERANCE = 0.1;

/** The rules that need no catalogue to be right; the codes are theirs. */
const WARNED: ReadonlySet<string> = new Set(['percent-mismatch', 'total-mismatch', 'base-change', 'scheme-break', 'cap-exceeded']);

/** What the audit says of one file by itself: each finding as a warning on the line of its figure. */
export function factWarnings(rows: readonly Fact[], totals: readonly Fact[]): Issue[] {
  const dataset = datasetOfFacts(rows, totals);
  const byKey = new Map([...dataset.observations].map((observation) => [observation.key, observation]));
  const found = auditDataset(dataset).filter((finding) => WARNED.has(finding.rule) && !isSmall(finding));
  return [...found.flatMap((finding) => warningOf(finding, byKey) ?? []), ...nestedWarnings(rows), ...totalWarnings(rows, totals)];
}

function isSmall({ rule, reported, computed }: Finding): boolean {
  return rule === 'percent-mismatch' && reported !== null && computed !== null && Math.abs(reported - computed) <= TOLERANCE + 1e-9;
}

function warningOf({ rule, reported, computed, details, observations }: Finding, byKey: ReadonlyMap<string, Observation>): Issue | null {
  const [own, other] = observations.map((key) => byKey.get(key));
  if (own === undefined) return null;
  const places = numberPlaces({ reported, computed, base: rule === 'cap-exceeded' ? details['base'] : (details['whole'] ?? details['base']), cap: details['cap'] });
  return issue(rule, { severity: 'warning', line: own.line, columnLetter: own.columnLetter, details: { ...places, ...periodPlaces({ period: own.period, periodOther: other?.period ?? own.period }) } });
}

/** One warning per class of the ladder that the file prints with another one inside: "hoàn thành tốt, trong đó xuất sắc". */
function nestedWarnings(rows: readonly Fact[]): Issue[] {
  const onLadder = (label: string, period: string) => ladderOf(label, endYear(period)) !== 'other';
  const nested = rows.filter(({ category, includes, period }) => category !== null && includes !== undefined && onLadder(category, period) && includes.split('; ').every((part) => onLadder(part, period)));
  const kinds = group(nested, ({ unit, indicator, category, includes }) => JSON.stringify([unit, indicator, category, includes]));
  return [...kinds.values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    const wider = `${first.category ?? ''} trở lên`;
    return [issue('nested-category', { severity: 'warning', line: first.line, columnLetter: first.columnLetter ?? null, value: first.category, details: { partVi: first.includes ?? '', widerVi: wider, widerEn: wider, figures: String(same.length) } })];
  });
}
