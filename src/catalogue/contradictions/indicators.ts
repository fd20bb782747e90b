import { issue, type Issue } from '../../issues/issue.ts';
import { likeness } from '../../text/nearest.ts';
import type { Indicator, Scheme } from '../schemas.ts';

const CHANGE = /-change$/;
/** As alike as an id is to itself with a slip of the pen. */
const ALIKE = 0.75;

/** Two schemes of one ladder that an indicator uses, both in force in one year: a category of that year would have two meanings. */
export function checkSchemesOfIndicators(indicators: readonly Indicator[], schemes: readonly Scheme[], path: string): Issue[] {
  const byId = new Map(schemes.map((scheme) => [scheme.id, scheme]));
  return indicators.flatMap(({ scheme: ids, line }) => {
    const used = [...new Set(ids)].map((id) => byId.get(id)).filter((scheme) => scheme !== undefined);
    const pairs = used.flatMap((scheme, index) => used.slice(0, index).filter((other) => overlap(scheme, other)).map((other) => ({ scheme, other })));
    return pairs.slice(0, 1).map(({ scheme, other }) => issue('overlapping-schemes', { path, line, column: 'scheme', value: scheme.id, details: { other: other.id, years: years(scheme), otherYears: years(other) } }));
  });
}

/** A range without the direction that needs one, or that direction without the two ends of its range. */
export function checkRanges(indicators: readonly Indicator[], path: string): Issue[] {
  return indicators
    .filter(({ direction, range }) => range.length !== (direction === 'within' ? 2 : 0))
    .map(({ line, direction, range }) => issue('range-without-direction', { path, line, column: 'range', value: range.join('|'), details: { direction } }));
}

function overlap(a: Scheme, b: Scheme): boolean {
  return a.ladder === b.ladder && (a.from ?? -Infinity) <= (b.to ?? Infinity) && (b.from ?? -Infinity) <= (a.to ?? Infinity);
}

function years({ from, to }: Scheme): string {
  return `${from ?? '…'}–${to ?? '…'}`;
}

/**
 * A stated change is called after the indicator that changes. Reports also state changes of what they do not count
 * otherwise, so that only a name that was meant for another one is told.
 */
export function checkChangeNames(indicators: readonly Indicator[], path: string): Issue[] {
  const ids = indicators.map(({ id }) => id).filter((id) => !CHANGE.test(id));
  const known = new Set(ids);
  return indicators.flatMap(({ id, line }) => {
    const wanted = id.replace(CHANGE, '');
    if (wanted === id || known.has(wanted)) return [];
    const near = ids.map((other) => ({ other, score: likeness(wanted, other) })).filter(({ score }) => score >= ALIKE).sort((a, b) => b.score - a.score)[0]?.other;
    return near === undefined ? [] : [issue('change-without-indicator', { severity: 'warning', path, line, column: 'id', value: id, details: { wanted, near } })];
  });
}
