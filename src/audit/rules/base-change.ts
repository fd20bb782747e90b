import { periodEnd, periodStart } from '../../catalogue/period.ts';
import type { Observation } from '../../dataset/observation.ts';
import type { AuditContext } from '../context.ts';
import { finding, type Finding } from '../finding.ts';
import type { PeriodGroup, Series } from '../series.ts';
import { only } from '../wholes.ts';

/** A base that was the same twice or more and then differs by this much changed by an event, not from year to year. */
const EVENT = 0.1;

interface PeriodBase {
  readonly group: PeriodGroup;
  readonly base: number;
}

/** `base-change` by an event: 43 villages become 35. The declared break of what is counted tells it, or a base that had stood still. */
export function baseChangeFindings(series: Series, context: AuditContext): Finding[] {
  if (series.isPlan || series.indicator.base === null) return [];
  const bases = series.groups.flatMap((group): PeriodBase[] => {
    const base = only(group.observations.map(({ denominator }) => denominator));
    return base === null ? [] : [{ group, base }];
  });
  let held = 1;
  return bases.flatMap((current, index) => {
    const former = bases[index - 1];
    if (former === undefined) return [];
    const stood = held;
    held = current.base === former.base ? held + 1 : 1;
    if (current.base === former.base) return [];
    const declared = breakOf(series, context, former.group.period, current.group.period);
    const stable = stood >= 2 && Math.abs(current.base - former.base) >= EVENT * former.base;
    if (declared === null && !stable) return [];
    const [after, before] = [withBase(current), withBase(former)];
    if (after === undefined || before === undefined) return [];
    const details = { base: former.base, periodOther: former.group.period, baseNow: current.base, ...(declared === null ? {} : { indicatorOther: declared.indicator, periodBreak: declared.period }) };
    return [finding('base-change', 'note', [after, before], { reason: declared === null ? 'stable' : 'declared', reported: former.base, computed: current.base, details })];
  });
}

/** A declared break in the number of what the share is taken over, between two periods. */
function breakOf({ unit, indicator }: Series, context: AuditContext, former: string, current: string): Observation | null {
  const between = ({ status, period }: Observation) => status === 'b' && periodStart(period) >= periodEnd(former) && periodStart(period) < periodEnd(current);
  return context.totals(unit, indicator.base ?? '').find(between) ?? null;
}

function withBase({ group }: PeriodBase): Observation | undefined {
  return group.observations.find(({ denominator }) => denominator !== null);
}
