import { issue, type Issue } from '../../issues/issue.ts';
import type { Scheme, Unit } from '../schemas.ts';

const DAY = 86_400_000;

/** Units that end before they begin, that begin long after or even before the one that they replace, or that share a code at one time. */
export function checkUnitTimes(units: readonly Unit[], path: string): Issue[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const backwards = units.flatMap(({ valid_from: from, valid_to: to, line }) => (from !== null && to !== null && to < from ? [issue('ends-before-start', { path, line, column: 'valid_to', value: to, details: { start: from } })] : []));
  const gaps = units.flatMap((unit) => unit.replaced_by.flatMap((id) => gapIssue(unit, byId.get(id), path)));
  return [...backwards, ...gaps, ...sharedCodes(units, path)];
}

/** A warning, since a unit may be taken in by one that was there before. */
function gapIssue({ id, valid_to: end, line }: Unit, successor: Unit | undefined, path: string): Issue[] {
  if (end === null || successor === undefined || successor.id === id || successor.valid_from === null) return [];
  const days = (Date.parse(successor.valid_from) - Date.parse(end)) / DAY;
  if (days >= 0 && days <= 1) return [];
  return [issue('successor-apart', { severity: 'warning', path, line, column: 'replaced_by', value: successor.id, details: { end, start: successor.valid_from, other: String(successor.line) } })];
}

/** A code may change hands; on one day it is that of one unit. */
function sharedCodes(units: readonly Unit[], path: string): Issue[] {
  const withCode = Map.groupBy(units.filter(({ code }) => code !== null), ({ code }) => code);
  return [...withCode.values()].flatMap((same) =>
    same.flatMap((unit, index) => {
      const other = same.slice(0, index).find((earlier) => earlier.id !== unit.id && startsBeforeEnd(earlier, unit) && startsBeforeEnd(unit, earlier));
      return other === undefined ? [] : [issue('shared-code', { path, line: unit.line, column: 'code', value: unit.code, details: { unit: other.id, earlier: String(other.line) } })];
    }),
  );
}

function startsBeforeEnd({ valid_from: from }: Unit, { valid_to: to }: Unit): boolean {
  return from === null || to === null || from <= to;
}

export function checkSchemeYears(schemes: readonly Scheme[], path: string): Issue[] {
  return schemes.flatMap(({ from, to, line }) => (from !== null && to !== null && to < from ? [issue('ends-before-start', { path, line, column: 'to', value: String(to), details: { start: String(from) } })] : []));
}
