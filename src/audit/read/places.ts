import { formatNumber } from '../../format/numbers.ts';
import { formatPeriod } from '../../format/periods.ts';
import { LANGUAGES } from '../../i18n/language.ts';

/** The places of a message in each language's dialect: `baseVi`, `baseEn`. Whole numbers have no decimals, others two. */
export function numberPlaces(numbers: Readonly<Record<string, string | number | null | undefined>>): Record<string, string> {
  return localised(numbers, (value, lang) => (typeof value === 'number' ? formatNumber(value, lang, Number.isInteger(value) ? 0 : 2) : ''));
}

export function periodPlaces(periods: Readonly<Record<string, string>>): Record<string, string> {
  return localised(periods, formatPeriod);
}

function localised<T>(values: Readonly<Record<string, T>>, format: (value: T, lang: (typeof LANGUAGES)[number]) => string): Record<string, string> {
  return Object.fromEntries(Object.entries(values).flatMap(([key, value]) => LANGUAGES.map((lang) => [`${key}${lang === 'vi' ? 'Vi' : 'En'}`, format(value, lang)])));
}
