import type { Observation } from '../../dataset/observation.ts';
import type { AuditContext } from '../context.ts';
import { finding, type Finding } from '../finding.ts';
import type { Series } from '../series.ts';

/** Beyond this the units below count something that their sum does not: dialects, levels, persons met twice. */
const ADDS_UP = 1.2;

/**
 * `total-mismatch` of levels: the units below, all of them, have together more than the unit above. Less is no fault:
 * committees directly under a province belong to none of its districts.
 */
export function childrenTotalFindings({ unit, indicator, groups, isPlan, isRate }: Series, context: AuditContext): Finding[] {
  const children = context.children(unit);
  if (children.length < 2 || isPlan || isRate || children.some((child) => context.find(child, indicator.id) === undefined)) return [];
  return groups.flatMap((group) =>
    group.observations.flatMap((whole) => {
      if (whole.value === null || whole.operator !== null) return [];
      const below = children.flatMap((child) => exactIn(context.find(child, indicator.id), whole) ?? []);
      if (below.length < children.length) return [];
      const sum = below.reduce((total, { value }) => total + (value ?? 0), 0);
      if (sum <= whole.value || sum > ADDS_UP * whole.value) return [];
      return [finding('total-mismatch', 'warning', [whole, ...below], { reason: 'children', reported: whole.value, computed: sum, details: { sum, whole: whole.value, parts: below.length, difference: sum - whole.value } })];
    }),
  );
}

function exactIn(series: Series | undefined, { period, category }: Observation): Observation | undefined {
  return series?.groups.find((group) => group.period === period)?.observations.find((observation) => observation.category === category && observation.value !== null && observation.operator === null);
}
