import { lineageOf, type Relative } from '../catalogue/lineage.ts';
import type { Unit } from '../catalogue/schemas.ts';
import { formatPeriod } from '../format/periods.ts';
import type { Context } from './context.ts';
import type { Link } from './page.ts';
import { linkTo } from './units.ts';

/** A sentence about what came before or after a unit, and the units it speaks of. */
export interface Notice {
  readonly text: string;
  readonly links: readonly Link[];
}

/** That a unit ended and what became of it, what it took in, and whose its code was or is. */
export function noticesOf(ctx: Context, unit: Unit): Notice[] {
  const { successors, predecessors, sameCode } = lineageOf(unit, ctx.dataset.catalogue.units);
  const links = (relatives: readonly Relative[]) => relatives.map((relative) => linkTo(ctx, relative.unit));
  const day = (date: string) => formatPeriod(date, ctx.lang);
  const end = unit.valid_to === null ? [] : [{ text: ctx.t(successors.length === 0 ? 'unit.noticeGone' : successors.length === 1 ? 'unit.noticeMerged' : 'unit.noticeSplit', { date: day(unit.valid_to) }), links: links(successors) }];
  const [whole, part] = [predecessors.filter((relative) => relative.whole), predecessors.filter((relative) => !relative.whole)];
  return [
    ...end,
    ...(whole.length === 0 ? [] : [{ text: ctx.t('unit.noticeWhole'), links: links(whole) }]),
    ...(part.length === 0 ? [] : [{ text: ctx.t('unit.noticePart'), links: links(part) }]),
    ...sameCode.flatMap((other) => codeNotice(ctx, unit, other, day)),
  ];
}

function codeNotice(ctx: Context, { code }: Unit, other: Unit, day: (date: string) => string): Notice[] {
  if (other.valid_from !== null) return [{ text: ctx.t('unit.noticeCodeNow', { code: code ?? '', date: day(other.valid_from) }), links: [linkTo(ctx, other)] }];
  return other.valid_to === null ? [] : [{ text: ctx.t('unit.noticeCodeBefore', { code: code ?? '', date: day(other.valid_to) }), links: [linkTo(ctx, other)] }];
}
