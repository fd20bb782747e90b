import type { AuditContext } from '../context.ts';
import { finding, type Finding } from '../finding.ts';
import { percentCases, fitsOver, type Cause, type PercentCase, type PercentPlace } from '../percent/case.ts';
import { baseElsewhere } from '../percent/elsewhere.ts';
import { jointBase, jointCause, rangeCause } from '../percent/joint.ts';
import { baseInPeriod, otherCount, remainder } from '../percent/within-period.ts';
import type { Series } from '../series.ts';

/**
 * `percent-mismatch`, `percent-truncated`: a printed share against its count and base. Right is what rounds to the
 * printed digits; cut off is told as such; anything else is wrong, and the base, count or sum that would give it is
 * looked for, nearest first.
 */
export function percentFindings(series: Series, context: AuditContext): Finding[] {
  return series.groups.flatMap((group) => {
    const place = { group, series, context };
    const cases = percentCases(place);
    const wrong = explain(cases.filter(({ fit }) => fit === null), place);
    const told = [...wrong, ...alsoOverSum(cases, wrong)];
    const explained = new Set(told.map(([{ observation }]) => observation));
    const cut = cases.filter(({ fit, observation }) => fit === 'truncated' && !explained.has(observation));
    return [...told.map(([found, cause]) => mismatch(found, cause)), ...cut.map(truncated)];
  });
}

function explain(cases: readonly PercentCase[], place: PercentPlace): [PercentCase, Cause][] {
  // Shares that are wrong together still leave one another of 100: subtraction explains one alone.
  const left = (found: PercentCase) => (cases.length === 1 ? remainder(found, place) : null);
  const alone = cases.map((found): [PercentCase, Cause | null] => [found, baseInPeriod(found, place) ?? otherCount(found, place) ?? left(found) ?? baseElsewhere(found, place)]);
  const open = alone.filter(([, cause]) => cause === null).map(([found]) => found);
  const joint = open.length < 2 ? null : jointBase(open);
  return alone.map(([found, cause]) => [found, cause ?? (joint === null ? null : jointCause(found, joint, place)) ?? rangeCause(found)]);
}

/** Where the shares beside it were taken over the sum of the parts, one that looks cut off over the stated base was too. */
function alsoOverSum(cases: readonly PercentCase[], wrong: readonly [PercentCase, Cause][]): [PercentCase, Cause][] {
  const overSum = wrong.filter(([, { reason }]) => reason === 'sum-base');
  const [, cause] = overSum[0] ?? [];
  if (cause === undefined || overSum.length < 2 || overSum.some(([, other]) => other.base !== cause.base)) return [];
  return cases.filter((found) => found.fit === 'truncated' && fitsOver(found, cause.base ?? 0) === 'rounded').map((found) => [found, cause]);
}

function mismatch({ observation, count, printed, decimals, whole, exact }: PercentCase, { reason, details }: Cause): Finding {
  const lead = whole.stated ? 'stated' : 'unstated';
  return finding('percent-mismatch', whole.stated ? 'error' : 'warning', [observation], { reason, reported: printed, computed: exact, details: { lead, count, whole: whole.value, decimals, ...details } });
}

function truncated({ observation, count, printed, decimals, whole, exact }: PercentCase): Finding {
  return finding('percent-truncated', 'note', [observation], { reason: 'cut', reported: printed, computed: exact, details: { count, whole: whole.value, decimals } });
}
