import type { Dataset } from '../dataset/dataset.ts';
import { NO_MEMORY, type Memory } from '../dataset/memory.ts';
import type { Observation } from '../dataset/observation.ts';
import { rowSignatures } from '../dataset/signatures.ts';
import { attackOn, isHarmless, type Attacked } from './attacked.ts';
import { clustersOf, signOf, type Cluster } from './cluster.ts';
import { rowsSpelled, spelledRows } from './cluster-rows.ts';
import { familiesOf } from './families.ts';
import { isStatedChange, tellingChanges } from './stated-changes.ts';
import type { Cell } from './system.ts';
import { THRESHOLD } from './threshold.ts';
import { visibleIn, type PublishedLine, type Visible } from './visible.ts';

/** `shown`: a small count stands in a file; `computed`: one that does not can be computed from those that do. */
export interface Disclosure {
  readonly kind: 'shown' | 'computed';
  readonly observation: Observation | null;
}

/**
 * Lines of files that stand as they were verified with the former site: asked for where figures of some runs are attacked
 * anew. Lines that were given once need not be given again.
 */
export type FormerLines = (runs: readonly { readonly indicator: string; readonly unit: string }[]) => Iterable<PublishedLine>;

/**
 * Holds what was published against what is known: reads which numbers the files show, and solves for every other one as
 * a reader would. Only the truth tells which equations the reports really keep; the numbers are those of the files.
 *
 * `memory` is that of the former site, and of the same catalogue as in `withhold`. Where a cluster says what it said, and
 * `lines` show what they showed, nothing is solved: the lines of former files can show no more than they did then.
 */
export function verify(dataset: Dataset, lines: Iterable<PublishedLine>, threshold: number = THRESHOLD, memory: Memory = NO_MEMORY, formerLines: FormerLines = () => []): Disclosure[] {
  const concerned = new Set(familiesOf(dataset).flatMap((family) => [...family]));
  if (concerned.size === 0 && tellingChanges(dataset, [], threshold).length === 0) return [];
  const shows = visibleIn(lines, dataset, new Set([...concerned, ...[...dataset.observations.runs.keys()].filter(isStatedChange)]));
  const found: Attacked = { shown: [], computed: [], hidden: [] };
  for (const cluster of clustersOf(dataset)) {
    const marks = marksOf(cluster, shows);
    const attack = () => {
      shows.read(formerLines(cluster.runs));
      return attackOn(cluster, dataset, shows, threshold);
    };
    const hidden = memory.recall(`verified ${cluster.name}`, signOf(cluster, dataset, threshold, marks), () => {
      const attacked = attack();
      // Where former files show more, the sign does not tell of it.
      return isHarmless(attacked) && marksOf(cluster, shows) === marks ? spelledRows(cluster, attacked.hidden) : ANEW;
    });
    const attacked = hidden === ANEW ? attack() : { shown: [], computed: [], hidden: rowsSpelled(cluster, hidden) };
    found.shown.push(...attacked.shown);
    found.computed.push(...attacked.computed);
    for (const row of attacked.hidden) found.hidden.push(row);
  }
  const of = ({ told: [row] }: Cell) => (row === undefined ? null : dataset.observations.at(row));
  return [
    ...found.shown.map((cell) => ({ kind: 'shown' as const, observation: of(cell) })),
    ...shownChanges(dataset, shows, tellingChanges(dataset, found.hidden, threshold), memory, formerLines).map((row) => ({ kind: 'computed' as const, observation: dataset.observations.at(row) })),
    ...found.computed.map((cell) => ({ kind: 'computed' as const, observation: of(cell) })),
  ];
}

/** What is remembered of figures that give something away, or may: whoever asks again looks again. */
const ANEW = 'anew';

function marksOf({ runs }: Cluster, shows: Visible): string {
  return runs.map(({ from, to }) => shows.marks(from, to)).join(' ');
}

/** Those of some stated changes that any line shows, former ones too. */
function shownChanges({ observations }: Dataset, shows: Visible, changes: readonly number[], memory: Memory, formerLines: FormerLines): number[] {
  if (changes.length === 0) return [];
  const look = () => {
    shows.read(formerLines(changes.map((row) => observations.at(row))));
    return changes.filter(shows.count);
  };
  const sign = [rowSignatures(observations).ofRows(changes), ...changes.map((row) => shows.marks(row, row + 1))].join(' ');
  return memory.recall('verified changes', sign, () => (look().length === 0 ? '' : ANEW)) === ANEW ? look() : [];
}
