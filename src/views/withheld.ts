import type { Observation } from '../dataset/observation.ts';
import { noteRead } from '../dataset/reads.ts';
import { formatNumber } from '../format/numbers.ts';
import type { Context } from './context.ts';

/** How many of some figures are withheld, and by which rule; null where none is. */
export function withheldWords({ disclosure: { withheld }, t, lang }: Context, observations: readonly Observation[]): string | null {
  if (withheld === null) return null;
  for (const { unit, indicator } of observations) noteRead(`withheld-of ${unit} ${indicator}`);
  const count = observations.filter(({ key }) => withheld.counts.has(key) || withheld.bases.has(key)).length;
  return count === 0 ? null : t('withheld.page', { count: formatNumber(count, lang), most: String(withheld.threshold - 1) });
}

/** The rule as it stands over all data: for the public what is left out, for the office that nothing is. */
export function withheldRule({ disclosure: { audience, withheld }, t, lang }: Context): string[] {
  if (audience === 'internal') return [t('withheld.none')];
  if (withheld === null) return [];
  noteRead('withheld');
  const count = new Set([...withheld.counts, ...withheld.bases]).size;
  return [t('withheld.rule', { threshold: String(withheld.threshold), most: String(withheld.threshold - 1) }), t('withheld.others'), t('withheld.count', { count: formatNumber(count, lang) })];
}

/** Whether a figure stands without its count because it is withheld. */
export function isWithheld({ status, value, percentReported }: Observation): boolean {
  return status === 'c' && value === null && percentReported === null;
}
