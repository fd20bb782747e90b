import type { Observation } from '../../dataset/observation.ts';
import { computedPercent } from '../../measures/share.ts';
import type { AuditContext } from '../context.ts';
import { fitOf } from '../digits.ts';
import { finding, type Finding, type Saying } from '../finding.ts';
import type { Series } from '../series.ts';

/** `conflict`: one fact with two figures, in one document or in two; a figure that says of itself that it is provisional or revised gives way. */
export function conflictFindings(series: Series, context: AuditContext): Finding[] {
  return [...series.groups.flatMap(({ observations }) => {
    if (observations.length < 2) return [];
    const firm = observations.filter(({ operator, status }) => operator === null && status !== 'p' && status !== 'r');
    const told = new Set<string>();
    return firm.flatMap((second, index) => {
      const fact = `${second.scheme ?? ''} ${second.category ?? ''}`;
      if (told.has(fact)) return [];
      for (const first of firm.slice(0, index)) {
        const saying = first.category === second.category && first.scheme === second.scheme ? contradiction(first, second) : null;
        if (saying === null) continue;
        told.add(fact);
        return [finding('conflict', 'warning', [first, second], saying)];
      }
      return [];
    });
  }), ...linked(series, context)];
}

function contradiction(first: Observation, second: Observation): Saying | null {
  const others = { locatorOther: second.locator, sourceOther: second.source };
  if (first.value !== null && second.value !== null && first.value !== second.value) return { reason: 'counts', reported: first.value, computed: second.value, details: { countFirst: first.value, countSecond: second.value, ...others } };
  if (first.denominator !== null && second.denominator !== null && first.denominator !== second.denominator) return { reason: 'bases', reported: first.denominator, computed: second.denominator, details: { baseFirst: first.denominator, baseSecond: second.denominator, ...others } };
  const [a, b] = [shareIn(first), shareIn(second)];
  if (a === null || b === null || (a.decimals === null && b.decimals === null)) return null;
  const [exact, coarse] = b.decimals === null || (a.decimals !== null && a.decimals < b.decimals) ? [b, a] : [a, b];
  if (fitOf(exact.percent, coarse.percent, coarse.decimals ?? 0) !== null) return null;
  const details = { percentFirst: first.percentReported ?? a.percent, percentSecond: second.percentReported ?? b.percent, decimalsFirst: first.percentReported === null ? 2 : first.percentDecimals, decimalsSecond: second.percentReported === null ? 2 : second.percentDecimals, ...others };
  return { reason: 'shares', reported: details.percentFirst, computed: details.percentSecond, details };
}

/** The share by counts where there are counts, else as printed with its digits. */
function shareIn(observation: Observation): { readonly percent: number; readonly decimals: number | null } | null {
  const exact = computedPercent(observation);
  if (exact !== null) return { percent: exact, decimals: null };
  return observation.percentReported === null ? null : { percent: observation.percentReported, decimals: observation.percentDecimals };
}

/** Two indicators that by the catalogue count the same thing. */
function linked({ unit, indicator, groups }: Series, context: AuditContext): Finding[] {
  if (indicator.counts === null) return [];
  const root = context.find(unit, indicator.counts);
  const siblings = context.countedAs(unit, indicator.counts);
  const earlier = [...(root === undefined ? [] : [root]), ...siblings.slice(0, siblings.findIndex((other) => other.indicator.id === indicator.id))];
  return groups.flatMap(({ period, observations }) =>
    observations.flatMap((second) => {
      const same = earlier.flatMap((series) => series.groups.find((group) => group.period === period)?.observations ?? []).filter(({ category, value, operator }) => category === second.category && value !== null && operator === null);
      const first = same.find(({ value }) => second.value !== null && second.operator === null && value !== second.value);
      return first === undefined ? [] : [finding('conflict', 'warning', [first, second], { reason: 'linked', reported: first.value, computed: second.value, details: { countFirst: first.value ?? 0, countSecond: second.value ?? 0, indicatorOther: second.indicator, locatorOther: second.locator, sourceOther: second.source } })];
    }),
  );
}
