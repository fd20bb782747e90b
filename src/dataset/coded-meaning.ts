import { existedIn } from '../catalogue/validity.ts';
import { isCounted, isShareLabel } from '../facts/measures-of-count.ts';
import { parsePeriod } from '../facts/periods.ts';
import { Labels } from './label-column.ts';
import type { ObservationColumns } from './observation-columns.ts';
import type { Reader } from './read-export.ts';

/** A unit in a period, in numbers of words. */
export interface CodedUnit { readonly unit: number; readonly period: number }

/** What an indicator means with a category in a period, in numbers of words. */
export interface CodedMeaning {
  /** Counts up from zero over all meanings that were found. */
  readonly number: number;
  readonly indicator: number;
  readonly meaning: number;
  readonly measure: number;
  readonly measureId: string;
  /** Whether its values are rates themselves, so that a percent is the value. */
  readonly rate: boolean;
  readonly hasBase: boolean;
}

/** How the value column is read under an indicator and a measure. */
export interface MeasureUse {
  readonly counted: boolean;
  /** Whether the value is a percent. */
  readonly percent: boolean;
  /** Whether the measure is that of the indicator: of the value, of a percent in its place, and of a row with neither. */
  readonly fits: boolean;
  readonly percentFits: boolean;
  readonly givenFits: boolean;
}

/** What the value column and the caller say of the measure of a file. */
export interface FileMeasures { readonly column: string | null; readonly given: string | null }

/**
 * What labels mean, asked once for each that occurs together in all files: null for all that is in doubt, unknown, a total
 * or a fault, which is for `matchFigure` to tell, row by row.
 */
export class CodedMeanings {
  /** Labels by role: their numbers hold for all files. */
  readonly labels = { unit: new Labels(), period: new Labels(), indicator: new Labels(), category: new Labels(), measure: new Labels() };
  readonly #columns: ObservationColumns;
  readonly #reader: Reader;
  /** By period, then by unit. */
  readonly #units: (CodedUnit | null)[][] = [];
  /** By period, by indicator, then by category. */
  readonly #meanings: (CodedMeaning | null)[][][] = [];
  #found = 0;

  constructor(columns: ObservationColumns, reader: Reader) {
    this.#columns = columns;
    this.#reader = reader;
  }

  unit(unit: number, period: number): CodedUnit | null {
    const ofPeriod = (this.#units[period] ??= []);
    const known = ofPeriod[unit];
    if (known !== undefined) return known;
    return (ofPeriod[unit] = this.#findUnit(this.labels.unit.text(unit), this.labels.period.text(period)));
  }

  meaning(indicator: number, category: number, period: number): CodedMeaning | null {
    const ofIndicator = ((this.#meanings[period] ??= [])[indicator] ??= []);
    const known = ofIndicator[category];
    if (known !== undefined) return known;
    const { labels } = this;
    return (ofIndicator[category] = this.#findMeaning(labels.indicator.text(indicator), labels.category.text(category), labels.period.text(period)));
  }

  /** Whether an indicator needs no category column beside it: some labels mean something only among the rows around them. */
  standsAlone(indicator: number): boolean {
    return this.#reader.words.label(this.labels.indicator.text(indicator)).bare;
  }

  use({ measureId }: CodedMeaning, indicator: number, measure: number, { column, given }: FileMeasures): MeasureUse {
    const { text } = this.#reader.words.label(this.labels.indicator.text(indicator));
    const own = this.labels.measure.text(measure);
    const said = own === '' ? (column ?? (isShareLabel(text) ? '%' : given)) : own;
    return {
      counted: said !== '%' && isCounted(said, text),
      percent: said === '%',
      fits: this.#fits(said ?? given, measureId),
      percentFits: this.#fits('%', measureId),
      givenFits: this.#fits(given, measureId),
    };
  }

  /** The source that a label names. */
  source(label: string | null): number | null {
    const [found, ...others] = label === null ? [] : this.#reader.names.find('source', label);
    return found === undefined || others.length > 0 ? null : this.#columns.words.source.code(found.id);
  }

  #findUnit(label: string, periodText: string): CodedUnit | null {
    const { names, catalogue, words } = this.#reader;
    const period = periodText === '' ? null : parsePeriod(periodText);
    if (label === '' || period === null) return null;
    const [found, ...others] = names.findUnit(words.label(label).text, period);
    const unit = found === undefined || others.length > 0 ? undefined : catalogue.units.get(found.id);
    if (unit === undefined || !existedIn(unit, period)) return null;
    return { unit: this.#columns.words.unit.code(unit.id), period: this.#columns.words.period.code(period) };
  }

  #findMeaning(indicatorLabel: string, categoryLabel: string, periodText: string): CodedMeaning | null {
    const { names, catalogue, words } = this.#reader;
    const period = periodText === '' ? null : parsePeriod(periodText);
    const [found, ...others] = indicatorLabel === '' ? [] : names.find('indicator', words.label(indicatorLabel).text);
    const indicator = found === undefined || others.length > 0 ? undefined : catalogue.indicators.get(found.id);
    if (indicator === undefined || period === null) return null;
    const category = categoryLabel === '' ? null : this.#findCategory(categoryLabel, indicator.id, period);
    if (category === undefined) return null;
    return {
      number: this.#found++,
      indicator: this.#columns.words.indicator.code(indicator.id),
      meaning: this.#columns.meaning(category?.scheme ?? null, category?.id ?? null),
      measure: this.#columns.words.measure.code(indicator.measure),
      measureId: indicator.measure,
      rate: catalogue.measures.get(indicator.measure)?.kind === 'rate',
      hasBase: indicator.base !== null,
    };
  }

  #findCategory(label: string, indicator: string, period: string): { readonly id: string; readonly scheme: string } | undefined {
    const { text, total } = this.#reader.words.label(label);
    const [found, ...others] = total ? [] : this.#reader.names.findCategory(text, indicator, period);
    return others.length > 0 ? undefined : found;
  }

  #fits(label: string | null, measureId: string): boolean {
    return label === null || this.#reader.names.find('measure', label).some(({ id }) => id === measureId);
  }
}
