import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { printOf, published, leftBeside, startBuild, until } from './build-process.ts';

const { base, a, b, dataB } = inject('before');

test('of two builds into one folder the second is told so and touches nothing; a third one, elsewhere, is none of their business', async () => {
  const out = published(a, join(base, 'one-place'));
  const other = published(a, join(base, 'another-place'));
  const args = (place: string) => ['--data', dataB, '--out', place];
  const first = startBuild(args(out));
  const elsewhere = startBuild(args(other));
  await until('the first holds the folder', () => existsSync(`${out}.lock`) && readFileSync(`${out}.lock`, 'utf8') !== '');
  const lock = readFileSync(`${out}.lock`, 'utf8');
  const second = await startBuild(args(out)).ended;
  expect(second.code).toBe(1);
  expect(second.stderr).toContain(`Một lượt dựng khác đang ghi vào ${out}`);
  expect(readFileSync(`${out}.lock`, 'utf8')).toBe(lock);
  expect(printOf(out)).toEqual(printOf(a));
  expect((await first.ended).code).toBe(0);
  expect((await elsewhere.ended).code).toBe(0);
  for (const place of [out, other]) {
    expect(printOf(place)).toEqual(printOf(b));
    expect(leftBeside(place)).toEqual([]);
  }
});
