import { closeSync, openSync, readSync } from 'node:fs';
import type { PublishedLine } from '../src/disclosure/visible.ts';
import { parseCsv } from '../src/publish/parse-csv.ts';

/** The lines of files of observations, each file read once and never whole: that of a nation is longer than a text may be. */
export function* publishedLines(paths: readonly string[]): Generator<PublishedLine> {
  for (const path of paths) {
    const records = recordsOf(path);
    const header = cellsOf(records.next().value ?? '');
    // Files of observations alone have the percents that were computed.
    const read = header.includes('percent_computed') ? lineReader(header) : null;
    if (read !== null) for (const record of records) yield read(cellsOf(record));
    records.return(undefined);
  }
}

/** The cells of a published file, line by line, those of its header first. */
export function* publishedCells(path: string): Generator<readonly string[], void> {
  for (const record of recordsOf(path)) yield cellsOf(record);
}

/** Takes from the cells of a line those that tell of which figure it is and what it shows. */
function lineReader(header: readonly string[]): (cells: readonly string[]) => PublishedLine {
  const [unit, indicator, category, period, source, locator, value, denominator, reported, computed] = ['unit', 'indicator', 'category', 'period', 'source', 'locator', 'value', 'denominator', 'percent_reported', 'percent_computed'].map((column) => header.indexOf(column)) as Ten;
  return (cells) => ({ unit: cells[unit], indicator: cells[indicator], category: cells[category], period: cells[period], source: cells[source], locator: cells[locator], value: cells[value], denominator: cells[denominator], percent_reported: cells[reported], percent_computed: cells[computed] });
}

type Ten = [number, number, number, number, number, number, number, number, number, number];

/** Most records have no marks around a cell or before a formula: a comma ends each of their cells. */
function cellsOf(record: string): readonly string[] {
  return record.includes('"') || record.includes("'") ? (parseCsv(record)[0] ?? []) : record.replace('\r', '').split(',');
}

const PIECE = 1 << 18;

/** A record ends where a line ends outside quotation marks. */
function* recordsOf(path: string): Generator<string, undefined> {
  let begun = '';
  let left = '';
  for (const piece of piecesOf(path)) {
    const lines = (left + piece).split('\n');
    left = lines.pop() ?? '';
    for (const line of lines) {
      const record = begun + line;
      begun = endsInside(record) ? `${record}\n` : '';
      if (begun === '') yield record;
    }
  }
  if (begun + left !== '') yield begun + left;
}

function endsInside(record: string): boolean {
  return record.includes('"') && record.split('"').length % 2 === 0;
}

function* piecesOf(path: string): Generator<string> {
  const file = openSync(path, 'r');
  const decoder = new TextDecoder();
  const bytes = new Uint8Array(PIECE);
  try {
    for (let length = readSync(file, bytes); length > 0; length = readSync(file, bytes)) yield decoder.decode(bytes.subarray(0, length), { stream: true });
  } finally {
    closeSync(file);
  }
}
