import { REVISION_KINDS, type History, type Publication } from './revision.ts';
import type { Tally } from './tally.ts';

export const MOST_PUBLICATIONS = 20;
export const MOST_REVISIONS = 5_000;

/** The publication that is being made. */
export type Current = Pick<Publication, 'version' | 'asOf' | 'observations'>;

/**
 * The history with the publication that is being made. `former` is null where no history was published, `changes` null
 * where no figures were: the first publication. A build that changes no figure adds nothing, so that the last real change
 * stays the newest; changes under one and the same data version (another program reads the files otherwise) join its entry.
 */
export function extendHistory(former: History | null, current: Current, changes: Tally | null): History {
  const earlier = former?.publications ?? [];
  const [newest] = earlier;
  const origin = former?.origin ?? current.version;
  const isSame = changes !== null && REVISION_KINDS.every((kind) => changes.counts[kind] === 0);
  if (changes === null || (newest === undefined && isSame)) return { origin: current.version, publications: [publication(1, current, NO_CHANGES)] };
  if (isSame) return { origin, publications: earlier };
  if (newest?.version === current.version) return capped(origin, [publication(newest.number, current, joined(newest, changes)), ...earlier.slice(1)]);
  // Figures without a history: what came before is not known, but something did.
  return capped(origin, [publication((newest?.number ?? 1) + 1, current, changes), ...earlier]);
}

const NO_CHANGES: Tally = { revisions: [], counts: { revised: 0, removed: 0, added: 0 } };

function publication(number: number, { version, asOf, observations }: Current, { revisions, counts }: Tally): Publication {
  return { number, version, asOf, observations, counts: { revised: counts.revised, removed: counts.removed, added: counts.added }, revisions: REVISION_KINDS.flatMap((kind) => revisions.filter((revision) => revision.kind === kind)) };
}

/** Both changes as one. */
function joined(a: Tally, b: Tally): Tally {
  return { revisions: [...a.revisions, ...b.revisions], counts: { revised: a.counts.revised + b.counts.revised, removed: a.counts.removed + b.counts.removed, added: a.counts.added + b.counts.added } };
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
