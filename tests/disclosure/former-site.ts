import type { Dataset } from '../../src/dataset/dataset.ts';
import type { FormerLines } from '../../src/disclosure/verify.ts';
import type { PublishedLine } from '../../src/disclosure/visible.ts';
import { withhold } from '../../src/disclosure/withhold.ts';
import { observationsCsv } from '../../src/publish/observations.ts';
import { parseCsv } from '../../src/publish/parse-csv.ts';
import type { Seeded } from '../text/seeded.ts';

/** The lines of the files of a site, by their paths. */
export type Site = ReadonlyMap<string, readonly PublishedLine[]>;

/** The public file of observations, read again. */
export function linesOf(shown: Dataset): PublishedLine[] {
  const [header = [], ...rows] = parseCsv(observationsCsv(shown, shown.observations));
  return rows.map((cells): PublishedLine => Object.fromEntries(header.map((column, index) => [column, cells[index] ?? ''])));
}

export function siteOf(truth: Dataset): Site {
  const lines = linesOf(withhold(truth).dataset);
  const files = (folder: string, column: string) => Map.groupBy(lines, (line) => `${folder}/${line[column] ?? ''}`);
  return new Map([['observations', lines], ...files('units', 'unit'), ...files('indicators', 'indicator')]);
}

export interface BuiltSite {
  readonly site: Site;
  /** The lines that are read first, and those of files that were taken over. */
  readonly lines: readonly PublishedLine[];
  readonly formerLines: FormerLines;
}

/**
 * A site built beside a former one, of which it takes over what says the same, and now and then what does not; and now
 * and then a file shows a number that is withheld.
 */
export function builtBeside(seeded: Seeded, truth: Dataset, former: Site): BuiltSite {
  const site = new Map(siteOf(truth));
  const taken = new Set<string>();
  const { counts } = withhold(truth).withheld;
  const withheld = linesOf(truth).filter((_, row) => counts.has(truth.observations.at(row).key));
  for (const [path, lines] of site) {
    const old = path === 'observations' ? undefined : former.get(path);
    const wrongly = seeded.below(20) === 0;
    if (old !== undefined && (wrongly || isSame(old, lines))) {
      site.set(path, old);
      taken.add(path);
    } else if (withheld.length > 0 && seeded.below(20) === 0) site.set(path, [...lines, seeded.pick(withheld)]);
  }
  const of = (paths: Iterable<string>) => [...paths].flatMap((path) => site.get(path) ?? []);
  return {
    site,
    lines: of([...site.keys()].filter((path) => !taken.has(path))),
    formerLines: (runs) => of(new Set(runs.flatMap(({ unit, indicator }) => [`units/${unit}`, `indicators/${indicator}`])).intersection(taken)),
  };
}

function isSame(one: readonly PublishedLine[], other: readonly PublishedLine[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
