import { fork } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderChart } from '../src/charts/render.ts';
import { loadData, loadFormer } from '../src/dataset/load.ts';
import { editionOf, handOver, type Edition } from '../src/edition.ts';
import { LinkLedger } from '../src/laws/link-ledger.ts';
import type { Figure } from '../src/views/figure.ts';
import { writeDemo } from './demo-data.ts';
import { everyView } from './every-view.ts';
import { listFiles } from './folder.ts';
import { groundOf } from './ground.ts';
import { WHOLE } from './parts.ts';
import { Renewal } from './renewal.ts';
import { writeSite } from './write-site.ts';

/**
 * `node scripts/bench-pages.ts [district|province]`, called by `npm run bench`: the pages of the invented site, with Astro, laws
 * and writing, against a plain loop that only makes the same views and draws the charts of their figures. Each in a process
 * of its own, with the data already loaded: what one has worked out must not serve the other.
 */
const LIMIT = 2;
/** Seconds of the processor, which others on the machine do not make longer, for this many pages. */
type Told = readonly [seconds: number, pages: number];
const [, , size = 'district', kind, data = ''] = process.argv;

if (kind !== undefined) {
  const tell = process.send?.bind(process);
  // What is told while pages are built is for the terminal of a person.
  delete process.send;
  const edition = editionOf(loadData(data), 'public', loadFormer(null));
  handOver(edition);
  tell?.(kind === 'loop' ? await plainLoop(edition) : await wholeBuild(edition));
} else {
  const folder = mkdtempSync(join(tmpdir(), 'thuoc-do-'));
  try {
    writeDemo(size === 'province' ? 'province' : 'district', folder);
    const [[loop, views], [whole, pages]] = [await measured('loop', folder), await measured('whole', folder)];
    if (views !== pages) throw new Error(`${pages} pages, but ${views} views`);
    console.log(`pages     ${size}: ${pages} pages in ${whole.toFixed(1)} s of the processor, ${((whole / pages) * 1000).toFixed(1)} ms each: ${(whole / loop).toFixed(2)} times a plain loop over views and charts (${loop.toFixed(1)} s; limit ${LIMIT})`);
    if (whole > LIMIT * loop) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function measured(what: 'loop' | 'whole', folder: string): Promise<Told> {
  return new Promise((end, fail) => {
    const child = fork(import.meta.filename, [size, what, folder]);
    child.on('message', (told) => end(told as Told));
    child.on('exit', (code) => { if (code !== 0) fail(new Error(`${what}: exit ${code}`)); });
  });
}

async function wholeBuild(edition: Edition): Promise<Told> {
  const folder = mkdtempSync(join(tmpdir(), 'thuoc-do-'));
  try {
    const site = join(folder, 'site');
    mkdirSync(site);
    const start = processorTime();
    const breaches = await writeSite(site, edition, WHOLE, new LinkLedger(), new Renewal(edition, null, groundOf(edition.dataset, edition.audience), new Map()));
    const seconds = processorTime() - start;
    if (breaches.length > 0) throw new Error(breaches.slice(0, 5).join('\n'));
    return [seconds, listFiles(site).filter((path) => path.endsWith('.html')).length];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function plainLoop(edition: Edition): Promise<Told> {
  // It shows what was handed over before it was loaded.
  const { contextOf, languageParams } = await import('../src/site.ts');
  const views = everyView(edition);
  let [seconds, pages] = [0, 0];
  for (const lang of languageParams) for (const [path, make] of views) {
    const start = processorTime();
    const view = make(contextOf(lang, path));
    const made = processorTime();
    // A template knows where its figures stand: looking for them is no work of a page.
    const figures = figuresIn(view);
    const found = processorTime();
    for (const figure of figures) for (const form of ['wide', 'narrow'] as const) renderChart(figure.chart, form, `${figure.id}-${form}`);
    seconds += made - start + (processorTime() - found);
    pages += 1;
  }
  return [seconds, pages];
}

function figuresIn(value: unknown): Figure[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('chart' in value && 'csv' in value) return [value as Figure];
  return Object.values(value).flatMap(figuresIn);
}

function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}
