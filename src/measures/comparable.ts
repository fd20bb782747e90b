import type { Indicator } from '../catalogue/schemas.ts';
import type { Observation } from '../dataset/observation.ts';
import { principal } from './headline.ts';
import { shareOf } from './share.ts';

/**
 * The number by which units are compared: the share, computed from counts where there are counts; of an indicator that is
 * no share its value. Null for a share over too small a base, for "about" and "more than", and where nothing is told.
 */
export function comparedValue(observation: Observation, { base }: Pick<Indicator, 'base'>): number | null {
  if (observation.operator !== null) return null;
  const share = shareOf(observation);
  if (share !== null) return share.percent;
  return base === null ? observation.value : null;
}

/** Why the figure of another unit may not be set against one: another period, other words, or a share told in another way. */
export type Incomparable = 'period' | 'scheme' | 'basis';

/** What stands between two figures of one indicator and category, of different units; null where nothing does. */
export function incomparable(one: Observation, other: Observation): Incomparable | null {
  if (one.period !== other.period) return 'period';
  if (one.scheme !== other.scheme) return 'scheme';
  const [first, second] = [shareOf(one), shareOf(other)];
  return first !== null && second !== null && first.basis !== second.basis ? 'basis' : null;
}

/** The figure of every unit that may be set against one of them: its period, category and scheme, one figure per unit. */
export function alike(figure: Observation, all: readonly Observation[]): Observation[] {
  const same = all.filter(({ indicator, category, period, scheme }) => indicator === figure.indicator && category === figure.category && period === figure.period && scheme === figure.scheme);
  const units = [...new Set(same.map(({ unit }) => unit))];
  return units.flatMap((unit) => principal(same.filter((observation) => observation.unit === unit)) ?? []).filter((other) => other.unit === figure.unit || incomparable(figure, other) === null);
}
