import { describe, expect, test } from 'vitest';
import { Attack } from '../../src/disclosure/attack.ts';
import { blocksOf, type Block } from '../../src/disclosure/block.ts';
import { highestBelow, isPrimary, protect } from '../../src/disclosure/protect.ts';
import type { Cell, Equation, System } from '../../src/disclosure/system.ts';
import { THRESHOLD } from '../../src/disclosure/threshold.ts';
import { Seeded } from '../text/seeded.ts';
import { puzzleOf } from './attacker/puzzle.ts';
import { isRecovered, recover } from './attacker/recover.ts';
import { randomSystem, tableSystem } from './random-systems.ts';

/** The blocks of a system as a reader sees them after protection. */
function published(system: System): { readonly blocks: readonly Block[]; readonly hidden: ReadonlySet<number> } {
  const hidden = new Set(protect(system, THRESHOLD).map(({ index }) => index));
  const blocks = blocksOf(system);
  for (const block of blocks) for (const [place, { index }] of block.cells.entries()) if (hidden.has(index)) block.open(place);
  return { blocks, hidden };
}

/** The withheld cells, and small ones that nobody prints, whose value an independent attacker finds by elimination, bounds and trying all. */
function found(block: Block): number[] {
  const intervals = recover(puzzleOf(block, highestBelow(THRESHOLD)));
  return [...intervals].filter(([place, interval]) => isRecovered(interval) && (isPrimary(block.cells[place] as Cell) || (block.cells[place]?.told.length ?? 0) > 0)).map(([place]) => place);
}

/** Hides all that is printed with a number, as far as one may go: what is found even then cannot be protected. */
function protectable(system: System): readonly Block[] {
  const blocks = blocksOf(system);
  for (const block of blocks) for (const [place, { value }] of block.cells.entries()) if (value !== 0) block.open(place);
  return blocks;
}

describe('random systems of sums', () => {
  test.each([[3, 2, 500], [4, 2, 500], [5, 2, 100], [5, 3, 60]])('of %i numbers in %i sums let nobody find a withheld number: %i systems', (numbers, sums, rounds) => {
    const seeded = new Seeded(numbers);
    for (let round = 0; round < rounds; round += 1) {
      const system = randomSystem(seeded, numbers, sums, false);
      const { blocks, hidden } = published(system);
      const hopeless = new Set(protectable(system).flatMap((block) => found(block).map((place) => block.cells[place]?.index)));
      const exposed = blocks.flatMap((block) => found(block).map((place) => block.cells[place]?.index)).filter((index) => !hopeless.has(index));
      expect(exposed, JSON.stringify(system)).toEqual([]);
      expect(system.cells.filter((cell) => isPrimary(cell) && cell.told.length > 0 && !hidden.has(cell.index))).toEqual([]);
    }
  });

  test('that contradict themselves come to an end, with no small number shown', () => {
    const seeded = new Seeded(3);
    for (let round = 0; round < 300; round += 1) {
      const system = randomSystem(seeded, 7, 4, true);
      const { hidden } = published(system);
      expect(system.cells.filter((cell) => isPrimary(cell) && cell.told.length > 0 && !hidden.has(cell.index))).toEqual([]);
    }
  });
});

describe('a table of a whole province', () => {
  test('is safe against the attack that the published files are put to', () => {
    const { blocks } = published(tableSystem(new Seeded(1), 60, 6));
    for (const block of blocks) expect(new Attack(block, highestBelow(THRESHOLD)).surely([...block.cells.keys()].filter((place) => block.isOpen(place)))).toEqual([]);
  });

  test('costs the same for each province of a nation, and in one block no more than a look through a column for each number', () => {
    const nation = (provinces: number) => looks(joined(Array.from({ length: provinces }, () => tableSystem(new Seeded(7), 40, 6)))) / provinces;
    expect(nation(16) / nation(2)).toBeLessThan(1.5);
    const province = (communes: number) => looks(tableSystem(new Seeded(7), communes, 6)) / communes ** 2;
    expect(province(320) / province(40)).toBeLessThan(3);
  });
});

/** How often protection looks at the value of a cell: the same on every machine. */
function looks(system: System): number {
  let count = 0;
  const cells = system.cells.map((cell) => ({
    ...cell,
    get value() {
      count += 1;
      return cell.value;
    },
  }));
  protect({ ...system, cells }, THRESHOLD);
  return count;
}

/** Systems side by side in one. */
function joined(systems: readonly System[]): System {
  const cells: Cell[] = [];
  const equations: Equation[] = [];
  for (const system of systems) {
    const first = cells.length;
    cells.push(...system.cells.map((cell) => ({ ...cell, index: first + cell.index })));
    equations.push(...system.equations.map(({ terms, holds }) => ({ terms: terms.map(({ cell, factor }) => ({ cell: first + cell, factor })), holds })));
  }
  return { cells, equations, rows: new Map() };
}
