import { existedIn } from '../catalogue/validity.ts';
import { isCounted, isShareLabel } from '../facts/measures-of-count.ts';
import type { ReadContext } from '../facts/context.ts';
import { parsePeriod } from '../facts/periods.ts';
import type { TidyColumns } from '../facts/tidy-columns.ts';
import { statusOf, type MatchContext } from './match.ts';
import { statusCode, type ObservationColumns } from './observation-columns.ts';

/** A unit in a period, in numbers of words. */
export interface CodedUnit { readonly unit: number; readonly period: number }

/** What an indicator means with a category in a period, in numbers of words. */
export interface CodedMeaning {
  readonly indicator: number;
  readonly meaning: number;
  readonly measure: number;
  readonly measureId: string;
  /** Whether its values are rates themselves, so that a percent is the value. */
  readonly rate: boolean;
  readonly hasBase: boolean;
  /** By the label of the measure on the row. */
  readonly uses: (MeasureUse | undefined)[];
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

/**
 * What labels mean, asked once for each that occurs together: null for all that is in doubt, unknown, a total or a fault,
 * which is for `matchFigure` to tell, row by row.
 */
export class CodedMeanings {
  readonly #columns: ObservationColumns;
  readonly #context: ReadContext;
  readonly #match: MatchContext;
  readonly #tidy: TidyColumns;

  constructor(columns: ObservationColumns, context: ReadContext, match: MatchContext, tidy: TidyColumns) {
    this.#columns = columns;
    this.#context = context;
    this.#match = match;
    this.#tidy = tidy;
  }

  unit(label: string, periodText: string): CodedUnit | null {
    const { names, catalogue } = this.#match;
    const period = periodText === '' ? null : parsePeriod(periodText);
    if (label === '' || period === null) return null;
    const [found, ...others] = names.findUnit(this.#context.words.label(label).text, period);
    const unit = found === undefined || others.length > 0 ? undefined : catalogue.units.get(found.id);
    if (unit === undefined || !existedIn(unit, period)) return null;
    return { unit: this.#columns.words.unit.code(unit.id), period: this.#columns.words.period.code(period) };
  }

  meaning(indicatorLabel: string, categoryLabel: string, periodText: string): CodedMeaning | null {
    const { names, catalogue } = this.#match;
    const period = periodText === '' ? null : parsePeriod(periodText);
    const [found, ...others] = indicatorLabel === '' ? [] : names.find('indicator', this.#context.words.label(indicatorLabel).text);
    const indicator = found === undefined || others.length > 0 ? undefined : catalogue.indicators.get(found.id);
    // A label that needs those around it is no matter of one row, where no column gives categories.
    const alone = this.#tidy.category !== undefined || this.#context.words.label(indicatorLabel).bare;
    if (indicator === undefined || period === null || !alone) return null;
    const category = categoryLabel === '' ? null : this.#category(categoryLabel, indicator.id, period);
    if (category === undefined) return null;
    const { words } = this.#columns;
    return {
      indicator: words.indicator.code(indicator.id),
      meaning: this.#columns.meaning(category?.scheme ?? null, category?.id ?? null),
      measure: words.measure.code(indicator.measure),
      measureId: indicator.measure,
      rate: catalogue.measures.get(indicator.measure)?.kind === 'rate',
      hasBase: indicator.base !== null,
      uses: [],
    };
  }

  use({ measureId }: CodedMeaning, indicatorLabel: string, own: string): MeasureUse {
    const { given } = this.#context;
    const { text } = this.#context.words.label(indicatorLabel);
    const measure = own === '' ? (this.#tidy.value?.measure ?? (isShareLabel(text) ? '%' : given.measure) ?? null) : own;
    return {
      counted: measure !== '%' && isCounted(measure, text),
      percent: measure === '%',
      fits: this.#fits(measure, measureId),
      percentFits: this.#fits('%', measureId),
      givenFits: this.#fits(null, measureId),
    };
  }

  source(label: string): number | null {
    const { names, given } = this.#match;
    const text = label === '' ? (given?.source ?? null) : label;
    const [found, ...others] = text === null ? [] : names.find('source', text);
    return found === undefined || others.length > 0 ? null : this.#columns.words.source.code(found.id);
  }

  status(label: string): number | null {
    const status = statusOf(label === '' ? null : label);
    return status === undefined ? null : statusCode(status);
  }

  #category(label: string, indicator: string, period: string): { readonly id: string; readonly scheme: string } | undefined {
    const { text, total } = this.#context.words.label(label);
    const [found, ...others] = total ? [] : this.#match.names.findCategory(text, indicator, period);
    return others.length > 0 ? undefined : found;
  }

  #fits(own: string | null, measureId: string): boolean {
    const { names, given } = this.#match;
    const label = own ?? given?.measure ?? null;
    return label === null || names.find('measure', label).some(({ id }) => id === measureId);
  }
}
