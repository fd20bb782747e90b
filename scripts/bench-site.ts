import { fork } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { DEMO_SIZES, type DemoSize } from '../src/demo/nation.ts';
import { buildSite } from './build-site.ts';
import { writeDemo } from './demo-data.ts';
import { listFiles } from './folder.ts';

/**
 * `node scripts/bench-site.ts [district|province|nation …]`, called by `npm run bench` for the first two: the site of the
 * invented nation, each size in a process of its own. The floor is a loop that writes the same files from ready bytes.
 */
const LIMIT = { gzip: 30_000, mebibytes: 2048 };
const [, , first, ...rest] = process.argv;

if (process.send === undefined) {
  const sizes = first === undefined ? DEMO_SIZES.slice(0, 2) : ([first, ...rest] as DemoSize[]);
  for (const size of sizes) if (!(await measured(size))) process.exitCode = 1;
} else await measure(first as DemoSize);

function measured(size: DemoSize): Promise<boolean> {
  return new Promise((end) => fork(import.meta.filename, [size]).on('exit', (code) => end(code === 0)));
}

async function measure(size: DemoSize): Promise<void> {
  // What is told while a part is built is for the terminal of a person.
  delete process.send;
  const folder = mkdtempSync(join(tmpdir(), 'thuoc-do-'));
  try {
    const [data, site] = [join(folder, 'data'), join(folder, 'site')];
    writeDemo(size, data);
    const start = performance.now();
    if (!(await buildSite({ data, out: site }))) throw new Error('the data do not build');
    const seconds = (performance.now() - start) / 1000;
    const mebibytes = process.resourceUsage().maxRSS / 1024;
    const floor = writingAgain(site, join(folder, 'again'));
    const files = listFiles(site);
    const pages = files.filter((path) => path.endsWith('.html'));
    const heaviest = pages.map((path) => ({ path, size: gzipSync(readFileSync(join(site, path))).length })).reduce((a, b) => (b.size > a.size ? b : a));
    console.log(`${size.padEnd(9)} ${pages.length} pages, ${files.length} files in ${seconds.toFixed(1)} s: ${(pages.length / seconds).toFixed(0)} pages a second, ${(seconds / floor).toFixed(1)} times the writing of ready files (${floor.toFixed(1)} s), ${mebibytes.toFixed(0)} MiB at most (limit ${LIMIT.mebibytes}), heaviest page ${(heaviest.size / 1000).toFixed(1)} kB gzip (${heaviest.path}; limit ${LIMIT.gzip / 1000})`);
    if (heaviest.size > LIMIT.gzip || mebibytes > LIMIT.mebibytes) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Seconds that it takes to write every file of a folder to another one, read beforehand a thousand at a time. */
function writingAgain(from: string, to: string): number {
  const files = listFiles(from);
  let seconds = 0;
  for (let at = 0; at < files.length; at += 1000) {
    const ready = files.slice(at, at + 1000).map((path) => ({ file: join(to, path), bytes: readFileSync(join(from, path)) }));
    const start = performance.now();
    for (const { file, bytes } of ready) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, bytes);
    }
    seconds += (performance.now() - start) / 1000;
  }
  return seconds;
}
