import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeZip } from '../../scripts/zip.ts';
import { STATUSES } from '../../src/dataset/observation.ts';
import { archiveFiles } from '../../src/publish/archive.ts';
import { dataFiles } from '../../src/publish/files.ts';
import { textOf } from '../../src/publish/published-file.ts';
import { DATASET } from '../views/small.ts';
import { records } from './read.ts';

const edition = { dataset: DATASET, history: { origin: '', publications: [] } };
const files = archiveFiles(edition);
const folder = mkdtempSync(join(tmpdir(), 'thuoc-do-zip-'));
const [one, other] = [join(folder, 'a', 'one.zip'), join(folder, 'b', 'other.zip')];
let read: Readonly<Record<string, Uint8Array>> = {};

beforeAll(async () => {
  await writeZip(one, files);
  await writeZip(other, archiveFiles(edition));
  read = unzipSync(readFileSync(one));
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('the archive of everything', () => {
  test('holds the whole tables, the indicators for Excel, a readme in each language and the key of states', () => {
    expect(Object.keys(read)).toEqual([
      'DOC-TRUOC.txt', 'README.txt', 'datapackage.json',
      ...[...DATASET.catalogue.indicators.keys()].map((id) => `excel/indicators/${id}.csv`).sort(),
      'indicators.csv', 'observations.csv', 'sources.csv', 'states.csv', 'targets.csv', 'units.csv',
    ]);
  });

  test('gives to another program the same bytes as the site has', () => {
    const published = new Map(dataFiles(edition).map((file) => [file.path, file]));
    for (const [name, bytes] of Object.entries(read)) {
      const file = published.get(`data/${name}`) ?? files.find(({ path }) => path === name);
      expect(Buffer.from(bytes).equals(Buffer.from(file === undefined ? '' : textOf(file))), name).toBe(true);
      expect(bytes.length).toBeGreaterThan(20);
    }
  });

  test('has a Data Package whose files lie beside it', () => {
    const { resources } = JSON.parse(strFromU8(read['datapackage.json'] ?? new Uint8Array())) as { readonly resources: readonly { readonly path: string }[] };
    expect(resources.filter(({ path }) => read[path] === undefined)).toEqual([]);
  });

  test('explains every state and every file in both languages', () => {
    for (const name of ['DOC-TRUOC.txt', 'README.txt']) {
      const text = strFromU8(read[name] ?? new Uint8Array());
      for (const code of STATUSES) expect(text).toContain(`\r\n- ${code}: `);
      for (const file of Object.keys(read).filter((path) => !path.includes('/') && !path.endsWith('.txt'))) expect(text).toContain(file);
      expect(text).toContain(DATASET.version.slice(0, 7));
      expect(text.replaceAll('\r\n', '')).not.toContain('\n');
    }
    expect(records(strFromU8(read['states.csv'] ?? new Uint8Array())).map(({ status }) => status)).toEqual([...STATUSES]);
  });
});

describe('a zip', () => {
  test('is the same bytes wherever and whenever it is written', () => {
    expect(readFileSync(one).equals(readFileSync(other))).toBe(true);
  });

  test('says of every file the first of January 1980', () => {
    const bytes = readFileSync(one);
    expect(bytes.readUInt32LE(0)).toBe(0x04034b50);
    expect([bytes.readUInt16LE(10), bytes.readUInt16LE(12)]).toEqual([0, 0x21]);
  });

  test('holds nothing, an empty file, and pieces with letters of several bytes', async () => {
    const path = join(folder, 'c.zip');
    await writeZip(path, []);
    expect(unzipSync(readFileSync(path))).toEqual({});
    await writeZip(path, [{ path: 'trống.txt', pieces: () => [] }, { path: 'a/ệ.txt', pieces: () => ['Huyện ', '', 'Đông Khê '.repeat(50_000)] }]);
    const back = unzipSync(readFileSync(path));
    expect(Object.keys(back)).toEqual(['trống.txt', 'a/ệ.txt']);
    expect([strFromU8(back['trống.txt'] ?? new Uint8Array([1])), strFromU8(back['a/ệ.txt'] ?? new Uint8Array())]).toEqual(['', `Huyện ${'Đông Khê '.repeat(50_000)}`]);
  });

  test('carries the check sum and the size of every file before its bytes', async () => {
    const path = join(folder, 'd.zip');
    await writeZip(path, [{ path: 'a.txt', pieces: () => ['abc', 'def'] }]);
    const bytes = readFileSync(path);
    expect([bytes.readUInt32LE(14), bytes.readUInt32LE(22)]).toEqual([crc32('abcdef'), 6]);
  });

  test('fails with the file that cannot be made', async () => {
    const broken = function* () {
      yield 'abc';
      throw new Error('no more');
    };
    await expect(writeZip(join(folder, 'e.zip'), [{ path: 'a.txt', pieces: broken }])).rejects.toThrow('no more');
  });
});
