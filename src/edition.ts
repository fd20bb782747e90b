import type { Dataset } from './dataset/dataset.ts';
import type { FormerSite, Loaded } from './dataset/load.ts';
import { NO_MEMORY, type Memory } from './dataset/memory.ts';
import { apart, noteRead } from './dataset/reads.ts';
import type { Audience } from './disclosure/audience.ts';
import { forAudience } from './disclosure/for-audience.ts';
import type { Withheld } from './disclosure/withhold.ts';
import { changesSince } from './publish/changes.ts';
import type { History } from './revisions/revision.ts';
import { receiptOf, type ReadFile, type Receipt } from './views/receipt.ts';

/** What one publication shows. Nothing that is made of it knows what is withheld: pages, files and findings are of what the audience is shown. */
export interface Edition {
  readonly audience: Audience;
  readonly dataset: Dataset;
  readonly withheld: Withheld | null;
  /** The files of figures that were read, with how many warnings each was given. */
  readonly files: readonly ReadFile[];
  /** What each publication changed, this one too. */
  readonly history: History;
}

/** The edition of some data for an audience; `former` is the site whose place it takes, `memory` what a former build worked out. */
export function editionOf({ dataset, files, issues }: Loaded, audience: Audience, former: FormerSite, memory: Memory = NO_MEMORY): Edition {
  const shown = forAudience(dataset, audience, memory);
  const warnings = Map.groupBy(issues, ({ path }) => path);
  let history: History | null = null;
  return {
    audience, ...shown,
    files: files.map(({ path, sha256, encoding, rows, totals }) => ({ path, sha256, encoding, rows, totals, warnings: warnings.get(path)?.length ?? 0 })),
    get history() {
      noteRead('history');
      return (history ??= apart(() => changesSince(former, shown.dataset, audience === 'public').history));
    },
  };
}

let handed: Edition | null = null;
let pages = 0;

/** How many pages the site has: known before the first is made. */
export function countPages(count: number): void {
  pages = count;
}

/** What went into the site and what came out of it, for whoever publishes and whoever asks later. */
export function receipt({ dataset, files, withheld, history }: Edition): Receipt {
  noteRead('receipt');
  return apart(() => receiptOf({ dataset, files, withheld, history, pages }));
}

/** A build reads the data once, and hands over what it has made of them to the pages. */
export function handOver(edition: Edition): void {
  handed = edition;
}

export function handedOver(): Edition | null {
  return handed;
}
