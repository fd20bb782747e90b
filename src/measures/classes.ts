import type { Category } from '../catalogue/schemas.ts';
import type { Observation } from '../dataset/observation.ts';
import { computedPercent } from './share.ts';

/** One exclusive class of a whole. `count` is null where only shares are known; `derived` where a difference gave it. */
export interface ClassShare {
  readonly category: Category;
  readonly count: number | null;
  readonly percent: number;
  readonly derived: boolean;
}

export interface ClassSplit {
  /** How many were classified; null where the document gives shares alone. */
  readonly total: number | null;
  readonly classes: readonly ClassShare[];
}

/**
 * The exclusive classes of one unit, period and scheme, best first; null where the figures do not give them all.
 * "Hoàn thành tốt trở lên" includes "xuất sắc": of a container and all but one of its parts, the missing part is the
 * difference; a container without any part stands for itself. `observations` are those of one whole, one per category.
 */
export function exclusiveClasses(categories: readonly Category[], observations: readonly Observation[]): ClassSplit | null {
  // One class may be printed over a smaller base ("xuất sắc" over those who did well): the whole is the largest.
  const bases = observations.flatMap(({ denominator }) => denominator ?? []);
  const total = bases.length === 0 ? null : Math.max(...bases);
  const counts = new Map(observations.flatMap((observation) => (observation.value === null ? [] : [[observation.category ?? '', observation.value] as const])));
  if (total !== null && total > 0) {
    const classes = partition(categories, counts);
    if (classes === null || classes.reduce((sum, { amount }) => sum + amount, 0) !== total) return null;
    return { total, classes: classes.map(({ category, amount, derived }) => ({ category, count: amount, percent: computedPercent({ value: amount, denominator: total }) ?? 0, derived })) };
  }
  const printed = new Map(observations.flatMap((observation) => (observation.percentReported === null ? [] : [[observation.category ?? '', observation.percentReported] as const])));
  const shares = partition(categories, printed);
  if (shares === null || Math.abs(shares.reduce((sum, { amount }) => sum + amount, 0) - 100) > ROUNDING) return null;
  return { total: null, classes: shares.map(({ category, amount, derived }) => ({ category, count: null, percent: amount, derived })) };
}

/** Four printed shares of one decimal, each off by half a tenth at most, sum to 100 within this. */
const ROUNDING = 0.2 + 1e-9;

interface Part {
  readonly category: Category;
  readonly amount: number;
  readonly derived: boolean;
}

function partition(categories: readonly Category[], amounts: ReadonlyMap<string, number>): Part[] | null {
  const tops = categories.filter((category) => category.within === null).map((top) => split(top, categories, amounts));
  return tops.includes(null) ? null : tops.flatMap((parts) => parts ?? []).sort((a, b) => a.category.order - b.category.order);
}

/** A class as its innermost parts; null where it is not known. */
function split(category: Category, categories: readonly Category[], amounts: ReadonlyMap<string, number>): Part[] | null {
  const amount = amounts.get(category.id);
  const itself = amount === undefined ? null : [{ category, amount, derived: false }];
  const children = categories.filter(({ within }) => within === category.id).map((child) => ({ child, parts: split(child, categories, amounts) }));
  const known = children.flatMap(({ parts }) => parts ?? []);
  const missing = children.filter(({ parts }) => parts === null);
  const [only] = missing;
  if (known.length === 0) return children.some(({ child }) => isTold(child, categories, amounts)) ? null : itself;
  if (only === undefined) return known;
  if (missing.length > 1 || amount === undefined) return null;
  const rest = amount - known.reduce((sum, part) => sum + part.amount, 0);
  return rest < 0 ? null : [...known, { category: only.child, amount: rest, derived: true }];
}

/** Whether a class or any class within it has a figure: what is told must not vanish in a larger block. */
function isTold(category: Category, categories: readonly Category[], amounts: ReadonlyMap<string, number>): boolean {
  return amounts.has(category.id) || categories.some((child) => child.within === category.id && isTold(child, categories, amounts));
}

/**
 * The count of a class that is not printed itself, as the sum of the exclusive classes within it; null where these are
 * not all known. `observations` are those of one whole, one per category.
 */
export function classCount(id: string, categories: readonly Category[], observations: readonly Observation[]): { value: number; denominator: number } | null {
  const whole = exclusiveClasses(categories, observations);
  if (whole === null || whole.total === null) return null;
  const inside = whole.classes.filter(({ category }) => isWithin(category, id, categories));
  return { value: inside.reduce((sum, { count }) => sum + (count ?? 0), 0), denominator: whole.total };
}

function isWithin(category: Category, id: string, categories: readonly Category[]): boolean {
  if (category.id === id) return true;
  const container = categories.find((other) => other.id === category.within);
  return container !== undefined && isWithin(container, id, categories);
}
