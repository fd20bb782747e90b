import type { Catalogue } from '../catalogue/catalogue.ts';
import { indexed, type Dataset } from '../dataset/dataset.ts';
import type { Observation } from '../dataset/observation.ts';
import { versionOf } from '../dataset/version.ts';
import { concealAll } from './conceal-all.ts';
import { systemsOf } from './constraints.ts';
import { protect } from './protect.ts';
import { tellingChanges } from './stated-changes.ts';
import { THRESHOLD } from './threshold.ts';

/** What is not published, by the keys of observations. */
export interface Withheld {
  readonly threshold: number;
  readonly counts: ReadonlySet<string>;
  readonly bases: ReadonlySet<string>;
}

/**
 * The dataset for the public. Where an indicator is sensitive for the type of a unit, counts from 1 to below the
 * threshold are withheld, with all that would tell them; then as many others as it takes that none can be computed back.
 * Without anything to withhold it is the same dataset.
 */
export function withhold(dataset: Dataset, threshold: number = THRESHOLD): { readonly dataset: Dataset; readonly withheld: Withheld } {
  const counts = new Set<number>();
  const bases = new Set<number>();
  for (const system of systemsOf(dataset, threshold)) {
    for (const { id, kind, told } of protect(system, threshold)) {
      for (const row of kind === 'base' ? told : (system.rows.get(id) ?? [])) (kind === 'base' ? bases : counts).add(row);
    }
  }
  for (const row of tellingChanges(dataset, [...counts], threshold)) counts.add(row);
  const keysOf = (rows: Iterable<number>) => new Set(Array.from(rows, (row) => dataset.observations.at(row).key));
  const withheld = { threshold, counts: keysOf(counts), bases: keysOf(bases) };
  if (counts.size === 0 && bases.size === 0) return { dataset, withheld };
  const told = tellLess(dataset.catalogue, Array.from(new Set([...counts, ...bases]), (row) => dataset.observations.at(row)));
  const shown = dataset.observations.replaced(concealAll(dataset, counts, bases));
  return { dataset: indexed(told, shown, versionOf(contentOf(told, shown))), withheld };
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
