import { EMPTY, FigureCells, OTHER, PLAIN } from '../facts/figure-cells.ts';
import type { DialectProof } from '../facts/dialect.ts';
import type { Dialect } from '../facts/figures.ts';
import type { TidyColumn, TidyColumns } from '../facts/tidy-columns.ts';
import type { ByteRows } from '../tables/byte-rows.ts';
import type { CodedMeaning, CodedMeanings, FileMeasures, MeasureUse } from './coded-meaning.ts';
import { LabelColumn, NO_LABEL, type Labels } from './label-column.ts';
import { noteOf, statusOf, type MatchContext } from './match.ts';
import type { MergedKeys } from './merged-keys.ts';
import { statusCode, type CodedObservation, type ObservationColumns } from './observation-columns.ts';

/** States that need no figure, as the columns hold them. */
const NO_FIGURE: ReadonlySet<number> = new Set((['z', 'x', 'c', 'u', 'k'] as const).map(statusCode));
const LABELS = ['category', 'measure', 'operator', 'status', 'source', 'locator', 'noteVi', 'noteEn'] as const;
const FIGURES = ['value', 'percent', 'denominator'] as const;

type Draft = { -readonly [Name in keyof CodedObservation]: CodedObservation[Name] };

/**
 * Reads rows that say no more than numbers under known labels, as numbers: what labels mean is found once for each that
 * occurs together. All that could be a fault, a total, a note or a finding of a check is left to the long way.
 */
export class PlainRows {
  /** The row read last, where it is plain, and how many facts it has. */
  readonly row: Draft = { unit: 0, indicator: 0, meaning: 0, period: 0, measure: 0, source: 0, locator: 0, file: 0, letter: 0, operator: 0, note: 0, value: NaN, denominator: NaN, percentReported: NaN, percentDecimals: 0, status: 0, baseWithheld: 0, line: 0 };
  facts = 0;
  readonly #rows: ByteRows;
  readonly #match: MatchContext;
  readonly #columns: ObservationColumns;
  readonly #meanings: CodedMeanings;
  readonly #keys: MergedKeys;
  readonly #labels: Readonly<Record<(typeof LABELS)[number], LabelColumn | null>>;
  readonly #figures: Readonly<Record<(typeof FIGURES)[number], FigureCells | null>>;
  readonly #others: readonly FigureCells[];
  readonly #measures: FileMeasures;
  /** By meaning, then by the label of the measure. */
  readonly #uses: MeasureUse[][] = [];
  readonly #sources: number[] = [];
  readonly #statuses: number[] = [];
  readonly #operators: number[] = [];
  readonly #locators: number[] = [];
  readonly #notes: number[][] = [];
  readonly #letters: { readonly value: number; readonly percent: number };

  constructor(rows: ByteRows, tidy: TidyColumns, keys: MergedKeys, width: number, dialect: Dialect, meanings: CodedMeanings, match: MatchContext, columns: ObservationColumns) {
    this.#rows = rows;
    this.#match = match;
    this.#columns = columns;
    this.#meanings = meanings;
    this.#keys = keys;
    this.#measures = { column: tidy.value?.measure ?? null, given: match.given?.measure ?? null };
    const figures = (column: TidyColumn | undefined) => (column === undefined ? null : new FigureCells(rows, column.index, dialect));
    const labels = (column: TidyColumn | undefined, shared?: Labels) => (column === undefined ? null : new LabelColumn(rows, column.index, shared));
    this.#figures = { value: figures(tidy.value), percent: figures(tidy.percent), denominator: figures(tidy.denominator) };
    this.#labels = { category: labels(tidy.category, meanings.labels.category), measure: labels(tidy.measure, meanings.labels.measure), operator: labels(tidy.operator), status: labels(tidy.status), source: labels(tidy.source), locator: labels(tidy.locator), noteVi: labels(tidy.noteVi), noteEn: labels(tidy.noteEn) };
    const used = new Set([...LABELS, ...FIGURES, 'unit', 'period', 'indicator'].map((role) => tidy[role as keyof TidyColumns]?.index));
    // Columns of no use are looked at all the same: a letter that is none says that the text is another.
    this.#others = Array.from({ length: width }, (_, index) => index).filter((index) => !used.has(index)).map((index) => new FigureCells(rows, index, dialect));
    this.row.file = columns.words.file.code(match.file);
    this.#letters = { value: columns.letter(tidy.value?.letter ?? ''), percent: columns.letter(tidy.percent?.letter ?? '') };
  }

