import { eliminate } from '../../../src/disclosure/eliminate.ts';
import { propagate, type Interval } from './bounds.ts';
import { enumerate } from './enumerate.ts';
import { componentsOf, type Puzzle } from './puzzle.ts';

/**
 * What a reader can find out about each unknown: the interval of its possible values. A single value is a number that was
 * withheld in vain. Equations first, by elimination; then bounds; small puzzles exactly.
 */
export function recover(puzzle: Puzzle): Map<number, Interval> {
  const found = componentsOf(puzzle).flatMap((component) => {
    const bounds = propagate(component);
    for (const [id, value] of eliminate(component.conditions)) bounds.set(id, { low: value, high: value });
    return [...(enumerate(component, bounds) ?? bounds)];
  });
  return new Map(found);
}

/** Whether an interval leaves no choice. */
export function isRecovered({ low, high }: Interval): boolean {
  return low >= high;
}
