import { periodEnd, periodStart } from './period.ts';
import type { Unit } from './schemas.ts';

/** Whether a unit existed in any part of a period; without dates it always did. */
export function existedIn({ valid_from: from, valid_to: to }: Pick<Unit, 'valid_from' | 'valid_to'>, period: string): boolean {
  return (from === null || periodEnd(period) >= periodStart(from)) && (to === null || periodStart(period) <= periodEnd(to));
}
