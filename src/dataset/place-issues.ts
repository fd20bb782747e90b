import type { FileReading } from '../facts/fact.ts';
import { columnIndex, columnLetter, type Issue } from '../issues/issue.ts';
import { excerptOf, spansOf, type Span } from '../tables/excerpt.ts';
import { canonical } from '../text/fold.ts';

/** What is known of a file whose faults are to be placed: its text, how it is cut, and what its columns are called. */
export type Placeable = Pick<FileReading, 'text' | 'delimiter' | 'headings'>;

/** Faults of which the value is the text from the damaged cell on. */
const QUOTES: ReadonlySet<string> = new Set(['stray-quote', 'unterminated-quote']);

interface Place {
  readonly line: number;
  /** Of the column, from 0; null where it is between columns. */
  readonly index: number | null;
  readonly span: Span;
}

/**
 * Gives every fault of a file the column it is in, by letter and by the file's own heading, and the line as the file has
 * it with the cell marked. A label that is not on the row of its figure is looked for above: in a merged cell, a group
 * row, a heading, the title. A fault of the whole file keeps no line.
 */
export function placeIssues(issues: readonly Issue[], { text, delimiter, headings }: Placeable): Issue[] {
  if (issues.length === 0 || text === '') return [...issues];
  const lines = text.split(/\r\n|\r|\n/);
  const spansAt = (line: number) => spansOf(lines[line - 1] ?? '', delimiter);
  const columnsAt = (line: number) => headings.findLast((table) => table.line <= line)?.columns ?? [];

  const placeOf = (found: Issue): Place | null => {
    const { line, value } = found;
    if (line === null) return null;
    const at = (place: number, index: number) => {
      const span = spansAt(place)[index];
      return span === undefined ? null : { line: place, index, span };
    };
    if (found.columnLetter !== null) return at(line, columnIndex(found.columnLetter));
    if (found.code === 'too-many-cells') return at(line, Number(found.details['expected']));
    if (found.code === 'too-few-cells') return atEnd(lines[line - 1] ?? '', line);
    if (QUOTES.has(found.code)) return atText(lines[line - 1] ?? '', value ?? '', line, spansAt(line));
    const named = columnsAt(line).find(({ role, heading }) => found.column !== null && (role === found.column || heading === found.column));
    const index = named === undefined ? -1 : columnIndex(named.letter);
    const own = index < 0 ? null : at(line, index);
    if (own !== null && (value === null || value === '' || says(own.span.text, value))) return own;
    if (value === null || value.trim() === '') return own;
    return search(value, line, index) ?? own;
  };

  /** The nearest cell at or above a line that says a label; in its own column first, where that is known. */
  const search = (label: string, from: number, own: number): Place | null => {
    const rows = (accepts: (cell: string) => boolean, column: number) => {
      for (let line = from; line >= 1; line -= 1) {
        const spans = spansAt(line);
        const index = column >= 0 ? (accepts(spans[column]?.text ?? '') ? column : -1) : spans.findIndex((span) => accepts(span.text));
        const span = spans[index];
        if (span !== undefined) return { line, index, span };
      }
      return null;
    };
    return (own < 0 ? null : rows((cell) => says(cell, label), own)) ?? rows((cell) => says(cell, label), -1) ?? rows((cell) => contains(cell, label), -1);
  };

  return issues.map((found) => {
    const place = placeOf(found);
    const line = place?.line ?? found.line;
    if (line === null || lines[line - 1] === undefined) return found;
    const letter = place?.index == null ? found.columnLetter : columnLetter(place.index);
    const heading = columnsAt(line).find((column) => column.letter === letter)?.heading;
    return { ...found, line, columnLetter: letter, column: heading ?? (found.columnLetter === null && place?.index != null ? null : found.column), excerpt: excerptOf(line, lines[line - 1] ?? '', place?.span ?? null) };
  });
}

/** A row that is too short lacks something at its end, if nowhere else. */
function atEnd(text: string, line: number): Place {
  return { line, index: null, span: { text: '', start: text.length, end: text.length } };
}

/** A cell with a damaged quote: where it begins can be told, where it ends cannot. */
function atText(text: string, value: string, line: number, spans: readonly Span[]): Place | null {
  const [first = ''] = value.split(/[\r\n]/);
  const start = text.indexOf(first);
  if (first === '' || start < 0) return null;
  return { line, index: Math.max(0, spans.findLastIndex((span) => span.start <= start)), span: { text: first, start, end: start + first.length } };
}

function says(cell: string, label: string): boolean {
  return canonical(cell) === canonical(label);
}

function contains(cell: string, label: string): boolean {
  return cell.length >= label.length && canonical(cell).includes(canonical(label));
}
