import { contentWidth, isBlank } from './blank.ts';
import { isNumberingRow, kindsOf, type CellKind } from './cell-kinds.ts';
import type { CellSense, Region } from './region.ts';
import type { Row } from './row-stream.ts';

const MAX_HEADER_ROWS = 3;
const MAX_GROUP_ROWS = 3;
const LOOK_AHEAD = 12;
const BARE_YEAR = /^\d{4}$/;

/** The tables of a file, and the first row of figures that has no header above it, where there is one. */
export interface Regions {
  readonly regions: readonly Region[];
  readonly orphan: Row | null;
}

interface HeaderBlock {
  readonly top: number;
  readonly bottom: number;
  /** The first row with a figure below it. */
  readonly data: number;
}

/**
 * Finds tables by their figures: the first row of figures, the rows of names right above it, and all rows from there to
 * the next such pair. What stands between two tables is tail of the one and preamble of the other.
 */
export function findRegions(rows: readonly Row[], sense: CellSense): Regions {
  const finder = new RegionFinder(rows, sense);
  finder.takeDamageAsFigures();
  finder.takeYearsAsFigures();
  const blocks: HeaderBlock[] = [];
  const orphans: Row[] = [];
  for (let at = finder.nextData(0); at >= 0;) {
    const block = finder.headerAbove(at, blocks.at(-1)?.data ?? -1);
    if (block !== null) blocks.push(block);
    else if (blocks.length === 0) orphans.push(...rows.slice(at, at + 1));
    const last = blocks.at(-1);
    at = last === undefined ? finder.nextData(at + 1) : finder.nextTable(at + 1, last);
  }
  const regions = blocks.map((block, index) => finder.region(block, blocks[index - 1] ?? null, blocks[index + 1] ?? null));
  // One line with a number above a table belongs to its title; more of them are a table that lost its header.
  return { regions, orphan: regions.length === 0 || orphans.length > 1 ? (orphans[0] ?? null) : null };
}

class RegionFinder {
  readonly #rows: readonly Row[];
  readonly #sense: CellSense;
  readonly #kinds: readonly CellKind[][];
  /** The first column with anything in it: figures in it only number the rows. */
  readonly #margin: number;

