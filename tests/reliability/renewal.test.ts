import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { listFiles } from '../../scripts/folder.ts';
import { Seeded } from '../text/seeded.ts';
import { buildWhole, leftBeside, printOf, published, startBuild } from './build-process.ts';

const { base, a, b, dataB } = inject('before');
const EDITS = Number(process.env['EDITS'] ?? 2);
const SEED = Number(process.env['EDITS_SEED'] ?? 1);

/** One change that an office makes in its files, by chance. */
function edit(data: string, seeded: Seeded, number: number): string {
  const folder = join(data, 'exports');
  const name = seeded.pick(readdirSync(folder).sort());
  const rows = readFileSync(join(folder, name), 'utf8').split('\n').map((line) => line.split(';'));
  const column = (heading: string) => (rows[0] ?? []).findIndex((cell) => cell.trim() === heading);
  const at = 1 + seeded.below(rows.filter(({ length }) => length > 1).length - 1);
  const row = rows[at] ?? [];
  const kind = seeded.pick(['value', 'value', 'value', 'percent', 'note', 'gone', 'again', 'document'] as const);
  const count = Number(row[column('value')] ?? '');
  if (kind === 'value') row[column('value')] = String(Math.max(0, count + seeded.pick([-3, -1, 1, 2, 40])));
  if (kind === 'percent') row[column('percent')] = `${seeded.below(100)},${seeded.below(10)}`;
  if (kind === 'note') row[column('note_vi')] = `Ghi chú ${number}`;
  if (kind === 'gone') rows.splice(at, 1);
  if (kind === 'again') rows.splice(at, 0, row.map((cell, index) => (index === column('period') ? String(2030 + number) : cell)));
  if (kind === 'document') renameDocument(join(data, 'sources.csv'), seeded, number);
  writeFileSync(join(folder, name), rows.map((cells) => cells.join(';')).join('\n'));
  giveReason(join(data, 'exports.csv'), name, number);
  return `${kind} in line ${at + 1} of ${name}`;
}

/** Gives one of the documents another title. */
function renameDocument(path: string, seeded: Seeded, number: number): void {
  const [header = '', ...lines] = readFileSync(path, 'utf8').split('\n').filter((line) => line !== '');
  const column = header.split(';').indexOf('title_vi');
  const at = seeded.below(lines.length);
  const renamed = lines.map((line, index) => line.split(';').map((cell, place) => (index === at && place === column ? `${cell} (bản ${number})` : cell)).join(';'));
  writeFileSync(path, [header, ...renamed, ''].join('\n'));
}

/** A figure that was published is changed with a reason, and with another one each time. */
function giveReason(path: string, name: string, number: number): void {
  const [header = '', ...lines] = readFileSync(path, 'utf8').split('\n').filter((line) => line !== '');
  const headings = header.replace(/;reason$/, '');
  const cells = headings.split(';').length;
  const own = lines.map((line) => line.split(';').slice(0, cells).join(';')).map((line) => (line.startsWith(`${name};`) ? `${line};Sửa lần ${number}` : `${line};`));
  writeFileSync(path, [`${headings};reason`, ...own, ''].join('\n'));
}

describe.each(['communes', 'province'])('the site of %s, built again after edits by chance', (fixture) => {
  const home = join(base, `renewal-${fixture}`);
  const [data, before] = [join(home, 'data'), join(home, 'before')];
  const seeded = new Seeded(SEED);

  test(`is that of a build that makes every page (seed ${SEED})`, { timeout: 30_000 + 60_000 * EDITS }, async () => {
    mkdirSync(home);
    cpSync(resolve(import.meta.dirname, '../fixtures', fixture), data, { recursive: true });
    await buildWhole(data, before);
    let fewest = 1;
    for (let number = 1; number <= EDITS; number += 1) {
      const kept = join(home, 'kept');
      cpSync(data, kept, { recursive: true });
      const what = edit(data, seeded, number);
      const [again, anew] = [published(before, join(home, `again-${number}`), true), published(before, join(home, `anew-${number}`))];
      const stood = inodes(again);
      const ends = [await startBuild(['--data', data, '--out', again]).ended, await startBuild(['--data', data, '--out', anew]).ended];
      expect(ends[0]?.code, what).toBe(ends[1]?.code);
      expect(printOf(again), what).toEqual(printOf(anew));
      expect(leftBeside(again)).toEqual([]);
      if (ends[0]?.code === 0) {
        fewest = Math.min(fewest, made(again, stood).length / stood.size);
        rmSync(before, { recursive: true });
        rmSync(`${before}.kept`);
        cpSync(again, before, { recursive: true, preserveTimestamps: true });
        cpSync(`${again}.kept`, `${before}.kept`);
      } else {
        rmSync(data, { recursive: true });
        cpSync(kept, data, { recursive: true });
      }
      rmSync(kept, { recursive: true });
    }
    expect(fewest).toBeLessThan(0.5);
  });
});

describe('what is known of a site that stands', () => {
  const siteB = printOf(b);
  const cases: readonly (readonly [what: string, spoil: (out: string) => void, told: RegExp])[] = [
    ['is cut short', (out) => truncateSync(`${out}.kept`, 2_000), /dựng lại mọi trang/],
    ['tells of a page that was changed by hand', (out) => rewrite(join(out, 'index.html'), 'Trang đã bị sửa tay.'), /^(?!.*hỏng)/],
    ['tells of pages that are gone', (out) => rmSync(join(out, 'don-vi'), { recursive: true }), /^(?!.*hỏng)/],
    ['tells of a site that is gone', (out) => rmSync(out, { recursive: true }), /^(?!.*hỏng)/],
  ];

  test.each(cases)('and %s: the next build is right', async (what, spoil, told) => {
    const out = published(a, join(base, `known-${cases.findIndex(([one]) => one === what)}`), true);
    spoil(out);
    const { code, stderr } = await startBuild(['--data', dataB, '--out', out]).ended;
    expect(code, stderr).toBe(0);
    expect(stderr).toMatch(told);
    // Without a former site nothing has changed, which some pages tell.
    const isTold = (line: string) => !what.endsWith('site that is gone') || !/^(?:en\/)?(?:index|thay-doi\/|bien-nhan\/|data\/(?:changes|receipt))/.test(line);
    expect(printOf(out).filter(isTold)).toEqual(siteB.filter(isTold));
    expect(leftBeside(out)).toEqual([]);
  });

  test('spares every page where nothing has changed', async () => {
    const out = published(b, join(base, 'known-same'), true);
    const before = inodes(out);
    await buildWhole(dataB, out);
    expect(made(out, before)).toEqual([]);
    expect(printOf(out)).toEqual(siteB);
  });
});

/** The pages of a site and which files they are. */
function inodes(out: string): ReadonlyMap<string, number> {
  return new Map(listFiles(out).filter((path) => path.endsWith('.html')).map((path) => [path, statSync(join(out, path)).ino]));
}

/** The pages that are other files than before: they were made again. */
function made(out: string, before: ReadonlyMap<string, number>): string[] {
  return [...inodes(out)].filter(([path, file]) => file !== before.get(path)).map(([path]) => path);
}

/** Not in place: other sites of the tests share the file. */
function rewrite(path: string, text: string): void {
  rmSync(path);
  writeFileSync(path, text);
}
