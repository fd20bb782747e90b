import type { ExportLine } from '../catalogue/schemas.ts';
import { issue, type Issue } from '../issues/issue.ts';
import { changedFields } from './diff.ts';
import type { Figure, FigureField, History, Revision } from './revision.ts';

const FOLDER = 'exports/';

/**
 * Gives every revision the reason that `exports.csv` has for its file. A reason that an earlier publication was given for
 * the same file speaks of that change and not of this one.
 */
export function withReasons(revisions: readonly Revision[], lines: readonly ExportLine[], history: History | null): Revision[] {
  const told = new Set(history?.publications.flatMap((publication) => publication.revisions.map(({ file, reason }) => `${file} ${reason ?? ''}`)));
  const reasons = new Map(lines.map(({ path, reason }) => [`${FOLDER}${path}`, reason]));
  return revisions.map((revision) => {
    const reason = reasons.get(revision.file) ?? null;
    return revision.kind === 'added' || reason === null || told.has(`${revision.file} ${reason}`) ? revision : { ...revision, reason };
  });
}

/**
 * Published figures that were changed without a word: an error, since whoever has quoted the former figure finds another
 * one in its place. A provisional figure said that it would change; a withheld one was never told, or is told no more;
 * and where a base or percent is only added, what was published still stands.
 */
export function checkReasons(revisions: readonly Revision[]): Issue[] {
  return revisions.flatMap((revision) => {
    const { kind, before, after, reason, withheld, file, line } = revision;
    if (kind !== 'revised' || before === null || after === null || reason !== null || withheld) return [];
    if (before.status === 'p' || before.status === 'c' || after.status === 'c') return [];
    const field = changedFields(before, after).find((changed) => changed === 'operator' || (changed !== 'status' && before[changed] !== ''));
    if (field === undefined) return [];
    const details = { beforeVi: figureText(before, ','), afterVi: figureText(after, ','), beforeEn: figureText(before, '.'), afterEn: figureText(after, '.'), unit: revision.names.unit, indicator: revision.names.indicator, period: revision.period, path: file.slice(FOLDER.length) };
    return [issue('revision-without-reason', { path: file, line, column: COLUMNS[field], value: after[field] ?? '', details })];
  });
}

/** The columns of an export in which the fields stand. */
const COLUMNS: Readonly<Record<FigureField, string>> = { value: 'value', operator: 'operator', denominator: 'denominator', percent_reported: 'percent', status: 'status' };

/** A figure in one phrase, with the decimal mark of the reader: "> 55/58 (94,8%) [p]". */
export function figureText({ value = '', operator = '', denominator = '', percent_reported: percent = '', status = '' }: Figure, decimal: ',' | '.'): string {
  const count = denominator === '' ? value : `${value === '' ? '…' : value}/${denominator}`;
  const parts = [operator, count, percent === '' ? '' : count === '' ? `${percent}%` : `(${percent}%)`, status === '' ? '' : `[${status}]`];
  return parts.filter((part) => part !== '').join(' ').replaceAll('.', decimal) || '–';
}
