import type { Unit } from './schemas.ts';

/** A unit that came before or after another one. `whole`: all of the earlier unit went into the later one, not a part of it. */
export interface Relative {
  readonly unit: Unit;
  readonly whole: boolean;
}

export interface Lineage {
  readonly successors: readonly Relative[];
  readonly predecessors: readonly Relative[];
  /** Other units that have had, or have, the same code: a code is no identity. In the order of time. */
  readonly sameCode: readonly Unit[];
}

/** What a unit came from and what came of it. A unit with one successor went into it whole, with several in parts. */
export function lineageOf(unit: Unit, units: ReadonlyMap<string, Unit>): Lineage {
  const all = [...units.values()];
  return {
    successors: unit.replaced_by.flatMap((id) => relative(units.get(id), unit)),
    predecessors: all.filter(({ replaced_by }) => replaced_by.includes(unit.id)).flatMap((earlier) => relative(earlier, earlier)),
    sameCode: unit.code === null ? [] : all.filter((other) => other.id !== unit.id && other.code === unit.code).sort((a, b) => ((a.valid_from ?? '') < (b.valid_from ?? '') ? -1 : 1)),
  };
}

function relative(unit: Unit | undefined, earlier: Unit): Relative[] {
  return unit === undefined ? [] : [{ unit, whole: earlier.replaced_by.length === 1 }];
}
