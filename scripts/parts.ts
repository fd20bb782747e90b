import { fork } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { LinkLedger } from '../src/laws/link-ledger.ts';
import { shareFiles } from './folder.ts';
import { Progress, type Step } from './progress.ts';

/** One of several parts of a site: its number, from 1, and how many there are. */
export interface Part {
  readonly number: number;
  readonly of: number;
}

export const WHOLE: Part = { number: 1, of: 1 };

/** "2/8" as a part; null for anything else. */
export function parsePart(text: string): Part | null {
  const [, number, of] = (/^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? []).map(Number);
  return number === undefined || of === undefined || number < 1 || number > of ? null : { number, of };
}

export function partsOf(of: number): Part[] {
  return Array.from({ length: of }, (_, index) => ({ number: index + 1, of }));
}

/** Where a part is written: it may be built elsewhere and brought here. */
export function folderOf(out: string, { number, of }: Part): string {
  return join(`${resolve(out)}-parts`, `${number}-of-${of}`);
}

/** The places and links of a part stand beside it: only the whole tells whether they meet. */
function ledgerOf(out: string, part: Part): string {
  return `${folderOf(out, part)}.links`;
}

/** Of a list that every part has in the same order, those of one part: dealt out one by one, since neighbours are alike in weight. */
export function dealt<T>(list: readonly T[], { number, of }: Part): T[] {
  return list.filter((_, index) => index % of === number - 1);
}

/** The version of the data that a part was built from stands beside it too: parts of two versions are no site. */
function versionOf(out: string, part: Part): string {
  return `${folderOf(out, part)}.version`;
}

export function keepLedger(out: string, part: Part, ledger: LinkLedger, version: string): void {
  writeFileSync(ledgerOf(out, part), ledger.bytes());
  writeFileSync(versionOf(out, part), version);
}

/** A part that is built again is no part until it is whole: a build that is killed leaves none behind that could be joined. */
export function forgetPart(out: string, part: Part): void {
  for (const file of [versionOf(out, part), ledgerOf(out, part)]) rmSync(file, { force: true });
}

/** The parts that were built from other data than these, or not to their end. */
export function strangeParts(out: string, of: number, version: string): Part[] {
  return partsOf(of).filter((part) => !existsSync(versionOf(out, part)) || readFileSync(versionOf(out, part), 'utf8') !== version);
}

/** Brings all parts into one folder, and their places and links into one ledger. The parts stay whole: who joins may be killed. */
export function joinParts(out: string, of: number, folder: string, ledger: LinkLedger): void {
  for (let number = 1; number <= of; number += 1) {
    const part = { number, of };
    ledger.merge(readFileSync(ledgerOf(out, part)));
    shareFiles(folderOf(out, part), folder);
  }
}

/** Builds all parts at the same time, each in a process of its own with the same arguments. False where one of them fails. */
export async function buildParts(of: number, args: readonly string[]): Promise<boolean> {
  const steps = new Map<number, Step>();
  const progress = new Progress('build.progressPages');
  const ends = Array.from({ length: of }, (_, index) => new Promise<boolean>((end) => {
    const child = fork(join(import.meta.dirname, 'build.ts'), [...args, '--part', `${index + 1}/${of}`]);
    child.on('message', (step) => {
      steps.set(index, step as Step);
      const all = [...steps.values()];
      progress.tell({ done: all.reduce((sum, { done }) => sum + done, 0), total: all.reduce((sum, { total }) => sum + total, 0) });
    });
    child.on('exit', (code) => end(code === 0));
  }));
  const ended = await Promise.all(ends);
  progress.end();
  return ended.every((good) => good);
}
