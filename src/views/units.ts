import type { Unit, UnitType } from '../catalogue/schemas.ts';
import { formatPeriod } from '../format/periods.ts';
import { nameOf, type Context } from './context.ts';
import { reportingUnits, unitCoverage } from './coverage.ts';
import { buildPage, type Link, type Page } from './page.ts';
import { paths } from './paths.ts';

export interface UnitListView {
  readonly page: Page;
  readonly lede: string;
  readonly reporting: readonly { readonly link: Link; readonly type: string; readonly coverage: string; readonly ended: string | null }[];
  /** Units without figures, by type: they stand here because others were merged into them, or belong to them. */
  readonly others: readonly { readonly heading: string; readonly units: readonly Link[] }[];
}

const TYPES: readonly UnitType[] = ['province', 'district', 'commune'];

export function buildUnitList(ctx: Context): UnitListView {
  const reporting = reportingUnits(ctx);
  const rest = [...ctx.dataset.catalogue.units.values()].filter((unit) => !reporting.includes(unit));
  return {
    page: buildPage(ctx, { heading: ctx.t('units.heading'), description: ctx.t('units.description', { count: String(reporting.length) }) }),
    lede: ctx.t('units.lede', { count: String(reporting.length) }),
    reporting: reporting.map((unit) => ({ link: linkTo(ctx, unit), type: ctx.t(`unitType.${unit.type}`), coverage: unitCoverage(ctx, unit.id), ended: unit.valid_to === null ? null : ctx.t('unit.ended', { date: formatPeriod(unit.valid_to, ctx.lang) }) })),
    others: TYPES.map((type) => ({ heading: ctx.t(`unitTypes.${type}`), units: rest.filter((unit) => unit.type === type).map((unit) => linkTo(ctx, unit)) })).filter(({ units }) => units.length > 0),
  };
}

export function linkTo(ctx: Context, unit: Unit): Link {
  return { label: nameOf(ctx, unit), href: ctx.link(paths.unit(unit.id)) };
}
