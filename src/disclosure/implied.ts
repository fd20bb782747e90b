import type { Observation } from '../dataset/observation.ts';

type Printed = Pick<Observation, 'value' | 'denominator' | 'percentReported' | 'percentDecimals'>;

/** The count that a percent printed without one makes of a base, as anybody reckons it: "3,3% của 30" is 1. */
export function impliedCount({ percentReported }: Printed, base: number): number | null {
  return percentReported === null ? null : Math.round((percentReported * base) / 100);
}

/** Whether a printed percent can be that of a count over a base: rounded or truncated to its printed digits. */
export function couldBe({ percentReported, percentDecimals }: Printed, count: number, base: number): boolean {
  return percentReported !== null && base > 0 && Math.abs((100 * count) / base - percentReported) <= 10 ** -percentDecimals;
}

/** The base that a count and its percent give together; null where they give none. */
export function impliedBase({ value, percentReported }: Printed): number | null {
  return value === null || percentReported === null || value <= 0 || percentReported <= 0 ? null : Math.round((100 * value) / percentReported);
}
