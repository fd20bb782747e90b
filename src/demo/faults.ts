import { percentOf, type Figure } from './figures.ts';
import type { DemoUnit } from './nation.ts';

/** What is wrong in the file of a commune, as it happens in offices; by its number, so that every size has each of them. */
export const FAULTS = ['wrong-percent', 'cut-percent', 'class-sum', 'over-cap', 'part-over-whole', 'told-twice', 'one-nought-more'] as const;
export type Fault = (typeof FAULTS)[number];

const NUMBERS: ReadonlyMap<number, Fault> = new Map([[2, 'wrong-percent'], [5, 'cut-percent'], [7, 'class-sum'], [9, 'over-cap'], [11, 'part-over-whole'], [12, 'told-twice'], [14, 'one-nought-more']]);
const EVERY = 20;

/** The fault of a commune that has stood all the time; null for most of them. */
export function faultOf({ number, validFrom, validTo }: DemoUnit): Fault | null {
  return validFrom === null && validTo === null ? (NUMBERS.get(number % EVERY) ?? null) : null;
}

/** The figures with their fault. Every other figure stays as it is. */
export function withFault(unit: DemoUnit, figures: readonly Figure[]): Figure[] {
  switch (faultOf(unit)) {
    case null: return [...figures];
    case 'wrong-percent': return change(figures, 'members-assigned', 2021, null, (figure) => ({ ...figure, percent: (figure.percent ?? 0) - 7 }));
    case 'cut-percent': return figures.map((figure) => (figure.indicator === 'members-briefed' ? cut(figure) : figure));
    case 'class-sum': return change(figures, 'public-employee-classification', 2024, 'good', (figure) => recount(figure, (figure.value ?? 0) + 4));
    case 'over-cap': return overCap(figures);
    case 'part-over-whole': return change(figures, 'members-introduced-home', 2022, null, (figure) => recount(figure, (figure.base ?? 0) + 2));
    case 'told-twice': return figures.flatMap((figure) => (figure.indicator === 'members' && figure.year === 2020 ? [figure, { ...figure, value: (figure.value ?? 0) + 9, place: 'Biểu bổ sung' }] : [figure]));
    case 'one-nought-more': return change(figures, 'population', 2019, null, (figure) => ({ ...figure, value: 10 * (figure.value ?? 0) }));
  }
}

function change(figures: readonly Figure[], indicator: string, year: number, category: string | null, into: (figure: Figure) => Figure): Figure[] {
  return figures.map((figure) => (figure.indicator === indicator && figure.year === year && figure.category === category && figure.status !== 'x' ? into(figure) : figure));
}

/** Another count with the share that it has. */
function recount(figure: Figure, value: number): Figure {
  return figure.base === null || figure.base === 0 ? { ...figure, value } : { ...figure, value, percent: percentOf(value, figure.base, figure.decimals) };
}

/** Cut off where it should have been rounded. */
function cut(figure: Figure): Figure {
  const { value, base } = figure;
  return value === null || base === null || base === 0 ? figure : { ...figure, percent: Math.floor((1000 * value) / base) / 10, decimals: 1 };
}

/** Four members more in the first class than a fifth of those who did well, and as many fewer in the second. */
function overCap(figures: readonly Figure[]): Figure[] {
  const ofYear = figures.filter(({ indicator, year }) => indicator === 'member-classification' && year === 2021);
  const [first, second] = ofYear;
  if (first?.value == null || second?.value == null) return [...figures];
  const more = Math.floor((first.value + second.value) / 5) + 4;
  const wanted = new Map([[first, more], [second, first.value + second.value - more]]);
  return figures.map((figure) => {
    const value = wanted.get(figure);
    return value === undefined ? figure : recount(figure, value);
  });
}
