import { periodEnd, periodStart } from '../catalogue/period.ts';
import type { Unit } from '../catalogue/schemas.ts';
import type { Dataset } from '../dataset/dataset.ts';
import { classEquations } from './class-equations.ts';
import { Draft } from './draft.ts';
import { tellFacts, type Group } from './facts.ts';
import { countedBy, daysAt, groupId, isSensitive, partsInTime, placeId, type Place } from './place.ts';
import { isStatedChange } from './stated-changes.ts';
import type { System } from './system.ts';

/**
 * Everything that the figures say of one another, as equations over cells: classes and their wholes, classes within
 * classes, shares and their bases, units and their parts, years and theirs, one fact in several documents (one cell).
 * Empty where no indicator is sensitive for a unit that reports it.
 */
export function constraintsOf(dataset: Dataset, threshold: number): System {
  const draft = new Draft(threshold);
  const indicators = concerned(dataset);
  if (indicators.size === 0) return draft;
  const groups = tellFacts(draft, dataset, indicators);
  for (const { counted } of groups) for (const { base, total } of counted) draft.same(base, total);
  for (const group of groups) classEquations(draft, group, dataset.catalogue);
  const below = Map.groupBy(dataset.catalogue.units.values(), ({ parent }) => parent);
  const places = [...new Map(groups.flatMap((group) => group.places).map((place) => [placeId(place), place])).values()];
  for (const place of places) for (const parts of partsInTime(place)) draft.sum(placeId(place), parts.map((part) => partOf(dataset, { ...place, ...part })));
  for (const place of places) unitEquation(draft, below, placeId(place), place.unit, place.end, (unit) => partOf(dataset, { ...place, unit }));
  baseEquations(draft, below, groups);
  return draft;
}

/** The indicators that are sensitive for a unit that reports them, and those that share their counts or bases. */
function concerned({ catalogue, observations }: Dataset): ReadonlySet<string> {
  const indicators = new Set(observations.filter(({ unit, indicator }) => !isStatedChange(indicator) && isSensitive(unit, indicator, catalogue)).map(({ indicator }) => indicator));
  const bases = new Set([...indicators].flatMap((id) => catalogue.indicators.get(id)?.base ?? []));
  const counts = new Set([...indicators].map((id) => countedBy(id, catalogue)));
  if (indicators.size > 0) for (const { id, measure } of catalogue.indicators.values()) if (bases.has(measure) || counts.has(countedBy(id, catalogue))) indicators.add(id);
  return new Set([...indicators].filter((id) => !isStatedChange(id)));
}

function partOf({ catalogue }: Dataset, place: Place): { id: string; sensitive: boolean } {
  return { id: placeId(place), sensitive: isSensitive(place.unit, place.indicator, catalogue) };
}

type PartOf = (unit: string) => { readonly id: string; readonly sensitive: boolean };
type Below = ReadonlyMap<string | null, readonly Unit[]>;

/** A unit is the sum of those directly below it that were in being; one that reports nothing stands for its own parts. */
function unitEquation(draft: Draft, below: Below, whole: string, unit: string, end: number, part: PartOf): void {
  draft.sum(whole, childrenOf(below, unit, end).flatMap((child) => expand(draft, below, child, end, part)));
}

function expand(draft: Draft, below: Below, unit: string, end: number, part: PartOf): ReturnType<PartOf>[] {
  const own = part(unit);
  if (draft.isTold(own.id)) return [own];
  const inside = childrenOf(below, unit, end).flatMap((child) => expand(draft, below, child, end, part));
  return inside.some(({ id }) => draft.isTold(id)) ? inside : [own];
}

function childrenOf(below: Below, unit: string, end: number): readonly string[] {
  const children = below.get(unit) ?? [];
  return children.filter(({ valid_from: from, valid_to: to }) => (from === null || daysAt(periodStart(from)) < end) && (to === null || daysAt(periodEnd(to)) >= end - 1)).map(({ id }) => id);
}

/** The bases of the parts of a unit add up as their counts do. */
function baseEquations(draft: Draft, below: Below, groups: readonly Group[]): void {
  const wholeBase = new Map(groups.flatMap(({ place, bases, plan }) => (bases[0] === undefined || plan ? [] : [[groupId(place), bases[0].id] as const])));
  for (const { place } of groups) {
    const id = wholeBase.get(groupId(place));
    if (id !== undefined) unitEquation(draft, below, id, place.unit, place.end, (unit) => ({ id: wholeBase.get(groupId({ ...place, unit })) ?? `base ${groupId({ ...place, unit })}`, sensitive: false }));
  }
}
