/** Why a cell has no number of its own. */
export type MissingStatus = 'nil' | 'na' | 'not-applicable';

const MARKS: ReadonlyMap<string, MissingStatus> = new Map([
  ...['-', '--', '–', '—', '−', 'kps', 'không phát sinh'].map((mark): [string, MissingStatus] => [mark, 'nil']),
  ...['…', '...', '....', '…..', '. . .', 'n/a', '#n/a', 'chưa có số liệu', 'không có số liệu', 'k.có số liệu'].map((mark): [string, MissingStatus] => [mark, 'na']),
  ...['x', '×'].map((mark): [string, MissingStatus] => [mark, 'not-applicable']),
]);

/** The status that a mark in place of a number gives: "-" nothing occurred, "…" not available, "x" not applicable. */
export function missingStatus(text: string): MissingStatus | null {
  return text.length > 24 ? null : (MARKS.get(text.toLowerCase()) ?? null);
}
