import { EMPTY, FigureCells, OTHER, PLAIN } from '../facts/figure-cells.ts';
import type { DialectProof } from '../facts/dialect.ts';
import type { Dialect } from '../facts/figures.ts';
import type { TidyColumn, TidyColumns } from '../facts/tidy-columns.ts';
import type { ByteRows } from '../tables/byte-rows.ts';
import type { CodedMeaning, CodedMeanings, CodedUnit, MeasureUse } from './coded-meaning.ts';
import { LabelColumn, NO_LABEL } from './label-column.ts';
import { noteOf, type MatchContext } from './match.ts';
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
  readonly #units: (CodedUnit | null)[][] = [];
  readonly #meant: (CodedMeaning | null)[][][] = [];
  readonly #sources: (number | null)[] = [];
  readonly #statuses: (number | null)[] = [];
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
    const figures = (column: TidyColumn | undefined) => (column === undefined ? null : new FigureCells(rows, column.index, dialect));
    const labels = (column: TidyColumn | undefined) => (column === undefined ? null : new LabelColumn(rows, column.index));
    this.#figures = { value: figures(tidy.value), percent: figures(tidy.percent), denominator: figures(tidy.denominator) };
    this.#labels = { category: labels(tidy.category), measure: labels(tidy.measure), operator: labels(tidy.operator), status: labels(tidy.status), source: labels(tidy.source), locator: labels(tidy.locator), noteVi: labels(tidy.noteVi), noteEn: labels(tidy.noteEn) };
    const used = new Set([...LABELS, ...FIGURES, 'unit', 'period', 'indicator'].map((role) => tidy[role as keyof TidyColumns]?.index));
    // Columns of no use are looked at all the same: a letter that is none says that the text is another.
    this.#others = Array.from({ length: width }, (_, index) => index).filter((index) => !used.has(index)).map((index) => new FigureCells(rows, index, dialect));
    this.row.file = columns.words.file.code(match.file);
    this.#letters = { value: columns.letter(tidy.value?.letter ?? ''), percent: columns.letter(tidy.percent?.letter ?? '') };
  }

  /** Reads the row at hand, which is as wide as the table; false, and the keys are those above it, where it is not plain. */
  read(): boolean {
    for (const other of this.#others) other.read(false);
    const { category, measure, operator, status, source, locator, noteVi, noteEn } = this.#labels;
    const known = this.#keys.read();
    const labels = {
      category: category?.read() ?? NO_LABEL, measure: measure?.read() ?? NO_LABEL, operator: operator?.read() ?? NO_LABEL, status: status?.read() ?? NO_LABEL,
      source: source?.read() ?? NO_LABEL, locator: locator?.read() ?? NO_LABEL, noteVi: noteVi?.read() ?? NO_LABEL, noteEn: noteEn?.read() ?? NO_LABEL,
    };
    if (!known) return false;
    const unit = this.#unit();
    const meaning = this.#meaning(labels.category);
    const sourceCode = (this.#sources[labels.source] ??= this.#meanings.source(source?.text(labels.source) ?? '') ?? -1);
    const statusOfRow = (this.#statuses[labels.status] ??= this.#meanings.status(status?.text(labels.status) ?? '') ?? -1);
    const locatorCode = (this.#locators[labels.locator] ??= this.#locator(labels.locator));
    if (unit === null || meaning === null || sourceCode < 0 || statusOfRow < 0 || locatorCode < 0) return this.#notPlain();
    const use = (meaning.uses[labels.measure] ??= this.#use(meaning, labels.measure));
    const filled = this.#keys.filled + (labels.category === NO_LABEL ? 0 : 1) + (labels.status === NO_LABEL ? 0 : 1) + (labels.locator === NO_LABEL ? 0 : 1);
    if (!this.#readFigures(meaning, use, statusOfRow, labels.status !== NO_LABEL, filled)) return this.#notPlain();
    const { row } = this;
    row.unit = unit.unit;
    row.period = unit.period;
    row.indicator = meaning.indicator;
    row.meaning = meaning.meaning;
    row.measure = meaning.measure;
    row.source = sourceCode;
    row.status = statusOfRow;
    row.locator = locatorCode;
    row.operator = this.#operators[labels.operator] ??= this.#columns.operator(operator === null || labels.operator === NO_LABEL ? null : operator.text(labels.operator));
    row.note = (this.#notes[labels.noteVi] ??= [])[labels.noteEn] ??= this.#note(labels.noteVi, labels.noteEn);
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
    const [valueKind, percentKind, baseKind] = [value?.read(use.counted) ?? EMPTY, percent?.read(false) ?? EMPTY, denominator?.read(true) ?? EMPTY];
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

  #unit(): CodedUnit | null {
    const { unit, period } = this.#keys.now;
    const ofPeriod = (this.#units[period] ??= []);
    const known = ofPeriod[unit];
    if (known !== undefined) return known;
    return (ofPeriod[unit] = this.#meanings.unit(this.#keys.text('unit'), this.#keys.text('period')));
  }

  #meaning(category: number): CodedMeaning | null {
    const { period, indicator } = this.#keys.now;
    const ofIndicator = ((this.#meant[period] ??= [])[indicator] ??= []);
    const known = ofIndicator[category];
    if (known !== undefined) return known;
    return (ofIndicator[category] = this.#meanings.meaning(this.#keys.text('indicator'), this.#labels.category?.text(category) ?? '', this.#keys.text('period')));
  }

  #use(meaning: CodedMeaning, measure: number): MeasureUse {
    return this.#meanings.use(meaning, this.#keys.text('indicator'), this.#labels.measure?.text(measure) ?? '');
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