  constructor(rows: readonly Row[], sense: CellSense) {
    this.#rows = rows;
    this.#sense = sense;
    this.#kinds = rows.map((row) => kindsOf(row, sense));
    this.#margin = this.#kinds.reduce((least, kinds) => {
      const first = kinds.findIndex((kind) => kind !== 'blank');
      return first < 0 ? least : Math.min(least, first);
    }, Number.MAX_SAFE_INTEGER);
  }

  /** Counts such as 1998 and 2010 look like years: below the first row of them they are figures, where a file has no others. */
  takeYearsAsFigures(): void {
    if (this.nextData(0) >= 0) return;
    const isYear = (row: number, column: number): boolean => this.#kinds[row]?.[column] === 'period' && BARE_YEAR.test(this.#rows[row]?.cells[column]?.trim() ?? '');
    const first = this.#kinds.findIndex((kinds, row) => kinds.some((_, column) => column > this.#margin && isYear(row, column)));
    if (first < 0) return;
    this.#kinds.forEach((kinds, row) => kinds.forEach((_, column) => { if (row > first && isYear(row, column)) kinds[column] = 'figure'; }));
  }

  /** What a spreadsheet made a date of is a figure below a header and beside a label; beside none it is a heading still. */
  takeDamageAsFigures(): void {
    const header = this.#rows.findIndex((row, at) => this.#filledCells(at) > 1 && row.cells.some((cell) => !isBlank(cell) && this.#sense.isLabelHeading(cell)));
    if (header < 0) return;
    this.#kinds.forEach((kinds, at) => {
      const isLabelled = at > header && kinds.includes('text') && !this.#labelsAreHeadings(at);
      if (isLabelled) kinds.forEach((kind, column) => { if (kind === 'period' && column > this.#margin && this.#sense.isDamage(this.#rows[at]?.cells[column] ?? '')) kinds[column] = 'figure'; });
    });
  }

  /** The next row with a figure beside its label. A first cell alone is a running number. */
  nextData(from: number): number {
    for (let at = from; at < this.#rows.length; at += 1) if (this.#isData(at)) return at;
    return -1;
  }

  /** The first row of figures of the next table: one with names above it that begin anew. */
  nextTable(from: number, current: HeaderBlock): number {
    for (let at = from; at < this.#rows.length; at += 1) {
      if (!this.#isData(at) || this.#isData(at - 1)) continue;
      const block = this.headerAbove(at, current.data);
      if (block !== null && this.#beginsAnew(block, current)) return at;
    }
    return -1;
  }

  /** The names above a row of figures, within the rows after `floor`. */
  headerAbove(data: number, floor: number): HeaderBlock | null {
    const columns = this.#figureColumns(data);
    let groups = 0;
    for (let at = data - 1; at > floor; at -= 1) {
      if (this.#isBlank(at) || this.#isNumbering(at)) continue;
      // In a form that is filled in part, empty rows stand under the header; then only words that head columns will do.
      if (this.#isNames(at, columns) && (groups <= MAX_GROUP_ROWS || this.#labelsAreHeadings(at))) return { top: this.#topOf(at, floor, columns), bottom: at, data };
      if (this.#isData(at)) return null;
      if (!this.#hasYears(at, columns)) groups += 1;
    }
    return null;
  }

  region(block: HeaderBlock, before: HeaderBlock | null, after: HeaderBlock | null): Region {
    const end = after?.top ?? this.#rows.length;
    const lastFigure = this.#lastFigure(block, end);
    const start = before === null ? 0 : this.#lastFigure(before, block.top) + 1;
    const bodyStart = this.#isNumbering(this.#skipBlank(block.bottom + 1)) ? this.#skipBlank(block.bottom + 1) + 1 : block.bottom + 1;
    return { preamble: this.#filled(start, block.top), header: this.#rows.slice(block.top, block.bottom + 1), body: this.#filled(bodyStart, lastFigure + 1), tail: this.#filled(lastFigure + 1, end) };
  }

  #isData(at: number): boolean {
    return (this.#kinds[at]?.indexOf('figure', this.#margin + 1) ?? -1) >= 0 && !this.#isNumbering(at);
  }

  #isBlank(at: number): boolean {
    return (this.#kinds[at] ?? []).every((kind) => kind === 'blank');
  }

  #isNumbering(at: number): boolean {
    const row = this.#rows[at];
    return row !== undefined && isNumberingRow(row);
  }

  #skipBlank(from: number): number {
    let at = from;
    while (at < this.#rows.length && this.#isBlank(at)) at += 1;
    return at;
  }

  /** The columns with a figure in this row or the next few. */
  #figureColumns(data: number): Set<number> {
    const columns = new Set<number>();
    for (let at = data, seen = 0; at < this.#rows.length && seen < LOOK_AHEAD; at += 1, seen += 1) {
      if (at > data && this.#isBlank(at)) break;
      if (this.#isData(at)) this.#kinds[at]?.forEach((kind, column) => { if (kind === 'figure' && column > this.#margin) columns.add(column); });
    }
    return columns;
  }

  /** Whether a row names columns: no figures, and a name or a period over a column of figures. */
  #isNames(at: number, columns: ReadonlySet<number>): boolean {
    const kinds = this.#kinds[at] ?? [];
    if (kinds.includes('figure') || this.#filledCells(at) < 2 || this.#isPreamble(at)) return false;
    if (!kinds.some((kind, column) => columns.has(column) && (kind === 'text' || kind === 'period'))) return false;
    return !this.#hasYears(at, columns) || this.#labelsAreHeadings(at) || !this.#isNamedAbove(at, columns);
  }

  /** Whether a row has, where figures stand, a number that may be a year as well as a count. */
  #hasYears(at: number, columns: ReadonlySet<number>): boolean {
    return [...columns].some((column) => this.#kinds[at]?.[column] === 'period' && BARE_YEAR.test(this.#rows[at]?.cells[column]?.trim() ?? ''));
  }

  #labelsAreHeadings(at: number): boolean {
    return (this.#kinds[at] ?? []).every((kind, column) => kind !== 'text' || this.#sense.isLabelHeading(this.#rows[at]?.cells[column] ?? ''));
  }

  /** Whether the next row above already names, or fills, the columns of figures: then "Số chi bộ;1998;2010" is a row of counts. */
  #isNamedAbove(at: number, columns: ReadonlySet<number>): boolean {
    let above = at - 1;
    while (above >= 0 && this.#filledCells(above) === 1) above -= 1;
    return above >= 0 && this.#filledCells(above) > 1 && !this.#isPreamble(above) && [...columns].some((column) => (this.#kinds[above]?.[column] ?? 'blank') !== 'blank');
  }

  #topOf(bottom: number, floor: number, columns: ReadonlySet<number>): number {
    let top = bottom;
    while (bottom - top + 1 < MAX_HEADER_ROWS && top - 1 > floor && (this.#isNames(top - 1, columns) || this.#isSpan(top - 1, columns))) top -= 1;
    return top;
  }

  /** One name over several columns, directly above the header; a title stands in the first column or in capitals. */
  #isSpan(at: number, columns: ReadonlySet<number>): boolean {
    if (this.#filledCells(at) !== 1 || this.#isPreamble(at)) return false;
    const kinds = this.#kinds[at] ?? [];
    const column = kinds.findIndex((kind) => kind !== 'blank');
    const cell = this.#rows[at]?.cells[column]?.trim() ?? '';
    return column > this.#margin && columns.has(column) && (kinds[column] === 'period' || (kinds[column] === 'text' && cell.length < 50 && cell !== cell.toUpperCase()));
  }

  #isPreamble(at: number): boolean {
    return this.#rows[at]?.cells.some((cell) => !isBlank(cell) && this.#sense.isPreamble(cell)) ?? false;
  }

  #filledCells(at: number): number {
    return (this.#kinds[at] ?? []).filter((kind) => kind !== 'blank').length;
  }

  /** Whether names below a table head another one: they repeat the header, or follow a gap or a title and use words that head columns. */
  #beginsAnew(block: HeaderBlock, current: HeaderBlock): boolean {
    const cells = this.#rows[block.bottom]?.cells ?? [];
    if (this.#rows[current.bottom]?.cells.join('\0') === cells.join('\0')) return true;
    const above = block.top - 1;
    const apart = this.#isBlank(above) || !this.#isData(above);
    return apart && cells.some((cell) => !isBlank(cell) && this.#sense.isHeading(cell));
  }

  #lastFigure(block: HeaderBlock, end: number): number {
    const columns = this.#figureColumns(block.data);
    for (let at = end - 1; at > block.data; at -= 1) {
      const kinds = this.#kinds[at] ?? [];
      // A number that stands alone was torn off the row above: it has to be told.
      if (kinds.length === 1 && kinds[0] === 'figure') return at;
      // A count such as 1998 looks like a year; beside a label and below figures it is one of them.
      if (this.#isData(at) || (kinds[0] !== undefined && this.#filledCells(at) > 1 && kinds.some((kind, column) => kind === 'period' && columns.has(column)))) return at;
    }
    return block.data;
  }

  #filled(start: number, end: number): Row[] {
    return this.#rows.slice(start, end).filter((row) => contentWidth(row.cells) > 0);
  }
}
