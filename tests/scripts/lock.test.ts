import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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
