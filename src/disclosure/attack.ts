import { ambiguous } from './alternative.ts';
import { propagate } from './bounds.ts';
import { eliminate } from './eliminate.ts';
import { componentsOf, puzzleOf, type Puzzle, type Unknown } from './puzzle.ts';
import { isRecovered } from './recover.ts';
import type { Cell, System } from './system.ts';

/** What can be computed back: by equations that hold, and by equations in which the figures contradict themselves. */
export interface Exposed {
  readonly surely: ReadonlySet<string>;
  readonly perhaps: ReadonlySet<string>;
}

/**
 * Which of the wanted cells can be computed from all that is shown. The reader is taken to know the rule: a withheld
 * number is at least 1, since zeros are shown; `highest` says what else is known of one.
 */
export function attack(system: System, hidden: ReadonlySet<string>, wanted: ReadonlySet<string>, highest: (cell: Cell) => number): Exposed {
  const unknowns = new Map<string, Unknown>();
  for (const cell of system.cells.values()) if (hidden.has(cell.id) || cell.told.length === 0) unknowns.set(cell.id, unknownOf(cell, hidden.has(cell.id) ? highest(cell) : Infinity));
  const surely = new Set<string>();
  const perhaps = new Set<string>();
  for (const component of componentsOf(puzzleOf(system, unknowns, (id) => system.cells.get(id)?.value ?? 0))) {
    const targets = [...component.unknowns.keys()].filter((id) => wanted.has(id));
    if (targets.length === 0) continue;
    const sure = component.conditions.filter(({ holds }) => holds);
    for (const id of withoutSecondValue({ ...component, conditions: sure }, targets)) surely.add(id);
    if (sure.length === component.conditions.length) continue;
    const determined = eliminate(component.conditions);
    for (const id of targets) if (determined.has(id) && !surely.has(id)) perhaps.add(id);
  }
  return { surely, perhaps };
}

/** A number that nobody prints may be zero; what is truly outside a bound widens it. */
function unknownOf({ id, value, told }: Cell, high: number): Unknown {
  return { id, value, low: Math.min(told.length === 0 ? 0 : 1, value), high: Math.max(value, high) };
}

/** Targets that the equations or the bounds determine, and those of which no second value is found. */
function withoutSecondValue(puzzle: Puzzle, targets: readonly string[]): string[] {
  const determined = eliminate(puzzle.conditions);
  const bounds = propagate(puzzle);
  const open = targets.filter((id) => !determined.has(id) && !isRecovered(bounds.get(id) ?? { low: 0, high: 1 }));
  const proven = ambiguous(puzzle, open);
  return targets.filter((id) => !proven.has(id));
}
