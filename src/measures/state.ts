import type { Indicator } from '../catalogue/schemas.ts';
import type { Observation, Status } from '../dataset/observation.ts';
import { computedPercent, SMALLEST_BASE } from './share.ts';

/**
 * The state of a value: what the document says of it, else what follows from its numbers (PAGES, "Nine states"): a base
 * too small for a share (`u`), a share that rounds to zero without being zero (`k`), an indicator that is a share but
 * whose base is not told (`z`), nothing at all (`x`). Null for a plain value; zero is a plain value.
 */
export function stateOf(observation: Pick<Observation, 'status' | 'value' | 'denominator' | 'percentReported' | 'baseWithheld'>, { base, decimals }: Pick<Indicator, 'base' | 'decimals'>): Status | null {
  const { status, value, denominator, percentReported } = observation;
  if (status !== null) return status;
  if (observation.baseWithheld === true) return 'c';
  if (value === null && percentReported === null) return 'x';
  if (denominator === 0) return 'z';
  if (denominator !== null && denominator < SMALLEST_BASE) return 'u';
  const percent = computedPercent(observation) ?? percentReported;
  if (percent !== null) return roundsToZero(percent, decimals) ? 'k' : null;
  return base === null ? null : 'z';
}

/** Whether a share that is not zero would be shown as zero. */
export function roundsToZero(percent: number, decimals: number): boolean {
  return percent !== 0 && Number(percent.toFixed(decimals)) === 0;
}
