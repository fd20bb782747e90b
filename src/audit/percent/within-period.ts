import { amountsOf, exclusiveSets, sumOfParts } from '../parts.ts';
import { fitsOver, type Cause, type PercentCase, type PercentPlace } from './case.ts';
import { fitOf } from '../digits.ts';

/** Another base of the same table: a wider class first, any other class, then the parts added up. */
export function baseInPeriod(found: PercentCase, { group, context }: PercentPlace): Cause | null {
  const { observation, whole } = found;
  const wider = context.categories(observation.scheme).find(({ id }) => id === observation.category)?.within ?? null;
  const others = group.observations.filter(({ category, value, operator }) => category !== null && category !== observation.category && operator === null && value !== null && value !== whole.value && value >= found.count);
  const ordered = [...others.filter(({ category }) => category === wider), ...others.filter(({ category }) => category !== wider)];
  const other = ordered.find(({ value }) => fitsOver(found, value ?? 0) !== null);
  if (other !== undefined) return { reason: 'class-base', base: other.value, details: { base: other.value ?? 0, categoryOther: other.category ?? '', scheme: other.scheme ?? '' } };
  const sums = exclusiveSets(group, context).map(({ categories, observations }) => sumOfParts(categories, amountsOf(observations, ({ value }) => value)).sum);
  const sum = sums.find((candidate) => candidate !== whole.value && fitsOver(found, candidate) !== null);
  return sum === undefined ? null : { reason: 'sum-base', base: sum, details: { base: sum } };
}

/** The printed share belongs to another count of the same table: two cells changed places. */
export function otherCount({ observation, whole, printed, decimals, count }: PercentCase, { group }: PercentPlace): Cause | null {
  const other = group.observations.find(({ category, value, denominator }) => category !== observation.category && value !== null && value !== count && (denominator ?? whole.value) === whole.value && fitOf((100 * value) / whole.value, printed, decimals) === 'rounded');
  return other === undefined ? null : { reason: 'other-count', base: null, details: { countOther: other.value ?? 0, ...(other.category === null ? {} : { categoryOther: other.category, scheme: other.scheme ?? '' }) } };
}

/** The printed share is what the other printed shares leave of 100 %. */
export function remainder({ observation, printed, whole }: PercentCase, { group, context }: PercentPlace): Cause | null {
  const set = exclusiveSets(group, context).find(({ scheme }) => scheme === observation.scheme);
  const others = set?.observations.filter(({ category }) => category !== observation.category) ?? [];
  const shares = amountsOf(others.filter(({ denominator }) => denominator === null || denominator === whole.value), ({ percentReported }) => percentReported);
  if (set === undefined || shares.size < 2) return null;
  const rest = 100 - sumOfParts(set.categories, shares).sum;
  return Math.abs(rest - printed) < 1e-6 ? { reason: 'remainder', base: null, details: {} } : null;
}
