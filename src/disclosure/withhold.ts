import type { Catalogue } from '../catalogue/catalogue.ts';
import { indexed, type Dataset } from '../dataset/dataset.ts';
import { NO_MEMORY, type Memory } from '../dataset/memory.ts';
import type { Observation } from '../dataset/observation.ts';
import { versionOf } from '../dataset/version.ts';
import { clustersOf, signOf, type Cluster } from './cluster.ts';
import { rowsSpelled, spelledRows } from './cluster-rows.ts';
import { concealAll } from './conceal-all.ts';
import { systemsIn } from './constraints.ts';
import { protect } from './protect.ts';
import { tellingChanges } from './stated-changes.ts';
import { THRESHOLD } from './threshold.ts';

/** What is not published, by the keys of observations. */
export interface Withheld {
  readonly threshold: number;
  readonly counts: ReadonlySet<string>;
  readonly bases: ReadonlySet<string>;
  /** The files that hold any of it. */
  readonly files: ReadonlySet<string>;
}

/**
 * The dataset for the public. Where an indicator is sensitive for the type of a unit, counts from 1 to below the
 * threshold are withheld, with all that would tell them; then as many others as it takes that none can be computed back.
 * Without anything to withhold it is the same dataset. `memory` is of a build with the same catalogue, but for lines
 * about files, claims and answers: these withhold nothing.
 */
export function withhold(dataset: Dataset, threshold: number = THRESHOLD, memory: Memory = NO_MEMORY): { readonly dataset: Dataset; readonly withheld: Withheld } {
  const counts = new Set<number>();
  const bases = new Set<number>();
  for (const cluster of clustersOf(dataset)) {
    const chosen = memory.recall(`withheld ${cluster.name}`, signOf(cluster, dataset, threshold), () => chooseIn(cluster, dataset, threshold));
    const [ofCounts = '', ofBases = ''] = chosen.split(';');
    for (const row of rowsSpelled(cluster, ofCounts)) counts.add(row);
    for (const row of rowsSpelled(cluster, ofBases)) bases.add(row);
  }
  for (const row of tellingChanges(dataset, [...counts], threshold)) counts.add(row);
  const hidden = new Map(Array.from(new Set([...counts, ...bases]), (row) => [row, dataset.observations.at(row)] as const));
  const keysOf = (rows: ReadonlySet<number>) => new Set([...hidden].flatMap(([row, { key }]) => (rows.has(row) ? [key] : [])));
  const withheld = { threshold, counts: keysOf(counts), bases: keysOf(bases), files: new Set(Array.from(hidden.values(), ({ file }) => file)) };
  if (hidden.size === 0) return { dataset, withheld };
  const told = tellLess(dataset.catalogue, [...hidden.values()]);
  const shown = dataset.observations.replaced(concealAll(dataset, hidden, counts, bases));
  return { dataset: indexed(told, shown, versionOf(contentOf(told, shown))), withheld };
}

/** The rows of a cluster whose counts are withheld, and those whose bases are, as text. */
function chooseIn(cluster: Cluster, dataset: Dataset, threshold: number): string {
  const counts: number[] = [];
  const bases: number[] = [];
  for (const system of systemsIn(cluster, dataset, threshold)) {
    for (const { id, kind, told } of protect(system, threshold)) {
      if (kind === 'base') bases.push(...told);
      else counts.push(...(system.rows.get(id) ?? []));
    }
  }
  return `${spelledRows(cluster, counts)};${spelledRows(cluster, bases)}`;
}

/** All that is published. A version made of the files themselves would let a reader try out which numbers give it. */
function* contentOf({ units, indicators, categories, targets, claims, answers, exports }: Catalogue, observations: Dataset['observations']): Generator<string | Uint8Array> {
  yield JSON.stringify([[...units], [...indicators], [...categories].map(([, list]) => [...list]), targets, claims, answers, exports]);
  yield* observations.content();
}

/** The catalogue without what people wrote of withheld figures: notes and reasons of their files, claims, answers. */
function tellLess(catalogue: Catalogue, hidden: readonly Observation[]): Catalogue {
  const subject = ({ unit, indicator, period }: Pick<Observation, 'unit' | 'indicator' | 'period'>) => `${unit} ${indicator} ${period}`;
  const files = new Set(hidden.map(({ file }) => file));
  const keys = new Set(hidden.map(({ key }) => key));
  const subjects = new Set(hidden.map(subject));
  return {
    ...catalogue,
    exports: catalogue.exports.map((line) => (files.has(`exports/${line.path}`) ? { ...line, note: null, reason: null } : line)),
    claims: catalogue.claims.filter((claim) => !subjects.has(subject(claim))),
    answers: catalogue.answers.filter(({ observation }) => !keys.has(observation)),
  };
}
