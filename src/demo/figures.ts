import { classesIn, type Definitions } from './definitions.ts';
import { FIRST_YEAR, yearsOf, type DemoUnit } from './nation.ts';
import type { Quantities } from './quantities.ts';
import { Random } from './random.ts';
import { RECIPES, type Form, type Recipe } from './recipes.ts';

/** One figure as an office means it. */
export interface Figure {
  readonly indicator: string;
  readonly category: string | null;
  readonly year: number;
  readonly value: number | null;
  readonly base: number | null;
  /** Printed beside the count, with so many decimals; null where the office prints none. */
  readonly percent: number | null;
  readonly decimals: number;
  readonly status: string | null;
  readonly note: string | null;
  /** Where a second figure of the same thing stands; null at its usual place. */
  readonly place: string | null;
}

/** A count, and what it is a share of. */
interface Count {
  readonly category: string | null;
  readonly value: number;
  readonly base: number | null;
}

/** "Xuất sắc" is a fifth of those who did well at the most, as the rules have it. */
const CAP = 0.2;
const CAPPED = new Set(['organisation-classification', 'member-classification']);

/** All figures of a commune, in the order of the recipes, then of the years: true ones, without a gap or a fault. */
export function figuresOf(unit: DemoUnit, quantities: ReadonlyMap<number, Quantities>, definitions: Definitions, seed: number): Figure[] {
  return RECIPES.flatMap((recipe) => {
    const draw = drawing(recipe, definitions, new Random(seed, `${unit.id}/${recipe.indicator}`));
    return yearsOf(unit).filter((year) => year >= recipe.since).flatMap((year) => {
      const known = quantities.get(year);
      return known === undefined ? [] : draw(known, year).map((count) => figure(recipe.indicator, year, count, definitions));
    });
  });
}

/** A figure with the share that its count has, in the decimals of its indicator. */
export function figure(indicator: string, year: number, { category, value, base }: Count, definitions: Definitions): Figure {
  const decimals = decimalsOf(indicator, definitions);
  const plain = { indicator, category, year, value, base, percent: null, decimals: 0, status: null, note: null, place: null };
  if (base === null) return plain;
  return base === 0 ? { ...plain, value: null, status: 'z' } : { ...plain, percent: percentOf(value, base, decimals), decimals };
}

/** A share in per cent, rounded to so many decimals. */
export function percentOf(value: number, base: number, decimals: number): number {
  const scale = decimals === 2 ? 100 : decimals === 1 ? 10 : 1;
  return Math.round((100 * scale * value) / base) / scale;
}

const known = new WeakMap<Definitions, ReadonlyMap<string, number>>();

function decimalsOf(indicator: string, definitions: Definitions): number {
  const decimals = known.get(definitions) ?? new Map(definitions.indicators.map((row) => [row.id, row.decimals]));
  known.set(definitions, decimals);
  return decimals.get(indicator) ?? 0;
}

type Draw = (quantities: Quantities, year: number) => Count[];

/** How one indicator of one commune is drawn, year by year. What sets the commune apart is drawn once. */
function drawing({ indicator, on, form }: Recipe, definitions: Definitions, random: Random): Draw {
  const row = definitions.indicators.find(({ id }) => id === indicator);
  const apart = random.swing();
  switch (form.kind) {
    case 'whole': return (quantities) => [{ category: null, value: quantities[on], base: null }];
    case 'ratio': return (quantities) => [{ category: null, value: quantities[form.count], base: quantities[on] }];
    case 'share': return (quantities, year) => [{ category: null, value: shareAt(form.level, apart, year, quantities[on], random), base: quantities[on] }];
    case 'aspects': {
      const levels = Object.entries(form.levels).map(([category, level]) => ({ category, level, apart: random.swing() }));
      return (quantities, year) => levels.map((aspect) => ({ category: aspect.category, value: shareAt(aspect.level, aspect.apart, year, quantities[on], random), base: quantities[on] }));
    }
    case 'classes': return (quantities, year) => {
      const classes = row === undefined ? [] : classesIn(year, row, definitions);
      const counts = splitWhole(quantities[on], leaning(form.weights, apart, year, random));
      if (CAPPED.has(indicator)) capFirst(counts);
      const places = new Map(classes.map(({ category }, index) => [category.id, index]));
      const counted = (id: string) => counts[places.get(id) ?? -1] ?? 0;
      return classes.map(({ category, counts: of }) => ({ category: category.id, value: of.reduce((sum, id) => sum + counted(id), 0), base: quantities[on] }));
    };
    case 'events': return (quantities) => events(quantities[on], form, apart, random);
  }
}

function shareAt([level, slope, spread]: readonly [number, number, number], apart: number, year: number, base: number, random: Random): number {
  const share = level + slope * (year - FIRST_YEAR) + spread * apart + 0.012 * random.swing();
  return Math.round(base * Math.min(1, Math.max(0, share)));
}

/** Better communes have more in the first classes and less in the last ones, and all of them a little more every year. */
function leaning(weights: readonly number[], apart: number, year: number, random: Random): number[] {
  const lean = 0.25 * apart + 0.012 * (year - FIRST_YEAR) + 0.05 * random.swing();
  const middle = (weights.length - 1) / 2;
  return weights.map((weight, index) => weight * Math.max(0.05, 1 + (lean * (middle - index)) / middle));
}

/** Whole numbers in the proportion of the weights that add up to the whole. */
function splitWhole(whole: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  let reached = 0;
  let given = 0;
  return weights.map((weight) => {
    reached += weight;
    const upTo = Math.round((whole * reached) / sum);
    const own = upTo - given;
    given = upTo;
    return own;
  });
}

function capFirst(counts: number[]): void {
  const [first = 0, second = 0] = counts;
  const most = Math.floor(CAP * (first + second));
  if (first <= most) return;
  counts[0] = most;
  counts[1] = second + first - most;
}

function events(quantity: number, { rate, parts, total }: Extract<Form, { kind: 'events' }>, apart: number, random: Random): Count[] {
  const expected = quantity * rate * (rate === 1 ? 1 : 1 + 0.3 * apart + 0.15 * random.swing());
  const whole = rate === 1 ? quantity : Math.floor(expected + random.next());
  const names = Object.keys(parts ?? {});
  const split = splitWhole(whole, Object.values(parts ?? {})).map((value, index) => ({ category: names[index] ?? null, value, base: null }));
  return total === false ? split : [{ category: null, value: whole, base: null }, ...split];
}
