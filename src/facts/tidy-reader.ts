import { issue, type Issue } from '../issues/issue.ts';
import type { Row } from '../tables/row-stream.ts';
import { missingContext, type ContextPart, type ReadContext } from './context.ts';
import type { Fact } from './fact.ts';
import type { Dialect } from './figures.ts';
import { isTotalLabel } from './labels.ts';
import { isCounted, isShareLabel } from './measures-of-count.ts';
import type { Notes } from './notes.ts';
import { parseNumber, type NumberReading } from './numbers.ts';
import { parsePeriod, periodFault } from './periods.ts';
import type { Label } from './vocabulary.ts';
import type { TidyColumn, TidyColumns } from './tidy-columns.ts';

export const TIDY_KEYS = ['unit', 'period', 'indicator'] as const;
const EXTRAS = ['operator', 'status', 'unitCode', 'source', 'locator', 'noteVi', 'noteEn'] as const;
const EMPTY: NumberReading = { kind: 'empty' };

type Draft = { -readonly [Key in keyof Fact]: Fact[Key] };
export type Keys = Record<ContextPart, string>;

/** Reads rows of a tidy table one after the other. Half a million of them pass here, so a row makes its facts and little else. */
export class TidyReader {
  readonly rows: Fact[] = [];
  readonly totals: Fact[] = [];
  readonly issues: Issue[] = [];
  /** Set by a label that means something only among the rows around it, where no column gives categories. */
  needsContext = false;
  /** Facts with a footnote mark, in wait for the notes below the table. */
  readonly marked: { readonly fact: Draft; readonly mark: string }[] = [];
  readonly #columns: TidyColumns;
  readonly #context: ReadContext;
  readonly #dialect: Dialect;
  /** The key columns from left to right: a merged cell ends where one to its left changes. */
  readonly #keyColumns: readonly { readonly part: ContextPart; readonly column: TidyColumn }[];
  readonly #extraColumns: readonly { readonly key: (typeof EXTRAS)[number]; readonly column: TidyColumn }[];
  /** The key in whose place the row read last says that it is a total. */
  #total: { readonly part: ContextPart; readonly label: string } | null = null;
  /** The keys of the row above: merged cells are filled in their first row only. A caller that reads some rows by itself sets them. */
  readonly keys: Keys = { unit: '', period: '', indicator: '' };

  constructor(columns: TidyColumns, context: ReadContext, dialect: Dialect) {
    this.#columns = columns;
    this.#context = context;
    this.#dialect = dialect;
    this.#keyColumns = TIDY_KEYS.flatMap((part) => (columns[part] === undefined ? [] : [{ part, column: columns[part] }])).sort((a, b) => a.column.index - b.column.index);
    this.#extraColumns = EXTRAS.flatMap((key) => (columns[key] === undefined ? [] : [{ key, column: columns[key] }]));
  }

