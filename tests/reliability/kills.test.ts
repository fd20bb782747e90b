import { cpSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, inject, test } from 'vitest';
import { Seeded } from '../text/seeded.ts';
import { buildWhole, printOf, published, leftBeside, startBuild, until } from './build-process.ts';

const { base, a, b, dataB, newMs, againMs } = inject('before');
const [siteA, siteB] = [printOf(a), printOf(b)];
const KILLS = Number(process.env['KILLS'] ?? 3);
const SEED = Number(process.env['KILLS_SEED'] ?? 1);

const seeded = new Seeded(SEED);
/**
 * As many moments as kills, by chance each, and spread over the whole time of a build: every other one of a build that
 * knows nothing of the site that stands, and so makes every page.
 */
const moments = Array.from({ length: KILLS }, (_, index) => {
  const known = index % 2 === 1;
  return [Math.round(((index + seeded.below(1000) / 1000) / KILLS) * (known ? againMs : newMs)), known ? 'again' : 'anew'] as const;
});

/** The site that stands after a kill: between the two renames of the swap, for a moment, under its former name. */
function siteAfter(out: string): string[] {
  return printOf(existsSync(out) ? out : `${out}.old`);
}

test('the build that is killed changes the site', () => {
  expect(siteA.length).toBeGreaterThan(100);
  expect(siteB).not.toEqual(siteA);
});

describe(`a build that is killed (seed ${SEED})`, () => {
  test.each(moments)('after %i ms, building %s, leaves the old site or the new one, whole, and the next build is right', async (ms, how) => {
    const out = published(a, join(base, `kill-${ms}-${how}`), how === 'again');
    const build = startBuild(['--data', dataB, '--out', out]);
    await Promise.race([pause(ms), build.ended]);
    build.kill();
    await build.ended;
    expect([siteA, siteB]).toContainEqual(siteAfter(out));
    await buildWhole(dataB, out);
    expect(printOf(out)).toEqual(siteB);
    expect(leftBeside(out)).toEqual([]);
  });

  test('between the two renames of the swap is mended by the next build', async () => {
    const out = published(a, join(base, 'kill-swap'));
    renameSync(out, `${out}.old`);
    cpSync(b, `${out}.new`, { recursive: true });
    writeFileSync(`${out}.lock`, '999999999');
    await buildWhole(dataB, out);
    expect(printOf(out)).toEqual(siteB);
    expect(leftBeside(out)).toEqual([]);
  });

  test('takes the parts that it has started with it', async () => {
    const out = published(a, join(base, 'kill-parts'));
    const parts = [1, 2].map((number) => join(`${out}-parts`, `${number}-of-2`));
    const build = startBuild(['--data', dataB, '--out', out, '--processes', '2']);
    await until('both parts are at work', () => parts.every((part) => existsSync(`${part}.lock`) && readFileSync(`${part}.lock`, 'utf8') !== ''));
    const pids = parts.map((part) => Number(readFileSync(`${part}.lock`, 'utf8')));
    build.kill();
    await build.ended;
    await until('both parts have ended', () => pids.every((pid) => !isAlive(pid)));
    expect(parts.filter((part) => existsSync(`${part}.version`))).toEqual([]);
    expect(printOf(out)).toEqual(siteA);
    await buildWhole(dataB, out, '--processes', '2');
    expect(printOf(out)).toEqual(siteB);
    expect(leftBeside(out)).toEqual([]);
  });
});

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
