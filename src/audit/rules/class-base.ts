import type { Observation } from '../../dataset/observation.ts';
import type { AuditContext } from '../context.ts';
import { finding, type Finding } from '../finding.ts';
import { fitsOver, percentCases, type PercentCase } from '../percent/case.ts';
import type { PeriodGroup, Series } from '../series.ts';

/** A share of a class, and what it was taken over: all of them, or the wider class it is within. */
interface Taken {
  readonly found: PercentCase;
  readonly over: 'whole' | 'class';
  readonly base: number;
  readonly wider: Observation;
}

/** `base-change` inside a report: "xuất sắc" 23,2 % of those who did well in 2021, 31 % of all in 2022. Once per class. */
export function classBaseFindings(series: Series, context: AuditContext): Finding[] {
  const earlier = new Map<string, Taken>();
  const told = new Set<string>();
  return series.groups.flatMap((group) =>
    percentCases({ group, series, context }).flatMap((found) => {
      const category = found.observation.category ?? '';
      const now = takenOver(found, group, context);
      const former = earlier.get(category);
      if (now === null) return [];
      earlier.set(category, now);
      if (former === undefined || former.over === now.over || former.found.observation.scheme !== found.observation.scheme || told.has(category)) return [];
      told.add(category);
      return [changed(former, now)];
    }),
  );
}

/** Null where both bases give the printed share, or neither does. */
function takenOver(found: PercentCase, group: PeriodGroup, context: AuditContext): Taken | null {
  const { observation, whole } = found;
  const container = context.categories(observation.scheme).find(({ id }) => id === observation.category)?.within ?? null;
  const wider = container === null ? undefined : group.observations.find(({ category, value, operator }) => category === container && value !== null && operator === null);
  const others = group.observations.map(({ denominator }) => denominator ?? 0);
  const all = Math.max(whole.value, ...others);
  if (wider?.value == null || wider.value === all) return null;
  const [byWhole, byClass] = [fitsOver(found, all), fitsOver(found, wider.value)];
  if ((byWhole === null) === (byClass === null)) return null;
  return byWhole === null ? { found, over: 'class', base: wider.value, wider } : { found, over: 'whole', base: all, wider };
}

function changed(former: Taken, now: Taken): Finding {
  const [narrow, broad] = now.over === 'class' ? [now, former] : [former, now];
  const sameBase = (100 * narrow.found.count) / Math.max(narrow.found.whole.value, narrow.base);
  const details = {
    decimals: now.found.decimals, base: narrow.base, percentNarrow: narrow.found.printed, decimalsNarrow: narrow.found.decimals, periodNarrow: narrow.found.observation.period,
    categoryOther: narrow.wider.category ?? '', scheme: narrow.wider.scheme ?? '', baseNow: broad.base, percentBroad: broad.found.printed, decimalsBroad: broad.found.decimals, periodBroad: broad.found.observation.period, percentSame: sameBase,
  };
  return finding('base-change', 'warning', [now.found.observation, former.found.observation], { reason: 'class', reported: narrow.found.printed, computed: sameBase, details });
}
