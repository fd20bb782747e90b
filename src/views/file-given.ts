import type { Catalogue } from '../catalogue/catalogue.ts';
import type { ExportLine } from '../catalogue/schemas.ts';
import type { Language } from '../i18n/language.ts';
import type { Translate } from '../i18n/translate.ts';
import type { Issue } from '../issues/issue.ts';

/** What a file may lack, in the order of the columns of `exports.csv`. */
export const GIVEN_PARTS = ['source', 'unit', 'indicator', 'period', 'measure', 'locator'] as const;
export type GivenPart = (typeof GIVEN_PARTS)[number];

/** The fields for what a file lacks, and the line of `exports.csv` that says it. */
export interface GivenView {
  readonly needed: boolean;
  readonly fields: readonly GivenField[];
  readonly header: string;
  readonly line: string;
}

export interface GivenField {
  readonly part: GivenPart;
  readonly label: string;
  readonly value: string;
  /** Null for a field that is typed in. */
  readonly options: readonly { readonly value: string; readonly label: string }[] | null;
  /** Why the file needs it; null where it does not. */
  readonly need: string | null;
}

const COLUMNS = ['path', ...GIVEN_PARTS, 'note'] as const;

export function buildGiven(path: string, given: ExportLine, issues: readonly Issue[], catalogue: Catalogue, lang: Language, t: Translate): GivenView {
  const lacking = new Set(issues.flatMap(({ code, details }) => (code === 'missing-context' ? [details['part'] ?? ''] : code === 'missing-source' ? ['source'] : code === 'missing-locator' ? ['locator'] : [])));
  const fields = GIVEN_PARTS.map((part) => ({
    part, label: t(`fileCheck.given.${part}`), value: given[part] ?? '', options: optionsOf(part, catalogue, lang), need: lacking.has(part) ? t('fileCheck.lacking') : null,
  }));
  return { needed: lacking.size > 0, fields, header: COLUMNS.join(';'), line: exportLineText({ ...given, path }) };
}

/** A line without what is not known, for a file that has none yet. */
export function emptyExportLine(path: string): ExportLine {
  return { path, source: null, unit: null, indicator: null, period: null, measure: null, locator: null, note: null, reason: null, line: 0 };
}

/** The line as it stands in `exports.csv`: semicolons, quotes where a cell needs them. */
function exportLineText(line: ExportLine): string {
  return COLUMNS.map((column) => line[column] ?? '').map((cell) => (/[;"\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(';');
}

function optionsOf(part: GivenPart, catalogue: Catalogue, lang: Language): GivenField['options'] {
  const named = (rows: Iterable<{ readonly id: string; readonly name_vi: string; readonly name_en: string }>) => [...rows].map(({ id, name_vi, name_en }) => ({ value: id, label: lang === 'vi' ? name_vi : name_en }));
  if (part === 'unit') return named(catalogue.units.values());
  if (part === 'indicator') return named(catalogue.indicators.values());
  if (part === 'measure') return named(catalogue.measures.values());
  if (part === 'source') return [...catalogue.sources.values()].map(({ id, title_vi, title_en }) => ({ value: id, label: lang === 'vi' ? title_vi : title_en }));
  return null;
}
