import { periodEnd, periodStart } from '../catalogue/period.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Unit } from '../catalogue/schemas.ts';
import type { Dataset } from '../dataset/dataset.ts';
import { once } from '../dataset/once.ts';
import { classEquations } from './class-equations.ts';
import type { Cluster } from './cluster.ts';
import { domainsIn, type Figure } from './domain.ts';
import { Draft } from './draft.ts';
import { tellFacts, type Group } from './facts.ts';
import { daysAt, groupId, isSensitive, partsInTime, placeId, type Place } from './place.ts';
import type { System } from './system.ts';

/** The systems of a cluster, one after the other: nothing but its figures and the catalogue goes into them. */
export function* systemsIn(cluster: Cluster, dataset: Dataset, threshold: number): Generator<System> {
  for (const figures of domainsIn(cluster, dataset)) yield systemOf(figures, dataset.catalogue, threshold);
}

/**
 * Everything that figures say of one another, as equations over cells: classes and their wholes, classes within classes,
 * shares and their bases, units and their parts, years and theirs, one fact in several documents (one cell).
 */
function systemOf(figures: readonly Figure[], catalogue: Catalogue, threshold: number): System {
  const draft = new Draft(threshold);
  const groups = tellFacts(draft, figures, catalogue);
  for (const { counted } of groups) for (const { base, total } of counted) draft.same(base, total);
  for (const group of groups) classEquations(draft, group, catalogue);
  const childrenOf = children(directlyBelow(catalogue));
  const partOf = (place: Place): Part => ({ id: placeId(place), sensitive: isSensitive(place.unit, place.indicator, catalogue) });
  const places = [...new Map(groups.flatMap((group) => group.places).map((place) => [placeId(place), place])).values()];
  for (const place of places) for (const parts of partsInTime(place)) draft.sum(placeId(place), parts.map((part) => partOf({ ...place, ...part })));
  for (const place of places) unitEquation(draft, childrenOf, placeId(place), place.unit, place.end, (unit) => partOf({ ...place, unit }));
  baseEquations(draft, childrenOf, groups);
  return draft;
}

interface Part {
  readonly id: string;
  readonly sensitive: boolean;
}

type Below = ReadonlyMap<string | null, readonly Unit[]>;

const directlyBelow = once(({ units }: Catalogue): Below => Map.groupBy(units.values(), ({ parent }) => parent));

/** The units directly below one that are in being at a date. */
type ChildrenOf = (unit: string, end: number) => readonly string[];

/** A unit is the sum of those directly below it that were in being; one that reports nothing stands for its own parts. */
function unitEquation(draft: Draft, childrenOf: ChildrenOf, whole: string, unit: string, end: number, part: (unit: string) => Part): void {
  draft.sum(whole, childrenOf(unit, end).flatMap((child) => expand(draft, childrenOf, child, end, part)));
}

function expand(draft: Draft, childrenOf: ChildrenOf, unit: string, end: number, part: (unit: string) => Part): Part[] {
  const own = part(unit);
  if (draft.isTold(own.id)) return [own];
  const inside = childrenOf(unit, end).flatMap((child) => expand(draft, childrenOf, child, end, part));
  return inside.some(({ id }) => draft.isTold(id)) ? inside : [own];
}

/** Worked out once for a unit and a date, for every class of every indicator. */
function children(below: Below): ChildrenOf {
  const known = new Map<string, readonly string[]>();
  const inBeing = (unit: string, end: number) => (below.get(unit) ?? []).filter(({ valid_from: from, valid_to: to }) => (from === null || daysAt(periodStart(from)) < end) && (to === null || daysAt(periodEnd(to)) >= end - 1)).map(({ id }) => id);
  return (unit, end) => {
    if (!below.has(unit)) return [];
    const key = `${unit} ${end}`;
    const found = known.get(key) ?? inBeing(unit, end);
    known.set(key, found);
    return found;
  };
}

/** The bases of the parts of a unit add up as their counts do. */
function baseEquations(draft: Draft, childrenOf: ChildrenOf, groups: readonly Group[]): void {
  const wholeBase = new Map(groups.flatMap(({ place, bases, plan }) => (bases[0] === undefined || plan ? [] : [[groupId(place), bases[0].id] as const])));
  for (const { place } of groups) {
    const id = wholeBase.get(groupId(place));
    if (id !== undefined) unitEquation(draft, childrenOf, id, place.unit, place.end, (unit) => ({ id: wholeBase.get(groupId({ ...place, unit })) ?? `base ${groupId({ ...place, unit })}`, sensitive: false }));
  }
}
