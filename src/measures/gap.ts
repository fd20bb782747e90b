import type { Indicator } from '../catalogue/schemas.ts';

/** The signed distance of a value to another: positive is better where the indicator has a direction, else plainly more. */
export function gapTo(value: number, other: number, { direction }: Pick<Indicator, 'direction'>): number {
  const more = value - other;
  return direction === 'lower' ? -more + 0 : more;
}

/** Where a value lies between two ends, as 0–1 with the better end at 1; a half where both ends are one. */
export function placeBetween(value: number, min: number, max: number, { direction }: Pick<Indicator, 'direction'>): number {
  if (max === min) return 0.5;
  const place = Math.min(1, Math.max(0, (value - min) / (max - min)));
  return direction === 'lower' ? 1 - place : place;
}
