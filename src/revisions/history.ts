import { REVISION_KINDS, type History, type Publication, type Revision } from './revision.ts';

export const MOST_PUBLICATIONS = 20;
export const MOST_REVISIONS = 5_000;

/** The publication that is being made. */
export type Current = Pick<Publication, 'version' | 'asOf' | 'observations'>;

/**
 * The history with the publication that is being made. `former` is null where no history was published, `revisions` null
 * where no figures were: the first publication. A build that changes no figure adds nothing, so that the last real change
 * stays the newest; changes under one and the same data version (another program reads the files otherwise) join its entry.
 */
export function extendHistory(former: History | null, current: Current, revisions: readonly Revision[] | null): History {
  const earlier = former?.publications ?? [];
  const [newest] = earlier;
  const origin = former?.origin ?? current.version;
  if (revisions === null || (newest === undefined && revisions.length === 0)) return { origin: current.version, publications: [publication(1, current, [])] };
  if (revisions.length === 0) return { origin, publications: earlier };
  if (newest?.version === current.version) return capped(origin, [publication(newest.number, current, [...newest.revisions, ...revisions], newest), ...earlier.slice(1)]);
  // Figures without a history: what came before is not known, but something did.
  return capped(origin, [publication((newest?.number ?? 1) + 1, current, revisions), ...earlier]);
}

function publication(number: number, { version, asOf, observations }: Current, revisions: readonly Revision[], joined?: Publication): Publication {
  const sorted = REVISION_KINDS.flatMap((kind) => revisions.filter((revision) => revision.kind === kind));
  const lost = (kind: Revision['kind']) => (joined === undefined ? 0 : joined.counts[kind] - joined.revisions.filter((revision) => revision.kind === kind).length);
  const count = (kind: Revision['kind']) => sorted.filter((revision) => revision.kind === kind).length + lost(kind);
  return { number, version, asOf, observations, counts: { revised: count('revised'), removed: count('removed'), added: count('added') }, revisions: sorted };
}

/** The newest publication is always kept, if not with all its revisions; what was changed is kept before what came new. */
function capped(origin: string, publications: readonly Publication[]): History {
  const kept: Publication[] = [];
  let room = MOST_REVISIONS;
  for (const [index, each] of publications.slice(0, MOST_PUBLICATIONS).entries()) {
    if (index > 0 && each.revisions.length > room) break;
    kept.push({ ...each, revisions: each.revisions.slice(0, room) });
    room -= Math.min(room, each.revisions.length);
  }
  return { origin, publications: kept };
}
