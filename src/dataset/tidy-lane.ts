import type { ReadContext } from '../facts/context.ts';
import type { Fact, TableHeadings } from '../facts/fact.ts';
import type { Dialect } from '../facts/figures.ts';
import { readNotes } from '../facts/notes.ts';
import type { TidyColumns } from '../facts/tidy-columns.ts';
import { TidyReader } from '../facts/tidy-reader.ts';
import { Evidence, headingsOf, sameAssumption, type Assumption } from '../facts/tidy-rows.ts';
import type { Issue } from '../issues/issue.ts';
import { contentWidth } from '../tables/blank.ts';
import type { ByteRows } from '../tables/byte-rows.ts';
import type { Row } from '../tables/row-stream.ts';
import type { CodedMeanings } from './coded-meaning.ts';
import { LabelFaults } from './label-faults.ts';
import { faultsOf, matchFigure, noteOf, type MatchContext } from './match.ts';
import { MergedKeys } from './merged-keys.ts';
import type { ObservationColumns } from './observation-columns.ts';
import type { Observation } from './observation.ts';
import { PlainRows } from './plain-rows.ts';

/** What a lane reads, and where its observations go. */
export interface LaneContext {
  readonly rows: ByteRows;
  readonly header: Row;
  readonly tidy: TidyColumns;
  readonly assumed: Assumption;
  readonly read: ReadContext;
  readonly match: MatchContext;
  readonly columns: ObservationColumns;
  readonly meanings: CodedMeanings;
  /** Lines whose facts do not count, since letters of them are lost. */
  readonly lost: ReadonlySet<number>;
  /** Takes every observation that did not go the short way, in order. */
  readonly check: (observation: Observation) => void;
}

/** What is read beside the observations. */
export interface LaneReading {
  readonly rows: number;
  readonly totals: number;
  readonly decimal: Dialect;
  readonly headings: readonly TableHeadings[];
  readonly issues: readonly Issue[];
  /** Of matching. */
  readonly faults: readonly Issue[];
}

/**
 * Reads a tidy table straight into columns. A plain row becomes numbers; any other, with a fault, a total, a mark or a
 * doubt, goes the long way by `TidyReader` and `matchFigure`: they alone say what a row means, the lane is a short cut.
 */
export class TidyLane {
  readonly #context: LaneContext;
  readonly #reader: TidyReader;
  readonly #evidence: Evidence;
  readonly #faults: LabelFaults;
  readonly #keys: MergedKeys;
  readonly #plain: PlainRows;
  readonly #issues: Issue[] = [];
  /** Observations with a footnote mark, in wait for the notes below the table. */
  readonly #marked: { readonly fact: Fact; readonly row: number }[] = [];
  #rows = 0;
  #totals = 0;
  #figures = 0;

  constructor(context: LaneContext) {
    const { rows, header, tidy, assumed: { rule, dialect }, read, match, columns, meanings } = context;
    this.#context = context;
    this.#reader = new TidyReader(tidy, read, dialect);
    this.#evidence = new Evidence(header, tidy);
    this.#faults = new LabelFaults(match.file, match.given);
    this.#keys = new MergedKeys(rows, tidy, read.given, meanings.labels);
    this.#plain = new PlainRows(rows, tidy, this.#keys, rule.expected, dialect, meanings, match, columns);
  }

  /** Reads all rows below the header; null where the text, its widths or its numbers are not what they were taken for. */
  read(): LaneReading | null {
    const { rows, columns, lost, header, tidy, assumed } = this.#context;
    const { expected } = assumed.rule;
    let plain = 0;
    while (rows.next()) {
      if (rows.width === expected && this.#plain.read() && !lost.has(rows.line)) {
        plain += 1;
        this.#rows += this.#plain.facts;
        this.#plain.prove(this.#evidence.proof);
        columns.push(this.#plain.row);
      } else {
        this.#readLong(rows.row());
        if (this.#reader.needsContext) return null;
      }
    }
    this.#evidence.addMany(plain, expected);
    this.#figures += plain;
    const proven = this.#evidence.conclude();
    const nothing = this.#rows + this.#totals + this.#issues.length + this.#reader.issues.length === 0;
    if (!rows.sound || nothing || !sameAssumption(assumed, proven)) return null;
    this.#attachNotes();
    return { rows: this.#rows, totals: this.#totals, decimal: proven.told, headings: [headingsOf(header, tidy)], issues: [...this.#issues, ...this.#reader.issues], faults: faultsOf(this.#faults, this.#figures) };
  }

  #readLong(row: Row): void {
    if (!this.#evidence.add(row)) return;
    const fault = this.#context.assumed.rule.check(row);
    if (fault !== null) this.#issues.push(fault);
    else if (contentWidth(row.cells) > 0) this.#readFacts(row);
  }

  #readFacts(row: Row): void {
    const reader = this.#reader;
    const marks = reader.marked.length;
    this.#keys.write(reader.keys);
    reader.read(row);
    this.#keys.take(reader.keys);
    const facts = reader.rows.splice(0);
    const totals = reader.totals.splice(0);
    const { lost, match, columns, check } = this.#context;
    if (lost.has(row.line)) return;
    this.#rows += facts.length;
    this.#totals += totals.length;
    const [first] = facts;
    if (first === undefined) return;
    this.#figures += 1;
    const observation = matchFigure(facts, match, this.#faults);
    if (observation === null) return;
    if (reader.marked.length > marks) this.#marked.push({ fact: first, row: columns.length });
    columns.add(observation);
    check(observation);
  }

  #attachNotes(): void {
    const { columns } = this.#context;
    this.#reader.attachNotes(readNotes(this.#evidence.notes));
    for (const { fact, row } of this.#marked) columns.columns.note.set(row, columns.note(noteOf(fact)));
  }
}
