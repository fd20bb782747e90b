import { appendFileSync, createReadStream, createWriteStream, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { build } from 'astro';
import { handOver, type Edition } from '../src/edition.ts';
import type { LinkLedger } from '../src/laws/link-ledger.ts';
import { breachesOf } from '../src/laws/page-laws.ts';
import { dataFiles, figureDownloads } from '../src/publish/files.ts';
import { relativeAssets } from '../src/publish/relative-assets.ts';
import { listFiles } from './folder.ts';
import { pageByPage } from './pages.ts';
import { dealt, type Part } from './parts.ts';
import { Progress } from './progress.ts';

/** The one file that is published compressed as well. */
const EVERYTHING = 'data/observations.csv';

/** Writes a part of a site into an empty folder, with what all parts have in common; gives every breach of the laws of a page. */
export async function writeSite(folder: string, edition: Edition, part: Part, ledger: LinkLedger): Promise<string[]> {
  const write = writerOf(folder);
  const breaches: string[] = [];
  const progress = new Progress('build.progressPages');
  let [done, total] = [0, 0];
  handOver(edition);
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  await build({
    root: process.cwd(), outDir: folder, logLevel: 'warn',
    integrations: [pageByPage({
      choose: (addresses) => {
        const chosen = new Set(dealt(addresses, part));
        total = chosen.size;
        return chosen;
      },
      take: (page, figures) => {
        for (const figure of figures) for (const { path, body } of figureDownloads(page.path, figure)) write(path, [body]);
        for (const breach of breachesOf(page)) breaches.push(breach);
        ledger.add(page);
        progress.tell({ done: (done += 1), total });
      },
    })],
  });
  progress.end();
  for (const { path, pieces } of dealt(dataFiles(edition), part)) {
    write(path, pieces());
    if (path === EVERYTHING) await pipeline(createReadStream(join(folder, path)), createGzip(), createWriteStream(join(folder, `${path}.gz`)));
  }
  for (const path of listFiles(join(folder, '_astro')).filter((file) => file.endsWith('.css')).map((file) => `_astro/${file}`)) write(path, [relativeAssets(path, readFileSync(join(folder, path), 'utf8'))]);
  return breaches;
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