  read(row: Row): void {
    const { value: valueColumn, percent: percentColumn } = this.#columns;
    this.#readKeys(row);
    const { words } = this.#context;
    const indicator = words.label(this.#key('indicator'));
    if (!indicator.bare && this.#columns.category === undefined && this.#key('indicator') !== '') this.needsContext = true;
    const ownMeasure = textOf(row, this.#columns.measure);
    const measure = ownMeasure === '' ? (valueColumn?.measure ?? (isShareLabel(indicator.text) ? '%' : this.#context.given.measure) ?? null) : ownMeasure;
    const value = this.#number(row, valueColumn, measure, indicator.text);
    const percent = this.#number(row, percentColumn, '%', '');
    const denominator = this.#number(row, this.#columns.denominator, null, '');
    const silent = value.kind === 'empty' && percent.kind === 'empty';
    if (silent && textOf(row, this.#columns.status) === '') {
      // A line that names its place in a document was meant to give a figure; elsewhere an empty cell is no statement.
      if (textOf(row, this.#columns.locator) !== '') this.issues.push(issue('no-figure', { line: row.line, ...placeOf(valueColumn ?? percentColumn), value: '' }));
      return;
    }
    const period = this.#period(row);
    if (this.#lacksKey(row) || period === null) return;

    const unit = words.label(this.#key('unit'));
    const categoryText = textOf(row, this.#columns.category);
    const category = categoryText === '' ? null : words.label(categoryText);
    const base = denominator.kind === 'number' ? denominator.value : null;
    const target = this.#total !== null || category?.total === true ? this.totals : this.rows;
    if (value.kind !== 'fault' && (value.kind !== 'empty' || silent)) {
      const ofCell = ownMeasure === '' && value.kind === 'number' && value.measure !== undefined ? value.measure : measure;
      target.push(this.#fact(unit, period, indicator, category, ofCell, valueColumn, value, base, row));
      if (value.kind === 'number' && value.share !== undefined) target.push(this.#fact(unit, period, indicator, category, '%', valueColumn, { kind: 'number', ...value.share }, null, row));
    }
    if (percent.kind === 'number' || percent.kind === 'missing') {
      target.push(this.#fact(unit, period, indicator, category, '%', percentColumn, percent, value.kind === 'empty' ? base : null, row));
    }
  }

  /** Gives each marked fact the note that its mark points to. */
  attachNotes(notes: Notes): void {
    for (const { fact, mark } of this.marked) {
      const note = notes.get(mark);
      if (note !== undefined) fact.note = note;
    }
  }

  #readKeys(row: Row): void {
    let same = true;
    this.#total = null;
    for (const { part, column } of this.#keyColumns) {
      const own = textOf(row, column);
      if (isTotalLabel(own)) this.#total = { part, label: own };
    }
    for (const { part, column } of this.#keyColumns) {
      const own = textOf(row, column);
      const above = this.keys[part];
      // The blank cells of a total are those of the rows it adds up, and what it says ends with its row.
      if ((own === '' && same) || (this.#total !== null && (own === '' || part === this.#total.part))) continue;
      same &&= own === above;
      this.keys[part] = own;
    }
  }

  #key(part: ContextPart): string {
    if (part === this.#total?.part) return this.#context.given[part] ?? this.#total.label;
    const own = this.keys[part];
    return own === '' ? (this.#context.given[part] ?? '') : own;
  }

  #lacksKey(row: Row): boolean {
    let lacks = false;
    for (const part of ['unit', 'indicator'] as const) {
      if (this.#key(part) !== '') continue;
      lacks = true;
      this.issues.push(missingContext(part, { line: row.line, ...placeOf(this.#columns[part]) }));
    }
    return lacks;
  }

  #period(row: Row): string | null {
    const text = this.#key('period');
    const period = text === '' ? null : parsePeriod(text);
    if (period !== null) return period;
    const place = { line: row.line, ...placeOf(this.#columns.period) };
    this.issues.push(text === '' ? missingContext('period', place) : issue(periodFault(text), { ...place, value: text }));
    return null;
  }

  #number(row: Row, column: TidyColumn | undefined, measure: string | null, label: string): NumberReading {
    const cell = column === undefined ? '' : (row.cells[column.index] ?? '');
    if (cell === '') return EMPTY;
    const reading = parseNumber(cell, { dialect: this.#dialect, counted: measure !== '%' && isCounted(measure, label) });
    if (reading.kind === 'fault') this.issues.push(issue(reading.code, { line: row.line, ...placeOf(column), value: cell.trim() }));
    return reading;
  }

  #fact(unit: Label, period: string, indicator: Label, category: Label | null, measure: string | null, column: TidyColumn | undefined, reading: NumberReading, base: number | null, row: Row): Fact {
    const fact: Draft = { unit: unit.text, period, indicator: indicator.text, category: category === null ? null : category.text, value: null, measure, line: row.line, columnLetter: column?.letter ?? '' };
    if (reading.kind === 'number') {
      fact.value = reading.value;
      fact.decimals = reading.decimals;
    } else if (reading.kind === 'missing' && reading.status === 'nil') fact.value = 0;
    const denominator = reading.kind === 'number' && reading.denominator !== undefined ? reading.denominator : base;
    if (denominator !== null) fact.denominator = denominator;
    if (reading.kind === 'missing') fact.status = reading.status;
    else if (reading.kind === 'number' && reading.approximate) fact.status = 'approx';
    if ('mark' in reading && reading.mark !== undefined) this.marked.push({ fact, mark: reading.mark });
    for (const { key, column: extra } of this.#extraColumns) {
      const text = textOf(row, extra);
      if (text !== '') fact[key] = text;
    }
    return fact;
  }
}

function textOf(row: Row, column: TidyColumn | undefined): string {
  return column === undefined ? '' : (row.cells[column.index] ?? '').trim();
}

function placeOf(column: TidyColumn | undefined): { column: string | null; columnLetter: string | null } {
  return { column: column?.heading ?? null, columnLetter: column?.letter ?? null };
}
