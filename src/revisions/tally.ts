import { REVISION_KINDS, type Publication, type Revision, type RevisionKind } from './revision.ts';

/** Some revisions, and how many there are of each kind: of very many only the first are kept. */
export type Tally = Pick<Publication, 'revisions' | 'counts'>;

/** Counts every revision and keeps the first `most` of each kind, in the order of the kinds. */
export function tallyOf(revisions: Iterable<Revision>, most = Infinity): Tally {
  const kept: Record<RevisionKind, Revision[]> = { revised: [], removed: [], added: [] };
  const counts = { revised: 0, removed: 0, added: 0 };
  for (const revision of revisions) {
    counts[revision.kind] += 1;
    if (kept[revision.kind].length < most) kept[revision.kind].push(revision);
  }
  return { revisions: REVISION_KINDS.flatMap((kind) => kept[kind]), counts };
}
