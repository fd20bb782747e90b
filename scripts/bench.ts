import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { loadData } from '../src/dataset/load.ts';
import { buildSite } from './build-site.ts';
import { listFiles } from './folder.ts';

/** `npm run bench`: how long the real data take to read and build, how much memory, and how heavy the pages are. */
const folder = mkdtempSync(join(tmpdir(), 'thuoc-do-'));
try {
  const read = timed(() => loadData('data'));
  const start = performance.now();
  const built = await buildSite({ data: 'data', out: join(folder, 'site') });
  const buildTime = performance.now() - start;
  if (!built) throw new Error('the data do not build');
  const site = join(folder, 'site');
  const files = listFiles(site).map((path) => ({ path, bytes: readFileSync(join(site, path)) }));
  const pages = files.filter(({ path }) => path.endsWith('.html'));
  console.log(`read      ${read.milliseconds.toFixed(0)} ms, ${read.value.dataset.observations.length} observations`);
  console.log(`build     ${(buildTime / 1000).toFixed(1)} s, ${pages.length} pages, ${files.length} files, ${(buildTime / read.milliseconds).toFixed(0)} times the reading`);
  console.log(`memory    ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MiB at most`);
  for (const [name, ending] of [['HTML', '.html'], ['CSS', '.css'], ['script', '.js']] as const) console.log(heaviest(name, files.filter(({ path }) => path.endsWith(ending))));
  runApart('bench-compare.ts', site);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

runApart('bench-read.ts');
runApart('bench-audit.ts');
runApart('bench-charts.ts');
runApart('bench-pages.ts', 'province');
runApart('bench-site.ts');
runApart('bench-again.ts', 'province');

/** In a process of its own, so that its memory is told by itself. */
function runApart(script: string, ...args: readonly string[]): void {
  if (spawnSync(process.execPath, [join(import.meta.dirname, script), ...args], { stdio: 'inherit' }).status !== 0) process.exitCode = 1;
}

function timed<T>(work: () => T): { value: T; milliseconds: number } {
  const start = performance.now();
  const value = work();
  return { value, milliseconds: performance.now() - start };
}

function heaviest(name: string, files: readonly { path: string; bytes: Buffer }[]): string {
  const sizes = files.map(({ path, bytes }) => ({ path, size: gzipSync(bytes).length })).sort((a, b) => b.size - a.size);
  const median = sizes[Math.floor(sizes.length / 2)];
  return `${name.padEnd(9)} ${sizes.length} files, gzip at most ${kilobytes(sizes[0]?.size)} (${sizes[0]?.path ?? ''}), median ${kilobytes(median?.size)}`;
}

function kilobytes(bytes = 0): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
