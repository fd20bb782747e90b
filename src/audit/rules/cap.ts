import { principal } from '../../measures/headline.ts';
import { classCount } from '../../measures/classes.ts';
import type { AuditContext } from '../context.ts';
import { finding, type Finding } from '../finding.ts';
import type { Series } from '../series.ts';

/**
 * `cap-exceeded`: a class over its legal cap, such as "xuất sắc" over 20 % of those who did well (HD 21-HD/BTCTW 2019).
 * Cap, base and the indicators that it binds stand in `categories.csv`.
 */
export function capFindings({ indicator, groups }: Series, context: AuditContext): Finding[] {
  const capped = indicator.scheme.flatMap((scheme) => context.categories(scheme).filter(({ cap, cap_for }) => cap !== null && cap_for.includes(indicator.id)));
  if (capped.length === 0) return [];
  return groups.flatMap((group) =>
    capped.flatMap(({ id, scheme, cap, cap_base: baseId }) => {
      const figures = group.observations.filter((observation) => observation.scheme === scheme && observation.operator === null && observation.value !== null);
      const own = principal(figures.filter(({ category }) => category === id));
      const wide = principal(figures.filter(({ category }) => category === baseId));
      const onePerCategory = [...new Set(figures.map(({ category }) => category))].flatMap((category) => principal(figures.filter((observation) => observation.category === category)) ?? []);
      const base = wide?.value ?? (own === null ? null : (classCount(baseId ?? '', context.categories(scheme), onePerCategory)?.value ?? null));
      if (own?.value == null || base === null || base <= 0 || cap === null || 100 * own.value <= cap * base) return [];
      const details = { count: own.value, base, cap, categoryOther: baseId ?? '', scheme, most: Math.floor((cap * base) / 100) };
      return [finding('cap-exceeded', 'warning', wide === null ? [own] : [own, wide], { reason: 'count', reported: own.value, computed: (100 * own.value) / base, details })];
    }),
  );
}
