import { changedFields, keyOf } from './diff.ts';
import type { History, PublishedRow, Revision } from './revision.ts';

/** What a figure is about, in whatever document it stands. */
type Fact = Pick<Revision, 'unit' | 'indicator' | 'category' | 'period'>;

/**
 * The history without any value of what is withheld now, from whichever document it came and however long ago it was
 * public: a figure must not be found in the list of changes once it is nowhere else. Of a sensitive indicator no value is
 * told but those that stand in the present publication: former totals would give away what is withheld beside them.
 */
export function hideWithheld({ origin, publications }: History, rows: readonly PublishedRow[], isSensitive: (revision: Revision) => boolean): History {
  const withheld = new Set(rows.filter((row) => row.withheld).map(factOf));
  const present = Map.groupBy(rows, keyOf);
  const hide = (revision: Revision): Revision => {
    const { before, after } = revision;
    if (revision.withheld || withheld.has(factOf(revision))) return { ...revision, before: null, after: null, withheld: true, reason: null };
    if (!isSensitive(revision)) return revision;
    const stands = after !== null && (present.get(keyOf(revision)) ?? []).some(({ figure }) => changedFields(figure, after).length === 0);
    return before === null && stands ? revision : { ...revision, before: null, after: stands ? after : null, withheld: !stands, reason: null };
  };
  return { origin, publications: publications.map((publication) => ({ ...publication, revisions: publication.revisions.map(hide) })) };
}

function factOf({ unit, indicator, category, period }: Fact): string {
  return JSON.stringify([unit, indicator, category, period]);
}
