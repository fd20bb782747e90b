import type { Remark } from './compare-state.ts';
import { nameOf, type Context } from './context.ts';
import { noticesOf, type Notice } from './unit-notices.ts';
import { linkTo } from './units.ts';

/** So many codes are named; of the others only how many there are. */
const NAMED = 5;

/** What the address asked for and did not get, in words. */
export function remarkNotices(ctx: Context, remarks: readonly Remark[]): Notice[] {
  const { units, indicators } = ctx.dataset.catalogue;
  return remarks.map((remark) => {
    if (remark.kind === 'replaced') {
      const unit = units.get(remark.from);
      return { text: ctx.t('compare.remark.replaced', { unit: unit === undefined ? remark.from : nameOf(ctx, unit) }), links: remark.to.flatMap((id) => units.get(id) ?? []).map((to) => linkTo(ctx, to)) };
    }
    const names = remark.codes.slice(0, NAMED).map((code) => {
      const known = remark.kind === 'unknown-unit' || remark.kind === 'unknown-indicator' ? undefined : (units.get(code) ?? indicators.get(code));
      return known === undefined ? `“${code}”` : nameOf(ctx, known);
    });
    const more = remark.codes.length - names.length;
    return { text: ctx.t(`compare.remark.${remark.kind}`, { codes: more > 0 ? ctx.t('compare.remark.more', { codes: names.join(', '), count: String(more) }) : names.join(', ') }), links: [] };
  });
}

/** Of the chosen units that ended: when, and what followed. */
export function endNotices(ctx: Context, chosen: readonly string[]): Notice[] {
  return chosen.flatMap((id) => {
    const unit = ctx.dataset.catalogue.units.get(id);
    if (unit === undefined || unit.valid_to === null || unit.replaced_by.length === 0) return [];
    const [end] = noticesOf(ctx, unit);
    return end === undefined ? [] : [{ text: `${nameOf(ctx, unit)}: ${end.text}`, links: end.links }];
  });
}
