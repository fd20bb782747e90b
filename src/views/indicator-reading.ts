import type { Indicator } from '../catalogue/schemas.ts';
import { group } from '../dataset/dataset.ts';
import { formatNumber } from '../format/numbers.ts';
import { FEWEST_RANKED } from '../measures/rank.ts';
import { shareOf } from '../measures/share.ts';
import { nameOf, measureName, observationsOf, schemeOf, type Context } from './context.ts';
import { spanWords } from './words.ts';

/** A fact of a page: its name and what it is. */
export interface Fact {
  readonly label: string;
  readonly text: string;
}

/** What an indicator counts, over what, in which direction, for when and by which schemes. */
export function factsOf(ctx: Context, indicator: Indicator): Fact[] {
  const observations = observationsOf(ctx, indicator.id);
  const schemes = indicator.scheme.filter((id) => observations.some(({ scheme }) => scheme === id)).flatMap((id) => schemeOf(ctx, id) ?? []);
  const facts: (Fact | null)[] = [
    { label: ctx.t('column.measure'), text: measureName(ctx, indicator.measure) },
    indicator.base === null ? null : { label: ctx.t('column.base'), text: measureName(ctx, indicator.base) },
    { label: ctx.t('indicator.nature'), text: ctx.t(`nature.${indicator.nature}`) },
    { label: ctx.t('indicator.direction'), text: ctx.t(`direction.${indicator.direction}`, rangeOf(ctx, indicator)) },
    observations.length === 0 ? null : { label: ctx.t('column.period'), text: spanWords(ctx, [...new Set(observations.map(({ period }) => period))]) },
    schemes.length === 0 ? null : { label: ctx.t('indicator.scheme'), text: schemes.map((scheme) => `${nameOf(ctx, scheme)}${schemeYears(scheme.from, scheme.to)}`).join('; ') },
  ];
  return facts.filter((fact) => fact !== null);
}

/** The ends of the good range, as they fill its words; nothing of any other direction. */
function rangeOf(ctx: Context, { range: [low, high], decimals }: Indicator): Record<string, string> {
  return low === undefined || high === undefined ? {} : { low: formatNumber(low, ctx.lang, decimals), high: formatNumber(high, ctx.lang, decimals) };
}

function schemeYears(from: number | null, to: number | null): string {
  return from === null && to === null ? '' : ` (${from ?? '…'}–${to ?? '…'})`;
}

/** What can and cannot be concluded, by what the figures are. */
export function readingNotes(ctx: Context, indicator: Indicator): string[] {
  const observations = observationsOf(ctx, indicator.id);
  const { t } = ctx;
  const schemes = new Set(observations.flatMap(({ scheme }) => (schemeOf(ctx, scheme)?.kind === 'classes' ? (scheme ?? []) : [])));
  const nested = observations.some(({ scheme, category }) => [...(ctx.dataset.catalogue.categories.get(scheme ?? '')?.values() ?? [])].some(({ within }) => within === category));
  const repeated = [...group(observations, ({ unit, category, period }) => `${unit} ${category} ${period}`).values()].some((list) => list.length > 1);
  const notes = [
    indicator.base !== null ? t('reading.shares') : measureName(ctx, indicator.measure) === '%' ? null : t('reading.counts'),
    observations.some((observation) => observation.value !== null && observation.denominator !== null && shareOf(observation) === null) ? t('reading.small') : null,
    caseNote(ctx, indicator),
    schemes.size > 1 ? t('reading.schemes') : null,
    nested ? t('reading.nested') : null,
    repeated ? t('reading.repeated') : null,
    indicator.nature === 'flow' ? t('reading.flow') : t('reading.stock'),
    indicator.direction === 'none' ? t('reading.noDirection') : t('reading.rank', { least: String(FEWEST_RANKED) }),
  ];
  return notes.filter((note) => note !== null);
}

/** A base under which one case moves the share by a point or more. */
const SMALL = 100;

/** How far one case moves the share of the smallest unit, where that is a point or more. */
function caseNote(ctx: Context, indicator: Indicator): string | null {
  const bases = observationsOf(ctx, indicator.id).flatMap((observation) => (shareOf(observation) === null ? [] : (observation.denominator ?? [])));
  // Over a whole nation these are more than a call takes as arguments.
  const least = bases.reduce((best, base) => Math.min(best, base), Infinity);
  return bases.length === 0 || least > SMALL ? null : ctx.t('reading.case', { base: String(least), points: formatNumber(100 / least, ctx.lang, 1) });
}
