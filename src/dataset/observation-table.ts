import type { Localised } from '../i18n/language.ts';
import { sortedOrder } from './columns.ts';
import { Kept } from './kept.ts';
import { parted, spelled, type ObservationColumns } from './observation-columns.ts';
import { observationKey, STATUSES, type Observation } from './observation.ts';
import { noteRead } from './reads.ts';
import { contentOf, replacedRows, type Rows } from './rows.ts';

/** The places that the keys of the order give to words: equal words stand side by side. */
export interface Order {
  readonly indicator: (id: string) => number;
  readonly unit: (id: string) => number;
  /** Of a category within its scheme. */
  readonly category: (scheme: string | null, category: string | null) => number;
  readonly periods: (a: string, b: string) => number;
}

/** Where a run of rows begins and ends (without it), all rows of one indicator and unit; and by which name it is read. */
interface Run { readonly from: number; readonly to: number; readonly name: string }

/**
 * Observations in columns, sorted by indicator, unit, period, category, file and line, and cut into runs of one
 * indicator and unit. They become objects a run at a time, when a page asks. What was read is handed over, and empty afterwards.
 */
export class ObservationTable implements Iterable<Observation> {
  readonly rows: Rows;
  readonly #meanings: readonly (readonly [string | null, string | null])[];
  readonly #notes: readonly (Localised | null)[];
  readonly #runs: ReadonlyMap<string, ReadonlyMap<string, Run>>;
  /** Those of the rows; a word may be left over from rows that were taken back. */
  readonly #periods: ReadonlySet<number>;
  readonly #kept = new Kept<Run, Observation>();

  constructor(rows: Rows) {
    this.rows = rows;
    this.#periods = new Set(this.rows.columns.period);
    this.#meanings = rows.words.meaning.map(parted).map(([scheme, category]) => [spelled(scheme), spelled(category)]);
    this.#notes = rows.words.note.map((note) => (spelled(note) === null ? null : localised(note)));
    this.#runs = this.#cut();
  }

  get length(): number {
    noteRead('length');
    return this.rows.columns.line.length;
  }

  /** By indicator, then by unit, both in the order of the rows. */
  get runs(): ReadonlyMap<string, ReadonlyMap<string, Run>> {
    noteRead('runs');
    return this.#runs;
  }

  /** The observations of an indicator and unit; none where there is no run. The same objects as long as they are kept. */
  run(indicator: string, unit: string): readonly Observation[] {
    const found = this.#runs.get(indicator)?.get(unit);
    noteRead(found?.name ?? runName(indicator, unit));
    return found === undefined ? [] : this.#kept.get(found, () => Array.from({ length: found.to - found.from }, (_, index) => this.#at(found.from + index)));
  }

