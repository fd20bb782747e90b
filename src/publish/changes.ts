import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Dataset } from '../dataset/dataset.ts';
import type { FormerSite } from '../dataset/load.ts';
import { diffRows } from '../revisions/diff.ts';
import { extendHistory } from '../revisions/history.ts';
import { parseHistory } from '../revisions/parse-history.ts';
import { withReasons } from '../revisions/reasons.ts';
import type { History, Revision } from '../revisions/revision.ts';
import { hideWithheld } from '../revisions/withheld.ts';
import { publishedRows } from './observations.ts';
import { readObservations } from './read-observations.ts';

export interface Changes {
  /** Against the site that stands: what this build adds, revises and removes. */
  readonly revisions: readonly Revision[];
  /** All publications with this one. */
  readonly history: History;
}

/** What changes when these figures take the place of a former site. The office itself is told former values of sensitive figures too. */
export function changesSince(former: FormerSite, dataset: Dataset, forPublic = true): Changes {
  const before = former.observations === null ? null : readObservations(former.observations);
  const history = former.changes === null || before === null ? null : parseHistory(former.changes);
  const rows = publishedRows(dataset);
  const revisions = before === null ? null : withReasons(diffRows(before, rows), dataset.catalogue.exports, history);
  const current = { version: dataset.version, asOf: dataset.lastPeriod, observations: rows.length };
  return { revisions: revisions ?? [], history: hideWithheld(extendHistory(history, current, revisions), rows, (revision) => forPublic && isSensitive(revision, dataset.catalogue)) };
}

/** Whether small counts of the indicator are withheld for the unit; of what the catalogue no longer has it may have been so. */
function isSensitive({ unit, indicator }: Revision, { units, indicators }: Catalogue): boolean {
  const known = indicators.get(indicator);
  if (known === undefined) return [...indicators.values()].some(({ sensitive }) => sensitive.length > 0);
  const type = units.get(unit)?.type;
  return type === undefined ? known.sensitive.length > 0 : known.sensitive.includes(type);
}

/** The history as a published file, from which the next build goes on. */
export function changesJson(history: History): string {
  return `${JSON.stringify(history, null, 1)}\n`;
}
