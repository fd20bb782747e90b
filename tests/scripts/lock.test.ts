import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { holding } from '../../scripts/lock.ts';

let place = '';
beforeEach(() => {
  place = join(mkdtempSync(join(tmpdir(), 'thuoc-do-')), 'dist');
});
afterEach(() => rmSync(join(place, '..'), { recursive: true, force: true }));

test('a place is held while work goes on, and free afterwards', async () => {
  expect(await holding(place, async () => existsSync(`${place}.lock`))).toBe(true);
  expect(existsSync(`${place}.lock`)).toBe(false);
});

test('a place that another process holds is not taken, and stays held', async () => {
  // The process that started this one is alive and is not this one.
  writeFileSync(`${place}.lock`, String(process.ppid));
  expect(await holding(place, async () => 'worked')).toBeNull();
  expect(existsSync(`${place}.lock`)).toBe(true);
});

test.each([['a process that is gone', '999999999'], ['nobody', ''], ['something else', 'x']])('what %s left behind holds nothing', async (_, left) => {
  writeFileSync(`${place}.lock`, left);
  expect(await holding(place, async () => 'worked')).toBe('worked');
});

test('a place is free again after work that throws', async () => {
  await expect(holding(place, async () => { throw new Error('broken'); })).rejects.toThrow('broken');
  expect(existsSync(`${place}.lock`)).toBe(false);
});

test.each([['has just made its lock and not written its number yet', ''], ['has cleared away the same remains a moment later', '999999999']])('a place is not taken from another process that %s', async (_, found) => {
  writeFileSync(`${place}.lock`, found);
  setTimeout(() => writeFileSync(`${place}.lock`, String(process.ppid)), 50);
  expect(await holding(place, async () => 'worked')).toBeNull();
  expect(readFileSync(`${place}.lock`, 'utf8')).toBe(String(process.ppid));
});

test('of many processes that find the lock of a killed one at one moment, each is alone while it holds the place', async () => {
  writeFileSync(`${place}.lock`, '999999999');
  const moment = Date.now() + 1_000;
  const codes = await Promise.all(Array.from({ length: 6 }, () => new Promise((done) => {
    spawn(process.execPath, [join(import.meta.dirname, 'lock-holder.ts'), place, String(moment)], { stdio: 'inherit' }).on('exit', done);
  })));
  expect(codes).toContain(0);
  expect(codes.filter((code) => code !== 0 && code !== 3)).toEqual([]);
  expect([existsSync(`${place}.lock`), existsSync(`${place}.inside`)]).toEqual([false, false]);
}, 30_000);
