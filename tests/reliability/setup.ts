import { copyFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { shareFiles } from '../../scripts/folder.ts';
import { buildWhole, published } from './build-process.ts';

/** The site before a build (`a`), the one after it (`b`) and its data; how long it takes to build a site anew, and to build one that stands again. */
export interface Before {
  readonly base: string;
  readonly a: string;
  readonly b: string;
  readonly dataB: string;
  readonly newMs: number;
  readonly againMs: number;
}

declare module 'vitest' {
  interface ProvidedContext {
    readonly before: Before;
  }
}

/** Publishes site A, then site B over it: B knows what it has changed. */
export default async function setup(project: TestProject): Promise<() => void> {
  const base = mkdtempSync(join(tmpdir(), 'thuoc-do-moments-'));
  const [dataA, dataB, a, b] = [join(base, 'data-a'), join(base, 'data-b'), join(base, 'a'), join(base, 'b')];
  for (const data of [dataA, dataB]) cpSync(resolve(import.meta.dirname, '../fixtures/site'), data, { recursive: true });
  // A lacks the last figure that B has.
  const file = join(dataA, 'exports', 'mau-06.csv');
  writeFileSync(file, readFileSync(file, 'utf8').trimEnd().split('\n').slice(0, -1).join('\n'));
  const newMs = await timeOf(() => buildWhole(dataA, a));
  const out = published(a, join(base, 'second'), true);
  const againMs = await timeOf(() => buildWhole(dataB, out));
  shareFiles(out, b);
  copyFileSync(`${out}.kept`, `${b}.kept`);
  project.provide('before', { base, a, b, dataB, newMs, againMs });
  return () => rmSync(base, { recursive: true, force: true });
}

async function timeOf(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
