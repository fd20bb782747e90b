import { issue, type Issue } from '../issues/issue.ts';
import type { Row } from '../tables/row-stream.ts';
import { remember } from '../text/remember.ts';
import type { FigureColumn, KeyColumn } from './column.ts';
import { LABEL_ROLES } from './columns.ts';
import { missingContext, type ContextPart, type ReadContext } from './context.ts';
import type { Fact } from './fact.ts';
import type { Dialect } from './figures.ts';
import { FilledKeys } from './filled-keys.ts';
import { isTotalLabel } from './labels.ts';
import { isCounted, isShareLabel } from './measures-of-count.ts';
import type { Notes } from './notes.ts';
import { parseNumber, type NumberReading } from './numbers.ts';
import { OfWhich } from './of-which.ts';
import type { OfficeTable } from './office-table.ts';
import { parsePeriod, periodFault } from './periods.ts';
import { readRowLabel, type RowLabel } from './row-label.ts';
import { cellOf, senseRow, type DraftFact, type RowSense } from './row-sense.ts';

/** What all tables of a file share. */
export interface Reading {
  readonly context: ReadContext;
  readonly notes: Notes;
  readonly dialectOf: (column: number) => Dialect;
}

interface Cell {
  readonly column: FigureColumn;
  readonly measure: string | null;
  readonly reading: NumberReading;
}

const EXTRAS = ['unitCode', 'operator', 'status', 'source', 'locator', 'noteVi', 'noteEn'] as const;

/** Reads the rows of one office table from top to bottom: what a row means depends on those above it. */
export class OfficeReader {
  readonly rows: Fact[] = [];
  readonly totals: Fact[] = [];
  readonly issues: Issue[] = [];
  /** What figures lacked and nothing in the file gives, with the columns they stand in. */
  readonly #lacking = new Map<ContextPart, Set<FigureColumn>>();
  readonly #table: OfficeTable;
  readonly #reading: Reading;
  readonly #label: KeyColumn | null;
  readonly #breakdowns: readonly KeyColumn[];
  readonly #keys: FilledKeys;
  readonly #parts = new OfWhich<RowSense>();
  readonly #hasCategoryRows: boolean;
  readonly #readLabel: (cell: string) => RowLabel;
  /** The latest label that names no category: of rows of their own, and of parts. */
  readonly #indicators: [string | null, string | null] = [null, null];
  #groupUnit: string | null = null;
  #groupPeriod: string | null = null;

  constructor(table: OfficeTable, reading: Reading) {
    this.#table = table;
    this.#reading = reading;
    this.#readLabel = remember((cell) => readRowLabel(cell, reading.notes));
    const labels = table.keys.filter((key) => LABEL_ROLES.includes(key.role));
    this.#label = labels.find((key) => key.role === 'indicator') ?? labels.find((key) => key.role === 'label') ?? labels.at(-1) ?? null;
    this.#breakdowns = labels.filter((key) => key !== this.#label);
    const merged = this.#has('category') ? [this.#label] : [];
    this.#keys = new FilledKeys([...table.keys.filter((key) => key.role === 'unit' || key.role === 'unitCode' || key.role === 'period'), ...this.#breakdowns, ...merged].filter((key) => key !== null));
    this.#hasCategoryRows = table.rows.some((row) => this.#sense(row).kind === 'category');
  }

  read(row: Row): void {
    this.#keys.enter(row);
    const sense = this.#sense(row);
    const cells = this.#table.figures.map((column) => this.#readCell(row, column, sense));
    const silent = cells.every(({ reading }) => reading.kind === 'empty');
    if (silent && sense.label.ofWhich && sense.text === '') {
      this.#parts.announce();
      return;
    }
    const announced = this.#parts.announced;
    const parent = sense.kind === 'total' ? null : this.#parts.enter(sense.label, { payload: sense, prefix: sense.label.prefix, counts: countsOf(cells) }, sense.numbered);
    if (silent) this.#readGroup(this.#label === null ? senseRow(row, this.#key('category'), this.#table.keys, this.#reading.context.words, this.#readLabel) : sense);
    if (sense.group !== null) this.#indicators[0] = sense.group;
    if (sense.kind === 'plain') this.#remember(sense, parent);
    if (silent) return;

    const period = this.#rowPeriod(row);
    if (period === null) return;
    for (const cell of cells) {
      this.#makeFact(row, sense, cell, period, parent);
      const share = cell.reading.kind === 'number' ? cell.reading.share : undefined;
      if (share !== undefined) this.#makeFact(row, sense, { ...cell, measure: '%', reading: { kind: 'number', ...share } }, period, parent);
    }
    if (parent?.kind === 'category' && sense.kind === 'category' && (sense.label.ofWhich || announced)) {
      for (const fact of parent.facts) fact.includes = fact.includes === undefined ? sense.text : `${fact.includes}; ${sense.text}`;
    }
  }

