import { TIDY_KEYS, writeCount, writePercent, writeTable, type Dialect, type TidyKey } from './dialects.ts';
import type { DemoExport, Statement, Words } from './statement.ts';

/** The figures of one unit as a table of one figure per row, in the dialect of its office. */
export function tidyExport(path: string, statements: readonly Statement[], dialect: Dialect, words: Words, title: string): DemoExport {
  const { merged, tellsSource } = dialect;
  // Merged cells run down a year: the rows are put in its order.
  const ordered = merged ? [...statements].sort((a, b) => a.year - b.year) : [...statements];
  const keys = TIDY_KEYS.filter((key) => key !== 'source' || tellsSource);
  const rows = ordered.map((statement, index) => rowOf(statement, ordered[index - 1], keys, dialect, words, title));
  const bytes = writeTable([keys.map((key) => dialect.headings[key]), ...rows], dialect);
  return { path: `${path}.${dialect.extension}`, bytes, statements: ordered, source: tellsSource ? null : (ordered[0]?.source ?? null), locator: null };
}

function rowOf(statement: Statement, above: Statement | undefined, keys: readonly TidyKey[], dialect: Dialect, words: Words, title: string): string[] {
  const { unit, indicator, category, year, value, base, percent, decimals, status, source, locator, note } = statement;
  const byId = dialect.names === 'ids';
  const hidden = dialect.merged && above !== undefined;
  const cells: Readonly<Record<TidyKey, string>> = {
    unit: hidden ? '' : byId ? unit.id : unit.nameVi,
    period: hidden && above.year === year ? '' : String(year),
    indicator: byId ? indicator : words.indicator(indicator),
    category: category === null ? '' : byId ? category : words.category(indicator, category),
    value: writeCount(value),
    denominator: writeCount(base),
    percent: writePercent(percent, decimals, dialect),
    status: status ?? '',
    source: byId ? source : title,
    locator,
    note: note ?? '',
  };
  return keys.map((key) => cells[key]);
}
