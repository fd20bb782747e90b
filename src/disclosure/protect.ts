import { Attack } from './attack.ts';
import { blocksOf, type Block } from './block.ts';
import type { Cell, System } from './system.ts';

/** Whether a cell must stay unknown: a small count or base where these are sensitive, printed or not. */
export function isPrimary({ sensitive, small }: Cell): boolean {
  return sensitive && small;
}

/** What is known of a withheld cell to a reader who knows even which ones are small. */
export function highestBelow(threshold: number): (cell: Cell) => number {
  return (cell) => (isPrimary(cell) ? threshold - 1 : Infinity);
}

/**
 * Chooses the cells to withhold, the small ones and others: greedily, one more as long as any withheld one can be computed back (Hundepool et al.,
 * Statistical Disclosure Control, 2012, ch. 4: secondary cell suppression). The reader is taken to know even which cells
 * are the small ones. Of two choices the one that loses less: a sensitive count before a count of a larger unit, both
 * before a base; then the one that opens fewest new equations, then the smaller number.
 */
export function protect(system: System, threshold: number): Cell[] {
  return system.cells.some(isPrimary) ? blocksOf(system).flatMap((block) => protectBlock(block, threshold)) : [];
}

function protectBlock(block: Block, threshold: number): Cell[] {
  const wanted = new Set([...block.cells.keys()].filter((place) => isPrimary(block.cells[place] as Cell)));
  if (wanted.size === 0) return [];
  for (const cell of wanted) block.open(cell);
  // A contradiction that cannot be hidden is for all to see, and tells nothing of the true number.
  const given = new Set<number>();
  const hide = (exposed: number): number[] => {
    const { best, reached } = choose(block, exposed);
    if (best === null) {
      // Whatever is joined to it has nothing left to withhold either.
      for (const cell of reached) given.add(cell);
      return [];
    }
    block.open(best);
    wanted.add(best);
    return [best];
  };
  /** One more for every cell that an equation gives at once, and for those that are hidden for it. */
  const accompany = (cells: readonly number[]): readonly number[] => {
    const all = new Set(cells);
    for (const cell of all) while (!given.has(cell) && block.isAlone(cell)) for (const next of hide(cell)) all.add(next);
    return [...all];
  };
  accompany([...wanted]);
  for (;;) {
    const attack = new Attack(block, highestBelow(threshold));
    const exposed = new Set(attack.exposed(inOrder(wanted)).filter((cell) => !given.has(cell)));
    if (exposed.size === 0) return inOrder(wanted).map((place) => block.cells[place] as Cell).filter(({ told }) => told.length > 0);
    // What is exposed by several equations together may be safe by now: one of them at a time.
    for (const cell of exposed) while (!given.has(cell) && attack.exposed([cell]).length > 0) for (const next of accompany(hide(cell))) exposed.add(next);
  }
}

/** The order of the block: that in which the published files are attacked too. */
export function inOrder(places: Iterable<number>): number[] {
  return [...places].sort((a, b) => a - b);
}

/** The cell whose withholding protects another at the least loss, nearest equations first, and the open cells on the way; null where nothing is left to withhold. */
function choose(block: Block, exposed: number): { readonly best: number | null; readonly reached: ReadonlySet<number> } {
  const reached = new Set<number>([exposed]);
  const passed = new Set<number>();
  let front = [exposed];
  while (front.length > 0) {
    const equations = new Set(front.flatMap((place) => block.equationsOf[place] ?? []).filter((equation) => !passed.has(equation)));
    const narrow = [...equations].filter((equation) => block.openIn(equation) < 2);
    const best = cheapest(block, narrow) ?? cheapest(block, equations);
    if (best !== null) return { best, reached };
    front = [];
    for (const equation of equations) {
      passed.add(equation);
      for (const { cell } of block.equations[equation]?.terms ?? []) {
        if (!block.isOpen(cell) || reached.has(cell)) continue;
        reached.add(cell);
        front.push(cell);
      }
    }
  }
  return { best: null, reached };
}

function cheapest(block: Block, equations: Iterable<number>): number | null {
  let best: Choice | null = null;
  for (const equation of equations) {
    for (const { cell: place } of block.equations[equation]?.terms ?? []) {
      const cell = block.cells[place] as Cell;
      if (block.isOpen(place) || cell.value === 0) continue;
      const opened = (block.equationsOf[place] ?? []).filter((other) => block.openIn(other) === 0).length;
      const choice = { place, id: cell.id, loss: lossOf(cell, opened) };
      if (best === null || compareChoices(choice, best) < 0) best = choice;
    }
  }
  return best?.place ?? null;
}

interface Choice {
  readonly place: number;
  readonly id: string;
  readonly loss: readonly [kind: number, opened: number, value: number];
}

function lossOf({ kind, sensitive, value }: Cell, opened: number): Choice['loss'] {
  return [kind === 'base' ? 2 : sensitive ? 0 : 1, opened, value];
}

function compareChoices(a: Choice, b: Choice): number {
  return a.loss[0] - b.loss[0] || a.loss[1] - b.loss[1] || a.loss[2] - b.loss[2] || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
