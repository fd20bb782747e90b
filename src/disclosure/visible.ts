import type { Dataset } from '../dataset/dataset.ts';
import { observationKey } from '../dataset/observation.ts';

/** A line of a published file of observations, by its columns. */
export type PublishedLine = Readonly<{ [column: string]: string | undefined }>;

/** Which numbers of which rows any published line shows, of those that were read. */
export interface Visible {
  readonly count: (row: number) => boolean;
  readonly base: (row: number) => boolean;
  /** What is shown of neighbours, `from` to `to` without it, as text. */
  readonly marks: (from: number, to: number) => string;
  /** Reads more lines. */
  readonly read: (lines: Iterable<PublishedLine>) => void;
}

const COUNT = 1;
const BASE = 2;

/**
 * Reads published lines, in whatever order, and marks the rows of some indicators. Fastest where the lines of an
 * indicator and unit stand together, as they do in our files.
 */
export function visibleIn(lines: Iterable<PublishedLine>, { observations }: Dataset, indicators: ReadonlySet<string>): Visible {
  const marks = new Uint8Array(observations.length);
  const rowsOf = rowsByKey(observations);
  const read = (more: Iterable<PublishedLine>) => {
    for (const line of more) {
      if (!indicators.has(line['indicator'] ?? '')) continue;
      const mark = (showsCount(line) ? COUNT : 0) | (showsBase(line) ? BASE : 0);
      if (mark !== 0) for (const row of rowsOf(line)) marks[row] = (marks[row] ?? 0) | mark;
    }
  };
  read(lines);
  return { count: (row) => ((marks[row] ?? 0) & COUNT) !== 0, base: (row) => ((marks[row] ?? 0) & BASE) !== 0, marks: (from, to) => marks.subarray(from, to).join(''), read };
}

/** The rows of an observation; of the run that was asked for last the keys are at hand. */
function rowsByKey(observations: Dataset['observations']): (line: PublishedLine) => readonly number[] {
  let last = '';
  let rows: ReadonlyMap<string, readonly number[]> = new Map();
  return ({ unit = '', indicator = '', category = '', period = '', source = '', locator = '' }) => {
    const run = `${indicator} ${unit}`;
    if (run !== last) {
      const { from, to } = observations.runs.get(indicator)?.get(unit) ?? { from: 0, to: 0 };
      const found = new Map<string, number[]>();
      for (let row = from; row < to; row += 1) {
        const { key } = observations.at(row);
        found.set(key, [...(found.get(key) ?? []), row]);
      }
      rows = found;
      last = run;
    }
    return rows.get(observationKey({ unit, indicator, category, period, source, locator })) ?? [];
  };
}

/** A percent with one of the two numbers shows the other. */
function showsCount(line: PublishedLine): boolean {
  return has(line['value']) || percent(line);
}

function showsBase(line: PublishedLine): boolean {
  return has(line['denominator']) || (has(line['value']) && Number(line['value']) !== 0 && percent(line));
}

function percent(line: PublishedLine): boolean {
  return has(line['percent_reported']) || has(line['percent_computed']);
}

function has(cell: string | undefined): boolean {
  return cell !== undefined && cell !== '';
}
