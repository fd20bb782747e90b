import type { Dataset } from '../dataset/dataset.ts';
import type { Observation } from '../dataset/observation.ts';
import { carryBreaks, concealBase, concealCount, tellsNumbers } from './conceal.ts';

/** The rows that readers see otherwise than they were read, where of those that are `hidden` the counts of some and the bases of some are withheld. */
export function concealAll(dataset: Dataset, hidden: ReadonlyMap<number, Observation>, counts: ReadonlySet<number>, bases: ReadonlySet<number>): Map<number, Observation> {
  const { catalogue, observations } = dataset;
  const changed = new Map<number, Observation>();
  const near = new Set<string>();
  for (const [row, observation] of hidden) {
    changed.set(row, counts.has(row) ? concealCount(observation, bases.has(row)) : concealBase(observation));
    near.add(observation.unit).add(`${catalogue.units.get(observation.unit)?.parent ?? ''} ${observation.indicator}`);
  }
  for (const row of observations.rowsWithNote()) {
    const observation = changed.get(row) ?? observations.at(row);
    if ((near.has(observation.unit) || near.has(`${observation.unit} ${observation.indicator}`)) && tellsNumbers(observation)) changed.set(row, { ...observation, note: null });
  }
  keepBreaks(dataset, [...hidden].flatMap(([row, observation]) => (counts.has(row) ? [observation] : [])), changed);
  return changed;
}

/** A series lies within the run of its indicator and unit: only runs that lose a figure with a break are looked at. */
function keepBreaks({ observations }: Dataset, counts: readonly Observation[], changed: Map<number, Observation>): void {
  const broken = counts.filter(({ status }) => status === 'b');
  for (const { indicator, unit } of new Map(broken.map((observation) => [`${observation.indicator} ${observation.unit}`, observation])).values()) {
    const from = observations.runs.get(indicator)?.get(unit)?.from ?? 0;
    const run = observations.run(indicator, unit);
    const shown = run.map((observation, index) => changed.get(from + index) ?? observation);
    for (const [index, observation] of carryBreaks(run, shown).entries()) if (observation !== shown[index]) changed.set(from + index, observation);
  }
}
