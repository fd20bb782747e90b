import { buildCatalogue } from '../../catalogue/catalogue.ts';
import { endYear } from '../../catalogue/period.ts';
import type { Indicator } from '../../catalogue/schemas.ts';
import { assemble, group, type Dataset } from '../../dataset/dataset.ts';
import { observationKey, type Observation } from '../../dataset/observation.ts';
import type { Fact } from '../../facts/fact.ts';
import { canonical } from '../../text/fold.ts';
import { CAPPED, EXCELLENT, GOOD_OR_BETTER, ladderCategories, LADDER_SCHEMES, ladderOf } from './ladders.ts';

const GOOD = 'Hoàn thành tốt nhiệm vụ';
const TOTAL_OF = /^tổng số /;

/**
 * The facts of one file as a dataset, so that the same rules run over them: labels are ids, a count and its percent on
 * one line are one figure. A file has no catalogue: a base is what stands with the figure, or a row "Tổng số …" of the
 * same measure whose words the figure's label begins with.
 */
export function datasetOfFacts(facts: readonly Fact[], totals: readonly Fact[]): Dataset {
  const figures = [...group(facts.filter(({ breakdown }) => breakdown === undefined), keyOf).values()];
  const wholes = wholesOf(facts);
  const sums = hundredsOf(totals);
  const observations = figures.flatMap((same) => observationOf(same, wholes, sums) ?? []);
  const schemes = new Map<string, Set<string>>();
  for (const { category, scheme } of observations) if (category !== null && scheme !== null) schemes.set(category, (schemes.get(category) ?? new Set()).add(scheme));
  const ids = [...new Set(observations.map(({ indicator }) => indicator))];
  const rows = {
    units: [...new Set(observations.map(({ unit }) => unit))].map((id) => ({ ...named(id), type: 'district' as const, parent: null, code: null, valid_from: null, valid_to: null, replaced_by: [], aliases: [] })),
    topics: [], measures: [], sources: [], targets: [], claims: [], exports: [], 'findings-answered': [], schemes: LADDER_SCHEMES,
    categories: ladderCategories([...schemes.keys()], (label) => schemes.get(label) ?? [], ids.filter((id) => CAPPED.test(id))),
    indicators: ids.map(indicatorOf),
  };
  return assemble(buildCatalogue(rows), observations, '');
}

function named(id: string): { id: string; name_vi: string; name_en: string; line: number } {
  return { id, name_vi: id, name_en: id, line: 0 };
}

function keyOf({ line, unit, indicator, category, period }: Fact): string {
  return JSON.stringify([line, unit, indicator, category, period]);
}

/** An indicator by its label in one spelling; plans may be exceeded, and a label that speaks of one is held against nothing. */
function indicatorOf(id: string, order: number): Indicator {
  return { ...named(id), topic: '', order, definition_vi: id, definition_en: id, measure: id, nature: 'stock', scheme: LADDER_SCHEMES.map((scheme) => scheme.id), base: id, direction: 'none', decimals: 1, lead: [], sensitive: [], aliases: [], counts: null, bands: [], range: [] };
}

/** "Tổng số đảng viên": what is counted there, by unit, period and measure. */
function wholesOf(facts: readonly Fact[]): ReadonlyMap<string, readonly { readonly words: string; readonly value: number }[]> {
  const totals = facts.filter(({ indicator, category, value, measure }) => category === null && value !== null && measure !== '%' && TOTAL_OF.test(canonical(indicator)));
  return new Map([...group(totals, wholeKey)].map(([key, list]) => [key, list.map(({ indicator, value }) => ({ words: canonical(indicator).replace(TOTAL_OF, ''), value: value ?? 0 }))]));
}

/** "Cộng: 4.116, 100 %": a total row says itself that it is the base of the shares above it. */
function hundredsOf(totals: readonly Fact[]): ReadonlyMap<string, number> {
  const rows = group(totals.filter(({ breakdown }) => breakdown === undefined), ({ line, unit, period, indicator }) => JSON.stringify([line, unit, period, indicator]));
  return new Map([...rows.values()].flatMap((same) => {
    const [count, percent] = [same.find(({ measure }) => measure !== '%'), same.find(({ measure }) => measure === '%')];
    return count?.value == null || percent?.value !== 100 ? [] : [[sumKey(count), count.value] as const];
  }));
}

function sumKey({ unit, period, indicator }: Fact): string {
  return JSON.stringify([canonical(unit), period, canonical(indicator)]);
}

function wholeKey({ unit, period, measure }: Fact): string {
  return JSON.stringify([canonical(unit), period, measure]);
}

function observationOf(same: readonly Fact[], wholes: ReturnType<typeof wholesOf>, sums: ReadonlyMap<string, number>): Observation | null {
  const [first] = same;
  if (first === undefined) return null;
  const [count, percent] = [same.find(({ measure }) => measure !== '%'), same.find(({ measure }) => measure === '%')];
  // A rate that stands alone, as a count or as a change, is a figure of its own kind.
  if (count === undefined && first.category === null) return null;
  const indicator = canonical(first.indicator);
  const category = categoryOf(first);
  const whole = count === undefined ? undefined : wholes.get(wholeKey(count))?.find(({ words }) => indicator.startsWith(words) && indicator !== words);
  const parts = {
    unit: canonical(first.unit), indicator, category, period: first.period, scheme: category === null ? null : ladderOf(category, endYear(first.period)),
    operator: count?.operator ?? percent?.operator ?? (same.some(({ status }) => status === 'approx') ? '~' : null),
    value: count?.value ?? null, denominator: count?.denominator ?? (percent === undefined || count === undefined ? null : (whole?.value ?? (category === null ? null : (sums.get(sumKey(count)) ?? null)))), percentReported: percent?.value ?? null, percentDecimals: percent?.decimals ?? 0,
    measure: indicator, status: null, source: '', locator: String(first.line), file: '', line: first.line, columnLetter: (percent ?? count)?.columnLetter ?? null, note: null,
  };
  return { key: observationKey(parts), ...parts };
}

/** "Hoàn thành tốt, trong đó xuất sắc" counts the wider class. */
function categoryOf({ category, includes }: Fact): string | null {
  return category === GOOD && (includes ?? '').split('; ').includes(EXCELLENT) ? GOOD_OR_BETTER : category;
}
