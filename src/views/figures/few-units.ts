import type { Observation } from '../../dataset/observation.ts';
import { unitOf, type Context } from '../context.ts';

/** The figures of as many units as a picture has room for: of all; else of those that stand above others of them; else of none. */
export function ofFewUnits(ctx: Context, observations: readonly Observation[], most: number): readonly Observation[] {
  const units = unitsOf(observations);
  if (units.size <= most) return observations;
  const above = new Set([...units].flatMap((unit) => unitOf(ctx, unit).parent ?? []).filter((parent) => units.has(parent)));
  return above.size > most ? [] : observations.filter(({ unit }) => above.has(unit));
}

/** Of how many units some figures are. */
export function countUnits(observations: readonly Observation[]): number {
  return unitsOf(observations).size;
}

function unitsOf(observations: readonly Observation[]): Set<string> {
  return new Set(observations.map(({ unit }) => unit));
}
