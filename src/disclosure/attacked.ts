import type { Dataset } from '../dataset/dataset.ts';
import { Attack } from './attack.ts';
import { blocksOf, type Block } from './block.ts';
import type { Cluster } from './cluster.ts';
import { systemsIn } from './constraints.ts';
import { highestBelow, isPrimary } from './protect.ts';
import type { Cell } from './system.ts';
import type { Visible } from './visible.ts';

/** What a reader of the files finds in a cluster. */
export interface Attacked {
  /** Small numbers that stand in a file. */
  readonly shown: Cell[];
  /** Those that do not, and can be computed. */
  readonly computed: Cell[];
  /** The rows of all numbers that no file shows. */
  readonly hidden: number[];
}

export function isHarmless({ shown, computed }: Attacked): boolean {
  return shown.length + computed.length === 0;
}

/** Solves a cluster as a reader would who sees what the files show. */
export function attackOn(cluster: Cluster, dataset: Dataset, shows: Visible, threshold: number): Attacked {
  const found: Attacked = { shown: [], computed: [], hidden: [] };
  for (const system of systemsIn(cluster, dataset, threshold)) {
    const isHidden = ({ kind, told }: Cell) => told.length > 0 && !told.some((row) => (kind === 'base' ? shows.base(row) : shows.count(row)));
    for (const cell of system.cells) {
      if (isHidden(cell)) found.hidden.push(...(system.rows.get(cell.id) ?? []));
      else if (isPrimary(cell) && cell.told.length > 0) found.shown.push(cell);
    }
    for (const block of blocksOf(system)) found.computed.push(...computedIn(block, isHidden, threshold));
  }
  return found;
}

/** The cells that are not shown and can be computed. What even a reader who knows which ones are small cannot, nobody can. */
function computedIn(block: Block, isHidden: (cell: Cell) => boolean, threshold: number): Cell[] {
  const at = (place: number) => block.cells[place] as Cell;
  const places = [...block.cells.keys()];
  for (const place of places) if (isHidden(at(place))) block.open(place);
  const wanted = places.filter((place) => isHidden(at(place)) || (isPrimary(at(place)) && block.isOpen(place)));
  const left = new Attack(block, highestBelow(threshold)).surely(wanted);
  return (left.length === 0 ? left : new Attack(block, () => Infinity).surely(left)).map(at);
}
