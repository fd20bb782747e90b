/**
 * A fault in a file, as a value. All of them are collected and told at once, sorted by file and line.
 * The words stand in `src/i18n/issues.*.json` under the code; `details` fills their placeholders.
 */
export interface Issue {
  /** Stable name of the kind of fault, such as `bad-period`. */
  readonly code: string;
  readonly severity: 'error' | 'warning';
  /** The file as the reader names it; null only before a file is known. */
  readonly path: string | null;
  /** Line as an editor counts it, from 1; null where the fault is of the whole file. */
  readonly line: number | null;
  /** Heading of the column, as the file has it. */
  readonly column: string | null;
  /** The column as a spreadsheet names it: A, B … AA. */
  readonly columnLetter: string | null;
  /** The value as the file has it; never kept for personal data. */
  readonly value: string | null;
  /** Named parts of the message, already in plain words or figures. */
  readonly details: Readonly<Record<string, string>>;
  /** The line as the file has it, with the cell marked; null before it is looked up, and for what may not be shown. */
  readonly excerpt: Excerpt | null;
}

/** A line of a file with a mark under its letters from `start` up to `end`; without a mark both are 0. */
export interface Excerpt {
  readonly line: number;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Makes an issue; what is left out is null or empty, the severity `error`. */
export function issue(code: string, parts: Partial<Omit<Issue, 'code'>> = {}): Issue {
  return { severity: 'error', path: null, line: null, column: null, columnLetter: null, value: null, details: {}, excerpt: null, ...parts, code };
}

/** The spreadsheet's letters of a column counted from 0: 0 is A, 26 is AA. */
export function columnLetter(index: number): string {
  let letters = '';
  for (let rest = index; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters;
}

/** The place from 0 of a column that a spreadsheet names by letters: A is 0, AA is 26. */
export function columnIndex(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** Order of telling: file, line, column, code. Issues of a whole file come before those of its lines. */
export function compareIssues(a: Issue, b: Issue): number {
  return compareText(a.path, b.path) || (a.line ?? 0) - (b.line ?? 0) || compareColumns(a.columnLetter, b.columnLetter) || compareText(a.code, b.code);
}

/** Z before AA: the shorter name stands further left. */
function compareColumns(a: string | null, b: string | null): number {
  return (a?.length ?? 0) - (b?.length ?? 0) || compareText(a, b);
}

function compareText(a: string | null, b: string | null): number {
  const left = a ?? '';
  const right = b ?? '';
  return left < right ? -1 : left > right ? 1 : 0;
}
