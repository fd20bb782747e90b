import { SEVERITIES, type Finding } from '../audit/finding.ts';
import { findingsOf, findingsOfUnit } from '../audit/findings-of.ts';
import type { Dataset } from '../dataset/dataset.ts';
import { once } from '../dataset/once.ts';
import { apart, noteRead } from '../dataset/reads.ts';
import { answered } from '../dataset/recall.ts';
import { paths } from './paths.ts';

/** So many findings are read on one page; where there are more, each unit has a page for its own. */
export const MOST_TOGETHER = 60;
/** On a page of one unit. */
export const FINDINGS_PER_PAGE = 100;

/** Whether the findings of each unit stand on pages of their own. */
export function areApart(dataset: Dataset): boolean {
  return manyFound(dataset, '');
}

const manyFound = answered('findings-apart', (dataset) => findingsOf(dataset).all.length > MOST_TOGETHER);

/** The anchor of a finding on its page: what it says, and of which figure. */
export function findingId({ rule, reason, observations: [key = ''] }: Finding): string {
  return `${rule}-${reason}-${key}`.replace(/[^a-z0-9]+/gi, '-');
}

/** Where a finding stands, from the root. */
export function findingPath(dataset: Dataset, finding: Finding): string {
  const page = areApart(dataset) ? paths.unitQuality(finding.unit, pageOf(dataset, finding)) : paths.quality;
  return `${page}#${findingId(finding)}`;
}

function pageOf(dataset: Dataset, finding: Finding): number {
  if (!fillMany(dataset, finding.unit)) return 1;
  noteRead(`findings-on ${finding.unit}`);
  return Math.floor((apart(() => places(dataset)).get(finding) ?? 0) / FINDINGS_PER_PAGE) + 1;
}

const fillMany = answered('findings-fill-many', (dataset, unit) => findingsOfUnit(dataset, unit).length > FINDINGS_PER_PAGE);

const places = once((dataset: Dataset): ReadonlyMap<Finding, number> => new Map([...findingsOf(dataset).byUnit.values()].flatMap((found) => found.map((finding, index) => [finding, index] as const))));

/** How many findings there are of each severity, in the order of the severities. */
export type Tally = readonly number[];

export function tallyOf(findings: Iterable<Finding>): Tally {
  const counts = SEVERITIES.map(() => 0);
  for (const { severity } of findings) counts[SEVERITIES.indexOf(severity)] = (counts[SEVERITIES.indexOf(severity)] ?? 0) + 1;
  return counts;
}

/** The findings on figures of every unit and of all that stand below it; of units without any, nothing. */
export const talliesWithBelow = once((dataset: Dataset): ReadonlyMap<string, Tally> => {
  const { units } = dataset.catalogue;
  const sums = new Map<string, number[]>();
  for (const [unit, found] of findingsOf(dataset).byUnit) {
    const own = tallyOf(found);
    const seen = new Set<string>();
    for (let id: string | null = unit; id !== null && !seen.has(id); id = units.get(id)?.parent ?? null) {
      seen.add(id);
      const sum = sums.get(id) ?? SEVERITIES.map(() => 0);
      sums.set(id, sum.map((count, index) => count + (own[index] ?? 0)));
    }
  }
  return sums;
});

/** Those of one unit; none where nothing was found. */
export const tallyWithBelow = answered('findings-below', (dataset, unit): Tally => talliesWithBelow(dataset).get(unit) ?? []);
