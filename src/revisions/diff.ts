import { FIGURE_FIELDS, KEY_FIELDS, REVISION_KINDS, type Figure, type FigureField, type PublishedRow, type Revision, type RevisionKey, type RevisionKind } from './revision.ts';

/** What was added, removed and revised from one publication to the next, sorted: revised, removed, added; then by key. */
export function diffRows(before: readonly PublishedRow[], after: readonly PublishedRow[]): Revision[] {
  const old = Map.groupBy(before, keyOf);
  const now = Map.groupBy(after, keyOf);
  const revisions = [...new Set([...old.keys(), ...now.keys()])].flatMap((key) => diffOne(old.get(key) ?? [], now.get(key) ?? []));
  return revisions.sort(compareRevisions);
}

export function keyOf(row: RevisionKey): string {
  return JSON.stringify(KEY_FIELDS.map((field) => row[field]));
}

/** Lines of one key: those that are the same pair off first, the others in their order; what is left over came or went. */
function diffOne(before: readonly PublishedRow[], after: readonly PublishedRow[]): Revision[] {
  const came = [...after];
  const gone = before.filter((row) => {
    const same = came.findIndex((other) => isSame(row.figure, other.figure));
    if (same >= 0) came.splice(same, 1);
    return same < 0;
  });
  const pairs = Math.min(gone.length, came.length);
  return [
    ...gone.slice(0, pairs).flatMap((row, index) => revision('revised', row, came[index] ?? row)),
    ...gone.slice(pairs).map((row) => revision('removed', row, null)),
    ...came.slice(pairs).map((row) => revision('added', null, row)),
  ];
}

/** Fields that one of the two files does not have are not compared. */
function isSame(a: Figure, b: Figure): boolean {
  return changedFields(a, b).length === 0;
}

/** States that follow from the numbers beside them: nothing changes where an older file does not write them. */
const DERIVED: ReadonlySet<string | undefined> = new Set(['z', 'x', 'u', 'k']);

export function changedFields(a: Figure, b: Figure): FigureField[] {
  const text = (figure: Figure, field: FigureField) => (field === 'status' && DERIVED.has(figure.status) ? '' : figure[field]);
  return FIGURE_FIELDS.filter((field) => a[field] !== undefined && b[field] !== undefined && text(a, field) !== text(b, field));
}

function revision(kind: RevisionKind, before: PublishedRow | null, after: PublishedRow | null): Revision {
  const row = after ?? before;
  if (row === null) throw new Error('A revision of nothing');
  const { unit, indicator, category, period, source, locator, names, scheme, file, line } = row;
  return { kind, unit, indicator, category, period, source, locator, names, scheme, before: before?.figure ?? null, after: after?.figure ?? null, withheld: after?.withheld ?? false, reason: null, file, line };
}

function compareRevisions(a: Revision, b: Revision): number {
  return REVISION_KINDS.indexOf(a.kind) - REVISION_KINDS.indexOf(b.kind) || compareText(keyOf(a), keyOf(b)) || compareText(a.file, b.file) || a.line - b.line;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
