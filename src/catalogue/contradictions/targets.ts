import { issue, type Issue } from '../../issues/issue.ts';
import { endYear, isYear, lastDay, periodEnd, periodStart } from '../period.ts';
import type { CatalogueRows } from '../catalogue.ts';
import type { Indicator, Scheme, Target, Unit } from '../schemas.ts';

type Rows = Pick<CatalogueRows, 'targets' | 'units' | 'indicators' | 'schemes' | 'categories'>;

/** Targets that are set twice, and those of a time that their unit, their scheme or their own wording rules out. */
export function checkTargets(rows: Rows, path: string): Issue[] {
  const units = new Map(rows.units.map((unit) => [unit.id, unit]));
  const indicators = new Map(rows.indicators.map((indicator) => [indicator.id, indicator]));
  return [
    ...duplicates(rows.targets, path),
    ...rows.targets.flatMap((target) => [
      ...wordingIssue(target, path),
      ...unitIssue(target, units.get(target.unit), path),
      ...schemeIssue(target, indicators.get(target.indicator), rows, path),
    ]),
  ];
}

/** One bound of one thing in one clause; a range is two targets with two operators. */
function duplicates(targets: readonly Target[], path: string): Issue[] {
  const first = new Map<string, number>();
  return targets.flatMap(({ indicator, category, unit, period, operator, base, clause, applies, line }) => {
    const key = JSON.stringify([indicator, category, unit, period, operator, base, clause, applies]);
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, line);
    return earlier === undefined ? [] : [issue('duplicate-target', { path, line, column: 'indicator', value: indicator, details: { unit, period, earlier: String(earlier) } })];
  });
}

function wordingIssue({ period, applies, line }: Target, path: string): Issue[] {
  const points = period.split('/');
  const fits = applies === 'yearly' ? points.every(isYear) : applies === 'quarterly' ? points.every((point) => isYear(point) || /^\d{4}-Q[1-4]$/.test(point)) : true;
  return fits ? [] : [issue('target-period', { path, line, column: 'period', value: period, details: { applies } })];
}

/** A warning, since a programme may have been written for years that its unit did not live to see; so were many deadlines. */
function unitIssue({ period, applies, unit: id, line }: Target, unit: Unit | undefined, path: string): Issue[] {
  if (unit === undefined) return [];
  const early = unit.valid_from !== null && lastDay(period) < unit.valid_from;
  const late = unit.valid_to !== null && applies !== 'deadline' && lastDay(period) > unit.valid_to && periodStart(period) >= periodEnd(unit.valid_to);
  const details = { unit: id, life: `${unit.valid_from ?? '…'} – ${unit.valid_to ?? '…'}` };
  return early || late ? [issue('target-outside-unit', { severity: 'warning', path, line, column: 'period', value: period, details })] : [];
}

/** A class that no scheme of the indicator has in any year of the target: no figure can ever be held against it. */
function schemeIssue({ category, period, line }: Target, indicator: Indicator | undefined, { schemes, categories }: Rows, path: string): Issue[] {
  if (category === null || indicator === undefined) return [];
  const having = new Set(categories.filter(({ id }) => id === category).map(({ scheme }) => scheme));
  const used = schemes.filter(({ id }) => indicator.scheme.includes(id) && having.has(id));
  if (used.length === 0 || used.some((scheme) => inForce(scheme, period))) return [];
  const years = used.map(({ id, from, to }) => `${id} ${from ?? '…'}–${to ?? '…'}`).join(', ');
  return [issue('target-outside-scheme', { path, line, column: 'period', value: period, details: { category, years } })];
}

function inForce({ from, to }: Scheme, period: string): boolean {
  return (from ?? -Infinity) <= endYear(period) && Math.floor(periodStart(period)) <= (to ?? Infinity);
}
