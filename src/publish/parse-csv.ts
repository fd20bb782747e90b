/**
 * The rows of a file that `formatCsv` has written, cell by cell as they were given to it. For our own files alone: what
 * offices send is read by `tables`, which doubts everything.
 */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = text.startsWith('\ufeff') ? 1 : 0;
  while (at < text.length) {
    const cell = text[at] === '"' ? quoted(text, at) : plain(text, at);
    row.push(unguarded(cell.text));
    at = cell.end + 1;
    if (text[cell.end] === ',') continue;
    // A line ends with CRLF; a lone LF is what an editor may have made of it.
    if (text[cell.end] === '\r' && text[at] === '\n') at += 1;
    rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push([...row, '']);
  return rows;
}

interface ReadCell {
  readonly text: string;
  /** Where the mark after the cell stands. */
  readonly end: number;
}

const PLAIN = /[^,\r\n]*/y;
const QUOTED = /"([^"]*(?:""[^"]*)*)"?/y;

function plain(text: string, start: number): ReadCell {
  PLAIN.lastIndex = start;
  PLAIN.exec(text);
  return { text: text.slice(start, PLAIN.lastIndex), end: PLAIN.lastIndex };
}

function quoted(text: string, start: number): ReadCell {
  QUOTED.lastIndex = start;
  const cell = QUOTED.exec(text)?.[1] ?? '';
  return { text: cell.replaceAll('""', '"'), end: QUOTED.lastIndex };
}

/** Without the apostrophe that keeps a spreadsheet from running a text as a formula. */
function unguarded(cell: string): string {
  return /^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}
