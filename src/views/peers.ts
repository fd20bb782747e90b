import type { Indicator, Unit } from '../catalogue/schemas.ts';
import type { Dataset } from '../dataset/dataset.ts';
import type { Observation } from '../dataset/observation.ts';
import { once } from '../dataset/once.ts';
import { answered } from '../dataset/recall.ts';
import { signatureOf } from '../dataset/signatures.ts';
import { formatNumber } from '../format/numbers.ts';
import { latest } from '../measures/headline.ts';
import { peersIn, type PeerGroup } from '../measures/peers.ts';
import { rankUnits, type Rank } from '../measures/rank.ts';
import { spreadOf, type Spread } from '../measures/spread.ts';
import { alikeAmong, likenessOf, type Likeness } from './alike.ts';
import { compareHref, MOST_COMPARED } from './compare-link.ts';
import { nameOf, unitOf, type Context } from './context.ts';
import type { Link } from './page.ts';
import { MOST_TOGETHER } from './families.ts';
import { paths } from './paths.ts';
import { linkTo } from './units.ts';

/** A group of peers as the page of a unit names it: what it is, by which rule, and who belongs to it. */
export interface PeerGroupView {
  readonly name: string;
  readonly rule: string;
  readonly members: readonly Link[];
  /** Where the members stand, of a group too large to name them here. */
  readonly more: Link | null;
  readonly compare: string;
}

/** The figures of a group that may be set against one of them, with it, and how they lie. */
export interface PeerFigures {
  readonly group: PeerGroup;
  readonly values: readonly { readonly unit: string; readonly value: number }[];
  readonly spread: Spread | null;
  readonly ranks: ReadonlyMap<string, Rank> | null;
}

/** The groups of all units of a period; size bands come from the indicator that has bounds. */
const groupsIn = once((dataset: Dataset) => {
  const known = new Map<string, (unit: Unit) => PeerGroup[]>();
  return (period: string) => {
    const indicator = sizeIndicator(dataset);
    const groups = known.get(period) ?? peersIn(dataset.catalogue.units.values(), period, (id) => (indicator === null ? null : sizeOf(dataset, indicator, id)), indicator?.bands ?? []);
    known.set(period, groups);
    return groups;
  };
});

const groupsOf = answered('peer-groups', (dataset, key): readonly PeerGroup[] => {
  const [period = '', id = ''] = key.split(' ');
  const unit = dataset.catalogue.units.get(id);
  return unit === undefined ? [] : groupsIn(dataset)(period)(unit);
}, (groups) => groups.map(idOf).join('|'));

/** A group by who belongs to it: equal for equal groups, in every build. */
const idOf = once(({ kind, units, band }: PeerGroup) => `${kind} ${band?.from ?? ''}-${band?.below ?? ''} ${signatureOf(units.map(({ id }) => id).join(' '))}`);

/** The peers of a unit in a period. */
export function peerGroups(ctx: Context, unit: Unit, period: string): readonly PeerGroup[] {
  return groupsOf(ctx.dataset, `${period} ${unit.id}`);
}

/** The first group of peers in which another unit has a figure that may be set against this one; null without any. */
export function peersOfFigure(ctx: Context, figure: Observation): PeerFigures | null {
  for (const { kind, units } of peerGroups(ctx, unitOf(ctx, figure.unit), figure.period)) {
    const figures = figuresIn(ctx.dataset, JSON.stringify([likenessOf(figure), kind, units[0]?.id]));
    if (figures?.values.some(({ unit }) => unit !== figure.unit) === true) return figures;
  }
  return null;
}

/** The figures of a group, which is named by its kind and its first unit. */
const figuresIn = answered('peer-figures', (dataset, key): PeerFigures | null => {
  const [likeness, kind, first] = JSON.parse(key) as [Likeness, PeerGroup['kind'], string];
  const group = groupsOf(dataset, `${likeness.period} ${first}`).find((one) => one.kind === kind);
  const indicator = dataset.catalogue.indicators.get(likeness.indicator);
  if (group === undefined || indicator === undefined) return null;
  const values = alikeAmong(dataset, likeness, group.units.map(({ id }) => id)).flatMap(({ unit, value }) => (value === null ? [] : [{ unit, value }]));
  return { group, values, spread: spreadOf(values.map(({ value }) => value)), ranks: rankUnits(values, indicator) };
}, (figures) => (figures === null ? '' : JSON.stringify([idOf(figures.group), figures.values])));

/** Every group of peers of a unit with its rule and its members, as of the last period in which the unit existed. */
export function peerGroupViews(ctx: Context, unit: Unit): PeerGroupView[] {
  const period = unit.valid_to ?? ctx.dataset.lastPeriod;
  return peerGroups(ctx, unit, period).map((group) => {
    const others = group.units.filter(({ id }) => id !== unit.id);
    const few = others.length <= MOST_TOGETHER;
    return {
      name: ctx.t(`peers.${group.kind}`),
      rule: ruleWords(ctx, unit, group),
      members: few ? others.map((other) => linkTo(ctx, other)) : [],
      more: few ? null : { label: ctx.t('peers.more'), href: ctx.link(group.kind === 'parent' && unit.parent !== null ? paths.unit(unit.parent) : paths.units) },
      compare: compareHref(ctx, [unit, ...firstReporting(ctx, others, MOST_COMPARED - 1)].map(({ id }) => id)),
    };
  });
}

/** The first of some units that have figures, filled up with others where these are too few. */
function firstReporting({ dataset: { byUnit } }: Context, units: readonly Unit[], most: number): Unit[] {
  const reporting: Unit[] = [];
  for (const unit of units) if (reporting.length < most && byUnit.has(unit.id)) reporting.push(unit);
  return [...reporting, ...units.slice(0, most).filter((unit) => !byUnit.has(unit.id))].slice(0, most);
}

function ruleWords(ctx: Context, unit: Unit, { kind, units, band }: PeerGroup): string {
  const places = { type: ctx.t(`unitType.${unit.type}`), count: String(units.length) };
  if (kind === 'parent') return ctx.t('peers.rule.parent', { ...places, parent: nameOf(ctx, unitOf(ctx, unit.parent ?? '')) });
  const indicator = sizeIndicator(ctx.dataset);
  if (kind === 'type' || band === null || indicator === null) return ctx.t('peers.rule.type', places);
  const [from, below] = [band.from, band.below].map((bound) => (bound === null ? null : formatNumber(bound, ctx.lang)));
  const size = from == null ? ctx.t('peers.below', { below: below ?? '' }) : below == null ? ctx.t('peers.from', { from }) : ctx.t('peers.between', { from, below });
  return ctx.t('peers.rule.size', { ...places, band: size, indicator: nameOf(ctx, indicator) });
}

/** The indicator by which units are large or small: the first that names its bounds. */
function sizeIndicator({ catalogue }: Dataset): Indicator | null {
  return [...catalogue.indicators.values()].find(({ bands }) => bands.length > 0) ?? null;
}

/** The size of a unit: its newest exact total. */
function sizeOf({ observations }: Dataset, { id, nature }: Indicator, unit: string): number | null {
  const totals = observations.run(id, unit).filter(({ category, operator, value }) => category === null && operator === null && value !== null);
  return latest(totals, nature)?.value ?? null;
}