  /** Every period once, in no order. */
  get periods(): readonly string[] {
    noteRead('periods');
    return this.rows.words.period.filter((_, code) => this.#periods.has(code));
  }

  /** The rows of every source, ascending; the source of the first row first. */
  rowsBySource(): ReadonlyMap<string, Uint32Array> {
    const { words, columns } = this.rows;
    const order = sortedOrder(this.length, [() => columns.source]);
    const found = new Map<string, Uint32Array>();
    for (let from = 0, to = 1; from < order.length; to += 1) {
      const source = columns.source[order[from] as number] as number;
      if (to < order.length && columns.source[order[to] as number] === source) continue;
      found.set(words.source[source] as string, order.subarray(from, to));
      from = to;
    }
    return new Map([...found].sort(([, a], [, b]) => (a[0] as number) - (b[0] as number)));
  }

  /** Every row that says again where an earlier one stands: one unit, indicator, category, period, source and locator. */
  sameFigures(): { readonly row: number; readonly earlier: number }[] {
    const { columns: { period, meaning, source, locator } } = this.rows;
    const found: { row: number; earlier: number }[] = [];
    const same = (a: number, b: number) => locator[a] === locator[b] && source[a] === source[b] && this.#meanings[meaning[a] as number]?.[1] === this.#meanings[meaning[b] as number]?.[1];
    for (const { from, to } of [...this.#runs.values()].flatMap((units) => [...units.values()])) {
      let first = from;
      for (let row = from + 1; row < to; row += 1) {
        if (period[row] !== period[first]) first = row;
        let earlier = first;
        while (earlier < row && !same(earlier, row)) earlier += 1;
        if (earlier < row) found.push({ row, earlier });
      }
    }
    return found;
  }

  /** The units that report an indicator, in the order of the rows. */
  unitsOf(indicator: string): readonly string[] {
    noteRead(`units-of ${indicator}`);
    return [...(this.#runs.get(indicator)?.keys() ?? [])];
  }

  /** Where the rows of an indicator and unit begin and end (without it); null where there are none. */
  rowsOf(indicator: string, unit: string): { readonly from: number; readonly to: number } | null {
    noteRead(runName(indicator, unit));
    return this.#runs.get(indicator)?.get(unit) ?? null;
  }

  /** For which categories and periods a unit has figures of an indicator, without making one. */
  *cellsOf(indicator: string, unit: string): Iterable<{ readonly category: string | null; readonly period: string }> {
    const { words, columns } = this.rows;
    const { from, to } = this.rowsOf(indicator, unit) ?? { from: 0, to: 0 };
    for (let row = from; row < to; row += 1) yield { category: this.#meanings[columns.meaning[row] as number]?.[1] ?? null, period: words.period[columns.period[row] as number] as string };
  }

  *[Symbol.iterator](): Iterator<Observation> {
    noteRead('version');
    for (const [indicator, units] of this.#runs) for (const unit of units.keys()) yield* this.run(indicator, unit);
  }

  /** The same rows, of which some say something else: a value, base, percent, operator, status or note. */
  replaced(changes: ReadonlyMap<number, Observation>): ObservationTable {
    return new ObservationTable(replacedRows(this.rows, changes));
  }

  /** All that the rows say, in pieces for a hash. */
  content(): Iterable<string | Uint8Array> {
    return contentOf(this.rows);
  }

  /** The rows that have a note. */
  rowsWithNote(): number[] {
    const { note } = this.rows.columns;
    const rows: number[] = [];
    for (let row = 0; row < this.length; row += 1) if (this.#notes[note[row] as number] !== null) rows.push(row);
    return rows;
  }

  at(row: number): Observation {
    noteRead('version');
    return this.#at(row);
  }

  #at(row: number): Observation {
    const { words, columns } = this.rows;
    const [scheme, category] = this.#meanings[columns.meaning[row] as number] as readonly [string | null, string | null];
    const parts = {
      unit: words.unit[columns.unit[row] as number] as string,
      indicator: words.indicator[columns.indicator[row] as number] as string,
      category,
      period: words.period[columns.period[row] as number] as string,
      source: words.source[columns.source[row] as number] as string,
      locator: words.locator[columns.locator[row] as number] as string,
    };
    const status = columns.status[row] as number;
    return {
      key: observationKey(parts),
      ...parts,
      scheme,
      operator: spelled(words.operator[columns.operator[row] as number] as string),
      value: known(columns.value[row] as number),
      denominator: known(columns.denominator[row] as number),
      ...(columns.baseWithheld[row] === 1 ? { baseWithheld: true as const } : {}),
      percentReported: known(columns.percentReported[row] as number),
      percentDecimals: columns.percentDecimals[row] as number,
      measure: words.measure[columns.measure[row] as number] as string,
      status: status === 0 ? null : (STATUSES[status - 1] ?? null),
      file: words.file[columns.file[row] as number] as string,
      line: columns.line[row] as number,
      columnLetter: spelled(words.letter[columns.letter[row] as number] as string),
      note: this.#notes[columns.note[row] as number] ?? null,
    };
  }

  #cut(): ReadonlyMap<string, ReadonlyMap<string, Run>> {
    const { words, columns: { indicator, unit } } = this.rows;
    const runs = new Map<string, Map<string, Run>>();
    for (let from = 0, to = 1; from < this.length; to += 1) {
      if (to < this.length && indicator[to] === indicator[from] && unit[to] === unit[from]) continue;
      const id = words.indicator[indicator[from] as number] as string;
      const ofIndicator = runs.get(id) ?? new Map<string, Run>();
      const ofUnit = words.unit[unit[from] as number] as string;
      runs.set(id, ofIndicator.set(ofUnit, { from, to, name: runName(id, ofUnit) }));
      from = to;
    }
    return runs;
  }
}

/** Sorts what was read, and takes it over. */
export function tableOf(read: ObservationColumns, order: Order): ObservationTable {
  return new ObservationTable(taken(read, orderOf(read, order)));
}

function orderOf({ columns, words, length }: ObservationColumns, order: Order): Uint32Array {
  const places = (list: readonly string[], place: (word: string) => number) => list.map(place);
  const indicators = places(words.indicator.list, order.indicator);
  const units = places(words.unit.list, order.unit);
  const categories = dense(words.meaning.list.map(parted).map(([scheme, category]) => order.category(spelled(scheme), spelled(category))), (a, b) => a - b);
  const periods = dense(words.period.list, order.periods);
  const files = dense(words.file.list, (a, b) => (a < b ? -1 : a > b ? 1 : 0));
  // One key at a time is made, so that the keys of all rows stand in memory once.
  return sortedOrder(length, [() => columns.indicator.keys(indicators), () => columns.unit.keys(units), () => columns.period.keys(periods), () => columns.meaning.keys(categories), () => columns.file.keys(files), () => columns.line.keys(null)]);
}

/** The place of every item among the distinct ones, from zero; equals share a place. */
function dense<T>(list: readonly T[], compare: (a: T, b: T) => number): number[] {
  const sorted = list.map((item, index) => ({ item, index })).sort((a, b) => compare(a.item, b.item));
  const places = new Array<number>(list.length).fill(0);
  let place = 0;
  for (const [nth, { item, index }] of sorted.entries()) {
    const before = sorted[nth - 1];
    if (before !== undefined && compare(before.item, item) !== 0) place += 1;
    places[index] = place;
  }
  return places;
}

function taken({ columns, words }: ObservationColumns, order: Uint32Array): Rows {
  return {
    columns: {
      unit: columns.unit.handOver(order), indicator: columns.indicator.handOver(order), meaning: columns.meaning.handOver(order), period: columns.period.handOver(order), measure: columns.measure.handOver(order), source: columns.source.handOver(order),
      locator: columns.locator.handOver(order), file: columns.file.handOver(order), letter: columns.letter.handOver(order), operator: columns.operator.handOver(order), note: columns.note.handOver(order), value: columns.value.handOver(order),
      denominator: columns.denominator.handOver(order), percentReported: columns.percentReported.handOver(order), percentDecimals: columns.percentDecimals.handOver(order), status: columns.status.handOver(order), baseWithheld: columns.baseWithheld.handOver(order), line: columns.line.handOver(order),
    },
    words: {
      unit: words.unit.list, indicator: words.indicator.list, period: words.period.list, measure: words.measure.list, source: words.source.list, locator: words.locator.list, file: words.file.list, letter: words.letter.list, operator: words.operator.list, meaning: words.meaning.list, note: words.note.list,
    },
  };
}

function runName(indicator: string, unit: string): string {
  return `run ${indicator} ${unit}`;
}

function known(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}

function localised(note: string): Localised {
  const [vi, en] = parted(note);
  return { vi, en };
}
