import { createHash } from 'node:crypto';

/** The data version of all that is published, handed over piece by piece: of a nation it is longer than a text may be. */
export function versionOf(pieces: Iterable<string | Uint8Array>): string {
  const hash = createHash('sha256');
  for (const piece of pieces) hash.update(piece);
  return hash.digest('hex');
}
