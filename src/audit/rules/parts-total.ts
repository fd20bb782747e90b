import type { Category } from '../../catalogue/schemas.ts';
import type { Observation } from '../../dataset/observation.ts';
import type { AuditContext } from '../context.ts';
import { finding, type Finding } from '../finding.ts';
import { amountsOf, exclusiveSets, sumOfParts, type PartSum } from '../parts.ts';
import type { PeriodGroup, Series } from '../series.ts';
import { only, totalsOf } from '../wholes.ts';

/**
 * `total-mismatch`: parts that exclude one another against their base or total: more than the whole always, less only
 * where every part is printed. Where leaving one class out mends it, that class was counted within the next one, which
 * is `nested-category`: "hoàn thành tốt" that includes "xuất sắc".
 */
export function partsTotalFindings(series: Series, context: AuditContext): Finding[] {
  if (series.isPlan || series.isRate) return [];
  return series.groups.flatMap((group) =>
    exclusiveSets(group, context).flatMap(({ scheme, categories, observations }) => {
      const amounts = amountsOf(observations, ({ value }) => value);
      const whole = wholeOfParts(group, observations, categories, amounts);
      const against = [...(whole === null ? [] : [{ whole, parts: sumOfParts(categories, amounts), container: null }]), ...containers(categories, amounts)];
      return against.filter(({ whole: total, parts }) => isOff(parts, total)).map(({ whole: total, parts, container }) => told(observations, categories, amounts, scheme, total, parts, container, context));
    }),
  );
}

/** The base that the parts share, or the total beside them; a class printed over the wider class it is within says nothing of the whole. */
function wholeOfParts(group: PeriodGroup, observations: readonly Observation[], categories: readonly Category[], amounts: ReadonlyMap<string, number>): number | null {
  const narrow = ({ category, denominator }: Observation) => denominator === amounts.get(categories.find(({ id }) => id === category)?.within ?? '');
  return only(observations.filter((observation) => !narrow(observation)).map(({ denominator }) => denominator)) ?? only(totalsOf(group).map(({ value }) => value));
}

function containers(categories: readonly Category[], amounts: ReadonlyMap<string, number>): { whole: number; parts: PartSum; container: string }[] {
  return categories.flatMap(({ id }) => {
    const whole = amounts.get(id);
    return whole === undefined || !categories.some(({ within }) => within === id) ? [] : [{ whole, parts: sumOfParts(categories, amounts, id), container: id }];
  });
}

function isOff({ sum, complete, used }: PartSum, whole: number): boolean {
  return used.length >= 2 && (sum > whole || (complete && sum < whole)) && Math.abs(sum - whole) > 1e-6;
}

function told(observations: readonly Observation[], categories: readonly Category[], amounts: ReadonlyMap<string, number>, scheme: string, whole: number, { sum, used }: PartSum, container: string | null, { catalogue }: AuditContext): Finding {
  const parts = observations.filter(({ category }) => used.includes(category ?? ''));
  const list = [...parts, ...observations] as unknown as readonly [Observation, ...Observation[]];
  const nested = catalogue.schemes.get(scheme)?.kind === 'classes' ? nestedPair(categories, amounts, used, sum - whole) : null;
  if (nested !== null) {
    const outer = observations.find(({ category }) => category === nested.outer) ?? list[0];
    const inner = observations.find(({ category }) => category === nested.inner) ?? list[0];
    return finding('nested-category', 'warning', [outer, inner], { reason: 'inclusive', reported: amounts.get(nested.outer) ?? 0, computed: (amounts.get(nested.outer) ?? 0) - (amounts.get(nested.inner) ?? 0), details: { categoryOther: nested.inner, scheme, countOther: amounts.get(nested.inner) ?? 0, whole } });
  }
  const reason = container === null ? (sum > whole ? 'over' : 'under') : 'class';
  const [first, ...others] = parts;
  return finding('total-mismatch', 'warning', [first ?? list[0], ...others], { reason, reported: whole, computed: sum, details: { sum, whole, parts: used.length, difference: Math.abs(sum - whole), ...(container === null ? {} : { categoryOther: container, scheme }) } });
}

/** Two neighbouring classes of which the better is counted in the other too, so that the sum is too large by just its count. */
function nestedPair(categories: readonly Category[], amounts: ReadonlyMap<string, number>, used: readonly string[], excess: number): { inner: string; outer: string } | null {
  if (excess <= 0) return null;
  const known = categories.filter(({ id }) => used.includes(id));
  for (const [index, { id: inner, within }] of known.entries()) {
    const next = known[index + 1];
    if (next !== undefined && next.within === within && amounts.get(inner) === excess && (amounts.get(next.id) ?? 0) >= excess) return { inner, outer: next.id };
  }
  return null;
}
