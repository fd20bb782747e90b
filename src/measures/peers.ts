import type { Unit } from '../catalogue/schemas.ts';
import { existedIn } from '../catalogue/validity.ts';

/** The groups in which a unit is compared. */
export const PEER_GROUPS = ['parent', 'type', 'size'] as const;
export type PeerKind = (typeof PEER_GROUPS)[number];

export interface PeerGroup {
  readonly kind: PeerKind;
  /** The units of the group with the unit itself, in the order of the catalogue. */
  readonly units: readonly Unit[];
  /** Of a size band: its bounds, from and below; null where it is open. */
  readonly band: { readonly from: number | null; readonly below: number | null } | null;
}

/**
 * The peers of a unit in a period: those of its type under the same parent; all of its type; those of its type in the
 * same size band. Only units that existed together in the period are peers. `sizeOf` gives the size of a unit, null where
 * it is not known; `bounds` are the lower bounds of the bands but the first, ascending. A group of the unit alone is left out.
 */
export function peersOf(unit: Unit, units: Iterable<Unit>, period: string, sizeOf: (id: string) => number | null, bounds: readonly number[]): PeerGroup[] {
  const alike = [...units].filter((other) => other.type === unit.type && existedIn(other, period));
  const size = sizeOf(unit.id);
  const groups: PeerGroup[] = [
    { kind: 'parent', units: unit.parent === null ? [] : alike.filter(({ parent }) => parent === unit.parent), band: null },
    { kind: 'type', units: alike, band: null },
    { kind: 'size', units: size === null || bounds.length === 0 ? [] : alike.filter(({ id }) => bandOf(sizeOf(id), bounds) === bandOf(size, bounds)), band: size === null ? null : boundsOf(bandOf(size, bounds), bounds) },
  ];
  return groups.filter((group) => group.units.some(({ id }) => id === unit.id) && group.units.length > 1);
}

/** The number of a band: how many lower bounds a size has reached; -1 for a size that is not known. */
function bandOf(size: number | null, bounds: readonly number[]): number {
  return size === null ? -1 : bounds.filter((bound) => size >= bound).length;
}

function boundsOf(band: number, bounds: readonly number[]): PeerGroup['band'] {
  return { from: bounds[band - 1] ?? null, below: bounds[band] ?? null };
}
