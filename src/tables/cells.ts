import { issue, type Issue } from '../issues/issue.ts';
import { chooseDelimiter } from './delimiter.ts';
import { normaliseLines } from './lines.ts';
import { checkQuotes } from './quotes.ts';
import { forEachRow, type Row, type RowText } from './row-stream.ts';

export const MAX_ROWS = 5_000_000;
export const MAX_COLUMNS = 2_000;

/** A text of which delimiter and quotes are settled; its rows are not cut yet. */
export interface CellText extends RowText {
  /** Faults of the quotes, on their lines, which are blank in the text; or the one reason why the file is refused for its size. */
  readonly issues: readonly Issue[];
  /** The pieces of lines with such faults. */
  readonly damaged: readonly string[][];
}

/** Every row with its line, and the faults of quotes and size. Widths are a matter of the table. */
export interface Cells {
  readonly rows: readonly Row[];
  readonly delimiter: string;
  readonly issues: readonly Issue[];
}

/** Settles line breaks, delimiter and quotes of a text. */
export function openCells(text: string): CellText {
  const lines = normaliseLines(text);
  const choice = chooseDelimiter(lines.text);
  const delimiter = lines.separator ?? choice.delimiter;
  const oversize = findOversize(lines.text, delimiter);
  if (oversize !== null) return { text: '', delimiter, continued: [], issues: [oversize], damaged: [] };
  return { ...checkQuotes(lines.text, delimiter, delimiter === choice.delimiter ? choice.perLine : 0), delimiter };
}

/** Text to cells, exactly as they stand. */
export function parseCells(text: string): Cells {
  const opened = openCells(text);
  const rows: Row[] = [];
  forEachRow(opened, (row) => { rows.push(row); });
  return { rows, delimiter: opened.delimiter, issues: opened.issues };
}

/** Counts by lines, before anything is cut: a line of a hundred thousand cells need not be parsed to be refused. */
function findOversize(text: string, delimiter: string): Issue | null {
  let line = 0;
  for (let start = 0; start < text.length; line += 1) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    const columns = end - start < MAX_COLUMNS ? 0 : countIn(text, delimiter, start, end) + 1;
    if (columns > MAX_COLUMNS) return issue('too-many-columns', { line: line + 1, details: { columns: String(columns), limit: String(MAX_COLUMNS) } });
    start = end + 1;
  }
  return line > MAX_ROWS + 1 ? issue('too-many-rows', { details: { rows: String(line), limit: String(MAX_ROWS) } }) : null;
}

function countIn(text: string, delimiter: string, start: number, end: number): number {
  let count = 0;
  for (let at = text.indexOf(delimiter, start); at >= 0 && at < end; at = text.indexOf(delimiter, at + 1)) count += 1;
  return count;
}
