import type { Dataset } from '../dataset/dataset.ts';
import { rowSignatures, signatureOf } from '../dataset/signatures.ts';
import { familiesOf } from './families.ts';

/**
 * All rows of a family of indicators under one highest unit. No figure in it says anything of one in another, so that what
 * is worked out of it stands as long as its rows and the catalogue.
 */
export interface Cluster {
  /** Unlike that of any other cluster of the dataset. */
  readonly name: string;
  /** Where the rows of an indicator and unit begin and end (without it), by indicator, then by unit, as they stand. */
  readonly runs: readonly { readonly indicator: string; readonly unit: string; readonly from: number; readonly to: number }[];
}

/** The clusters in which something may be withheld: by family of indicators, then by the highest unit that reports. */
export function* clustersOf(dataset: Dataset): Generator<Cluster> {
  for (const family of familiesOf(dataset)) {
    for (const [top, units] of unitsByTop(dataset, family)) {
      const runs = runsOf(dataset, family, units);
      yield { name: `${runs[0]?.indicator ?? ''} ${top}`, runs };
    }
  }
}

/** A sign of all that the rows of a cluster say, and of what else counts: equal in every build in which these are the same. */
export function signOf({ runs }: Cluster, { observations }: Dataset, ...more: readonly (string | number)[]): string {
  const { ofRun } = rowSignatures(observations);
  return signatureOf([...more, ...runs.map(({ indicator, unit, from, to }) => `${indicator} ${unit} ${ofRun(from, to)}`)].join('\n'));
}

function runsOf({ observations }: Dataset, family: ReadonlySet<string>, units: ReadonlySet<string>): Cluster['runs'] {
  const found: Cluster['runs'][number][] = [];
  for (const [indicator, runs] of observations.runs) {
    if (!family.has(indicator)) continue;
    const reporting = units.size < runs.size ? [...units].filter((unit) => runs.has(unit)) : [...runs.keys()].filter((unit) => units.has(unit));
    for (const unit of reporting) {
      const { from, to } = runs.get(unit) ?? { from: 0, to: 0 };
      found.push({ indicator, unit, from, to });
    }
  }
  return found;
}

/** The units that report a family, with all that report below the same highest one, in the order of the catalogue. */
function unitsByTop({ catalogue, observations }: Dataset, family: ReadonlySet<string>): Iterable<readonly [top: string, units: ReadonlySet<string>]> {
  const reporting = new Set([...family].flatMap((indicator) => [...(observations.runs.get(indicator)?.keys() ?? [])]));
  const topOf = (unit: string) => {
    let top = unit;
    for (let above = catalogue.units.get(unit)?.parent ?? null; above !== null; above = catalogue.units.get(above)?.parent ?? null) if (reporting.has(above)) top = above;
    return top;
  };
  const inOrder = [...catalogue.units.keys()].filter((unit) => reporting.has(unit));
  return [...Map.groupBy(inOrder, topOf)].map(([top, units]) => [top, new Set(units)] as const);
}
