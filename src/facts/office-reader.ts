import { issue, type Issue } from '../issues/issue.ts';
import type { Row } from '../tables/row-stream.ts';
import { remember } from '../text/remember.ts';
import type { FigureColumn } from './column.ts';
import { missingContext, type ContextPart } from './context.ts';
import type { Fact } from './fact.ts';
import { isTotalLabel } from './labels.ts';
import { parseNumber, type NumberReading } from './numbers.ts';
import { countsOf, readCells, type OfficeCell, type Reading } from './office-cells.ts';
import { OfficeKeys } from './office-keys.ts';
import { breakdownOf, categoryOf, indicatorOf, periodOf, unitOf, wholeOf, type Surroundings } from './office-meaning.ts';
import type { OfficeTable } from './office-table.ts';
import { OfWhich } from './of-which.ts';
import { parsePeriod, periodFault } from './periods.ts';
import { readRowLabel, type RowLabel } from './row-label.ts';
import { cellOf, senseRow, type DraftFact, type RowSense } from './row-sense.ts';
import { RowsAbove } from './rows-above.ts';

const EXTRAS = ['operator', 'status', 'source', 'locator', 'noteVi', 'noteEn'] as const;

/** Reads the rows of one office table from top to bottom: what a row means depends on those above it. */
export class OfficeReader {
  readonly rows: Fact[] = [];
  readonly totals: Fact[] = [];
  readonly issues: Issue[] = [];
  /** What figures lacked and nothing in the file gives, with the columns they stand in. */
  readonly #lacking = new Map<ContextPart, Set<FigureColumn>>();
  readonly #around: Surroundings;
  readonly #reading: Reading;
  readonly #parts = new OfWhich<RowSense>();
  readonly #readLabel: (cell: string) => RowLabel;

  constructor(table: OfficeTable, reading: Reading) {
    this.#reading = reading;
    this.#readLabel = remember((cell) => readRowLabel(cell, reading.notes));
    const around = { table, keys: new OfficeKeys(table.keys), above: new RowsAbove(), context: reading.context, hasCategoryRows: false };
    this.#around = around;
    around.hasCategoryRows = table.rows.some((row) => this.#sense(row).kind === 'category');
  }

  read(row: Row): void {
    const { table, keys, above } = this.#around;
    keys.enter(row);
    const sense = this.#sense(row);
    const cells = readCells(row, sense, table, keys, this.#reading, this.issues);
    if (cells.length === 0 && sense.label.ofWhich && sense.text === '') {
      this.#parts.announce();
      return;
    }
    const announced = this.#parts.announced;
    const parent = sense.kind === 'total' ? null : this.#parts.enter(sense.label, { payload: sense, prefix: sense.label.prefix, counts: countsOf(cells) }, sense.numbered);
    above.pass(sense, parent);
    if (cells.length === 0) {
      above.head(keys.label === null ? senseRow(row, keys.column('category'), keys.all, this.#reading.context.words, this.#readLabel) : sense);
      return;
    }
    const period = this.#rowPeriod(row);
    if (period === null) return;
    for (const cell of cells) this.#makeFact(row, sense, cell, period, parent);
    if (parent?.kind === 'category' && sense.kind === 'category' && (sense.label.ofWhich || announced)) {
      for (const fact of parent.facts) fact.includes = fact.includes === undefined ? sense.text : `${fact.includes}; ${sense.text}`;
    }
  }

  /** The errors for what was lacking: one for the table, or one for each column where others had it. */
  missingParts(): Issue[] {
    const { figures, headerLine } = this.#around.table;
    return [...this.#lacking].flatMap(([part, columns]) => {
      if (columns.size >= figures.filter((column) => column.total === null).length) return [missingContext(part)];
      return [...columns].map((column) => missingContext(part, { line: headerLine, column: column.heading, columnLetter: column.letter }));
    });
  }

  #sense(row: Row): RowSense {
    const { keys, context } = this.#around;
    const sense = senseRow(row, keys.label, keys.all, context.words, this.#readLabel);
    const filled = sense.kind === 'none' && keys.has('category') ? keys.filled(keys.label) : '';
    return filled === '' ? sense : { ...sense, kind: 'plain', text: context.words.spell(filled) };
  }

  /** The period that the row itself gives, `undefined` where it leaves it to others, null where it gives one that cannot be read. */
  #rowPeriod(row: Row): string | null | undefined {
    const { keys, context } = this.#around;
    const column = keys.column('period');
    if (column === null) return undefined;
    const text = keys.filled(column);
    const place = { line: row.line, column: column.heading, columnLetter: column.letter };
    const period = parsePeriod(text);
    if (period !== null) return period;
    // A total of all periods is of none of them.
    if (isTotalLabel(text) || (text === '' && context.given.period !== undefined)) return undefined;
    this.issues.push(text === '' ? missingContext('period', place) : issue(periodFault(text), { ...place, value: text }));
    return null;
  }

  #makeFact(row: Row, sense: RowSense, { column, measure, reading }: OfficeCell, rowPeriod: string | undefined, parent: RowSense | null): void {
    if (reading.kind === 'empty' || reading.kind === 'fault') return;
    const around = this.#around;
    const total = sense.kind === 'total' || column.total !== null;
    const unit = unitOf(sense, column, around);
    const period = periodOf(rowPeriod, column, around);
    const indicator = indicatorOf(sense, column, parent, around);
    if (unit === null || period === null || indicator === null) {
      if (!total) for (const [part, found] of [['unit', unit], ['period', period], ['indicator', indicator]] as const) if (found === null) this.#lack(part, column);
      return;
    }
    const fact: DraftFact = { unit, period, indicator, category: categoryOf(sense, column, around), value: null, measure, line: row.line, columnLetter: column.letter };
    this.#addFigure(fact, row, reading);
    const whole = parent?.text ?? wholeOf(column, around.table);
    if (whole !== null) fact.parent = whole;
    const breakdown = breakdownOf(sense, column, around);
    if (breakdown !== null) fact.breakdown = breakdown;
    const note = (reading.mark === undefined ? undefined : this.#reading.notes.get(reading.mark)) ?? sense.label.note;
    if (note !== null) fact.note = note;
    const code = around.keys.filled(around.keys.column('unitCode'));
    if (code !== '') fact.unitCode = code;
    for (const key of EXTRAS) {
      const text = around.keys.own(key);
      if (text !== '') fact[key] = text;
    }
    sense.facts.push(fact);
    (total ? this.totals : this.rows).push(fact);
  }

  #addFigure(fact: DraftFact, row: Row, reading: Exclude<NumberReading, { kind: 'empty' | 'fault' }>): void {
    if (reading.kind === 'missing') {
      if (reading.status === 'nil') fact.value = 0;
      fact.status = reading.status;
      return;
    }
    fact.value = reading.value;
    fact.decimals = reading.decimals;
    if (reading.approximate) fact.status = 'approx';
    const column = this.#around.table.bases[0];
    const base = column === undefined || fact.measure === '%' ? null : parseNumber(cellOf(row, column), { dialect: this.#reading.dialectOf(column.index), counted: true });
    const denominator = reading.denominator ?? (base?.kind === 'number' ? base.value : undefined);
    if (denominator !== undefined) fact.denominator = denominator;
  }

  #lack(part: ContextPart, column: FigureColumn): void {
    const columns = this.#lacking.get(part) ?? new Set();
    this.#lacking.set(part, columns.add(column));
  }
}
