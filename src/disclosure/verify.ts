import type { Dataset } from '../dataset/dataset.ts';
import { observationKey, type Observation } from '../dataset/observation.ts';
import { attack } from './attack.ts';
import { constraintsOf } from './constraints.ts';
import { smallCells } from './protect.ts';
import { tellingChanges } from './stated-changes.ts';
import type { Cell } from './system.ts';
import { THRESHOLD } from './threshold.ts';

/** A line of a published file of observations, by its columns. */
export type PublishedLine = Readonly<{ [column: string]: string | undefined }>;

/** `shown`: a small count stands in a file; `computed`: one that does not can be computed from those that do. */
export interface Disclosure {
  readonly kind: 'shown' | 'computed';
  readonly observation: Observation | null;
}

/**
 * Holds what was published against what is known: reads which numbers the files show, and solves for every other one as
 * a reader would. Only the truth tells which equations the reports really keep; the numbers are those of the files.
 */
export function verify(dataset: Dataset, lines: readonly PublishedLine[], threshold: number = THRESHOLD): Disclosure[] {
  const system = constraintsOf(dataset, threshold);
  const shows = visibleIn(lines);
  const isShown = ({ kind, told }: Cell) => told.some((observation) => (kind === 'base' ? shows.base(observation) : shows.count(observation)));
  const hidden = new Set([...system.cells.values()].filter((cell) => cell.told.length > 0 && !isShown(cell)).map(({ id }) => id));
  const small = smallCells(system);
  const shown = small.filter((cell) => cell.told.length > 0 && !hidden.has(cell.id)).map(({ id }) => id);
  const computed = attack(system, hidden, new Set([...hidden, ...small.filter(({ told }) => told.length === 0).map(({ id }) => id)]), () => Infinity).surely;
  const changes = tellingChanges(dataset, (place) => hidden.has(place), threshold).filter(shows.count);
  const of = (id: string) => system.cells.get(id)?.told[0] ?? null;
  return [
    ...shown.map((id) => ({ kind: 'shown' as const, observation: of(id) })),
    ...changes.map((observation) => ({ kind: 'computed' as const, observation })),
    ...[...computed].map((id) => ({ kind: 'computed' as const, observation: of(id) })),
  ];
}

/** Whether any of the lines of an observation shows its count, or its base; a percent with one of them shows the other. */
function visibleIn(lines: readonly PublishedLine[]): { count: (observation: Observation) => boolean; base: (observation: Observation) => boolean } {
  const byKey = Map.groupBy(lines, ({ unit = '', indicator = '', category = '', period = '', source = '', locator = '' }) => observationKey({ unit, indicator, category, period, source, locator }));
  const some = (test: (line: PublishedLine) => boolean) => ({ key }: Observation) => (byKey.get(key) ?? []).some(test);
  const has = (cell: string | undefined) => cell !== undefined && cell !== '';
  const percent = (line: PublishedLine) => has(line['percent_reported']) || has(line['percent_computed']);
  return {
    count: some((line) => has(line['value']) || percent(line)),
    base: some((line) => has(line['denominator']) || (has(line['value']) && Number(line['value']) !== 0 && percent(line))),
  };
}
