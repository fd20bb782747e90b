import { comparePeriods, isYear } from '../catalogue/period.ts';
import type { Indicator } from '../catalogue/schemas.ts';
import type { Observation } from '../dataset/observation.ts';
import { outOfScheme } from '../measures/change.ts';
import { comparedValue, incomparable } from '../measures/comparable.ts';
import { headline, latest, principal } from '../measures/headline.ts';
import { SMALLEST_BASE } from '../measures/share.ts';
import type { CompareFinding, FindingsOn } from './compare-data.ts';
import { observationsOf, type Context } from './context.ts';

/** Why the figure of a unit is not set against the others. */
export type CellReason = 'none' | 'period' | 'words' | 'scheme' | 'basis' | 'out-of-scheme' | 'withheld' | 'inexact' | 'small' | 'no-base' | 'finding' | 'alone';

export interface CompareCell {
  readonly unit: string;
  /** The figure shown; null where the unit has none of this period and category. */
  readonly observation: Observation | null;
  /** The number compared; null wherever there is a reason. */
  readonly value: number | null;
  readonly reason: CellReason | null;
  /** Of a unit without the figure: the newest that it has instead, told and not filled in. */
  readonly instead: Observation | null;
  /** The sentence of the finding that keeps the figure apart. */
  readonly finding: string | null;
}

/** One indicator over the chosen units. */
export interface Comparison {
  readonly indicator: Indicator;
  /** The period and category compared; null where the units share none, and each shows its newest. */
  readonly period: string | null;
  readonly category: string | null;
  readonly cells: readonly CompareCell[];
}

interface Pick {
  readonly category: string | null;
  readonly period: string;
  readonly count: number;
}

/** Chooses the figures of an indicator: one category and the newest period that most units share, or the period asked for. */
export function compareIndicator(ctx: Context, findingsOn: FindingsOn, indicator: Indicator, units: readonly string[], period: string | null): Comparison {
  const perUnit = units.map((unit) => ({ unit, all: observationsOf(ctx, indicator.id, unit) }));
  const pick = bestPick(indicator, perUnit.map(({ all }) => all), period);
  const shared = pick !== null && (pick.count > 1 || period !== null) ? pick : null;
  const cells = perUnit.map(({ unit, all }) => {
    const observation = shared === null ? (period === null ? ownFigure(indicator, all) : null) : principal(all.filter((one) => one.category === shared.category && one.period === shared.period));
    return firstLook(ctx, findingsOn, indicator, unit, observation, all);
  });
  return { indicator, period: shared?.period ?? null, category: shared?.category ?? null, cells: setApart(cells) };
}

function ownFigure(indicator: Indicator, all: readonly Observation[]): Observation | null {
  return headline(indicator, all) ?? latest(all, indicator.nature);
}

/** Most units first; of equals the category that leads, then a whole year of a flow, then the newest. */
function bestPick(indicator: Indicator, all: readonly (readonly Observation[])[], period: string | null): Pick | null {
  const leads = indicator.lead.length > 0 ? indicator.lead.map((lead) => (lead === 'total' ? null : lead)) : [null];
  const flat = all.flat();
  const led = flat.filter(({ category }) => leads.includes(category));
  const usable = (led.length > 0 ? led : flat).filter((one) => period === null || one.period === period);
  const rankOf = (category: string | null) => (leads.includes(category) ? leads.indexOf(category) : leads.length);
  const picks = [...new Map(usable.map(({ category, period: when }) => [`${category ?? ''} ${when}`, { category, period: when }])).values()].map((one) => ({
    ...one,
    count: all.filter((list) => list.some((other) => other.category === one.category && other.period === one.period)).length,
  }));
  const isOdd = ({ period: when }: Pick) => Number(indicator.nature === 'flow' && !isYear(when));
  return picks.sort((a, b) => b.count - a.count || rankOf(a.category) - rankOf(b.category) || isOdd(a) - isOdd(b) || comparePeriods(b.period, a.period))[0] ?? null;
}

/** A figure by itself: the number it is compared by, or why it has none. */
function firstLook(ctx: Context, findingsOn: FindingsOn, indicator: Indicator, unit: string, observation: Observation | null, all: readonly Observation[]): CompareCell {
  if (observation === null) {
    const instead = ownFigure(indicator, all);
    return { unit, observation, value: null, reason: instead === null ? 'none' : 'period', instead, finding: null };
  }
  const grave = findingsOn(observation).find(keepsApart);
  const value = comparedValue(observation, indicator);
  const reason = value === null ? lackOf(observation) : outOfScheme(observation, ctx.dataset.catalogue.schemes) ? 'out-of-scheme' : grave !== undefined ? 'finding' : null;
  return { unit, observation, value: reason === null ? value : null, reason, instead: null, finding: reason === 'finding' ? (grave?.text ?? null) : null };
}

/** A figure that cannot be right, or contradicts another, is not compared. A class above its cap, or a large step, is a fact that is. */
export function keepsApart({ severity, rule }: CompareFinding): boolean {
  return severity !== 'note' && rule !== 'cap-exceeded' && rule !== 'jump';
}

function lackOf({ status, baseWithheld, operator, denominator, value, percentReported }: Observation): CellReason {
  if (status === 'c' || baseWithheld === true) return 'withheld';
  if (value === null && percentReported === null) return 'none';
  if (operator !== null) return 'inexact';
  return denominator !== null && denominator < SMALLEST_BASE ? 'small' : 'no-base';
}

/** Keeps apart what does not compare with the largest group of figures that compare with one another. */
function setApart(cells: readonly CompareCell[]): CompareCell[] {
  const known = cells.filter(({ reason }) => reason === null);
  const groups = known.map((cell) => known.filter((other) => between(cell, other) === null));
  const largest = groups.reduce<readonly CompareCell[]>((best, group) => (group.length > best.length ? group : best), []);
  if (largest.length > 1) return cells.map((cell) => apart(cell, largest[0] ?? cell));
  return cells.map((cell) => apart(cell, cells.find((other) => other !== cell && other.observation !== null) ?? cell, 'alone'));
}

function between(one: CompareCell, other: CompareCell): CellReason | null {
  if (one === other || one.observation === null || other.observation === null) return null;
  const obstacle = incomparable(one.observation, other.observation);
  if (obstacle === 'scheme') return 'scheme';
  return obstacle ?? (one.observation.category === other.observation.category ? null : 'words');
}

function apart(cell: CompareCell, reference: CompareCell, otherwise: CellReason | null = null): CompareCell {
  if (cell.reason !== null) return cell;
  const reason = between(cell, reference) ?? otherwise;
  return reason === null ? cell : { ...cell, value: null, reason };
}
