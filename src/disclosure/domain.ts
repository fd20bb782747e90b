import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Dataset } from '../dataset/dataset.ts';
import type { Observation } from '../dataset/observation.ts';
import { familiesOf } from './families.ts';
import { daysOf } from './place.ts';

/** An observation and the row of the dataset where it stands. */
export interface Figure {
  readonly row: number;
  readonly observation: Observation;
}

/**
 * The figures in which something may be withheld, cut so that no figure says anything of one in another part: by family
 * of indicators, by the highest unit that reports, by the time that periods fill without a gap. One part after the other
 * is in memory, whatever the size of the nation.
 */
export function* domainsOf(dataset: Dataset): Generator<readonly Figure[]> {
  for (const family of familiesOf(dataset)) {
    for (const units of unitsByTop(dataset, family)) yield* byStretch(figuresOf(dataset, family, units), dataset.catalogue);
  }
}

function figuresOf({ observations }: Dataset, family: ReadonlySet<string>, units: ReadonlySet<string>): Figure[] {
  const figures: Figure[] = [];
  for (const [indicator, runs] of observations.runs) {
    if (!family.has(indicator)) continue;
    const reporting = units.size < runs.size ? [...units].filter((unit) => runs.has(unit)) : [...runs.keys()].filter((unit) => units.has(unit));
    for (const unit of reporting) {
      const { from, to } = runs.get(unit) ?? { from: 0, to: 0 };
      // Not by the run: the table would keep what is needed once.
      for (let row = from; row < to; row += 1) figures.push({ row, observation: observations.at(row) });
    }
  }
  return figures;
}

/** The units that report a family, with all that report below the same highest one, in the order of the catalogue. */
function unitsByTop({ catalogue, observations }: Dataset, family: ReadonlySet<string>): Iterable<ReadonlySet<string>> {
  const reporting = new Set([...family].flatMap((indicator) => [...(observations.runs.get(indicator)?.keys() ?? [])]));
  const topOf = (unit: string) => {
    let top = unit;
    for (let above = catalogue.units.get(unit)?.parent ?? null; above !== null; above = catalogue.units.get(above)?.parent ?? null) if (reporting.has(above)) top = above;
    return top;
  };
  const inOrder = [...catalogue.units.keys()].filter((unit) => reporting.has(unit));
  return [...Map.groupBy(inOrder, topOf).values()].map((units) => new Set(units));
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
