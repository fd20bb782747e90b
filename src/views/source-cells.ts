import type { Dataset } from '../dataset/dataset.ts';
import { Kept } from '../dataset/kept.ts';
import type { Observation } from '../dataset/observation.ts';
import { once } from '../dataset/once.ts';
import { apart, noteRead } from '../dataset/reads.ts';
import { columnIndex } from '../issues/issue.ts';
import type { Context } from './context.ts';
import { paths } from './paths.ts';

/** So many rows are a page of about 12 kB as it is sent, and a table that a phone lays out at once. */
export const ROWS_PER_PAGE = 300;

/** The cell from which a figure was read. */
type Cell = Pick<Observation, 'file' | 'line' | 'columnLetter'>;

/** The anchor of an observation on the page of its source. */
export function anchorOf({ file, line, columnLetter }: Cell): string {
  const name = file.replace(/^exports\//, '').replace(/\.csv$/i, '').replace(/[^a-z0-9]+/gi, '-');
  return `${name}-${line}${(columnLetter ?? '').toLowerCase()}`;
}

/** The observations of a source in the order of its files. */
export function sourceRows(dataset: Dataset, source: string): readonly Observation[] {
  noteRead(`source ${source}`);
  return sorted(dataset).get(source, () => [...dataset.bySource.get(source)].sort(compareCells));
}

/** How many pages the rows of a source fill; one for a source without rows. */
export function sourcePages({ bySource }: Dataset, source: string): number {
  return Math.max(1, Math.ceil(bySource.count(source) / ROWS_PER_PAGE));
}

/** The address at which a figure stands on the pages of its source, as seen from this page. */
export function sourceCell(ctx: Context, observation: Observation): string {
  return ctx.link(`${paths.source(observation.source, pageOf(ctx.dataset, observation))}#${anchorOf(observation)}`);
}

const sorted = once((_: Dataset) => new Kept<string, Observation>());

/** With which cell every page of a source begins: all that is needed to know where a figure stands. */
const beginnings = once((_: Dataset) => new Map<string, readonly Cell[]>());

function pageOf(dataset: Dataset, observation: Observation): number {
  const { source } = observation;
  if (sourcePages(dataset, source) === 1) return 1;
  noteRead(`places ${source}`);
  const known = beginnings(dataset);
  const cells = known.get(source) ?? apart(() => sourceRows(dataset, source)).filter((_, index) => index % ROWS_PER_PAGE === 0).map(({ file, line, columnLetter }) => ({ file, line, columnLetter }));
  known.set(source, cells);
  let [page, beyond] = [1, cells.length + 1];
  while (beyond - page > 1) {
    const middle = (page + beyond) >> 1;
    if (compareCells(cells[middle - 1] as Cell, observation) <= 0) page = middle;
    else beyond = middle;
  }
  return page;
}

function compareCells(a: Cell, b: Cell): number {
  return (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line) || columnIndex(a.columnLetter ?? '') - columnIndex(b.columnLetter ?? '');
}
