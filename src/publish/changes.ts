import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Dataset } from '../dataset/dataset.ts';
import type { FormerSite } from '../dataset/load.ts';
import { diffRows } from '../revisions/diff.ts';
import { extendHistory, MOST_REVISIONS } from '../revisions/history.ts';
import { parseHistory } from '../revisions/parse-history.ts';
import { withReasons } from '../revisions/reasons.ts';
import type { History, PublishedRow, Revision } from '../revisions/revision.ts';
import { tallyOf, type Tally } from '../revisions/tally.ts';
import { hideWithheld } from '../revisions/withheld.ts';
import { observationsCsv, publishedRows } from './observations.ts';
import { readObservations } from './read-observations.ts';

export interface Changes {
  /** Against the site that stands: what this build adds, revises and removes; of very many the first of each kind. */
  readonly revisions: readonly Revision[];
  /** All publications with this one. */
  readonly history: History;
}

/** What changes when these figures take the place of a former site. The office itself is told former values of sensitive figures too. */
export function changesSince(former: FormerSite, dataset: Dataset, forPublic = true): Changes {
  const tally = revisionsSince(former, dataset);
  const history = former.changes === null || tally === null ? null : parseHistory(former.changes);
  const changes = tally === null ? null : { ...tally, revisions: withReasons(tally.revisions, dataset.catalogue.exports, history) };
  const current = { version: dataset.version, asOf: dataset.lastPeriod, observations: dataset.observations.length };
  const shown = hideWithheld(extendHistory(history, current, changes), rowsIn(dataset), (revision) => forPublic && isSensitive(revision, dataset.catalogue));
  return { revisions: changes?.revisions ?? [], history: shown };
}

/** What was found of a former site against some figures: a build asks for the check of reasons, and for what it publishes. */
const found = new WeakMap<FormerSite, WeakMap<Dataset['observations'], Tally | null>>();

function revisionsSince(former: FormerSite, dataset: Dataset): Tally | null {
  const known = found.get(former) ?? new WeakMap<Dataset['observations'], Tally | null>();
  found.set(former, known);
  const tally = known.get(dataset.observations);
  if (tally !== undefined) return tally;
  const made = findRevisions(former, dataset);
  known.set(dataset.observations, made);
  return made;
}

/** Every difference from the former site, sorted: kinds, then keys. Null where there is none to compare with, or none that can be read. */
function findRevisions({ units, figuresOf, isUnchanged = () => false }: FormerSite, dataset: Dataset): Tally | null {
  if (units === null) return null;
  const had = new Set(units);
  let isReadable = true;
  function* revisions(): Iterable<Revision> {
    // Of ids in this order the keys are in order too, since no id has a sign that comes before a quotation mark.
    for (const unit of [...new Set([...units ?? [], ...dataset.byUnit.keys()])].sort()) {
      if (had.has(unit) && isUnchanged(unit)) continue;
      const now = dataset.byUnit.get(unit);
      const before = had.has(unit) ? figuresOf(unit) : null;
      // The text of a unit of which nothing changed is the same, and need not be taken apart.
      if (before === observationsCsv(dataset, now)) continue;
      const rows = before === null ? [] : readObservations(before);
      isReadable &&= rows !== null;
      if (!isReadable) return;
      yield* diffRows(rows ?? [], publishedRows(dataset, now));
    }
  }
  const tally = tallyOf(revisions(), MOST_REVISIONS);
  return isReadable ? tally : null;
}

/** The present lines of the unit and indicator of a revision, each made once. */
function rowsIn(dataset: Dataset): (about: Revision) => readonly PublishedRow[] {
  const made = new Map<string, readonly PublishedRow[]>();
  return ({ unit, indicator }) => {
    const key = `${indicator} ${unit}`;
    const rows = made.get(key) ?? publishedRows(dataset, dataset.observations.run(indicator, unit));
    made.set(key, rows);
    return rows;
  };
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
