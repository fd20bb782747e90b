import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { disclosuresIn } from '../../scripts/disclosures.ts';
import type { Dataset } from '../../src/dataset/dataset.ts';
import { withhold } from '../../src/disclosure/withhold.ts';
import { observationsCsv } from '../../src/publish/observations.ts';
import { PlainMemory } from './plain-memory.ts';
import { tableDataset } from './communes.ts';

const folder = mkdtempSync(join(tmpdir(), 'thuoc-do-disclosures-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const former = tableDataset([[3, 20, 9], [30, 8, 12], [15, 25, 40]]);
/** A number that was large and shown is small by now. */
const now = tableDataset([[3, 20, 9], [30, 8, 12], [15, 2, 40]]);
/** Another small number than the former one: what is published stays as it was. */
const unseen = tableDataset([[2, 21, 9], [31, 7, 12], [15, 25, 40]]);

function put(path: string, dataset: Dataset, unit: string | null): void {
  const { observations } = withhold(dataset).dataset;
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), observationsCsv(dataset, unit === null ? observations : observations.run('disciplined', unit)));
}

/** Puts a site of these data there, of which the files of `stale` stayed as they were. */
function build(dataset: Dataset, stale: readonly string[] = []): void {
  const files = [['data/observations.csv', null], ...['p', 'a', 'b', 'c'].map((unit) => [`data/units/${unit}.csv`, unit] as const), ['data/indicators/disciplined.csv', null]] as const;
  for (const [path, unit] of files) if (!stale.includes(path)) put(path, dataset, unit);
}

function knownOf(dataset: Dataset): PlainMemory {
  const memory = new PlainMemory();
  expect(disclosuresIn(folder, dataset, 'vi', { memory })).toEqual([]);
  return memory;
}

test('a file that was taken over and ought not to have been gives away what is small by now', () => {
  build(former);
  const memory = knownOf(former);
  build(now, ['data/units/c.csv']);
  const isTaken = (path: string) => path === 'data/units/c.csv';
  expect(disclosuresIn(folder, now, 'vi')).not.toEqual([]);
  expect(disclosuresIn(folder, now, 'vi', { memory, isTaken })).toEqual(disclosuresIn(folder, now, 'vi'));
  expect(disclosuresIn(folder, now, 'vi', { isTaken })).toEqual(disclosuresIn(folder, now, 'vi'));
});

test('the file of all observations is read though it was taken over', () => {
  build(former);
  const memory = knownOf(former);
  build(now, ['data/observations.csv']);
  const isTaken = (path: string) => path === 'data/observations.csv';
  expect(disclosuresIn(folder, now, 'vi', { memory, isTaken })).toEqual(disclosuresIn(folder, now, 'vi'));
  expect(disclosuresIn(folder, now, 'vi')).not.toEqual([]);
});

test('where nothing is published otherwise, a number that changed behind it is attacked again', () => {
  build(former);
  const memory = knownOf(former);
  const before = memory.made.length;
  expect(disclosuresIn(folder, unseen, 'vi', { memory, isTaken: () => true })).toEqual(disclosuresIn(folder, unseen, 'vi'));
  expect(memory.made).toHaveLength(before + 1);
});

test('files that were taken over are not read where nothing changed', () => {
  build(former);
  const memory = knownOf(former);
  // No build does this to a file that it takes over: it tells whether the file is read.
  writeFileSync(join(folder, 'data/indicators/disciplined.csv'), observationsCsv(former, former.observations));
  expect(disclosuresIn(folder, former, 'vi', { memory, isTaken: () => true })).toEqual([]);
  expect(disclosuresIn(folder, former, 'vi')).not.toEqual([]);
});