  #sense(row: Row): RowSense {
    const sense = senseRow(row, this.#label, this.#table.keys, this.#reading.context.words, this.#readLabel);
    const filled = this.#has('category') ? this.#keys.textOf(this.#label) : '';
    return sense.kind === 'none' && filled !== '' ? { ...sense, kind: 'plain', text: this.#reading.context.words.spell(filled) } : sense;
  }

  /** A label without figures heads the rows below: a unit, a period, or what their figures count. */
  #readGroup(sense: RowSense): void {
    const period = parsePeriod(sense.label.text);
    if (sense.kind === 'unit') this.#groupUnit = sense.text;
    else if (sense.kind === 'plain' && period !== null) this.#groupPeriod = period;
  }

  #remember(sense: RowSense, parent: RowSense | null): void {
    if (parsePeriod(sense.label.text) !== null) return;
    if (parent === null) this.#indicators[0] = sense.text;
    this.#indicators[1] = parent === null ? null : sense.text;
  }

  #readCell(row: Row, column: FigureColumn, sense: RowSense): Cell {
    const text = cellOf(row, column);
    const stated = this.#statedMeasure(row, column, sense);
    if (text === '') return { column, measure: stated, reading: { kind: 'empty' } };
    const reading = parseNumber(text, { dialect: this.#reading.dialectOf(column.index), counted: isCounted(stated, column.indicator ?? sense.text) });
    if (reading.kind === 'fault') this.issues.push(issue(reading.code, { line: row.line, column: column.heading, columnLetter: column.letter, value: text }));
    const said = reading.kind === 'number' ? reading.measure : undefined;
    const ownColumn = cellOf(row, this.#key('measure'));
    return { column, measure: said === undefined || (ownColumn !== '' && said !== '%') ? stated : said, reading };
  }

  /** The unit of measure from the nearest that states one: row, label, heading, then what holds for the whole table. */
  #statedMeasure(row: Row, column: FigureColumn, sense: RowSense): string | null {
    if (column.measure === '%') return '%';
    const ownColumn = cellOf(row, this.#key('measure'));
    const near = (ownColumn === '' ? null : ownColumn) ?? sense.label.measure ?? column.measure;
    if (near !== null) return near;
    if (column.indicator === null && isShareLabel(sense.text)) return '%';
    return this.#reading.context.given.measure ?? this.#table.preamble.measure;
  }

  /** The period that the row itself gives, `undefined` where it leaves it to others, null where it gives one that cannot be read. */
  #rowPeriod(row: Row): string | null | undefined {
    const column = this.#key('period');
    if (column === null) return undefined;
    const text = this.#keys.textOf(column);
    const place = { line: row.line, column: column.heading, columnLetter: column.letter };
    const period = parsePeriod(text);
    if (period !== null) return period;
    if (text === '' && this.#reading.context.given.period !== undefined) return undefined;
    this.issues.push(text === '' ? missingContext('period', place) : issue(periodFault(text), { ...place, value: text }));
    return null;
  }

  #makeFact(row: Row, sense: RowSense, cell: Cell, rowPeriod: string | undefined, parent: RowSense | null): void {
    const { column, reading } = cell;
    if (reading.kind === 'empty' || reading.kind === 'fault') return;
    const total = sense.kind === 'total' || column.total !== null;
    const unit = this.#unit(sense, column);
    const period = column.period ?? rowPeriod ?? this.#groupPeriod ?? this.#reading.context.given.period ?? this.#table.preamble.period ?? this.#periodBefore(column);
    const indicator = this.#indicator(sense, column, parent);
    if (unit === null || period === null || indicator === null) {
      if (!total) for (const [part, found] of [['unit', unit], ['period', period], ['indicator', indicator]] as const) if (found === null) this.#lack(part, column);
      return;
    }
    const fact: DraftFact = { unit, period, indicator, category: this.#category(row, sense, column), value: reading.kind === 'number' ? reading.value : reading.status === 'nil' ? 0 : null, measure: cell.measure, line: row.line, columnLetter: column.letter };
    if (reading.kind === 'number') fact.decimals = reading.decimals;
    if (reading.kind === 'missing') fact.status = reading.status;
    else if (reading.approximate) fact.status = 'approx';
    this.#addBase(fact, row, reading);
    const whole = parent?.text ?? this.#partOf(column);
    if (whole !== null) fact.parent = whole;
    const breakdown = this.#breakdown(sense, column);
    if (breakdown !== null) fact.breakdown = breakdown;
    const note = (reading.mark === undefined ? undefined : this.#reading.notes.get(reading.mark)) ?? sense.label.note;
    if (note !== null) fact.note = note;
    for (const key of EXTRAS) {
      const text = key === 'unitCode' ? this.#keys.textOf(this.#key(key)) : cellOf(row, this.#key(key));
      if (text !== '') fact[key] = text;
    }
    sense.facts.push(fact);
    (total ? this.totals : this.rows).push(fact);
  }

  /** The period of the nearest column to the left that has one: a growth is of the later year. */
  #periodBefore(column: FigureColumn): string | null {
    return this.#table.figures.filter((other) => other.index < column.index && other.period !== null).at(-1)?.period ?? null;
  }

  #lack(part: ContextPart, column: FigureColumn): void {
    const columns = this.#lacking.get(part) ?? new Set();
    this.#lacking.set(part, columns.add(column));
  }

  /** The errors for what was lacking: one for the table, or one for each column where others had it. */
  missingParts(): Issue[] {
    const { figures, headerLine } = this.#table;
    return [...this.#lacking].flatMap(([part, columns]) => {
      if (columns.size >= figures.filter((column) => column.total === null).length) return [missingContext(part)];
      return [...columns].map((column) => missingContext(part, { line: headerLine, column: column.heading, columnLetter: column.letter }));
    });
  }

  #addBase(fact: DraftFact, row: Row, reading: NumberReading): void {
    const column = this.#table.bases[0];
    const base = column === undefined || fact.measure === '%' ? null : parseNumber(cellOf(row, column), { dialect: this.#reading.dialectOf(column.index), counted: true });
    if (reading.kind === 'number' && reading.denominator !== undefined) fact.denominator = reading.denominator;
    else if (base?.kind === 'number') fact.denominator = base.value;
  }

  #unit(sense: RowSense, column: FigureColumn): string | null {
    const { given, words } = this.#reading.context;
    if (column.unit !== null) return column.unit;
    // A total below units is of none of them, though its cell is as blank as a merged one.
    const own = sense.kind === 'total' && this.#label === null ? '' : this.#keys.textOf(this.#key('unit'));
    if (own !== '' && !isTotalLabel(own)) return words.spell(own);
    if (sense.kind === 'unit') return sense.text;
    return this.#groupUnit ?? given.unit ?? this.#table.preamble.unit ?? (sense.kind === 'total' ? sense.text : null);
  }

  #category(row: Row, sense: RowSense, column: FigureColumn): string | null {
    const own = cellOf(row, this.#key('category'));
    if (column.category !== null) return column.category;
    if (own !== '') return this.#reading.context.words.spell(own);
    if (column.total !== null && this.#breaksDown(column)) return column.total;
    if (sense.kind === 'category') return sense.text;
    if (column.total !== null) return column.total;
    const rowsAreThings = column.indicator !== null || this.#has('unit') && this.#label === null;
    return sense.kind === 'total' && (this.#hasCategoryRows || !rowsAreThings) ? sense.text : null;
  }

  #indicator(sense: RowSense, column: FigureColumn, parent: RowSense | null): string | null {
    if (column.indicator !== null) return column.indicator;
    if (sense.kind === 'plain' && !this.#breaksDown(column)) return sense.text;
    const ofAll = this.#reading.context.given.indicator ?? this.#table.preamble.title;
    const near = parent?.kind === 'plain' ? parent.text : this.#indicators[0];
    const rowsGoverned = sense.kind === 'category' || sense.kind === 'unit' || (sense.kind === 'total' && this.#hasCategoryRows);
    return rowsGoverned && !this.#breaksDown(column) ? (near ?? ofAll) : (ofAll ?? near);
  }

  /** Whether a plain row label only parts what the column names: a column of categories, their total, or one with a name of its own. */
  #breaksDown(column: FigureColumn): boolean {
    if (column.indicator !== null) return true;
    const named = column.category !== null || (column.total !== null && this.#table.figures.some((other) => other.category !== null || other.indicator !== null));
    return named && this.#label?.role !== 'indicator';
  }

  #breakdown(sense: RowSense, column: FigureColumn): Record<string, string> | null {
    const parts: [string, string][] = this.#breakdowns.map((key) => [key.heading, this.#keys.textOf(key)]);
    const twoCategories = sense.kind === 'category' && (column.category !== null || (column.total !== null && this.#breaksDown(column)));
    if ((sense.kind === 'plain' && this.#breaksDown(column)) || twoCategories) parts.push([this.#label?.heading ?? '', sense.text]);
    const said = parts.filter(([, text]) => text !== '' && !isTotalLabel(text));
    return said.length === 0 ? null : Object.fromEntries(said);
  }

  /** The column that a column under "Trong đó" parts. */
  #partOf(column: FigureColumn): string | null {
    if (!column.ofWhich) return null;
    const whole = this.#table.figures.filter((other) => other.index < column.index && !other.ofWhich).at(-1);
    return whole?.category ?? whole?.indicator ?? whole?.total ?? null;
  }

  #key(role: KeyColumn['role']): KeyColumn | null {
    return this.#table.keys.find((key) => key.role === role) ?? null;
  }

  #has(role: KeyColumn['role']): boolean {
    return this.#key(role) !== null;
  }
}

/** The counts of a row by column: shares do not add up to anything. */
function countsOf(cells: readonly Cell[]): Map<number, number> {
  return new Map(cells.flatMap(({ column, measure, reading }) => (reading.kind === 'number' && measure !== '%' ? [[column.index, reading.value] as const] : [])));
}
