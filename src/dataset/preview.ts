import type { FileReading } from '../facts/fact.ts';
import { columnIndex, columnLetter, type Issue } from '../issues/issue.ts';
import { spansOf } from '../tables/excerpt.ts';

/** A piece of a file as it would look in a spreadsheet, its faults by the cells they are in. */
export interface Preview {
  readonly letters: readonly string[];
  readonly rows: readonly PreviewRow[];
  /** Lines of the whole file. */
  readonly lines: number;
}

export interface PreviewRow {
  readonly line: number;
  readonly cells: readonly { readonly text: string; readonly faults: readonly number[] }[];
  /** Faults of the whole line, by their place in the list of issues. */
  readonly faults: readonly number[];
}

const FIRST = 12;
const AROUND = 1;
const MOST_ROWS = 120;
const MOST_COLUMNS = 30;

/** The first lines of a file, and every line with a fault with the lines around it. Numbers in `faults` count through `issues`. */
export function previewOf({ text, delimiter }: Pick<FileReading, 'text' | 'delimiter'>, issues: readonly Issue[]): Preview {
  const lines = text === '' ? [] : text.replace(/(?:\r\n|\r|\n)$/, '').split(/\r\n|\r|\n/);
  const byLine = new Map<number, number[]>();
  issues.forEach(({ line }, index) => {
    if (line !== null) byLine.set(line, [...(byLine.get(line) ?? []), index]);
  });
  const shown = new Set(Array.from({ length: Math.min(FIRST, lines.length) }, (_, index) => index + 1));
  for (const line of [...byLine.keys()].sort((a, b) => a - b)) for (let near = line - AROUND; near <= line + AROUND; near += 1) if (near >= 1 && near <= lines.length) shown.add(near);
  const rows = [...shown].sort((a, b) => a - b).slice(0, MOST_ROWS).map((line) => previewRow(line, lines[line - 1] ?? '', delimiter, byLine.get(line) ?? [], issues));
  const width = Math.max(0, ...rows.map((row) => row.cells.length));
  return { letters: Array.from({ length: width }, (_, index) => columnLetter(index)), rows: rows.map((row) => ({ ...row, cells: fill(row.cells, width) })), lines: lines.length };
}

function previewRow(line: number, text: string, delimiter: string, found: readonly number[], issues: readonly Issue[]): PreviewRow {
  const indexOf = (fault: number) => {
    const letter = issues[fault]?.columnLetter ?? null;
    return letter === null ? -1 : columnIndex(letter);
  };
  const cells = spansOf(text, delimiter).slice(0, MOST_COLUMNS).map((span, index) => ({ text: span.text, faults: found.filter((fault) => indexOf(fault) === index) }));
  return { line, cells, faults: found.filter((fault) => indexOf(fault) < 0 || indexOf(fault) >= cells.length) };
}

function fill(cells: PreviewRow['cells'], width: number): PreviewRow['cells'] {
  return [...cells, ...Array.from({ length: width - cells.length }, () => ({ text: '', faults: [] }))];
}
