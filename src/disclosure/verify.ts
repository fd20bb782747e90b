import type { Dataset } from '../dataset/dataset.ts';
import type { Observation } from '../dataset/observation.ts';
import { Attack } from './attack.ts';
import { blocksOf, type Block } from './block.ts';
import { systemsOf } from './constraints.ts';
import { familiesOf } from './families.ts';
import { highestBelow, isPrimary } from './protect.ts';
import { isStatedChange, tellingChanges } from './stated-changes.ts';
import type { Cell } from './system.ts';
import { THRESHOLD } from './threshold.ts';
import { visibleIn, type PublishedLine } from './visible.ts';

/** `shown`: a small count stands in a file; `computed`: one that does not can be computed from those that do. */
export interface Disclosure {
  readonly kind: 'shown' | 'computed';
  readonly observation: Observation | null;
}

/**
 * Holds what was published against what is known: reads which numbers the files show, and solves for every other one as
 * a reader would. Only the truth tells which equations the reports really keep; the numbers are those of the files.
 */
export function verify(dataset: Dataset, lines: Iterable<PublishedLine>, threshold: number = THRESHOLD): Disclosure[] {
  const concerned = new Set(familiesOf(dataset).flatMap((family) => [...family]));
  if (concerned.size === 0 && tellingChanges(dataset, [], threshold).length === 0) return [];
  const shows = visibleIn(lines, dataset, new Set([...concerned, ...[...dataset.observations.runs.keys()].filter(isStatedChange)]));
  const shown: Cell[] = [];
  const computed: Cell[] = [];
  const hidden: number[] = [];
  for (const system of systemsOf(dataset, threshold)) {
    const isHidden = ({ kind, told }: Cell) => told.length > 0 && !told.some((row) => (kind === 'base' ? shows.base(row) : shows.count(row)));
    for (const cell of system.cells) {
      if (isHidden(cell)) hidden.push(...(system.rows.get(cell.id) ?? []));
      else if (isPrimary(cell) && cell.told.length > 0) shown.push(cell);
    }
    for (const block of blocksOf(system)) computed.push(...computedIn(block, isHidden, threshold));
  }
  const changes = tellingChanges(dataset, hidden, threshold).filter(shows.count);
  const of = ({ told: [row] }: Cell) => (row === undefined ? null : dataset.observations.at(row));
  return [
    ...shown.map((cell) => ({ kind: 'shown' as const, observation: of(cell) })),
    ...changes.map((row) => ({ kind: 'computed' as const, observation: dataset.observations.at(row) })),
    ...computed.map((cell) => ({ kind: 'computed' as const, observation: of(cell) })),
  ];
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
