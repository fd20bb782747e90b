import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { listFiles, recoverFolder, swapFolder } from '../../scripts/folder.ts';

const base = mkdtempSync(join(tmpdir(), 'thuoc-do-swap-'));
afterAll(() => rmSync(base, { recursive: true, force: true }));

const textsOf = (folder: string) => listFiles(folder).map((path) => `${path}: ${readFileSync(join(folder, path), 'utf8')}`);
const [OLD, NEW] = [['a/page.html: old', 'gone.html: old', 'index.html: old'], ['a/page.html: new', 'index.html: new']];

function write(folder: string, texts: readonly string[]): void {
  for (const [path = '', text = ''] of texts.map((line) => line.split(': '))) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** A swap in a process that is killed before its step of that number, and in the middle of it where it is a removal. */
function swapKilledAt(step: number): { readonly place: string; readonly killed: boolean } {
  const place = join(base, `${step}`, 'dist');
  write(place, OLD);
  write(`${place}.new`, NEW);
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, 'swap-killed.ts'), place, String(step)]);
  return { place, killed: status !== 0 };
}

test('a swap that is killed before any of its steps leaves the old site or the new one, whole, and the next one is right', () => {
  const gaps: number[] = [];
  let steps = 0;
  for (let killed = true; killed; steps += 1) {
    const swap = swapKilledAt(steps);
    killed = swap.killed;
    const { place } = swap;
    if (!existsSync(place)) gaps.push(steps);
    recoverFolder(place, `${place}.old`);
    expect([OLD, NEW], `killed at ${steps}`).toContainEqual(textsOf(place));
    rmSync(`${place}.new`, { recursive: true, force: true });
    write(`${place}.new`, NEW);
    swapFolder(`${place}.new`, place, `${place}.old`);
    expect(textsOf(place), `after ${steps}`).toEqual(NEW);
    expect([existsSync(`${place}.new`), existsSync(`${place}.old`)]).toEqual([false, true]);
  }
  // Three steps, and a fourth that does not come: the site lacks between the two renames alone, which Node cannot make one.
  expect([steps, gaps]).toEqual([4, [2]]);
});