  /** Reads the row at hand, which is as wide as the table; false, and the keys are those above it, where it is not plain. */
  read(): boolean {
    for (const other of this.#others) other.read(false);
    const columns = this.#labels;
    const known = this.#keys.read();
    const category = columns.category?.read() ?? NO_LABEL;
    const measure = columns.measure?.read() ?? NO_LABEL;
    const operator = columns.operator?.read() ?? NO_LABEL;
    const status = columns.status?.read() ?? NO_LABEL;
    const source = columns.source?.read() ?? NO_LABEL;
    const locator = columns.locator?.read() ?? NO_LABEL;
    const noteVi = columns.noteVi?.read() ?? NO_LABEL;
    const noteEn = columns.noteEn?.read() ?? NO_LABEL;
    if (!known) return false;
    const { indicator, period } = this.#keys;
    const unit = this.#meanings.unit(this.#keys.unit, period);
    const meaning = columns.category === null && !this.#meanings.standsAlone(indicator) ? null : this.#meanings.meaning(indicator, category, period);
    const sourceCode = (this.#sources[source] ??= this.#source(source));
    const state = (this.#statuses[status] ??= this.#status(status));
    const locatorCode = (this.#locators[locator] ??= this.#locator(locator));
    if (unit === null || meaning === null || sourceCode < 0 || state < 0 || locatorCode < 0) return this.#notPlain();
    const use = this.#use(meaning, measure);
    const filled = this.#keys.filled + (category === NO_LABEL ? 0 : 1) + (status === NO_LABEL ? 0 : 1) + (locator === NO_LABEL ? 0 : 1);
    if (!this.#readFigures(meaning, use, state, status !== NO_LABEL, filled)) return this.#notPlain();
    const { row } = this;
    row.unit = unit.unit;
    row.period = unit.period;
    row.indicator = meaning.indicator;
    row.meaning = meaning.meaning;
    row.measure = meaning.measure;
    row.source = sourceCode;
    row.status = state;
    row.locator = locatorCode;
    row.operator = this.#operators[operator] ??= this.#columns.operator(columns.operator === null || operator === NO_LABEL ? null : columns.operator.text(operator));
    row.note = (this.#notes[noteVi] ??= [])[noteEn] ??= this.#note(noteVi, noteEn);
    row.line = this.#rows.line;
    return true;
  }

  /** Tells what the figures of a plain row prove. */
  prove(proofs: DialectProof): void {
    this.#figures.value?.prove(proofs);
    this.#figures.percent?.prove(proofs);
    this.#figures.denominator?.prove(proofs);
  }

  /** The facts of `TidyReader` and what `matchFigure` makes of them: a value, or the silence that a state explains, and a percent. */
  #readFigures(meaning: CodedMeaning, use: MeasureUse, status: number, hasStatus: boolean, filled: number): boolean {
    const { value, percent, denominator } = this.#figures;
    const valueKind = value?.read(use.counted) ?? EMPTY;
    const percentKind = percent?.read(false) ?? EMPTY;
    const baseKind = denominator?.read(true) ?? EMPTY;
    if (valueKind === OTHER || percentKind === OTHER || baseKind === OTHER) return false;
    const silent = valueKind === EMPTY && percentKind === EMPTY;
    const first = valueKind === PLAIN || silent;
    if ((silent && !hasStatus) || filled + valueKind + percentKind < 2) return false;
    const countIsValue = first && (meaning.rate || !use.percent);
    const countIsPercent = !first && meaning.rate;
    const shareIsValue = first && !meaning.rate && use.percent;
    if (!(countIsValue ? use.fits : countIsPercent ? use.percentFits : use.givenFits)) return false;
    const { row } = this;
    row.value = countIsValue ? (value?.value ?? NaN) : countIsPercent ? (percent?.value ?? NaN) : NaN;
    row.percentReported = meaning.rate ? NaN : shareIsValue ? (value?.value ?? NaN) : (percent?.value ?? NaN);
    row.denominator = denominator?.value ?? NaN;
    row.percentDecimals = (meaning.rate ? countIsValue : shareIsValue) ? (value?.decimals ?? 0) : (percent?.decimals ?? 0);
    row.letter = first ? this.#letters.value : this.#letters.percent;
    this.facts = (first ? 1 : 0) + (percentKind === PLAIN ? 1 : 0);
    const noFigure = Number.isNaN(row.value) && Number.isNaN(row.percentReported);
    // What a check would find is told by the check.
    return !(noFigure && !NO_FIGURE.has(status)) && (meaning.hasBase || (Number.isNaN(row.percentReported) && Number.isNaN(row.denominator)));
  }

  #notPlain(): false {
    this.#keys.restore();
    return false;
  }

  #use(meaning: CodedMeaning, measure: number): MeasureUse {
    return ((this.#uses[meaning.number] ??= [])[measure] ??= this.#meanings.use(meaning, this.#keys.indicator, measure, this.#measures));
  }

  #source(label: number): number {
    return this.#meanings.source(label === NO_LABEL ? (this.#match.given?.source ?? null) : (this.#labels.source?.text(label) ?? null)) ?? -1;
  }

  #status(label: number): number {
    const status = statusOf(label === NO_LABEL ? null : (this.#labels.status?.text(label) ?? null));
    return status === undefined ? -1 : statusCode(status);
  }

  #locator(label: number): number {
    const text = label === NO_LABEL ? (this.#match.given?.locator ?? '') : (this.#labels.locator?.text(label) ?? '');
    return text === '' ? -1 : this.#columns.words.locator.code(text);
  }

  #note(vi: number, en: number): number {
    const { noteVi, noteEn } = this.#labels;
    return this.#columns.note(noteOf({ ...(vi === NO_LABEL ? {} : { noteVi: noteVi?.text(vi) ?? '' }), ...(en === NO_LABEL ? {} : { noteEn: noteEn?.text(en) ?? '' }) }));
  }
}
