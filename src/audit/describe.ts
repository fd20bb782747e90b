import type { Dataset } from '../dataset/dataset.ts';
import { formatLocator } from '../format/locators.ts';
import { formatNumber, formatPercent } from '../format/numbers.ts';
import { formatPeriod } from '../format/periods.ts';
import english from '../i18n/findings.en.json' with { type: 'json' };
import vietnamese from '../i18n/findings.vi.json' with { type: 'json' };
import type { Language } from '../i18n/language.ts';
import { fill } from '../i18n/fill.ts';
import type { Finding, Rule } from './finding.ts';

/** A finding in words. */
export interface FindingWords {
  readonly title: string;
  readonly explanation: string;
}

const WORDS: Readonly<Record<Language, Readonly<Record<string, string>>>> = { vi: vietnamese, en: english };

type Detail = string | number;

/** What was printed, what comes out, and the likeliest reason, in the reader's language; names are those of the catalogue. */
export function describeFinding(finding: Finding, dataset: Dataset, lang: Language): FindingWords {
  const places = placesOf(finding, dataset, lang);
  const say = (key: string) => fill(textOf(`${finding.rule}.${key}`, lang), places);
  const { lead } = finding.details;
  return { title: say('title'), explanation: [...(typeof lead === 'string' ? [say(lead)] : []), say(finding.reason)].join(' ') };
}

/** What a rule finds, in a few words, without the figure it is found of. */
export function ruleName(rule: Rule, lang: Language): string {
  return textOf(`${rule}.title`, lang).replace(/: \{subject\}$/, '');
}

function textOf(key: string, lang: Language): string {
  const text = WORDS[lang][key];
  if (text === undefined) throw new Error(`No words for the finding "${key}" in "${lang}"`);
  return text;
}

function placesOf(finding: Finding, dataset: Dataset, lang: Language): Record<string, string> {
  const { details, reported, computed, period, source, locator } = finding;
  const name = namesIn(dataset, lang);
  const decimals = numeric(details['decimals']) ?? 1;
  // A cut-off share needs one digit more than it has for the cut to be seen.
  const finer = Math.max(finding.rule === 'percent-truncated' ? decimals + 1 : decimals, 2);
  const scheme = schemeOf(finding, dataset);
  const parts = [name.indicator(finding.indicator), ...(finding.category === null ? [] : [name.category(scheme, finding.category)])];
  const sourceOther = details['sourceOther'];
  const told = Object.entries(details).map(([key, value]) => [key, tell(key, value, details, lang, name)] as const);
  return {
    ...Object.fromEntries(told),
    subject: `${parts.join(', ')} (${name.unit(finding.unit)}, ${formatPeriod(period, lang)})`,
    period: formatPeriod(period, lang),
    place: placeOf(locator, source, source === sourceOther, dataset, lang),
    placeOther: placeOf(String(details['locatorOther'] ?? ''), String(sourceOther ?? ''), source === sourceOther, dataset, lang),
    percentCap: formatPercent(numeric(details['cap']) ?? 0, lang, 0),
    ...(reported === null ? {} : { reportedPercent: formatPercent(reported, lang, decimals), reportedPlain: formatNumber(reported, lang, decimals), reportedCount: formatNumber(reported, lang) }),
    ...(computed === null ? {} : { computedPercent: formatPercent(computed, lang, finer), roundedPercent: formatPercent(computed, lang, decimals), computedPlain: formatNumber(computed, lang, Math.max(decimals, Number.isInteger(computed) ? 0 : 2)), computedCount: formatNumber(computed, lang) }),
  };
}

/** What fills a place, by what its key begins with. */
function tell(key: string, value: Detail, details: Finding['details'], lang: Language, name: ReturnType<typeof namesIn>): string {
  if (typeof value === 'number') {
    const digits = numeric(details['decimals']) ?? 1;
    if (key.startsWith('percent')) return formatPercent(value, lang, numeric(details[`decimals${key.slice('percent'.length)}`]) ?? Math.max(digits, 2));
    return /^(?:value|usual|moved)/.test(key) ? formatNumber(value, lang, digits) : formatNumber(value, lang);
  }
  if (key.startsWith('period')) return formatPeriod(value, lang);
  if (key.startsWith('category')) return name.category(String(details['scheme'] ?? ''), value);
  if (key.startsWith('indicator')) return name.indicator(value);
  return /^scheme./.test(key) ? name.scheme(value) : value;
}

function numeric(detail: Detail | undefined): number | null {
  return typeof detail === 'number' ? detail : null;
}

function namesIn({ catalogue }: Dataset, lang: Language) {
  const nameOf = (row: { readonly name_vi: string; readonly name_en: string } | undefined, id: string) => (row === undefined ? id : lang === 'vi' ? row.name_vi : row.name_en);
  return {
    unit: (id: string) => nameOf(catalogue.units.get(id), id),
    indicator: (id: string) => nameOf(catalogue.indicators.get(id), id),
    scheme: (id: string) => nameOf(catalogue.schemes.get(id), id),
    category: (scheme: string, id: string) => nameOf(catalogue.categories.get(scheme)?.get(id), id),
  };
}

/** The scheme of the figure that a finding stands beside: its period may belong to several. */
function schemeOf({ unit, indicator, category, period, observations: [key] }: Finding, { observations, catalogue }: Dataset): string {
  const schemes = (catalogue.indicators.get(indicator)?.scheme ?? []).filter((scheme) => catalogue.categories.get(scheme)?.has(category ?? ''));
  if (schemes.length < 2) return schemes[0] ?? '';
  return observations.run(indicator, unit).find((observation) => observation.key === key && observation.period === period)?.scheme ?? '';
}

/** Where a figure stands; in which document only where there are two. */
function placeOf(locator: string, source: string, same: boolean, { catalogue }: Dataset, lang: Language): string {
  const row = catalogue.sources.get(source);
  const place = formatLocator(locator, lang);
  return same || row === undefined ? place : `${lang === 'vi' ? row.title_vi : row.title_en}, ${place}`;
}
