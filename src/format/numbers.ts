import type { Language } from '../i18n/language.ts';

const LOCALES: Readonly<Record<Language, string>> = { vi: 'vi-VN', en: 'en-GB' };
const formatters = new Map<string, Intl.NumberFormat>();

/**
 * A number in the reader's dialect, with exactly `decimals` digits after the mark, or up to six where none is given.
 * `signDisplay: negative` keeps a rounded zero from printing as "-0".
 */
export function formatNumber(value: number, lang: Language, decimals?: number): string {
  const key = `${lang} ${decimals ?? ''}`;
  let formatter = formatters.get(key);
  if (formatter === undefined) {
    const digits = decimals === undefined ? { maximumFractionDigits: 6 } : { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
    formatter = new Intl.NumberFormat(LOCALES[lang], { ...digits, signDisplay: 'negative' });
    formatters.set(key, formatter);
  }
  return formatter.format(value);
}

/** A share given as 0–100, with its sign: "94,8%". */
export function formatPercent(percent: number, lang: Language, decimals = 1): string {
  return `${formatNumber(percent, lang, decimals)}%`;
}

/** Count over base: "55/58". */
export function formatRatio(value: number, base: number, lang: Language): string {
  return `${formatNumber(value, lang)}/${formatNumber(base, lang)}`;
}
