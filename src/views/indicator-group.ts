import { comparePeriods } from '../catalogue/period.ts';
import type { Indicator } from '../catalogue/schemas.ts';
import { group } from '../dataset/dataset.ts';
import type { Observation } from '../dataset/observation.ts';
import { comparedValue } from '../measures/comparable.ts';
import { isReported, latest } from '../measures/headline.ts';
import { shareOf } from '../measures/share.ts';
import { observationsOf, unitOf, type Context } from './context.ts';

/**
 * The newest figure of every unit that reports an indicator: in the lead category in which most units compare, where two
 * do and these are not of the past, and for the others in the first of the lead categories that they have.
 */
export function newestFigures(ctx: Context, indicator: Indicator): Observation[] {
  const leads = leadsOf(indicator);
  const perUnit = [...group(observationsOf(ctx, indicator.id), ({ unit }) => unit).values()];
  const inLead = (lead: string | null) => perUnit.flatMap((own) => newestIn(indicator, own, lead) ?? []);
  const sizes = leads.map((lead) => {
    const compared = largestGroup(ctx, indicator, inLead(lead));
    return isPast(ctx, indicator, compared) ? 0 : compared.length;
  });
  const most = Math.max(...sizes);
  const order = most < 2 ? leads : [...leads].sort((a, b) => Number(sizes[leads.indexOf(b)] === most) - Number(sizes[leads.indexOf(a)] === most));
  return perUnit.flatMap((own) => order.map((lead) => newestIn(indicator, own, lead)).find((figure) => figure !== null) ?? []);
}

/** The lead categories, the first choice first; null for the total. */
function leadsOf({ lead }: Indicator): (string | null)[] {
  return lead.length > 0 ? lead.map((id) => (id === 'total' ? null : id)) : [null];
}

/** Whether most of the units of some figures have a newer one in another lead category: however well these compare, they tell of the past. */
export function isPast(ctx: Context, indicator: Indicator, figures: readonly Observation[]): boolean {
  const replaced = figures.filter(({ unit, category, period }) => {
    const own = observationsOf(ctx, indicator.id, unit);
    return leadsOf(indicator).some((lead) => lead !== category && comparePeriods(newestIn(indicator, own, lead)?.period ?? period, period) > 0);
  });
  return 2 * replaced.length > figures.length;
}

function newestIn(indicator: Indicator, own: readonly Observation[], lead: string | null): Observation | null {
  const found = latest(own.filter(({ category }) => category === lead), indicator.nature);
  return found !== null && isReported(found) ? found : null;
}

/**
 * The largest set of some figures that may be set against one another: units of one type, one period, category and
 * scheme, told in one way; of equal sets the newest. Empty where nothing has a number to compare.
 */
export function largestGroup(ctx: Context, indicator: Indicator, figures: readonly Observation[]): readonly Observation[] {
  const told = figures.filter((observation) => comparedValue(observation, indicator) !== null);
  const groups = group(told, (observation) => [unitOf(ctx, observation.unit).type, observation.category, observation.period, observation.scheme, shareOf(observation)?.basis].join(' '));
  return [...groups.values()].reduce<readonly Observation[]>((best, list) => (list.length > best.length || (list.length === best.length && isNewer(list, best)) ? list : best), []);
}

function isNewer([one]: readonly Observation[], [other]: readonly Observation[]): boolean {
  return one !== undefined && (other === undefined || comparePeriods(one.period, other.period) > 0);
}
