import { changedFields, keyOf } from './diff.ts';
import type { History, PublishedRow, Revision } from './revision.ts';

/** What a figure is about, in whatever document it stands. */
type Fact = Pick<Revision, 'unit' | 'indicator' | 'category' | 'period'>;

/**
 * The history without any value of what is withheld now, from whichever document it came and however long ago it was
 * public: a figure must not be found in the list of changes once it is nowhere else. Of a sensitive indicator no value is
 * told but those that stand in the present publication: former totals would give away what is withheld beside them.
 * `rowsOf` gives the lines of the present publication of the same unit and indicator.
 */
export function hideWithheld({ origin, publications }: History, rowsOf: (about: Revision) => readonly PublishedRow[], isSensitive: (revision: Revision) => boolean): History {
  const hide = (revision: Revision): Revision => {
    const { before, after } = revision;
    const rows = rowsOf(revision);
    if (revision.withheld || isWithheldIn(rows, revision)) return { ...revision, before: null, after: null, withheld: true, reason: null };
    if (!isSensitive(revision)) return revision;
    const stands = after !== null && rows.some((row) => keyOf(row) === keyOf(revision) && changedFields(row.figure, after).length === 0);
    return before === null && stands ? revision : { ...revision, before: null, after: stands ? after : null, withheld: !stands, reason: null };
  };
  return { origin, publications: publications.map((publication) => ({ ...publication, revisions: publication.revisions.map(hide) })) };
}

function isWithheldIn(rows: readonly PublishedRow[], revision: Revision): boolean {
  return rows.some((row) => row.withheld && factOf(row) === factOf(revision));
}

function factOf({ unit, indicator, category, period }: Fact): string {
  return JSON.stringify([unit, indicator, category, period]);
}
