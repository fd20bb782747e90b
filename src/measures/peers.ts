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
 * The peers of any unit in a period: those of its type under the same parent; all of its type; those of its type in the
 * same size band. Only units that existed together in the period are peers. `sizeOf` gives the size of a unit, null where
 * it is not known; `bounds` are the lower bounds of the bands but the first, ascending. A group of the unit alone is left
 * out. Units of one group are given the same object.
 */
export function peersIn(units: Iterable<Unit>, period: string, sizeOf: (id: string) => number | null, bounds: readonly number[]): (unit: Unit) => PeerGroup[] {
  const present = [...units].filter((unit) => existedIn(unit, period));
  const groupsBy = (kind: PeerKind, keyOf: (unit: Unit) => string | null, bandOfUnits: (unit: Unit) => PeerGroup['band']) => {
    const groups = new Map<string, PeerGroup>();
    for (const [key, members] of Map.groupBy(present, keyOf)) if (key !== null && members[0] !== undefined) groups.set(key, { kind, units: members, band: bandOfUnits(members[0]) });
    return (unit: Unit) => groups.get(keyOf(unit) ?? '');
  };
  const bands = new Map(bounds.length === 0 ? [] : present.map(({ id }) => [id, bandOf(sizeOf(id), bounds)]));
  const band = ({ id }: Unit) => bands.get(id) ?? UNKNOWN;
  const kinds = [
    groupsBy('parent', ({ type, parent }) => (parent === null ? null : `${type} ${parent}`), () => null),
    groupsBy('type', ({ type }) => type, () => null),
    groupsBy('size', (unit) => (band(unit) === UNKNOWN ? null : `${unit.type} ${band(unit)}`), (unit) => boundsOf(band(unit), bounds)),
  ];
  const here = new Set(present);
  return (unit) => (here.has(unit) ? kinds.flatMap((groupOf) => groupOf(unit) ?? []).filter((group) => group.units.length > 1) : []);
}

/** The band of a unit of which the size is not known. */
const UNKNOWN = -1;

/** The number of a band: how many lower bounds a size has reached; `UNKNOWN` for a size that is not known. */
function bandOf(size: number | null, bounds: readonly number[]): number {
  return size === null ? UNKNOWN : bounds.filter((bound) => size >= bound).length;
}

function boundsOf(band: number, bounds: readonly number[]): PeerGroup['band'] {
  return { from: bounds[band - 1] ?? null, below: bounds[band] ?? null };
}
