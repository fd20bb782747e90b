import { newestPeriod } from '../catalogue/period.ts';
import { formatAsOf, formatPeriod } from '../format/periods.ts';
import { FEWEST_RANKED } from '../measures/rank.ts';
import { standing, type Side } from './compare-benchmark.ts';
import type { FindingsOn } from './compare-data.ts';
import { unitLabel } from './compare-names.ts';
import type { ComparedIndicator } from './compare-rows.ts';
import type { CompareState } from './compare-state.ts';
import { nameOf, unitOf, type Context } from './context.ts';
import { lowerFirst } from './words.ts';

/** What a comparison has on paper beyond what it has on the screen. */
export interface CompareBrief {
  /** "So sánh Huyện Tây Sơn, Huyện Nam Trà My". */
  readonly heading: string;
  /** To which day the figures are, of which period, against what. */
  readonly asOf: string;
  readonly lines: readonly string[];
  readonly notes: readonly string[];
  readonly version: string;
}

/** A paper for a meeting has room for so many findings; the page of findings has them all. */
const MOST_FOUND = 4;

export function compareBrief(ctx: Context, findingsOn: FindingsOn, { units, period, benchmark }: CompareState, compared: readonly ComparedIndicator[]): CompareBrief {
  const { t, lang } = ctx;
  const observations = compared.flatMap(({ comparison }) => comparison.cells.flatMap(({ observation }) => observation ?? []));
  const asked = period === null ? t('compare.periodNewest') : formatPeriod(period, lang);
  return {
    heading: t('compare.briefHeading', { units: units.map((unit) => nameOf(ctx, unitOf(ctx, unit))).join(', ') }),
    asOf: [
      ...(observations.length === 0 ? [] : [t('brief.asOf', { asOf: formatAsOf(newestPeriod(observations.map((one) => one.period)), lang) })]),
      t('compare.briefPeriod', { period: asked }),
      ...(benchmark === 'none' ? [] : [t('compare.briefBenchmark', { benchmark: lowerFirst(t(`compare.benchmark.${benchmark}`)) })]),
    ].join(' '),
    lines: [t('compare.briefCompared', { count: String(compared.filter(isCompared).length), all: String(compared.length) }), ...pairLine(ctx, units, compared), ...foundLines(ctx, findingsOn, compared)],
    notes: [
      t('compare.panelNote'),
      ...(units.length < FEWEST_RANKED ? [] : [t('compare.briefRank', { least: String(FEWEST_RANKED) })]),
      t('compare.briefSmall'),
      t('compare.briefSources'),
    ],
    version: t('brief.version', { version: ctx.version }),
  };
}

function isCompared({ comparison }: ComparedIndicator): boolean {
  return comparison.cells.filter(({ value }) => value !== null).length > 1;
}

/** Of two units: on how many indicators the first stands better, worse, equal, or can be called neither. */
function pairLine(ctx: Context, units: readonly string[], compared: readonly ComparedIndicator[]): string[] {
  const [one, other, third] = units;
  if (one === undefined || other === undefined || third !== undefined) return [];
  const sides = compared.filter(isCompared).map(({ comparison }): Side => standing(comparison, comparison.cells[0]?.value ?? 0, comparison.cells[1]?.value ?? 0).side);
  if (sides.length === 0) return [];
  const count = (...wanted: Side[]) => String(sides.filter((side) => wanted.includes(side)).length);
  return [ctx.t('compare.briefPair', { one: unitLabel(ctx, one, units), other: unitLabel(ctx, other, units), better: count('better'), worse: count('worse'), equal: count('equal'), neither: count('more', 'less') })];
}

/** What the audit holds against figures of the comparison; what is only to be known is left to the page of findings. */
function foundLines(ctx: Context, findingsOn: FindingsOn, compared: readonly ComparedIndicator[]): string[] {
  const found = compared.flatMap(({ comparison: { indicator, cells } }) => cells.flatMap(({ unit, observation }) => {
    const grave = observation === null ? [] : findingsOn(observation).filter(({ severity }) => severity !== 'note');
    return grave.map(({ severity, text }) => ({ severity, words: ctx.t('compare.briefFound', { unit: unitLabel(ctx, unit, cells.map((cell) => cell.unit)), indicator: lowerFirst(nameOf(ctx, indicator)), finding: text }) }));
  }));
  const words = [...new Set([...found.filter(({ severity }) => severity === 'error'), ...found].map((one) => one.words))];
  const more = words.length - MOST_FOUND;
  return [...words.slice(0, MOST_FOUND), ...(more > 0 ? [ctx.t('compare.briefMore', { count: String(more) })] : [])];
}
