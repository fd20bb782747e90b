import type { Unit, UnitType } from '../catalogue/schemas.ts';
import { group } from '../dataset/dataset.ts';
import { formatNumber } from '../format/numbers.ts';
import { formatPeriod } from '../format/periods.ts';
import { nameOf, unitOf, type Context } from './context.ts';
import { reportingUnits, unitCoverage } from './coverage.ts';
import { buildPage, type Link, type Page } from './page.ts';
import { paths } from './paths.ts';
import { areFew, countsBelow, MOST_LISTED, upperLevels } from './unit-levels.ts';

export interface UnitListView {
  readonly page: Page;
  readonly lede: string;
  /** Where the units are few: those that have figures. */
  readonly reporting: readonly UnitLine[];
  /** Units without figures, by type: they stand here because others were merged into them, or belong to them. */
  readonly others: readonly { readonly heading: string; readonly units: readonly Link[] }[];
  /** Where they are many: the upper ones by their parents, ended ones too; the others stand on the pages of these. */
  readonly families: readonly { readonly heading: string; readonly units: readonly UnitLine[] }[];
}

export interface UnitLine {
  readonly link: Link;
  readonly type: string;
  readonly coverage: string;
  readonly ended: string | null;
  /** How many units stand below it; null without any. */
  readonly below: string | null;
}

const TYPES: readonly UnitType[] = ['province', 'district', 'commune'];
/** So many lines are about 5 kB as they are sent. */
const MOST_LINES = 250;

export function buildUnitList(ctx: Context): UnitListView {
  const { dataset, t } = ctx;
  const reporting = reportingUnits(ctx);
  const few = areFew(dataset);
  const rest = few ? [...dataset.catalogue.units.values()].filter(({ id }) => !dataset.byUnit.has(id)) : [];
  const levels = few ? [] : upperLevels(dataset, MOST_LINES);
  const shown = levels.flat();
  const places = { count: formatNumber(reporting.length, ctx.lang), all: formatNumber(dataset.catalogue.units.size, ctx.lang), shown: formatNumber(shown.length, ctx.lang) };
  return {
    page: buildPage(ctx, { heading: t('units.heading'), description: t('units.description', places) }),
    lede: t(few ? 'units.lede' : shown.length < dataset.catalogue.units.size ? 'units.ledeMany' : 'units.ledeAll', places),
    reporting: few ? reporting.map((unit) => lineOf(ctx, unit)) : [],
    others: TYPES.map((type) => ({ heading: t(`unitTypes.${type}`), units: rest.filter((unit) => unit.type === type).map((unit) => linkTo(ctx, unit)) })).filter(({ units }) => units.length > 0),
    families: [...group(shown, ({ parent }) => parent ?? '')].map(([parent, units]) => ({ heading: parent === '' ? t('units.top') : nameOf(ctx, unitOf(ctx, parent)), units: units.map((unit) => lineOf(ctx, unit)) })),
  };
}

function lineOf(ctx: Context, unit: Unit): UnitLine {
  return {
    link: linkTo(ctx, unit),
    type: ctx.t(`unitType.${unit.type}`),
    coverage: unitCoverage(ctx, unit.id),
    ended: unit.valid_to === null ? null : ctx.t('unit.ended', { date: formatPeriod(unit.valid_to, ctx.lang) }),
    below: belowWords(ctx, unit),
  };
}

/** The units that report; where they are too many, those of the uppermost levels that fit, or else those with most indicators. */
export function upperReporting(ctx: Context): readonly Unit[] {
  const all = reportingUnits(ctx);
  if (all.length <= MOST_LISTED) return all;
  const upper = new Set(upperLevels(ctx.dataset, MOST_LISTED).flat());
  const shown = all.filter((unit) => upper.has(unit));
  return shown.length > 0 ? shown : all.slice(0, MOST_LISTED);
}

/** How many units stand below one, in words; null without any. */
export function belowWords(ctx: Context, { id }: Unit): string | null {
  const count = countsBelow(ctx.dataset).get(id) ?? 0;
  return count === 0 ? null : ctx.t('units.below', { count: formatNumber(count, ctx.lang) });
}

export function linkTo(ctx: Context, unit: Unit): Link {
  return { label: nameOf(ctx, unit), href: ctx.link(paths.unit(unit.id)) };
}
