import { appendFileSync, createReadStream, createWriteStream, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setFlagsFromString } from 'node:v8';
import { createGzip } from 'node:zlib';
import { build } from 'astro';
import { recorded } from '../src/dataset/reads.ts';
import { countPages, handOver, receipt, type Edition } from '../src/edition.ts';
import type { LinkLedger } from '../src/laws/link-ledger.ts';
import { breachesOf } from '../src/laws/page-laws.ts';
import { ARCHIVE, archiveFiles } from '../src/publish/archive.ts';
import { dataFiles, figureDownloads } from '../src/publish/files.ts';
import { relativeAssets } from '../src/publish/relative-assets.ts';
import { astroInto } from './astro-place.ts';
import { listFiles } from './folder.ts';
import { pageByPage } from './pages.ts';
import { dealt, type Part } from './parts.ts';
import { overweight } from './page-weight.ts';
import { Progress } from './progress.ts';
import type { Renewal } from './renewal.ts';
import { standingIn, writeZip } from './zip.ts';

/** What went in and what came out; it counts the pages, and so is written when they are known. */
const RECEIPT = 'data/receipt.json';
/** The one file that is published compressed as well. */
const EVERYTHING = 'data/observations.csv';

/** How much garbage there may be, in percent of what is held, before it is collected. */
const GROWING_PERCENT = 40;

/** Writes a part of a site into an empty folder, with what all parts have in common; gives every breach of the laws of a page. */
export async function writeSite(folder: string, edition: Edition, part: Part, ledger: LinkLedger, renewal: Renewal): Promise<string[]> {
  const write = writerOf(folder);
  const breaches: string[] = [];
  const progress = new Progress('build.progressPages');
  let [done, total] = [0, 0];
  handOver(edition);
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  // Else the collector lets the garbage of pages grow to several times what is held, up to gigabytes: it need not hurry to save a few seconds.
  setFlagsFromString(`--heap-growing-percent=${GROWING_PERCENT}`);
  await astroInto(folder, process.cwd(), (outDir) => build({
    root: process.cwd(), outDir, logLevel: 'warn',
    integrations: [pageByPage({
      choose: (addresses) => {
        countPages(addresses.filter((address) => !/\.\w+$/.test(address)).length);
        const chosen = new Set(dealt(addresses, part).filter((address) => !renewal.takes(pageAt(address), folder)));
        total = chosen.size;
        return chosen;
      },
      versionOf: (reads) => renewal.versionOf(reads),
      take: (page, figures, reads) => {
        const downloads = figures.flatMap((figure) => figureDownloads(page.path, figure));
        write(page.path, [page.html]);
        for (const { path, body } of downloads) write(path, [body]);
        renewal.note([page.path, ...downloads.map(({ path }) => path)], reads);
        for (const breach of [...breachesOf(page), ...overweight(page)]) breaches.push(breach);
        ledger.add(page);
        progress.tell({ done: (done += 1), total });
      },
    })],
  }));
  progress.end();
  for (const { path, pieces } of dealt(dataFiles(edition), part)) {
    if (renewal.takes(path, folder)) continue;
    const { reads } = recorded(() => write(path, pieces()));
    const packed = path === EVERYTHING ? [`${path}.gz`] : [];
    for (const file of packed) await pipeline(createReadStream(join(folder, path)), createGzip(), createWriteStream(join(folder, file)));
    renewal.note([path, ...packed], reads);
  }
  // The whole of the data is told by no name: it is written anew every time.
  if (part.number === part.of) write(RECEIPT, [`${JSON.stringify(receipt(edition), null, 1)}\n`]);
  if (part.number === part.of && !renewal.takes(ARCHIVE, folder)) {
    await writeZip(join(folder, ARCHIVE), standingIn(join(folder, 'data'), archiveFiles(edition)));
    renewal.note([ARCHIVE], new Set(['version']));
  }
  for (const path of listFiles(join(folder, '_astro')).filter((file) => file.endsWith('.css')).map((file) => `_astro/${file}`)) write(path, [relativeAssets(path, readFileSync(join(folder, path), 'utf8'))]);
  return breaches;
}

/** Where the page of an address is written. */
function pageAt(address: string): string {
  return `${address.replace(/^\//, '')}index.html`;
}

/** Writes files below a folder, which makes the folders between. */
function writerOf(folder: string): (path: string, pieces: Iterable<string>) => void {
  const made = new Set<string>();
  return (path, pieces) => {
    const file = join(folder, path);
    const place = dirname(file);
    if (!made.has(place)) mkdirSync(place, { recursive: true });
    made.add(place);
    let first = true;
    for (const piece of pieces) {
      if (first) writeFileSync(file, piece);
      else appendFileSync(file, piece);
      first = false;
    }
  };
}
