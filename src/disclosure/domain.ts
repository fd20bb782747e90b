import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Dataset } from '../dataset/dataset.ts';
import type { Observation } from '../dataset/observation.ts';
import type { Cluster } from './cluster.ts';
import { daysOf } from './place.ts';

/** An observation and the row of the dataset where it stands. */
export interface Figure {
  readonly row: number;
  readonly observation: Observation;
}

/**
 * The figures of a cluster, cut once more so that no figure says anything of one in another part: by the time that periods
 * fill without a gap. One cluster after the other is in memory, whatever the size of the nation.
 */
export function domainsIn({ runs }: Cluster, { catalogue, observations }: Dataset): Iterable<readonly Figure[]> {
  const figures: Figure[] = [];
  // Not by the run: the table would keep what is needed once.
  for (const { from, to } of runs) for (let row = from; row < to; row += 1) figures.push({ row, observation: observations.at(row) });
  return byStretch(figures, catalogue);
}

/** By the stretches of time that periods fill: a year and its halves are one, the next year is another. */
function byStretch(figures: readonly Figure[], catalogue: Catalogue): Iterable<readonly Figure[]> {
  const daysIn = ({ indicator, period }: Observation) => {
    const { start, end } = daysOf(period, catalogue.indicators.get(indicator)?.nature === 'flow');
    // A stock, and what happened on one day, belongs to the periods that end with it.
    return { start: Math.min(start ?? end, end - 1), end };
  };
  const spans = figures.map(({ observation }) => daysIn(observation)).sort((a, b) => a.start - b.start);
  const begins: number[] = [];
  let filled = -Infinity;
  for (const { start, end } of spans) {
    if (start >= filled) begins.push(start);
    filled = Math.max(filled, end);
  }
  return Map.groupBy(figures, ({ observation }) => begins.findLastIndex((begin) => begin <= daysIn(observation).start)).values();
}
