import { mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openKept, placeOfKept, saveKept, type Kept } from '../../scripts/kept.ts';

const GROUND = 'a'.repeat(64);
const KEPT: Kept = {
  ground: GROUND,
  written: new Map([['a/index.html', { files: ['a/index.html', 'a/hinh/x.csv'], reads: ['unit a', 'made peers a'], sign: 's1' }], ['b/index.html', { files: ['b/index.html'], reads: [], sign: 's2' }]]),
  made: new Map([['made peers a', { reads: ['run x a', 'made groups'], sign: 's3', told: 'few' }], ['made groups', { reads: ['length'], sign: null, told: null }], ['made nobody asks', { reads: [], sign: null, told: null }]]),
  audited: new Map([['a', { findings: [], reads: ['unit a'], sign: 's4' }]]),
  worked: new Map([['withheld x', ['s5', '1,2']]]),
};
let [home, site, place] = ['', '', ''];

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'thuoc-do-kept-'));
  site = join(home, 'dist');
  place = placeOfKept(site);
  for (const folder of ['a/hinh', 'b']) mkdirSync(join(site, folder), { recursive: true });
  for (const path of ['a/index.html', 'a/hinh/x.csv', 'b/index.html']) writeFileSync(join(site, path), path);
  saveKept(place, site, KEPT);
});
afterEach(() => rmSync(home, { recursive: true }));

function opened() {
  const kept = openKept(place, site, GROUND);
  if (typeof kept === 'string') throw new Error(kept);
  return kept;
}

describe('what is kept of a site', () => {
  test('is given back as it was, but for what nobody asked for', () => {
    const kept = opened();
    expect([...kept.written].map(([path, { files, reads, sign }]) => [path, files, reads, sign])).toEqual([...KEPT.written].map(([path, { files, reads, sign }]) => [path, files, reads, sign]));
    expect([...kept.made.keys()].sort()).toEqual(['made groups', 'made peers a']);
    expect([...(kept.made.get('made peers a')?.reads ?? [])]).toEqual(['run x a', 'made groups']);
    expect([...kept.audited].map(([unit, { sign, reads }]) => [unit, sign, [...reads]])).toEqual([['a', 's4', ['unit a']]]);
    expect([...kept.worked]).toEqual([['withheld x', ['s5', '1,2']]]);
  });

  test('holds for files that stand as they were written', () => {
    const page = KEPT.written.get('a/index.html');
    if (page === undefined) throw new Error('no page');
    expect(opened().isWhole(page)).toBe(true);
    utimesSync(join(site, 'a/hinh/x.csv'), new Date(0), new Date(0));
    expect(opened().isWhole(page)).toBe(false);
    saveKept(place, site, KEPT);
    expect(opened().isWhole(page)).toBe(true);
    writeFileSync(join(site, 'a/index.html'), 'longer than it was');
    expect(opened().isWhole(page)).toBe(false);
    rmSync(join(site, 'a'), { recursive: true });
    expect(opened().isWhole(page)).toBe(false);
  });

  test.each<readonly [string, () => void, string]>([
    ['is not there', () => rmSync(place), 'none'],
    ['is empty', () => writeFileSync(place, ''), 'broken'],
    ['is cut short', () => truncateSync(place, readFileSync(place).length - 1), 'broken'],
    ['has one letter changed', () => writeFileSync(place, readFileSync(place, 'utf8').replace('unit a', 'unit b')), 'broken'],
    ['is something else', () => writeFileSync(place, '{}\n{}'), 'broken'],
  ])('is of no use where it %s', (_, spoil, said) => {
    spoil();
    expect(openKept(place, site, GROUND)).toBe(said);
  });

  test('is of no use to another program, with another catalogue, for another audience', () => {
    expect(openKept(place, site, 'b'.repeat(64))).toBe('other');
  });
});
